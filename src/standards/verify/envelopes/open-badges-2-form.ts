import { asArray, isJsonObject, type JsonObject } from '../../json.ts';
import { readDateTimeStamp } from '../../vc/date-time.ts';
import { type Finding, ok, wrong } from '../report.ts';

/**
 * The schema step: what every assertion has (Open Badges 2.0 §4.1). A date that cannot be read holds for nothing; one
 * without a time zone, which the standard only recommends, is taken as UTC, and that is said.
 */
export function checkAssertion(claims: JsonObject): Finding {
  const { id, recipient, badge, verification, expires } = claims;
  const problems: [boolean, string][] = [
    [typeof id === 'string' && id !== '', 'id'],
    [isJsonObject(recipient) && typeof recipient.identity === 'string', 'recipient'],
    [typeof badge === 'string' || isJsonObject(badge), 'badge'],
    [asArray(verification).some(isJsonObject), 'verification'],
    [dateOf(claims.issuedOn) !== undefined, 'issuedOn'],
    [expires === undefined || dateOf(expires) !== undefined, 'expires'],
  ];
  const first = problems.find(([isRight]) => !isRight);
  if (first) return wrong('schema/malformed', { path: first[1], problem: 'open-badges-2/malformed' });
  const zoneless = (['issuedOn', 'expires'] as const).find((name) => isWithoutZone(claims[name]));
  return zoneless ? ok('schema/ok-zone-assumed', { member: zoneless }) : ok('schema/ok');
}

export function datesOfAssertion({ issuedOn, expires }: JsonObject): {
  validFrom?: string;
  validUntil?: string;
} {
  const [from, until] = [dateOf(issuedOn), dateOf(expires)];
  return { ...(from && { validFrom: from }), ...(until && { validUntil: until }) };
}

// ISO 8601 as older platforms write it: a day alone, no seconds, no zone or one without its colon.
const OLDER_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(?:(Z)|([+-]\d{2}):?(\d{2}))?)?$/;

function isWithoutZone(value: unknown): boolean {
  const [, , , , zulu, hours] = OLDER_DATE.exec(String(value)) ?? [];
  return value !== undefined && !zulu && !hours;
}

/** The date as a dateTimeStamp; undefined where it is none. */
function dateOf(value: unknown): string | undefined {
  const match = typeof value === 'string' ? OLDER_DATE.exec(value) : null;
  if (!match) return undefined;
  const [, day, time = '00:00', seconds = ':00', , hours, minutes] = match;
  const stamp = `${day}T${time}${seconds}${hours ? `${hours}:${minutes}` : 'Z'}`;
  return readDateTimeStamp(stamp) === undefined ? undefined : stamp;
}
