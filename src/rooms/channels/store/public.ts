import { type Id, isId } from '../../../base/ids.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import type { Implementation } from '../../offerings/index.ts';
import type { Channel } from '../rules/channels.ts';

/** A published offering with what is coming of it. */
export type PublicOffering = {
  institution: string;
  id: Id;
  document: OfferingDocument;
  publishedAt: Date;
  implementations: Omit<Implementation, 'teachers' | 'seatsTaken' | 'closed'>[];
};

/** Where a list goes on: behind this offering. */
export type Place = { institution: string; id: Id };

export type Asked = {
  channel: Channel;
  /** One institution's; null: all. */
  institution: string | null;
  /** YYYY-MM-DD: what has ended before it is left out. */
  today: string;
};

const columns = (
  today: string,
) => sql`p.institution_id as institution, p.id, p.document, p.published_at as "publishedAt",
  coalesce((select json_agg(json_build_object('institution', i.institution_id, 'id', i.id, 'offering', i.offering_id,
      'starts', i.starts, 'ends', i.ends, 'enrolFrom', i.enrol_from, 'enrolUntil', i.enrol_until, 'seats', i.seats,
      'language', i.language, 'mode', i.mode, 'place', i.place, 'price', i.price) order by i.starts, i.id)
    from implementations i
    where i.institution_id = p.institution_id and i.offering_id = p.id and not i.closed and i.ends >= ${today}::date), '[]') as implementations`;

/** Those of a channel: published, not withdrawn, and not kept out of it. */
const inChannel = ({ channel, institution }: Pick<Asked, 'channel' | 'institution'>) =>
  sql`p.withdrawn_at is null and (${institution}::text is null or p.institution_id = ${institution}::text)
    and not exists (select from channel_holds h where h.institution_id = p.institution_id
      and h.channel = ${channel} and h.offering in ('all', p.id::text))`;

const behind = (after: Place | null) =>
  after ? sql`(p.institution_id, p.id) > (${after.institution}, ${after.id}::uuid)` : sql`true`;

/** The next offerings of a channel, in an order that stays. */
export function listPublic(
  tx: Tx,
  asked: Asked & { after: Place | null; limit: number },
): Promise<PublicOffering[]> {
  return rows(
    tx,
    sql<PublicOffering>`select ${columns(asked.today)} from published_offerings p
      where ${inChannel(asked)} and ${behind(asked.after)} order by p.institution_id, p.id limit ${asked.limit}`,
  );
}

/** All that an institution has published, whatever is kept out of channels. */
export function listOwn(
  tx: Tx,
  { institution, today, after, limit }: Omit<Asked, 'channel'> & { after: Place | null; limit: number },
): Promise<PublicOffering[]> {
  return rows(
    tx,
    sql<PublicOffering>`select ${columns(today)} from published_offerings p
      where p.withdrawn_at is null and p.institution_id = ${institution} and ${behind(after)}
      order by p.institution_id, p.id limit ${limit}`,
  );
}

/** Only where the offerings are and when they changed, for maps of the site. */
export function listPlaces(
  tx: Tx,
  asked: { after: Place | null; limit: number; skip?: number },
): Promise<(Place & { publishedAt: Date })[]> {
  return rows(
    tx,
    sql<
      Place & { publishedAt: Date }
    >`select p.institution_id as institution, p.id, p.published_at as "publishedAt" from published_offerings p
      where ${inChannel({ channel: 'sitemap', institution: null })} and ${behind(asked.after)}
      order by p.institution_id, p.id limit ${asked.limit} offset ${asked.skip ?? 0}`,
  );
}

/** One offering of a channel by its id alone, or by that of one of its implementations. */
export function findPublic(
  tx: Tx,
  asked: Omit<Asked, 'institution'>,
  by: { offering: Id } | { implementation: Id },
): Promise<PublicOffering | undefined> {
  const id = 'offering' in by ? by.offering : by.implementation;
  if (!isId(id)) return Promise.resolve(undefined);
  const which =
    'offering' in by
      ? sql`p.id = ${id}`
      : sql`(p.institution_id, p.id) in (select institution_id, offering_id from implementations where id = ${id} and not closed)`;
  return firstRow(
    tx,
    sql<PublicOffering>`select ${columns(asked.today)} from published_offerings p
      where ${which} and ${inChannel({ ...asked, institution: null })} limit 1`,
  );
}

/** What changes whenever a channel's content does, and when it last did. */
export type Freshness = { mark: string; changed: Date | null };

export async function freshness(
  tx: Tx,
  { channel, institution }: Pick<Asked, 'channel' | 'institution'>,
): Promise<Freshness> {
  const own = sql`(${institution}::text is null or institution_id = ${institution}::text)`;
  const found = await firstRow(
    tx,
    sql<{
      mark: string;
      changed: Date | null;
    }>`select concat_ws('/', p.n, p.last, i.n, i.last, h.n, h.last) as mark,
        greatest(p.last, i.last, h.last) as changed
      from (select count(*) filter (where withdrawn_at is null) as n, max(greatest(published_at, withdrawn_at)) as last
          from published_offerings where ${own}) p,
        (select count(*) as n, max(created_at) as last from implementations where ${own}) i,
        (select count(*) as n, max(at) as last from channel_holds where channel = ${channel} and ${own}) h`,
  );
  return found ?? { mark: '', changed: null };
}

export async function countPublic(tx: Tx, asked: Pick<Asked, 'channel' | 'institution'>): Promise<number> {
  const found = await firstRow(
    tx,
    sql<{
      count: number;
    }>`select count(*)::int as count from published_offerings p where ${inChannel(asked)}`,
  );
  return found?.count ?? 0;
}

export type CourseFilter = Asked & {
  code: string | null;
  language: string | null;
  eqf: number | null;
  mode: string | null;
  skip: number;
  limit: number;
};

/** Offerings by their name, for callers that turn numbered pages. */
export function listByName(tx: Tx, asked: CourseFilter): Promise<PublicOffering[]> {
  const { code, language, eqf, mode } = asked;
  return rows(
    tx,
    sql<PublicOffering>`select ${columns(asked.today)} from published_offerings p
      where ${inChannel(asked)}
        and (${code}::text is null or p.document -> 'source' ->> 'code' = ${code} or p.id::text = ${code})
        and (${language}::text is null or p.document -> 'language' ? ${language})
        and (${eqf}::int is null or (p.document -> 'level' ->> 'eqf')::int = ${eqf})
        and (${mode}::text is null or p.modes @> array[${mode}])
      order by p.title_key_fi, p.id limit ${asked.limit} offset ${asked.skip}`,
  );
}
