import type { Id } from '../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';

export type Candidate = { institution: string; id: Id; document: OfferingDocument };
export type SimilarSearch = {
  /** Whose own offerings are not looked for. */
  institution: string;
  /** The words that stand in the index for its skills, for the stems of its title, and for its field. */
  skills: readonly string[];
  titles: readonly string[];
  field: string | null;
};

/** Skills that occur so often say little, and reading all who have them would take long. */
const MOST_READ = 1000;
const MOST_COMPARED = 16;
/** Of a title so many words, the longest ones: they are the rarest, and say what it is about. */
const MOST_WORDS = 4;
const SHORTEST_WORD = 7;

/**
 * Offerings of other institutions that may be similar, those with most skills in common first: found by the rarest of
 * the skills, or by a word of the title in the same field. What they really share is for the rules to say.
 */
export async function findCandidates(tx: Tx, search: SimilarSearch): Promise<Candidate[]> {
  const { institution, skills, titles, field } = search;
  const rare = await rareSkills(tx, skills);
  const telling = titles
    .filter((token) => token.length >= SHORTEST_WORD)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
  const inField = field === null || telling.length === 0 ? [] : [`(${anyOf(telling)}) & ${quoted(field)}`];
  const query = [...(rare.length > 0 ? [anyOf(rare)] : []), ...inField].join(' | ');
  if (query === '') return [];
  return rows(
    tx,
    sql<Candidate>`with found as materialized (
        select institution_id, offering_id, score,
          (select count(*) from unnest(facets) as one where one = any(${[...skills]}::text[])) as shared
        from catalogue_index where words @@ ${query}::tsquery and institution_id <> ${institution} limit ${MOST_READ}),
      nearest as (select * from found order by shared desc, score desc, offering_id limit ${MOST_COMPARED})
      select p.institution_id as institution, p.id, p.document
      from nearest join published_offerings p on p.institution_id = nearest.institution_id and p.id = nearest.offering_id
      where p.withdrawn_at is null order by nearest.shared desc, nearest.score desc, p.id`,
  );
}

/** The rarest of the skills, as long as few enough offerings have them. */
async function rareSkills(tx: Tx, skills: readonly string[]): Promise<string[]> {
  if (skills.length === 0) return [];
  const found = await rows(
    tx,
    sql<{ token: string }>`select token from (
        select token, seen, sum(seen) over (order by seen, token) as together
        from catalogue_skills where token = any(${[...skills]}::text[])) as known
      where together <= ${MOST_READ} order by seen, token`,
  );
  return found.map(({ token }) => token);
}

function anyOf(tokens: readonly string[]): string {
  return tokens.map(quoted).join(' | ');
}

/** Words of the index hold no quotes, but colons and signs. */
function quoted(token: string): string {
  return `'${token.replace(/['\\]/g, '')}'`;
}
