import { firstRow, sql, type Tx } from '../../../platform/database/index.ts';
import { type SampleRate, sampleRates, sampleToken } from '../rules/index/facets.ts';
import { estimate, type Scored } from '../rules/search/cut.ts';
import { type Groups, indexQuery, type WordQuery } from '../rules/search/index-query.ts';

/** Up to so many matches are counted one by one. */
const MOST_COUNTED = 3000;
/** A sample is the better the more it holds; so many are enough. */
const WANTED_IN_SAMPLE = 1000;
const PROBE: SampleRate = 256;
/** Fewer in the probe say too little. */
const LEAST_IN_PROBE = 12;
const MOST_SKILLS = 12;

/** What is looked for: words, and of each filter one of its words. */
export type Sought = { words: WordQuery | null; filters: Groups };

/**
 * How many there are, and how many of each facet's values. `rate` above 1: estimated from one of so many; the truth is
 * within `error` of `total` in 95 of 100 cases.
 */
export type Measure = {
  total: number;
  error: number;
  rate: number;
  counts: ReadonlyMap<string, number>;
  scored: Scored[];
};

/** @param few what is known beforehand: there are about so many at most; null: nothing is known */
export async function measure(tx: Tx, sought: Sought, few: number | null): Promise<Measure> {
  const looksFew = few !== null && few < MOST_COUNTED;
  const first = looksFew ? await counted(tx, sought, 1) : null;
  if (first) return first;
  const probed = await probe(tx, sought);
  if (probed < LEAST_IN_PROBE && !looksFew) {
    const all = await counted(tx, sought, 1);
    if (all) return all;
  }
  const about = Math.max(probed * PROBE, MOST_COUNTED);
  const rate = sampleRates.findLast((one) => about / one >= WANTED_IN_SAMPLE) ?? 4;
  return (await counted(tx, sought, rate)) ?? (await counted(tx, sought, 1024, Number.MAX_SAFE_INTEGER))!;
}

async function probe(tx: Tx, { words, filters }: Sought): Promise<number> {
  const query = indexQuery(words, ...filters, [sampleToken(PROBE)]);
  const found = await firstRow(
    tx,
    sql<{ many: number }>`select count(*)::int as many from catalogue_index where words @@ ${query}::tsquery`,
  );
  return found?.many ?? 0;
}

type Counted = { total: number; facets: Record<string, number> | null; scored: Scored[] | null };

/** Null where there are more than can be counted. */
async function counted(
  tx: Tx,
  { words, filters }: Sought,
  rate: number,
  most = MOST_COUNTED * 4,
): Promise<Measure | null> {
  const query = indexQuery(words, ...filters, rate === 1 ? [] : [`=x:${rate}`]);
  const limit = rate === 1 ? MOST_COUNTED : most;
  const where = query === null ? sql`true` : sql`words @@ ${query}::tsquery`;
  const typed = words && indexQuery(words);
  const head = typed === null ? sql`false` : sql`head @@ ${typed}::tsquery`;
  const found = await firstRow(
    tx,
    sql<Counted>`with matched as materialized (
        select facets, score, ${head} as head from catalogue_index where ${where} limit ${limit + 1}),
      counts as (select token, count(*)::int as many from matched cross join unnest(facets) as token group by token)
      select (select count(*)::int from matched) as total,
        (select json_object_agg(token, many) from (
          (select token, many from counts where token not like '=k:%')
          union all (select token, many from counts where token like '=k:%' order by many desc, token limit ${MOST_SKILLS})) c) as facets,
        ${rate === 1 ? sql`null` : sql`(select json_agg(s) from (select score, head, count(*)::int as many from matched group by score, head) s)`} as scored`,
  );
  if (!found || found.total > limit) return null;
  const counts = new Map(
    Object.entries(found.facets ?? {}).map(([token, many]) => [token, many * rate] as const),
  );
  return { ...estimate(found.total, rate), rate, counts, scored: found.scored ?? [] };
}

export async function hasMatch(tx: Tx, words: WordQuery): Promise<boolean> {
  const found = await firstRow(
    tx,
    sql<{
      there: boolean;
    }>`select exists (select from catalogue_index where words @@ ${indexQuery(words)}::tsquery) as there`,
  );
  return found?.there ?? false;
}
