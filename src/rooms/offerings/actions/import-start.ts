import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, CONSORTIUM, type Outside, perform, type Work } from '../../../platform/actions/index.ts';
import { startRun } from '../../../platform/jobs/index.ts';
import { addInstitution } from '../../organisations/index.ts';
import type { FileFormat } from '../rules/import/formats.ts';
import { withAwardingBody } from '../rules/import/institutions.ts';
import type { RefusalReason, TakenRow } from '../rules/import/plan-import.ts';
import type { ImportSummary } from '../rules/import/summarise.ts';
import { insertPart } from '../store/import-parts.ts';
import { confirmImported, type ImportedRow } from '../store/imported.ts';
import { lockList, type StartedImport, saveFacts, type UploadedList } from '../store/uploads.ts';
import { mustReachAll, uploadId } from './import-list.ts';
import { decideRows, loadList, type ReadyList } from './import-plan.ts';
import { institution } from './load.ts';

export const IMPORT_RUN = 'offerings.import';

/** Rows of one part: one step of the run works it off in well under a second. */
const PART = 200;

/** What a run is given: the rows wait in the parts. `total` rows are to be written; the others are only counted. */
export type ImportRunInput = {
  upload: string;
  parts: number;
  total: number;
  unchanged: number;
  refused: number;
  refusedBy: Partial<Record<RefusalReason, number>>;
};

/** The rows of one institution that are to be written, and the keys of those that are there already. */
type Share = { rows: ImportedRow[]; unchanged: string[] };

/**
 * Starts an import: one run for each institution that has rows in the list, so that no step sees more than one
 * institution. Institutions that the register does not have are created where `createInstitutions` names them.
 * All runs are queued, or none.
 * @returns the runs, and what the whole list comes to
 * @throws Refusal not-found, 'offerings/import-started', 'offerings/import-nothing', 'offerings/import-column-missing'
 */
export const importOfferings = action({
  name: 'offerings.import',
  // A list of several institutions is written for all of them: which ones is checked below.
  institution: (input) => (input.institution === CONSORTIUM ? null : input.institution),
  input: z.object({
    institution,
    upload: uploadId,
    createInstitutions: z.array(z.string().max(300)).max(1000).default([]),
  }),
  async before(outside, input) {
    const { actor, platform } = outside;
    mustReachAll(actor, 'offerings.import', input.institution);
    const loaded = await loadList(platform, actor, input);
    if (loaded.list.facts.started) throw new Refusal('offerings/import-started', 409);
    return decideAll(outside, loaded);
  },
  async run(work, { institution, upload }, decided) {
    const list = await lockList(work.tx, institution, upload);
    if (!list) throw notFound();
    if (list.facts.started) throw new Refusal('offerings/import-started', 409);
    const { runs, summary } = await queueAll(work, list, decided);
    return {
      result: { runs, summary },
      institution,
      subject: `upload:${upload}`,
      fields: ['runs'],
      payload: { runs },
    };
  },
});

/** What will be written, institution by institution, and what the whole list comes to. */
export type DecidedList = { summary: ImportSummary; shares: Map<string, Share> };

/** @throws Refusal 'offerings/import-nothing', 'offerings/import-column-missing' */
export async function decideAll(outside: Outside, loaded: ReadyList): Promise<DecidedList> {
  const taken: TakenRow[] = [];
  const summary = await decideRows(loaded, (decision) => {
    if (decision.action !== 'refused') taken.push(decision);
  });
  if (taken.length === 0) throw new Refusal('offerings/import-nothing', 422);
  await createInstitutions(outside, taken, new Set(loaded.plan.institutions.map(({ code }) => code)));
  return { summary, shares: byInstitution(taken, loaded.list.facts.format) };
}

/** Queues a run for each institution, and notes with the list that it has been started. */
export async function queueAll(
  work: Work,
  list: UploadedList,
  { summary, shares }: DecidedList,
): Promise<StartedImport> {
  const runs = [];
  for (const [owner, share] of shares)
    runs.push({ institution: owner, run: await queue(work, list, owner, share, summary) });
  const started: StartedImport = { at: work.now.toISOString(), summary, runs };
  await saveFacts(work.tx, list, { ...list.facts, started });
  return started;
}

/**
 * Institutions are added before the rows are queued: should that fail, they are there for the next attempt. Their
 * name is the one that the list tells, else their code.
 */
async function createInstitutions(
  { platform, actor }: Outside,
  taken: TakenRow[],
  known: ReadonlySet<string>,
): Promise<void> {
  const country = 'FI';
  const created = new Map<string, { code: string; name: Record<string, string>; country: string }>();
  for (const row of taken) {
    const code = row.institution;
    if (known.has(code)) continue;
    if (!created.has(code)) {
      const [told] = Object.values(row.document.awardingBody ?? {});
      const name = { fi: told ?? code };
      created.set(code, { code, name, country });
      await perform(platform, addInstitution, actor, { institution: code, name, country }).catch(unlessTaken);
    }
    row.document = withAwardingBody(row.document, created.get(code)!);
  }
}

function unlessTaken(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'organisations/code-taken') throw error;
}

function byInstitution(taken: readonly TakenRow[], format?: FileFormat): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const { action, institution, sourceKey, rowSha256, document, origin } of taken) {
    const share = shares.get(institution) ?? { rows: [], unchanged: [] };
    const source = format && { source: { format, ...(origin && { origin }) } };
    shares.set(institution, share);
    if (action === 'unchanged') share.unchanged.push(sourceKey);
    else share.rows.push({ institution, sourceKey, rowSha256, document, ...source });
  }
  return shares;
}

async function queue(
  work: Work,
  list: UploadedList,
  owner: string,
  share: Share,
  summary: ImportSummary,
): Promise<string> {
  const total = share.rows.length;
  const parts = Math.ceil(total / PART);
  for (let part = 0; part < parts; part += 1) {
    const rows = share.rows.slice(part * PART, (part + 1) * PART);
    await insertPart(work.tx, { institution: owner, upload: list.id, part }, rows);
  }
  if (share.unchanged.length > 0) await confirmImported(work.tx, owner, share.unchanged, work.now);
  // Rows that belong to nobody, or to somebody else, are told where the list is one institution's own.
  const own = list.institution !== CONSORTIUM;
  const refused = own ? summary.refused : 0;
  const input: ImportRunInput = {
    upload: list.id,
    parts,
    total,
    unchanged: share.unchanged.length,
    refused,
    refusedBy: own ? summary.refusedBy : {},
  };
  return startRun(work, { institution: owner, kind: IMPORT_RUN, title: list.name, input, total });
}
