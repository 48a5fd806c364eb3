import { createHmac } from 'node:crypto';
import type { Id } from '../../base/ids.ts';
import type { Language } from '../../base/language.ts';
import { paths, publicUrls } from '../../base/paths.ts';
import type { Platform } from '../../platform/actions/index.ts';

/**
 * The secret in a share link: 256 bits that follow from the link's id and the master key. So the holder can be shown
 * her link again, while the database holds nothing but its hash.
 */
export function shareToken({ secrets }: Pick<Platform, 'secrets'>, share: Id): string {
  return createHmac('sha256', secrets.derive('share-links')).update(share).digest('base64url');
}

/** The whole link, in the language in which the page opens. */
export function shareLink(platform: Platform, share: Id, language: Language): string {
  return platform.config.BASE_URL + paths.sharedCredential(language, { token: shareToken(platform, share) });
}

/** Where a wallet fetches an offer. */
export function offerUrl({ config }: Pick<Platform, 'config'>, secret: string): string {
  return config.BASE_URL + publicUrls.openid4vci(`offers/${secret}`);
}
