import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Verdict } from '../../framework/index.ts';
import type { Standing } from '../rules/judge.ts';
import { sortKey } from '../rules/sort-key.ts';
import type { OfferingState } from '../rules/workflow.ts';
import { cursorOf, type Order, paged, placeOf } from './paging.ts';
import { dueSql, type Lateness } from './way.ts';

/** One line of the list of an institution's own offerings. */
export type OfferingLine = {
  id: Id;
  unit: Id | null;
  state: OfferingState;
  revision: number;
  title: LocalizedText;
  ects: number | null;
  verdict: Verdict;
  /** Nothing mandatory is known to be wrong or missing; only information is lacking. */
  undecided: boolean;
  imported: boolean;
  published: boolean;
  updatedAt: Date;
};

export const offeringOrders = ['title', 'ects', 'state', 'verdict', 'updated'] as const;
export type OfferingOrder = (typeof offeringOrders)[number];

export type OfferingFilter = {
  states?: readonly OfferingState[];
  /** Those of which nothing can be said yet are not among the failing ones. */
  standings?: readonly Standing[];
  /** Part of a title. */
  q?: string;
  /** Only those that were to leave their state before today. */
  late?: Lateness;
  sort?: OfferingOrder;
  descending?: boolean;
  cursor?: string | null;
  limit: number;
};

const standing = sql`case when verdict = 'not' and undecided then 'undecided' else verdict end`;

const expressions: Record<OfferingOrder, Omit<Order, 'descending'>> = {
  title: { by: sql`title_key`, type: 'text' },
  ects: { by: sql`coalesce(ects, -1)`, type: 'numeric' },
  state: {
    by: sql`array_position(array['idea', 'design', 'review', 'approved', 'published', 'running', 'ended', 'withdrawn'], state)`,
    type: 'numeric',
  },
  verdict: {
    by: sql`array_position(array['not', 'undecided', 'nearly', 'conforms'], ${standing})`,
    type: 'numeric',
  },
  updated: { by: sql`updated_at`, type: 'timestamptz' },
};

/**
 * The offerings of an institution, filtered, sorted and paged; `total` counts all that the filter lets through.
 * @throws Refusal 'offerings/wrong-cursor'
 */
export async function listOfferings(
  tx: Tx,
  institution: string,
  filter: OfferingFilter,
): Promise<{ items: OfferingLine[]; next: string | null; total: number }> {
  const { sort = 'title', descending = false, limit } = filter;
  const name = `${sort}${descending ? '-' : ''}`;
  const { after, orderBy } = paged({ ...expressions[sort], descending }, placeOf(name, filter.cursor));
  const wanted = conditions(institution, filter);
  const found = await rows(
    tx,
    sql<
      OfferingLine & { place: string }
    >`select id, unit_id as unit, state, revision, document->'title' as title, ects, verdict,
        undecided, imported, updated_at as "updatedAt", (${expressions[sort].by})::text as place,
        exists (select from published_offerings p where p.institution_id = offerings.institution_id and p.id = offerings.id
          and p.withdrawn_at is null) as published
      from offerings where ${wanted} and ${after} order by ${orderBy} limit ${limit + 1}`,
  );
  const total = await firstRow(
    tx,
    sql<{ total: number }>`select count(*)::int as total from offerings where ${wanted}`,
  );
  const items = found.slice(0, limit).map(({ place: _place, ...line }) => line);
  const last = found[limit - 1];
  const next = found.length > limit && last ? cursorOf(name, { value: last.place, id: last.id }) : null;
  return { items, next, total: total?.total ?? 0 };
}

function conditions(institution: string, { states = [], standings = [], q, late }: OfferingFilter) {
  const part = q ? `%${sortKey(q).replace(/[\\%_]/g, '\\$&')}%` : null;
  return sql`institution_id = ${institution}
    and (${states.length === 0} or state = any(${[...states]}::text[]))
    and (${standings.length === 0} or ${standing} = any(${[...standings]}::text[]))
    and (${part}::text is null or title_key like ${part}::text)
    and ${late ? sql`${dueSql(late.deadlines, late.zone)} < ${late.today}::date` : sql`true`}`;
}
