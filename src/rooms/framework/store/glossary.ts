import { canonicalJson } from '../../../base/canonical-json.ts';
import { type Id, sha256 } from '../../../base/ids.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import { type Origin, ownerOf, type TermContent, type TermState } from '../rules/glossary/term.ts';

/** One version of a term. `institution` is its owner; `sha256` is of the content's canonical JSON, base64url. */
export type TermVersion = {
  institution: string;
  id: string;
  number: number;
  content: TermContent;
  sha256: string;
  state: TermState;
  origin: Origin;
  proposal: Id | null;
  decidedBy: Id | null;
  decidedAt: Date;
};

/** A version before it is written. `number`: the one that it is to get. */
export type NewVersion = Pick<TermVersion, 'id' | 'number' | 'content' | 'origin'> &
  Partial<Pick<TermVersion, 'state' | 'proposal' | 'decidedBy'>>;

const columns = sql`institution_id as institution, term as id, number, content, sha256, state, origin, proposal,
  decided_by as "decidedBy", decided_at as "decidedAt"`;
const latest = sql`select distinct on (term) * from glossary_versions order by term, number desc`;

/** The latest version of every term, or of those of one owner, withdrawn ones too. */
export function listTerms(tx: Tx, institution?: string): Promise<TermVersion[]> {
  const whose = institution === undefined ? sql`true` : sql`institution_id = ${institution}`;
  return rows(
    tx,
    sql<TermVersion>`select ${columns} from (${latest}) v where ${whose} order by term collate "C"`,
  );
}

/** The latest versions of some terms; an id without a term is left out. */
export function findTerms(tx: Tx, ids: readonly string[]): Promise<TermVersion[]> {
  return rows(
    tx,
    sql<TermVersion>`select distinct on (term) ${columns} from glossary_versions
      where term = any (${[...ids]}::text[]) order by term, number desc`,
  );
}

/** A term in one version, or in its latest. */
export function findTerm(tx: Tx, id: string, number?: number): Promise<TermVersion | undefined> {
  const which = number === undefined ? sql`true` : sql`number = ${number}`;
  return firstRow(
    tx,
    sql<TermVersion>`select ${columns} from glossary_versions
      where term = ${id} and ${which} order by number desc limit 1`,
  );
}

/** All versions of a term, the newest first. */
export function listVersions(tx: Tx, id: string): Promise<TermVersion[]> {
  return rows(
    tx,
    sql<TermVersion>`select ${columns} from glossary_versions where term = ${id} order by number desc`,
  );
}

/**
 * Adds versions of terms; the owner follows from each id.
 * @returns how many were added: fewer than given where somebody else has added a version of that number meanwhile
 */
export async function insertVersions(tx: Tx, versions: readonly NewVersion[], now: Date): Promise<number> {
  if (versions.length === 0) return 0;
  const values = versions.map(
    ({ id, number, content, origin, state = 'in-use', proposal = null, decidedBy = null }) =>
      sql`(${ownerOf(id) ?? CONSORTIUM}, ${id}, ${number}, ${json(content)}, ${sha256(canonicalJson(content))},
        ${state}, ${origin}, ${proposal}::uuid, ${decidedBy}::uuid, ${now})`,
  );
  return changed(
    tx,
    sql`insert into glossary_versions
        (institution_id, term, number, content, sha256, state, origin, proposal, decided_by, decided_at)
      values ${sql.join(values)} on conflict do nothing`,
  );
}

/** Which of the ids no term has. */
export async function unknownTerms(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = new Set(
    (
      await rows(
        tx,
        sql<{
          id: string;
        }>`select distinct term as id from glossary_versions where term = any (${[...ids]}::text[])`,
      )
    ).map(({ id }) => id),
  );
  return ids.filter((id) => !known.has(id));
}

/** The names of those who have added versions, by id. */
export async function namesOf(tx: Tx, persons: readonly Id[]): Promise<Record<Id, string>> {
  if (persons.length === 0) return {};
  const found = await rows(
    tx,
    sql<{ id: Id; name: string }>`select id, name from persons where id = any (${[...persons]}::uuid[])`,
  );
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}
