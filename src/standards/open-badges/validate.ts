import type { FieldError } from '../../base/errors.ts';
import { asArray, isAbsoluteUrl, isJsonObject, type JsonObject, stringsOf } from '../json.ts';

/** The two names of the same kind of credential (Open Badges 3.0 §B.1.1). */
const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];

export function isAchievementCredential(document: JsonObject): boolean {
  return stringsOf(document.type).some((type) => BADGE_TYPES.includes(type));
}

/**
 * What an Open Badge must have beyond any other credential (Open Badges 3.0 §B.1). Says nothing about a document that
 * does not call itself one.
 *
 * Codes: 'open-badges/id-missing', 'open-badges/issuer-not-profile', 'open-badges/valid-from-missing',
 * 'open-badges/subject-type', 'open-badges/recipient-missing', 'open-badges/achievement-missing',
 * 'open-badges/achievement-type', 'open-badges/achievement-id', 'open-badges/achievement-text',
 * 'open-badges/criteria-missing'.
 */
export function validateAchievementCredential(document: unknown): readonly FieldError[] {
  if (!isJsonObject(document) || !isAchievementCredential(document)) return [];
  return [
    ...credentialProblems(document),
    ...asArray(document.credentialSubject).filter(isJsonObject).flatMap(subjectProblems),
  ];
}

function credentialProblems({ id, issuer, validFrom }: JsonObject): FieldError[] {
  const problems: FieldError[] = [];
  if (!isAbsoluteUrl(id)) problems.push({ path: 'id', code: 'open-badges/id-missing' });
  const isProfile = !isJsonObject(issuer) || stringsOf(issuer.type).includes('Profile');
  if (!isProfile) problems.push({ path: 'issuer.type', code: 'open-badges/issuer-not-profile' });
  if (validFrom === undefined) problems.push({ path: 'validFrom', code: 'open-badges/valid-from-missing' });
  return problems;
}

function subjectProblems(subject: JsonObject): FieldError[] {
  const path = 'credentialSubject';
  const problems: FieldError[] = [];
  if (!stringsOf(subject.type).includes('AchievementSubject')) {
    problems.push({ path: `${path}.type`, code: 'open-badges/subject-type' });
  }
  const hasRecipient = isAbsoluteUrl(subject.id) || asArray(subject.identifier).some(isJsonObject);
  if (!hasRecipient) problems.push({ path, code: 'open-badges/recipient-missing' });
  return [...problems, ...achievementProblems(subject.achievement, `${path}.achievement`)];
}

function achievementProblems(achievement: unknown, path: string): FieldError[] {
  if (!isJsonObject(achievement)) return [{ path, code: 'open-badges/achievement-missing' }];
  const problems: FieldError[] = [];
  if (!stringsOf(achievement.type).includes('Achievement')) {
    problems.push({ path: `${path}.type`, code: 'open-badges/achievement-type' });
  }
  if (!isAbsoluteUrl(achievement.id))
    problems.push({ path: `${path}.id`, code: 'open-badges/achievement-id' });
  for (const name of ['name', 'description']) {
    if (typeof achievement[name] === 'string') continue;
    problems.push({ path: `${path}.${name}`, code: 'open-badges/achievement-text' });
  }
  if (!isJsonObject(achievement.criteria)) {
    problems.push({ path: `${path}.criteria`, code: 'open-badges/criteria-missing' });
  }
  return problems;
}
