import { notFound } from '../../../base/errors.ts';
import { dayIn } from '../../../base/time.ts';
import { eachInTurns } from '../../../base/turns.ts';
import { CONSORTIUM, type Platform } from '../../../platform/actions/index.ts';
import { type Actor, actingOf } from '../../../platform/actor.ts';
import { type Acting, inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { CompiledFramework } from '../../framework/index.ts';
import { widestBounds } from '../../framework/index.ts';
import { listInstitutions } from '../../organisations/index.ts';
import { frameworksInForce } from '../frameworks.ts';
import { systemOf } from '../rules/import/formats.ts';
import type { KnownInstitution } from '../rules/import/institutions.ts';
import { type OpenList, openReadableList } from '../rules/import/open-list.ts';
import { type PlanContext, planner, type RowDecision } from '../rules/import/plan-import.ts';
import { rowReader } from '../rules/import/read-row.ts';
import { type ImportSummary, summariser } from '../rules/import/summarise.ts';
import { settledImports } from '../store/import-parts.ts';
import { existingImports } from '../store/imported.ts';
import { findList, readContent, type UploadedList } from '../store/uploads.ts';
import { uploadLimits } from './import-list.ts';

/** All that a decision on the rows of a list needs besides the list. */
export type Ground = {
  institutions: KnownInstitution[];
  plan: PlanContext;
  /** What the offerings will be judged against. */
  frameworks: CompiledFramework[];
  /** What the sources offered until an earlier day is left out (YYYY-MM-DD). */
  today: string;
};

/** A list with its content and what is there already. */
export type ReadyList<L = Pick<UploadedList, 'institution' | 'facts'>> = Ground & {
  list: L;
  content: Uint8Array;
};
export type LoadedList = ReadyList<UploadedList>;

/** Whose rows an import reads and writes: the institution's own, or with `CONSORTIUM` all that the actor may. */
export function actingForImport(actor: Actor, institution: string): Acting {
  return institution === CONSORTIUM ? actingOf(actor) : { person: actor.person, institutions: [institution] };
}

/**
 * Reads an uploaded list and what is there already, in one short transaction.
 * @throws Refusal not-found
 */
export function loadList(
  platform: Platform,
  actor: Actor,
  {
    institution,
    upload,
    createInstitutions,
  }: { institution: string; upload: string; createInstitutions: readonly string[] },
): Promise<LoadedList> {
  return inTransaction(platform.database, actingForImport(actor, institution), async (tx) => {
    const list = await findList(tx, institution, upload);
    if (!list) throw notFound();
    const content = await readContent(tx, institution, upload);
    return { list, content, ...(await groundOf({ tx, platform }, institution, createInstitutions)) };
  });
}

/** What is there already, and who may do what: what rows are decided by. */
export async function groundOf(
  { tx, platform }: { tx: Tx; platform: Platform },
  institution: string,
  createInstitutions: readonly string[],
): Promise<Ground> {
  const institutions = (await listInstitutions(tx)).map(({ id, name, country }) => ({
    code: id,
    name,
    country,
  }));
  const all = institution === CONSORTIUM;
  const { existing, settled } = await readExisting(
    tx,
    all ? institutions.map(({ code }) => code) : [institution],
  );
  const plan = {
    actor: { institutions: all ? [] : [institution], consortiumAdministrator: all },
    institutions,
    createInstitutions,
    existing,
    settled,
  };
  const own = institution === CONSORTIUM ? null : institution;
  const frameworks = await frameworksInForce({ tx, now: platform.clock(), platform }, own);
  return { institutions, plan, frameworks, today: dayIn(platform.config.TIME_ZONE, platform.clock()) };
}

async function readExisting(tx: Tx, institutions: readonly string[]) {
  const existing = new Map<string, string | null>();
  const settled = new Set<string>();
  for (const institution of institutions) {
    for (const [key, sha256] of await existingImports(tx, institution)) existing.set(key, sha256);
    for (const key of await settledImports(tx, institution)) settled.add(key);
  }
  return { existing, settled };
}

/**
 * Decides on every row, in turns that let others in between, and tells each decision to `visit`.
 * @throws Refusal 'offerings/import-column-missing' and the like where the mapping will not do
 */
export async function decideRows(
  { list, content, institutions, plan, frameworks, today }: ReadyList,
  visit: (decision: RowDecision, open: OpenList) => void,
): Promise<ImportSummary> {
  const open = await openReadableList(content, {
    mapping: list.facts.mapping,
    limits: uploadLimits,
    format: list.facts.format,
    institutionImplied: list.institution !== CONSORTIUM,
  });
  const { columns, rows } = open.table;
  // A row with an empty cell in a column of institutions could be anybody's.
  const fields = Object.values(open.mapping);
  const saysWhose = fields.includes('institution') || fields.includes('institutionName');
  const implied = saysWhose || list.institution === CONSORTIUM ? {} : { institution: list.institution };
  const creditBounds = widestBounds(frameworks);
  const system = systemOf[open.table.format];
  const named = { ...implied, ...(system && { system }) };
  const read = rowReader({ columns, mapping: open.mapping, institutions, creditBounds, today, ...named });
  const decide = planner(plan);
  const { add, summary } = summariser();
  await eachInTurns(rows, (row) => {
    const decision = decide(read(row));
    add(decision);
    visit(decision, open);
  });
  return summary();
}
