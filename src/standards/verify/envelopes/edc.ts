import { looksLikeJades, readJades } from '../../jades/index.ts';
import { isJsonObject, type JsonObject } from '../../json.ts';
import type { Envelope, OpenedCredential } from '../envelope.ts';
import { ok, unknown, wrong } from '../report.ts';
import { checkEdcForm, datesOfEdc, findTooMuch, isEdc } from './edc-form.ts';
import { checkEdcSeal } from './edc-seal.ts';

/**
 * European Digital Credentials for Learning: ELM 3 on the VC Data Model 1.1, sealed with JAdES around the text of the
 * credential. One without the seal is recognised too, and told that it has none.
 */
export const edcEnvelope: Envelope = {
  name: 'edc',
  recognises: ({ json }) => json !== undefined && (looksLikeJades(json) || isEdc(json)),
  open: ({ json = {} }) => {
    if (!looksLikeJades(json)) return openClaims(json, async () => ({ finding: wrong('signature/missing') }));
    const claims = claimsOf(json.payload);
    if (!claims) return { format: wrong('format/not-json') };
    const document = readJades(json);
    return openClaims(claims, async (powers) => {
      if (!('problem' in document)) return checkEdcSeal(document, claims, powers);
      const { problem, member } = document;
      if (problem === 'malformed') return { finding: wrong('signature/malformed', { member }) };
      return { finding: unknown('signature/unsupported', { type: member }) };
    });
  },
};

/** The credential inside the seal; undefined where it is no JSON. */
function claimsOf(payload: unknown): JsonObject | undefined {
  try {
    const claims: unknown = JSON.parse(String(payload));
    if (isJsonObject(claims)) return claims;
  } catch {
    // Told by the caller.
  }
  return undefined;
}

function openClaims(
  claims: JsonObject,
  checkSignature: OpenedCredential['checkSignature'],
): ReturnType<Envelope['open']> {
  const format = findTooMuch(claims) ?? ok('format/ok');
  if (format.result !== 'ok') return { format };
  const schema = checkEdcForm(claims);
  const opened: OpenedCredential = {
    claims,
    schema,
    // EDC has no way of revoking that works. Whoever writes a status into one gets it looked at, and told unknown.
    status:
      claims.credentialStatus === undefined ? { kind: 'none' } : { kind: 'bitstring', credential: claims },
    ...datesOfEdc(claims),
    checkSignature: async (powers) => (schema.result === 'ok' ? checkSignature(powers) : { finding: schema }),
  };
  return { format, opened };
}
