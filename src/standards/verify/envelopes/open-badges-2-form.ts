import { asArray, isJsonObject, type JsonObject } from '../../json.ts';
import { readDateTimeStamp } from '../../vc/date-time.ts';
import { type Finding, ok, wrong } from '../report.ts';

/** The schema step: what every assertion has (Open Badges 2.0 §4.1); a date that cannot be read holds for nothing. */
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
  return first
    ? wrong('schema/malformed', { path: first[1], problem: 'open-badges-2/malformed' })
    : ok('schema/ok');
}

export function datesOfAssertion({ issuedOn, expires }: JsonObject): {
  validFrom?: string;
  validUntil?: string;
} {
  const [from, until] = [dateOf(issuedOn), dateOf(expires)];
  return { ...(from && { validFrom: from }), ...(until && { validUntil: until }) };
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && readDateTimeStamp(value) !== undefined ? value : undefined;
}
