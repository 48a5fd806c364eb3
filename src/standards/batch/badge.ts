import type { AwardRecord } from '../award.ts';
import type { JsonPath } from '../canonical/index.ts';
import { renderIdentities } from '../open-badges/recipient.ts';
import { renderResults } from '../open-badges/results.ts';
import type { StatusEntry } from '../status-list/index.ts';

/** What is the recipient's own in her badge. */
export type BadgeOwn = {
  id: string;
  award: AwardRecord;
  salt?: string;
  status: readonly StatusEntry[];
};

/** Where a value of the recipient stands, and the value. */
type Own = readonly [JsonPath, string];

/**
 * The texts in an Open Badge that are each recipient's own, with their places; made by the same functions that render
 * the whole badge. Recipients whose badges differ in nothing else have the same `badgeShape`.
 */
function ownValues(own: BadgeOwn): Own[] {
  const { id, award, salt, status } = own;
  const top: Own[] = [
    [['id'], id],
    [['validFrom'], award.validFrom],
    [['awardedDate'], award.awardedAt],
  ];
  if (award.validUntil) top.push([['validUntil'], award.validUntil]);
  return [
    ...top,
    ...statusValues(status),
    ...renderIdentities(award.holder, salt).flatMap((identity, n) =>
      texts(['credentialSubject', 'identifier', n], identity, ['identityHash', 'salt']),
    ),
    ...renderResults(award).flatMap((result, n) =>
      texts(['credentialSubject', 'result', n], result, ['value', 'achievedLevel']),
    ),
  ];
}

function statusValues(status: readonly StatusEntry[]): Own[] {
  return status.flatMap((entry, n) =>
    texts(status.length === 1 ? ['credentialStatus'] : ['credentialStatus', n], entry, [
      'id',
      'statusListIndex',
      'statusListCredential',
    ]),
  );
}

function texts(path: JsonPath, of: object, names: readonly string[]): Own[] {
  return names.flatMap((name): Own[] => {
    const value = (of as Record<string, unknown>)[name];
    return typeof value === 'string' ? [[[...path, name], value]] : [];
  });
}

/** The places for `makeTemplate`, from any recipient of the shape. */
export function badgePaths(own: BadgeOwn): JsonPath[] {
  return ownValues(own).map(([path]) => path);
}

/** The values for `hashFilled`, in the same order. */
export function badgeValues(own: BadgeOwn): string[] {
  return ownValues(own).map(([, value]) => value);
}

/**
 * A text that is the same for two recipients only if one template serves both: which values there are, and all of the
 * award that is not a value of the recipient's own.
 * @param common a name for what the awards share by their making (offering, institution, framework); records are then
 * not compared member by member
 */
export function badgeShape({ award, salt, status }: Omit<BadgeOwn, 'id'>, common: string): string {
  const { grade, outcomes, holder, language, validUntil } = award;
  return JSON.stringify([
    common,
    language,
    grade && (grade.scale === '0-5' ? grade.scale : [grade.scale, grade.value]),
    outcomes.map(({ result }) => result !== undefined),
    Boolean(holder.learnerNumber && salt),
    validUntil !== undefined,
    status.map(({ statusPurpose }) => statusPurpose),
  ]);
}
