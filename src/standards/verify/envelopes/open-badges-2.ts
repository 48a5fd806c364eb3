import { isCompactJws, readCompact } from '../../jose/index.ts';
import { type JsonObject, stringsOf } from '../../json.ts';
import type { Envelope, Given, OpenedCredential } from '../envelope.ts';
import { ok, skipped, wrong } from '../report.ts';
import { findTooMuch } from './edc-form.ts';
import { checkAssertion, datesOfAssertion } from './open-badges-2-form.ts';
import { checkHosted, checkSigned } from './open-badges-2-source.ts';

const ADDRESS = /^https?:\/\/[^\s<>"{}|\\^`]{1,2000}$/;
const CONTEXTS = ['https://w3id.org/openbadges/v2', 'https://w3id.org/openbadges/v1'];

/**
 * A badge of Open Badges 2.0, which has no proof within itself: it stands in its issuer's web service (hosted), given by
 * its address or as a copy, or is a JWS whose key stands there (signed).
 */
export const openBadges2Envelope: Envelope = {
  name: 'open-badges-2',
  recognises: (given) => ADDRESS.test(given.text) || assertionIn(given) !== undefined,
  open: (given) => {
    if (ADDRESS.test(given.text)) return { format: ok('format/ok'), opened: openAddress(given.text) };
    const claims = assertionIn(given);
    if (!claims) return { format: wrong('format/not-json') };
    const tooMuch = findTooMuch(claims);
    return tooMuch ? { format: tooMuch } : { format: ok('format/ok'), opened: openAssertion(claims, given) };
  },
};

function assertionIn({ text, json }: Given): JsonObject | undefined {
  const claims = json ?? (isCompactJws(text) ? readCompact(text)?.payload : undefined);
  const isBadge =
    claims !== undefined &&
    stringsOf(claims.type).includes('Assertion') &&
    stringsOf(claims['@context']).some((context) => CONTEXTS.includes(context));
  return isBadge ? claims : undefined;
}

function openAddress(url: string): OpenedCredential {
  return {
    claims: { id: url },
    schema: skipped('schema/not-checked'),
    status: { kind: 'none' },
    checkSignature: (powers) => checkHosted(url, undefined, powers),
  };
}

function openAssertion(claims: JsonObject, { text, json }: Given): OpenedCredential {
  return {
    claims,
    schema: checkAssertion(claims),
    status: { kind: 'none' },
    ...datesOfAssertion(claims),
    checkSignature: async (powers) => {
      const jws = json ? undefined : readCompact(text);
      return jws ? checkSigned(jws, claims, powers) : checkHosted(String(claims.id), claims, powers);
    },
  };
}
