import type { Id } from '../../../base/ids.ts';
import type { Language, LocalizedText } from '../../../base/language.ts';
import { firstRow, sql, type Tx } from '../../../platform/database/index.ts';
import type { CompetenceLevel, Mode } from '../../framework/index.ts';
import type { CatalogueOrder } from '../rules/orders.ts';
import { searchQuery } from '../rules/search/search-query.ts';
import { cursorOf, type Order, paged, placeOf } from './paging.ts';

/** An offering as the catalogue's list shows it. `starts` is the next implementation that one can enrol in. */
export type CatalogueLine = {
  institution: string;
  id: Id;
  title: LocalizedText;
  summary: LocalizedText | null;
  ects: number | null;
  level: CompetenceLevel | null;
  modes: Mode[];
  languages: string[];
  price: { amount: number; currency: 'EUR' } | null;
  starts: string | null;
};

/** How many of the found there are of each value, the other facets' choices taken into account. */
export type FacetCounts = Record<'institution' | 'level' | 'mode', { value: string; count: number }[]>;

export type CatalogueSearch = {
  q: string;
  language: Language;
  institution: readonly string[];
  level: readonly string[];
  mode: readonly string[];
  sort: CatalogueOrder;
  cursor?: string | null;
  limit: number;
  /** YYYY-MM-DD: which implementations are still open. */
  today: string;
};

export type CataloguePage = {
  items: CatalogueLine[];
  total: number;
  facets: FacetCounts;
  next: string | null;
};

/** More than so many matches are not ranked: a word that is found so often says little. */
const MOST_RANKED = 5000;

type Answer = {
  items: (CatalogueLine & { place: string | number })[];
  total: number;
  facets: { name: keyof FacetCounts; value: string; count: number }[];
};

/**
 * Searches what is published: one statement gives the page, the number of all matches and the counts of the facets.
 * @throws Refusal 'catalogue/wrong-cursor'
 */
export async function searchPublished(tx: Tx, search: CatalogueSearch): Promise<CataloguePage> {
  const { limit } = search;
  const query = searchQuery(search.q);
  const sort = query === null && search.sort === 'relevance' ? 'title' : search.sort;
  const name = `${sort}:${search.language}`;
  const order = orderOf(sort, search.language);
  const answer = await firstRow(tx, statement(search, query, order, placeOf(name, search.cursor)));
  const { items = [], total = 0, facets = [] } = answer ?? {};
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  const next = items.length > limit && last ? cursorOf(name, { value: last.place, id: last.id }) : null;
  const counts = (wanted: keyof FacetCounts) =>
    facets.filter((facet) => facet.name === wanted).map(({ value, count }) => ({ value, count }));
  return {
    items: shown.map(({ place: _place, ...line }) => line),
    total,
    facets: { institution: counts('institution'), level: counts('level'), mode: counts('mode') },
    next,
  };
}

function orderOf(sort: CatalogueOrder, language: Language): Order {
  if (sort === 'relevance') return { by: sql`rank`, type: 'numeric', descending: true };
  if (sort === 'newest') return { by: sql`published_at`, type: 'timestamptz', descending: true };
  if (sort === 'ects') return { by: sql`coalesce(ects, 0)`, type: 'numeric', descending: false };
  return { by: sql.ref(`title_key_${language}`), type: 'text', descending: false };
}

function statement(
  search: CatalogueSearch,
  query: string | null,
  order: Order,
  place: ReturnType<typeof placeOf>,
) {
  const { after, orderBy } = paged(order, place);
  const chosen = {
    institution: sql`(${search.institution.length === 0} or institution_id = any(${[...search.institution]}::text[]))`,
    level: sql`(${search.level.length === 0} or level = any(${[...search.level]}::text[]))`,
    mode: sql`(${search.mode.length === 0} or modes && ${[...search.mode]}::text[])`,
  };
  // Whole numbers, so that a cursor meets the same rank again. A title that matches weighs most.
  const rank =
    query === null
      ? sql`0`
      : sql`(ts_rank('{0.02, 0.1, 0.3, 1}', search, to_tsquery('simple', ${query}), 1) * 1e6)::int`;
  const matching = query === null ? sql`true` : sql`search @@ to_tsquery('simple', ${query})`;
  const most = query === null ? sql`` : sql`limit ${MOST_RANKED}`;
  // Without words the page comes straight from its index; with words they are looked up and ranked only once.
  const once = query === null ? sql`not materialized` : sql`materialized`;
  return sql<Answer>`with found as ${once} (
      select institution_id, id, level, modes, ects, published_at, ${sql.ref(`title_key_${search.language}`)}, ${rank} as rank
      from published_offerings where withdrawn_at is null and ${matching} ${most}),
    page as (select *, ${order.by} as place from found
      where ${chosen.institution} and ${chosen.level} and ${chosen.mode} and ${after}
      order by ${orderBy} limit ${search.limit + 1}),
    cells as (
      select institution_id, level, modes, count(*)::int as many from found group by institution_id, level, modes),
    facets as (
      select 'institution' as name, institution_id as value, sum(many)::int as count from cells
        where ${chosen.level} and ${chosen.mode} group by institution_id
      union all select 'level', level, sum(many)::int from cells
        where level is not null and ${chosen.institution} and ${chosen.mode} group by level
      union all select 'mode', mode, sum(many)::int from cells cross join unnest(modes) as mode
        where ${chosen.institution} and ${chosen.level} group by mode)
    select
      (select coalesce(sum(many), 0)::int from cells
        where ${chosen.institution} and ${chosen.level} and ${chosen.mode}) as total,
      (select coalesce(json_agg(facets), '[]') from facets) as facets,
      (select coalesce(json_agg(line order by ${orderBy}), '[]') from (
        select page.*, page.institution_id as institution, p.document->'title' as title, p.document->'plainSummary' as summary,
          coalesce(p.document->'language', '[]') as languages, nullif(p.document->'price', 'null') as price,
          (select min(i.starts) from implementations i where i.institution_id = page.institution_id and i.offering_id = page.id
            and i.enrol_until >= ${search.today}::date and (i.seats is null or i.seats_taken < i.seats)) as starts
        from page join published_offerings p on p.institution_id = page.institution_id and p.id = page.id) as line) as items`;
}
