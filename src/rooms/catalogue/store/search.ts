import type { Id } from '../../../base/ids.ts';
import type { Language, LocalizedText } from '../../../base/language.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { CompetenceLevel, Mode } from '../../framework/index.ts';
import type { CatalogueOrder } from '../rules/orders.ts';
import { type Cut, cutGroups, cutOf } from '../rules/search/cut.ts';
import { type Groups, indexQuery, inHead } from '../rules/search/index-query.ts';
import type { Measure, Sought } from './measure.ts';
import { cursorOf, type Order, paged, placeOf } from './paging.ts';

/** An offering as the list of results shows it. `starts` is the next implementation that one can enrol in. */
export type CatalogueLine = {
  institution: string;
  id: Id;
  title: LocalizedText;
  summary: LocalizedText | null;
  ects: number | null;
  hours: number | null;
  level: CompetenceLevel | null;
  modes: Mode[];
  languages: string[];
  price: { amount: number; currency: 'EUR' } | null;
  starts: string | null;
  publishedAt: Date;
  outcomes: LocalizedText[];
  assessment: string[];
  certificate: string | null;
  leadsTo: LocalizedText | null;
};

export type PageSearch = {
  sort: CatalogueOrder;
  language: Language;
  cursor?: string | null | undefined;
  limit: number;
  /** YYYY-MM-DD */
  today: string;
};

/** `cut`: only a part of very many matches was put in order. */
export type ResultPage = { items: CatalogueLine[]; next: string | null; cut: boolean };

/**
 * A page of the results of a search that has been measured.
 * @throws Refusal 'catalogue/wrong-cursor'
 */
export async function pageOfResults(
  tx: Tx,
  sought: Sought,
  measured: Measure,
  search: PageSearch,
): Promise<ResultPage> {
  const { limit, language } = search;
  const sort = sought.words === null && search.sort === 'relevance' ? 'title' : search.sort;
  const order = orderOf(sort, language);
  const name = `${sort}:${language}`;
  const place = placeOf(order, name, search.cursor);
  const isCut = measured.rate > 1 && sort === 'relevance';
  const cut = place?.cut ?? (isCut ? cutOf(measured.scored, measured.rate) : null);
  const source =
    measured.rate === 1 || cut ? matched(sought, cut, newest(search.today)) : inOrder(sought, measured);
  const { after, orderBy } = paged(order, place);
  const found = await rows(
    tx,
    sql<CatalogueLine & { place: string | number }>`with matched as ${source},
      page as (select institution_id, offering_id, ${order.by} as place from matched
        where ${after} order by ${orderBy} limit ${limit + 1})
      select page.institution_id as institution, page.offering_id as id, page.place, ${shown(search.today)}
      from page join published_offerings p on p.institution_id = page.institution_id and p.id = page.offering_id
      order by page.place ${order.descending ? sql`desc` : sql`asc`}, page.offering_id ${order.descending ? sql`desc` : sql`asc`}`,
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = found.length > limit && last ? cursorOf(name, { value: last.place, id: last.id, cut }) : null;
  return { items: items.map(({ place: _place, ...line }) => line), next, cut: cut !== null };
}

function orderOf(sort: CatalogueOrder, language: Language): Order {
  if (sort === 'relevance') return { by: sql`rank`, type: 'numeric', descending: true };
  if (sort === 'newest') return { by: sql`published_at`, type: 'timestamptz', descending: true };
  if (sort === 'ects') return { by: sql`ects`, type: 'numeric', descending: false };
  return { by: sql.ref(`title_key_${language}`), type: 'text', descending: false };
}

/** The highest score that an offering can have today. */
function newest(today: string): number {
  return (Number(today.slice(0, 4)) - 2020 + 1) * 16;
}

const keys = sql`institution_id, offering_id, published_at, ects, title_key_fi, title_key_sv, title_key_en`;

/** All matches, or of very many those of the cut, each with its rank; a title that matches weighs most. */
function matched({ words, filters }: Sought, cut: Cut | null, highest: number) {
  const typed = words && indexQuery(words);
  // Whole numbers, so that a cursor meets the same rank again; of equal ones the better described comes first.
  const rank =
    typed === null
      ? sql`0`
      : sql`((ts_rank('{0.02, 0.1, 0.3, 1}', head, ${typed}::tsquery, 1) * 1e4)::int * 10000 + score)`;
  const from = (query: string | null) => {
    const where = query === null ? sql`true` : sql`words @@ ${query}::tsquery`;
    return sql`select ${keys}, ${rank} as rank from catalogue_index where ${where}`;
  };
  if (!cut || !words) return sql`materialized (${from(indexQuery(words, ...filters))})`;
  const groups: Groups = [...filters, ...cutGroups(cut, highest)];
  const head = from(indexQuery(inHead(words), ...(cut.head ? groups : filters)));
  return cut.head
    ? sql`materialized (${head})`
    : sql`materialized (${head} union ${from(indexQuery(words, ...groups))})`;
}

/** Very many matches in an order of their own: read along its index until the page is full. */
function inOrder({ words, filters }: Sought, { rate }: Measure) {
  const conditions = filters.map((tokens) => sql`facets && ${[...tokens]}::text[]`);
  const typed = words && indexQuery(words);
  // As an expression that the index of the words cannot answer: it would fetch all matches first.
  if (typed !== null) conditions.push(sql`(words @@ ${typed}::tsquery) is true`);
  const all = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`${rate} > 0`;
  return sql`not materialized (select ${keys}, 0 as rank from catalogue_index where ${all})`;
}

function shown(today: string) {
  return sql`p.published_at as "publishedAt", p.document->'title' as title, p.document->'plainSummary' as summary, p.ects, p.level, p.modes,
    p.document->'hours' as hours, coalesce(p.document->'language', '[]') as languages, nullif(p.document->'price', 'null') as price,
    (select coalesce(json_agg(o->'text'), '[]') from (
      select o from jsonb_array_elements(coalesce(p.document->'outcomes', '[]')) o limit 3) outcomes) as outcomes,
    coalesce(p.document#>'{assessment,types}', '[]') as assessment, p.document->>'certificate' as certificate,
    p.document#>'{stackability,text}' as "leadsTo",
    (select min(i.starts) from implementations i where i.institution_id = p.institution_id and i.offering_id = p.id
      and not i.closed and i.enrol_until >= ${today}::date and (i.seats is null or i.seats_taken < i.seats)) as starts`;
}
