import { dateOf, isDate } from '../../jose/index.ts';
import { isJsonObject, type JsonObject } from '../../json.ts';
import { isSdJwt, keyBindingProblem, type ReadSdJwt, readSdJwt, reveal } from '../../sd-jwt/index.ts';
import { checkJws } from '../check-jws.ts';
import type { Envelope, OpenedCredential, StatusReference } from '../envelope.ts';
import { type Finding, ok, unknown, wrong } from '../report.ts';
import { checkClaims, issuerOf, readClaims } from './jwt.ts';

/** 'vc+sd-jwt' is the name that 'dc+sd-jwt' had before, and that of a W3C credential as an SD-JWT. */
const TYPES: readonly unknown[] = [
  'dc+sd-jwt',
  'vc+sd-jwt',
  'application/dc+sd-jwt',
  'application/vc+sd-jwt',
];
/** What a verifier decides by must not be for the holder to leave out (SD-JWT VC §3.2.2.2). */
const NEVER_CONCEALED: readonly unknown[] = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status'];

/**
 * A credential as an SD-JWT: of the IETF (SD-JWT VC) or of the W3C with selective disclosure (Securing VCs using JOSE
 * and COSE §3.2). It shows what its holder disclosed; the rest was never here.
 */
export const sdJwtEnvelope: Envelope = {
  name: 'sd-jwt',
  recognises: ({ text }) => isSdJwt(text),
  open: ({ text }) => {
    const read = readSdJwt(text);
    if (!read) return { format: wrong('format/not-json') };
    if (!TYPES.includes(read.jws.header.typ)) return { format: unknown('format/enveloped-unsupported') };
    const revealed = reveal(read);
    if ('problem' in revealed)
      return { format: wrong('format/ambiguous', { path: '_sd', problem: `sd-jwt/${revealed.problem}` }) };
    const hidden = [...revealed.places.values()].find(
      ([name, ...deeper]) => deeper.length === 0 && NEVER_CONCEALED.includes(name),
    );
    if (hidden)
      return { format: wrong('format/ambiguous', { path: String(hidden[0]), problem: 'sd-jwt/concealed' }) };
    return openClaims(read, revealed.claims);
  },
};

function openClaims(read: ReadSdJwt, claims: JsonObject): ReturnType<Envelope['open']> {
  const format = readClaims(withoutOddNames(claims));
  if (format.result !== 'ok') return { format };
  const isOfW3c = claims.vct === undefined && claims['@context'] !== undefined;
  return { format, opened: isOfW3c ? openW3c(read, claims) : openIetf(read, claims) };
}

/** 'vct#integrity' and its like are no names of JSON-LD, which would be read in two ways. */
function withoutOddNames(claims: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !name.endsWith('#integrity')));
}

function openIetf(read: ReadSdJwt, claims: JsonObject): OpenedCredential {
  const { nbf, exp, iss } = claims;
  const schema = checkIetf(claims);
  return {
    claims,
    schema,
    status: statusOf(claims.status),
    ...(isDate(nbf) && { validFrom: dateOf(nbf) }),
    ...(isDate(exp) && { validUntil: dateOf(exp) }),
    checkSignature: (powers) => checkSigned(read, claims, typeof iss === 'string' ? iss : undefined, powers),
  };
}

function openW3c(read: ReadSdJwt, claims: JsonObject): OpenedCredential {
  const { validFrom, validUntil, credentialStatus } = claims;
  return {
    claims,
    schema: checkClaims(claims),
    status:
      credentialStatus === undefined ? statusOf(claims.status) : { kind: 'bitstring', credential: claims },
    ...(typeof validFrom === 'string' && { validFrom }),
    ...(typeof validUntil === 'string' && { validUntil }),
    checkSignature: async (powers) => {
      const issuer = issuerOf(claims);
      if (claims.iss !== undefined && claims.iss !== issuer)
        return { finding: wrong('signature/claims-differ', { claim: 'iss' }) };
      return checkSigned(read, claims, issuer, powers);
    },
  };
}

const checkSigned = async (
  read: ReadSdJwt,
  claims: JsonObject,
  issuer: string | undefined,
  powers: Parameters<OpenedCredential['checkSignature']>[0],
): ReturnType<OpenedCredential['checkSignature']> => {
  const answer = await checkJws(read.jws, issuer, powers);
  if (answer.finding.result !== 'ok' || read.keyBinding === undefined) return answer;
  // For which verifier it was made nobody can tell here; only that it is the holder's and for just this.
  const problem = keyBindingProblem(read, claims.cnf, powers);
  return problem ? { finding: wrong('signature/holder-proof-wrong', { problem }) } : answer;
};

function checkIetf({ vct, iss, nbf, exp, iat, cnf }: JsonObject): Finding {
  const malformed = (path: string, problem: string) => wrong('schema/malformed', { path, problem });
  if (typeof vct !== 'string' || vct === '') return malformed('vct', 'sd-jwt/type-missing');
  if (iss !== undefined && typeof iss !== 'string') return malformed('iss', 'vc/issuer-not-url');
  const dates = Object.entries({ nbf, exp, iat }).find(([, date]) => date !== undefined && !isDate(date));
  if (dates) return malformed(dates[0], 'vc/date-malformed');
  if (cnf !== undefined && !isJsonObject(cnf)) return malformed('cnf', 'sd-jwt/holder-key-malformed');
  return ok('schema/ok');
}

/** A status that cannot be read is looked up in vain, and unknown is not valid. */
function statusOf(status: unknown): StatusReference {
  if (status === undefined) return { kind: 'none' };
  const list = isJsonObject(status) && isJsonObject(status.status_list) ? status.status_list : {};
  const { idx, uri } = list;
  const isRight = Number.isSafeInteger(idx) && Number(idx) >= 0 && typeof uri === 'string';
  return isRight ? { kind: 'token', index: Number(idx), uri } : { kind: 'token', index: -1, uri: '' };
}
