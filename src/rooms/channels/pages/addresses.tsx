import type { Language } from '../../../base/language.ts';
import { publicUrls } from '../../../base/paths.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { formats } from '../feeds/formats.ts';
import type { Channel } from '../rules/channels.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  channel: Channel;
  institution: { id: string; name: string };
  /** Public address of the program. */
  base: string;
  /** Any published offering of the institution, as an example. */
  example: string | undefined;
};

type Key = Parameters<ReturnType<typeof text>>[0];

/** Whether a channel is a file, which can be fetched in parts. */
export function isFile(channel: Channel): boolean {
  return formats.some((format) => format.channel === channel);
}

/** Where others fetch a channel: everything of it, and only what is of the institution. */
export function Addresses({ language, channel, institution, base, example }: Props) {
  const t = text(language);
  const own = formats.filter((format) => format.channel === channel);
  const files = own.map(({ ending }) => ({
    key: `address.${channel}.${ending}` as Key,
    address: publicUrls.feed(channel, ending),
  }));
  return (
    <Definitions
      items={[
        ...files.flatMap(({ key, address }) => [
          { term: `${t(key)}, ${t('address.all')}`, value: <Address href={base + address} /> },
          {
            term: `${t(key)}, ${t('address.own', { institution: institution.name })}`,
            value: <Address href={`${base}${address}?institution=${institution.id}`} />,
          },
        ]),
        ...single(channel, institution.id, example).map(({ key, address }) => ({
          term: t(key),
          value: <Address href={base + address} />,
        })),
      ]}
    />
  );
}

function single(channel: Channel, institution: string, example: string | undefined) {
  if (channel === 'ooapi') return [{ key: 'address.ooapi' as const, address: publicUrls.ooapi }];
  if (channel === 'sitemap') return [{ key: 'address.sitemap' as const, address: publicUrls.sitemap }];
  if (channel !== 'pages' || !example) return [];
  return [{ key: 'address.pages' as const, address: publicUrls.offering(institution, example) }];
}

/** An address to be copied as it is. */
function Address({ href }: { href: string }) {
  return <a href={href}>{href}</a>;
}
