import { createHmac } from 'node:crypto';
import { type Id, sha256 } from '../../../base/ids.ts';
import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Platform } from '../../../platform/actions/index.ts';

/** For so many days a link of a mail makes an award its reader's. */
export const CLAIM_DAYS = 180;

/**
 * The secret in the link by which somebody without an account takes her award: it follows from the award and the master
 * key, so the database holds nothing but its hash, and the mail can be written again.
 */
export function claimToken({ secrets }: Pick<Platform, 'secrets'>, award: Id): string {
  return createHmac('sha256', keyOf(secrets)).update(award).digest('base64url');
}

const keys = new WeakMap<object, Uint8Array>();

/** The key of the tokens is derived once: a batch writes them by the hundred thousand. */
function keyOf(secrets: Platform['secrets']): Uint8Array {
  const known = keys.get(secrets) ?? secrets.derive('award-claims');
  keys.set(secrets, known);
  return known;
}

/** What `award_claims` keeps of a token. */
export function claimHash(token: string): string {
  return sha256(token);
}

export function claimLink(platform: Pick<Platform, 'config'>, token: string, language: Language): string {
  return platform.config.BASE_URL + paths.claimCredential(language, { token });
}
