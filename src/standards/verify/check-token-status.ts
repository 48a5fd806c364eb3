import { Refusal } from '../../base/errors.ts';
import { readCompact } from '../jose/index.ts';
import { readTokenStatus, tokenStatuses } from '../status-list/index.ts';
import { checkJws } from './check-jws.ts';
import type { Signatory, StatusReference } from './envelope.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, unknown, wrong } from './report.ts';

type TokenReference = Extract<StatusReference, { kind: 'token' }>;

/**
 * The status step of a token (Token Status List §8.3). The list is signed as well, by the same issuer as the token:
 * before that is known, not a bit of it is believed.
 */
export async function checkTokenStatus(
  { index, uri: list }: TokenReference,
  by: Signatory,
  powers: VerificationPowers,
): Promise<Finding> {
  if (index < 0 || list === '') return unknown('status/entry-malformed');
  let jwt: unknown;
  try {
    jwt = await powers.fetchStatusList(list);
  } catch {
    return unknown('status/unreachable', { list });
  }
  const distrust = await distrusted(jwt, list, by, powers);
  if (distrust) return distrust;
  try {
    const place = { idx: index, uri: list };
    return findingOf(await readTokenStatus(jwt, place, { now: powers.now, verify: async () => true }), list);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return unknown('status/list-malformed', { list, problem: error.code });
  }
}

/** Why a list is not to be believed; asked before it is inflated. */
async function distrusted(
  jwt: unknown,
  list: string,
  by: Signatory,
  powers: VerificationPowers,
): Promise<Finding | undefined> {
  const jws = typeof jwt === 'string' ? readCompact(jwt.trim()) : undefined;
  if (!jws) return unknown('status/list-malformed', { list, problem: 'status-list/malformed' });
  const { iss = by.id } = jws.payload;
  if (iss !== by.id) return unknown('status/list-of-another-issuer', { list });
  // One signed with a certificate is its holder's by the name in it.
  const issuer = /^[a-z][a-z0-9+.-]*:/i.test(by.id) ? by.id : undefined;
  const { finding, by: signer } = await checkJws(jws, issuer, powers);
  if (finding.result !== 'ok') return unknown('status/list-not-trusted', { list, problem: finding.code });
  return signer?.id === by.id ? undefined : unknown('status/list-of-another-issuer', { list });
}

function findingOf(value: number, list: string): Finding {
  if (value === tokenStatuses.valid) return ok('status/ok', { count: 1 });
  if (value === tokenStatuses.invalid) return wrong('status/revoked', { list });
  if (value === tokenStatuses.suspended) return wrong('status/suspended', { list });
  // Others belong to the application (§7.1), and nobody here knows what they mean.
  return unknown('status/purpose-unsupported', { list });
}
