import { asArray, type JsonObject } from '../../json.ts';
import { type Credential, issuerId } from '../../vc/types.ts';
import { documentLimits, findAmbiguity } from '../../vc/unambiguous.ts';
import { checkSchema } from '../check-schema.ts';
import { checkSignature } from '../check-signature.ts';
import type { Envelope, OpenedCredential } from '../envelope.ts';
import { type Finding, ok, unknown, wrong } from '../report.ts';

const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';

/**
 * A credential of the VC Data Model 2.0 that carries its proofs within itself (Data Integrity 1.0): any JSON object
 * that no other envelope claims, so that it is told what is missing.
 */
export const dataIntegrityEnvelope: Envelope = {
  name: 'data-integrity',
  recognises: ({ json }) => json !== undefined,
  open: ({ json = {} }) => {
    const format = readForm(json);
    return format.result === 'ok' ? { format, opened: openForm(json) } : { format };
  },
};

function readForm(document: JsonObject): Finding {
  if (asArray(document['@context'])[0] === CREDENTIALS_V1) return unknown('format/version-unsupported');
  const ambiguity = findAmbiguity(document);
  if (!ambiguity) return ok('format/ok');
  const { code, path, params = {} } = ambiguity;
  if (code === 'vc/context-unpinned') return unknown('format/context-unpinned', params);
  const isTooMuch = code === 'vc/too-deep' || code === 'vc/too-many-values';
  if (isTooMuch) return wrong('format/too-complex', { path, limit: documentLimits.values });
  return wrong('format/ambiguous', { path, problem: code });
}

function openForm(claims: JsonObject): OpenedCredential {
  const { finding: schema, credential } = checkSchema(claims);
  return {
    claims,
    schema,
    status:
      claims.credentialStatus === undefined ? { kind: 'none' } : { kind: 'bitstring', credential: claims },
    ...datesOf(claims),
    checkSignature: async (powers) => {
      if (!credential) return { finding: schema };
      const finding = await checkSignature(credential, powers);
      return finding.result === 'ok' ? { finding, by: { id: issuerId(credential) } } : { finding };
    },
  };
}

function datesOf({ validFrom, validUntil }: Pick<Partial<Credential>, 'validFrom' | 'validUntil'>) {
  return {
    ...(typeof validFrom === 'string' && { validFrom }),
    ...(typeof validUntil === 'string' && { validUntil }),
  };
}
