import { lacksForLoq } from '../../../standards/elm/index.ts';
import { isTold, type Offered } from '../../../standards/offered.ts';

/** Where published offerings go. `pages` are our own, with structured data; they cannot be switched off. */
export const channels = ['pages', 'elm', 'ooapi', 'opintopolku', 'sitemap'] as const;
export type Channel = (typeof channels)[number];

/** Those that an institution can keep offerings out of. */
export const switchable = ['elm', 'ooapi', 'opintopolku', 'sitemap'] as const;
export type Switchable = (typeof switchable)[number];

export function isSwitchable(channel: string): channel is Switchable {
  return (switchable as readonly string[]).includes(channel);
}

/** Why an offering cannot be told in a channel: what it lacks. */
export const lacks = ['title', 'outcomes', 'field', 'language', 'country', 'title-language'] as const;
export type Lack = (typeof lacks)[number];

/** What an offering lacks for a channel; none: it is in it. */
export function lacksFor(channel: Channel, offered: Offered): Lack[] {
  if (channel === 'elm') return lacksForLoq(offered);
  const { title } = offered;
  if (!isTold(title)) return ['title'];
  // Opintopolku has three languages, and asks for a name in one of them.
  if (channel === 'opintopolku' && !(title.fi || title.sv || title.en)) return ['title-language'];
  return [];
}
