import {
  type CompactJws,
  credentialOf,
  dateOf,
  isCompactJws,
  isDate,
  readCompact,
} from '../../jose/index.ts';
import { asArray, isAbsoluteUrl, isJsonObject, type JsonObject, stringsOf } from '../../json.ts';
import { documentLimits, findAmbiguity } from '../../vc/unambiguous.ts';
import { checkJws } from '../check-jws.ts';
import { checkSchema } from '../check-schema.ts';
import type { Envelope, OpenedCredential } from '../envelope.ts';
import { type Finding, ok, unknown, wrong } from '../report.ts';

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
const CREDENTIALS = [CREDENTIALS_V1, 'https://www.w3.org/ns/credentials/v2'];
/** What the header of a credential may call itself; a token for another purpose is never taken for one (RFC 8725 §3.11). */
const TYPES: readonly unknown[] = [undefined, 'JWT', 'jwt', 'vc+jwt', 'vc-ld+jwt', 'application/vc+jwt'];

/**
 * A credential as a signed JWT: of Open Badges 3.0, of the VC Data Model 1.1 with the claim `vc`, and of the VC Data
 * Model 2.0 (Securing VCs using JOSE and COSE).
 */
export const jwtEnvelope: Envelope = {
  name: 'jwt',
  recognises: ({ text }) => {
    const jws = isCompactJws(text) ? readCompact(text) : undefined;
    return jws !== undefined && carriesCredential(jws);
  },
  open: ({ text }) => {
    const jws = readCompact(text);
    if (!jws) return { format: wrong('format/not-json') };
    if (!TYPES.includes(jws.header.typ)) return { format: unknown('format/enveloped-unsupported') };
    const { credential, differs } = credentialOf(jws);
    const format = readClaims(credential);
    return format.result === 'ok' ? { format, opened: openClaims(jws, credential, differs) } : { format };
  },
};

function carriesCredential({ payload }: CompactJws): boolean {
  return isJsonObject(payload.vc) || CREDENTIALS.includes(String(asArray(payload['@context'])[0]));
}

/**
 * That a JSON document can be read in one way only, and is not too much. A signature over the text covers every word of
 * it, so that the contexts of the older data model, of which not all are pinned, need not be known.
 */
export function readClaims(claims: JsonObject): Finding {
  const { '@context': context, ...rest } = claims;
  const isOld = asArray(context)[0] === CREDENTIALS_V1;
  const ambiguity = findAmbiguity(isOld ? rest : claims);
  if (!ambiguity) return ok('format/ok');
  const { code, path, params = {} } = ambiguity;
  if (code === 'vc/context-unpinned') return unknown('format/context-unpinned', params);
  const isTooMuch = code === 'vc/too-deep' || code === 'vc/too-many-values';
  if (isTooMuch) return wrong('format/too-complex', { path, limit: documentLimits.values });
  return wrong('format/ambiguous', { path, problem: code });
}

function openClaims(jws: CompactJws, claims: JsonObject, differs: string | undefined): OpenedCredential {
  const schema = checkClaims(claims);
  const { nbf, exp } = jws.payload;
  const from = claims.validFrom ?? claims.issuanceDate ?? (isDate(nbf) ? dateOf(nbf) : undefined);
  const until = claims.validUntil ?? claims.expirationDate ?? (isDate(exp) ? dateOf(exp) : undefined);
  return {
    claims,
    schema,
    status:
      claims.credentialStatus === undefined ? { kind: 'none' } : { kind: 'bitstring', credential: claims },
    ...(typeof from === 'string' && { validFrom: from }),
    ...(typeof until === 'string' && { validUntil: until }),
    checkSignature: async (powers) => {
      if (differs !== undefined) return { finding: wrong('signature/claims-differ', { claim: differs }) };
      return checkJws(jws, issuerOf(claims), powers);
    },
  };
}

export function issuerOf({ issuer }: JsonObject): string | undefined {
  const id = isJsonObject(issuer) ? issuer.id : issuer;
  return typeof id === 'string' ? id : undefined;
}

/** The schema step; of the older data model only what every credential has (VC Data Model 1.1 §4). */
export function checkClaims(claims: JsonObject): Finding {
  if (asArray(claims['@context'])[0] !== CREDENTIALS_V1) return checkSchema(claims).finding;
  const problems: [boolean, string, string][] = [
    [stringsOf(claims.type).includes('VerifiableCredential'), 'type', 'vc/type-missing'],
    [isAbsoluteUrl(issuerOf(claims)), 'issuer', 'vc/issuer-missing'],
    [asArray(claims.credentialSubject).some(isJsonObject), 'credentialSubject', 'vc/subject-missing'],
  ];
  const first = problems.find(([isRight]) => !isRight);
  return first ? wrong('schema/malformed', { path: first[1], problem: first[2] }) : ok('schema/ok');
}
