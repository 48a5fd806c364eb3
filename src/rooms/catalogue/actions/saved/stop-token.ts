import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../../../base/ids.ts';
import type { Secrets } from '../../../../platform/actions/index.ts';

/** What stands in the link of a message: whoever has it may stop this search, and nothing else. */
export function stopToken(secrets: Pick<Secrets, 'derive'>, search: Id): string {
  return createHmac('sha256', secrets.derive('saved-search-stop')).update(search).digest('base64url');
}

export function isStopToken(secrets: Pick<Secrets, 'derive'>, search: Id, token: string): boolean {
  const [known, given] = [Buffer.from(stopToken(secrets, search)), Buffer.from(token)];
  return known.length === given.length && timingSafeEqual(known, given);
}
