import type { Context } from 'hono';
import { Refusal } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import { dayStart } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, nobody } from '../../../platform/database/index.ts';
import { hasAlready, type PublicDocument, type PublicRoutes } from '../../../platform/web/public-routes.ts';
import type { Offered } from '../../../standards/offered.ts';
import { eachPublished, telling, today } from '../each-published.ts';
import { lacksFor } from '../rules/channels.ts';
import { freshness, listPublic } from '../store/public.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { type Format, formats } from './formats.ts';
import { type Asking, note, noting } from './note.ts';
import { streamed } from './stream.ts';

const CACHE_SECONDS = 300;
const MOST = 1000;

/** The files of the channels: whole, as a stream, or with `limit` page by page; `institution` narrows them to one. */
export function feedRoutes(routes: PublicRoutes): void {
  for (const format of formats) {
    routes(publicUrls.feed(format.channel, format.ending), ({ platform, c }) => {
      const institution = c.req.query('institution') || null;
      const asking = { channel: format.channel, what: `${format.channel}.${format.ending}`, institution };
      return noting(platform, c, asking, () =>
        c.req.query('limit') === undefined && c.req.query('cursor') === undefined
          ? whole(platform, c, format, asking)
          : onePage(platform, c, format, asking),
      );
    });
  }
}

/** Everything. Whoever names the tag of what she has is told in one look whether anything is new. */
async function whole(
  platform: Platform,
  c: Context,
  format: Format,
  asking: Asking,
): Promise<PublicDocument> {
  const which = { channel: format.channel, institution: asking.institution };
  const fresh = await inTransaction(platform.database, nobody, (tx) => freshness(tx, which));
  const { BASE_URL: base } = platform.config;
  const etag = tagOf([base, asking.what, asking.institution, today(platform), fresh.mark].join('|'));
  // A new day is a change too: what has ended by then is left out.
  const midnight = dayStart(platform.config.TIME_ZONE, today(platform));
  const lastModified = fresh.changed && fresh.changed > midnight ? fresh.changed : midnight;
  if (hasAlready(c, etag, lastModified)) {
    await note(platform, c, asking, { items: 0, status: 304 });
    return { unchanged: etag, cacheSeconds: CACHE_SECONDS };
  }
  let items = 0;
  const lines = async function* () {
    for await (const batch of eachPublished(platform, which)) {
      const told = inFormat(format, batch);
      items += told.length;
      yield told.flatMap((one) => format.write(one, platform.config.TIME_ZONE));
    }
  };
  const content = streamed(format.frame, lines(), (all) =>
    note(platform, c, asking, { items, status: all ? 200 : 499 }),
  );
  return {
    mediaType: format.mediaType,
    content,
    cacheSeconds: CACHE_SECONDS,
    etag: `W/${etag}`,
    lastModified,
  };
}

/**
 * Some of it; the header Link says where it goes on. A page may hold fewer than asked for, since some offerings fall
 * out of the format.
 * @throws Refusal 'channels/wrong-limit', 'channels/wrong-cursor'
 */
async function onePage(
  platform: Platform,
  c: Context,
  format: Format,
  asking: Asking,
): Promise<PublicDocument> {
  const limit = limitOf(c.req.query('limit'));
  const after = placeOf(c.req.query('cursor'));
  const which = { channel: format.channel, institution: asking.institution, today: today(platform) };
  const { found, tell } = await inTransaction(platform.database, nobody, async (tx) => ({
    found: await listPublic(tx, { ...which, after, limit: limit + 1 }),
    tell: await telling(tx, platform),
  }));
  const shown = found.slice(0, limit);
  const told = inFormat(format, shown.map(tell));
  const { head, between, foot } = format.frame;
  const lines = told.flatMap((one) => format.write(one, platform.config.TIME_ZONE));
  const content = head + lines.join(between) + foot;
  const etag = tagOf(content);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const isKnown = hasAlready(c, etag);
  await note(platform, c, asking, { items: isKnown ? 0 : told.length, status: isKnown ? 304 : 200 });
  if (isKnown) return { unchanged: etag, cacheSeconds: CACHE_SECONDS };
  const { mediaType } = format;
  const next = last && nextAddress(c, cursorOf(last));
  return { mediaType, content, cacheSeconds: CACHE_SECONDS, etag, ...(next && { next }) };
}

function inFormat({ channel }: Format, all: readonly Offered[]): Offered[] {
  return all.filter((one) => lacksFor(channel, one).length === 0);
}

function limitOf(asked: string | undefined): number {
  if (asked === undefined) return 100;
  const limit = Number(asked);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new Refusal('channels/wrong-limit', 422, { most: MOST });
  return limit;
}

function nextAddress(c: Context, cursor: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}

/** A tag for what a text stands for, in quotes. */
export function tagOf(text: string): string {
  return `"${sha256(text).slice(0, 27)}"`;
}
