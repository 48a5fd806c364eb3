import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import { checkStatus } from './check-status.ts';
import { checkValidity } from './check-validity.ts';
import { openDocument } from './open.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, skipped, wrong } from './report.ts';

/** More endorsements than this are not looked at. */
const MOST = 16;

/**
 * The endorsements step (Open Badges 3.0 §B.5): what others say of the credential, its achievement or its issuer. Each
 * is a credential of its own, whose form, signature, status and dates are verified, and which must be about this one.
 */
export async function checkEndorsements(claims: JsonObject, powers: VerificationPowers): Promise<Finding> {
  const kept = (await powers.endorsementsOf?.(claims)) ?? [];
  const documents = [...placesIn(claims).flatMap(endorsementsIn), ...kept].slice(0, MOST);
  if (documents.length === 0) return skipped('endorsements/none');
  const about = new Set(placesIn(claims).map(({ id }) => id));
  let count = 0;
  for (const document of documents) if (await isRight(document, about, powers)) count += 1;
  const failed = documents.length - count;
  if (failed === 0) return ok('endorsements/ok', { count });
  return count === 0
    ? wrong('endorsements/failed', { failed })
    : wrong('endorsements/partly', { count, failed });
}

/** What can be endorsed: the credential, what was achieved, and who issued it. */
function placesIn(claims: JsonObject): JsonObject[] {
  const subjects = asArray(claims.credentialSubject).filter(isJsonObject).slice(0, MOST);
  const achievements = subjects.flatMap(({ achievement }) => asArray(achievement)).filter(isJsonObject);
  return [claims, ...achievements.slice(0, MOST), ...asArray(claims.issuer).filter(isJsonObject)];
}

function endorsementsIn({ endorsement, endorsementJwt }: JsonObject): unknown[] {
  return [...asArray(endorsement).filter(isJsonObject), ...asArray(endorsementJwt)];
}

async function isRight(
  document: unknown,
  about: ReadonlySet<unknown>,
  powers: VerificationPowers,
): Promise<boolean> {
  const { opened } = openDocument(document);
  if (opened?.schema.result !== 'ok' || !asArray(opened.claims.type).includes('EndorsementCredential'))
    return false;
  const [subject] = asArray(opened.claims.credentialSubject);
  if (!isJsonObject(subject) || typeof subject.id !== 'string' || !about.has(subject.id)) return false;
  if (checkValidity(opened, powers).result !== 'ok') return false;
  const { finding, by } = await opened.checkSignature(powers);
  if (finding.result !== 'ok' || !by) return false;
  const status = await checkStatus(opened, by, powers);
  return status.result === 'ok' || status.result === 'skipped';
}
