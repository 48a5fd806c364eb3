import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { type Platform, task } from '../../../platform/actions/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { type RunView, readRun } from '../../../platform/jobs/index.ts';
import type { FileFormat } from '../rules/import/formats.ts';
import type { RefusedRow, RowDecision, TakenRow } from '../rules/import/plan-import.ts';
import type { ImportSummary } from '../rules/import/summarise.ts';
import type { StartedImport } from '../store/uploads.ts';
import { mustReachAll, uploadId } from './import-list.ts';
import { actingForImport, decideRows, type LoadedList, loadList } from './import-plan.ts';
import { institution } from './load.ts';

/** How many of the rows that will be taken are shown. */
const SHOWN = 10;

export type ImportPreview = {
  institution: string;
  upload: string;
  name: string;
  rows: number;
  /** What the file is read as; lists that were uploaded before it was told apart do not say. */
  format: FileFormat | null;
  columns: { column: string; field: string; confidence: number }[];
  /** Why the rows cannot be read with these columns; then nothing below is known. */
  problem: { code: string; params: Record<string, string | number> } | null;
  summary: ImportSummary | null;
  /** The first rows that will be taken. */
  taken: TakenRow[];
  refused: { items: RefusedRow[]; next: string | null };
  /** Set once the import has been started: then the figures are those of that moment. */
  started: (StartedImport & { state: RunView[] }) | null;
};

/**
 * What an import would do, row by row, without doing it. `cursor` goes through the refused rows.
 * @throws Refusal not-found
 */
export const previewImport = task({
  name: 'offerings.preview-import',
  input: z.object({
    institution,
    upload: uploadId,
    createInstitutions: z.array(z.string().max(300)).max(1000).default([]),
    cursor: z
      .string()
      .regex(/^\d{1,6}$/)
      .nullish(),
    limit: z.coerce.number().int().min(1).max(1000).default(50),
  }),
  async run(platform, actor, input): Promise<ImportPreview> {
    mustReachAll(actor, 'offerings.preview-import', input.institution);
    const loaded = await loadList(platform, actor, input);
    const { list } = loaded;
    const { columns, mapping, confidence, rows } = list.facts;
    const shown = await decide(loaded, Number(input.cursor ?? 0), input.limit);
    return {
      institution: input.institution,
      upload: list.id,
      name: list.name,
      rows,
      format: list.facts.format ?? null,
      columns: columns.map((column) => ({
        column,
        field: mapping[column] ?? 'ignore',
        confidence: confidence[column] ?? 0,
      })),
      started: await startedOf(platform, actor, loaded),
      ...shown,
    };
  },
});

async function decide(loaded: LoadedList, from: number, limit: number) {
  const taken: TakenRow[] = [];
  const refused: RefusedRow[] = [];
  let seen = 0;
  const visit = (decision: RowDecision) => {
    if (decision.action !== 'refused') {
      if (taken.length < SHOWN) taken.push(decision);
      return;
    }
    if (seen >= from && refused.length < limit) refused.push(decision);
    seen += 1;
  };
  try {
    const summary = await decideRows(loaded, visit);
    const next = from + limit < seen ? String(from + limit) : null;
    return { problem: null, summary, taken, refused: { items: refused, next } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = { code: error.code, params: error.params };
    return { problem, summary: null, taken: [], refused: { items: [], next: null } };
  }
}

async function startedOf(
  platform: Platform,
  actor: Actor,
  { list }: LoadedList,
): Promise<ImportPreview['started']> {
  const { started } = list.facts;
  if (!started) return null;
  return inTransaction(platform.database, actingForImport(actor, list.institution), async (tx) => {
    const state: RunView[] = [];
    for (const { run } of started.runs) state.push(await readRun(tx, run));
    return { ...started, state };
  });
}
