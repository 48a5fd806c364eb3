import { type Id, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Stance } from '../rules/stances.ts';

/** What is told of a finding. `version` of the framework was the one that was piloted; `foundOn` is YYYY-MM-DD. */
export type FindingFacts = {
  framework: string;
  element: string;
  version: string;
  stance: Stance;
  text: LocalizedText;
  pilot: string;
  source: string;
  sourceUrl: string | null;
  foundOn: string;
};
export type Finding = FindingFacts & {
  institution: string;
  id: Id;
  author: Id | null;
  addedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
};

const columns = sql`institution_id as institution, id, framework, element, version, stance, text, pilot, source,
  source_url as "sourceUrl", found_on::text as "foundOn", author, added_at as "addedAt",
  withdrawn_at as "withdrawnAt", withdrawn_because as "withdrawnBecause"`;

export async function insertFinding(
  tx: Tx,
  institution: string,
  finding: FindingFacts,
  by: Id | null,
  now: Date,
): Promise<Id> {
  const { framework, element, version, stance, text, pilot, source, sourceUrl, foundOn } = finding;
  const id = newId();
  await sql`insert into pilot_findings (institution_id, id, framework, element, version, stance, text, pilot, source,
      source_url, found_on, author, added_at)
    values (${institution}, ${id}, ${framework}, ${element}, ${version}, ${stance}, ${json(text)}, ${pilot}, ${source},
      ${sourceUrl}, ${foundOn}::date, ${by}, ${now})`.execute(tx);
  return id;
}

export function findFinding(tx: Tx, institution: string, id: Id): Promise<Finding | undefined> {
  return firstRow(
    tx,
    sql<Finding>`select ${columns} from pilot_findings where institution_id = ${institution} and id = ${id}`,
  );
}

/** False where there is none, or none that still counts. */
export async function setWithdrawn(
  tx: Tx,
  institution: string,
  id: Id,
  because: string,
  now: Date,
): Promise<boolean> {
  const count = await changed(
    tx,
    sql`update pilot_findings set withdrawn_at = ${now}, withdrawn_because = ${because}
      where institution_id = ${institution} and id = ${id} and withdrawn_at is null`,
  );
  return count === 1;
}

/** What was found about a framework, in whichever version, or about one of its elements: the latest first. */
export function listFindings(tx: Tx, framework: string, element: string | null): Promise<Finding[]> {
  const about = element === null ? sql`true` : sql`element = ${element}`;
  return rows(
    tx,
    sql<Finding>`select ${columns} from pilot_findings
      where framework = ${framework} and ${about} order by found_on desc, id desc`,
  );
}
