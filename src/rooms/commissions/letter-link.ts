import { createHmac } from 'node:crypto';
import type { Id } from '../../base/ids.ts';
import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Platform } from '../../platform/actions/index.ts';

/** The secret in the link of one version of a quote: 256 bits from its id and the master key; stored is its hash. */
export function letterToken({ secrets }: Pick<Platform, 'secrets'>, quote: Id, version: number): string {
  return createHmac('sha256', secrets.derive('quote-links'))
    .update(`${quote}:${version}`)
    .digest('base64url');
}

export function letterLink(platform: Platform, quote: Id, version: number, language: Language): string {
  return (
    platform.config.BASE_URL + paths.quoteLetter(language, { link: letterToken(platform, quote, version) })
  );
}
