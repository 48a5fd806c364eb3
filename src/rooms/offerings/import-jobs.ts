import { plusSeconds } from '../../base/time.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { auditChanges } from '../../platform/audit/index.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Routine, RunKind, RunStep } from '../../platform/jobs/index.ts';
import { IMPORT_RUN, type ImportRunInput } from './actions/import-start.ts';
import { frameworksInForce } from './frameworks.ts';
import { deleteOutcomesBefore, insertOutcomes } from './store/import-outcomes.ts';
import { takePart } from './store/import-parts.ts';
import { writeImported } from './store/import-rows.ts';
import type { ImportedRow } from './store/imported.ts';

import { currentMasters } from './store/masters.ts';
import { deleteListsBefore } from './store/uploads.ts';

/** What an import came to; shown on the run's page. `refused` rows were left out, with their reasons in the preview. */
export type ImportResult = { created: number; updated: number; unchanged: number; refused: number };

type Position = { part: number } & Omit<ImportResult, 'refused'> & { settled: number };
const start: Position = { part: 0, created: 0, updated: 0, unchanged: 0, settled: 0 };

/**
 * Works an import off, a part of its rows a step. Part, offerings, audit lines and progress commit together, so a
 * killed process goes on with the next part; and what is written is found by its source key, never written twice.
 */
export const importRun: RunKind = {
  kind: IMPORT_RUN,
  async step(platform, tx, run) {
    const input = run.input as ImportRunInput;
    const position = { ...((run.position as Position | null) ?? start) };
    const rows = await takePart(tx, {
      institution: run.institution,
      upload: input.upload,
      part: position.part,
    });
    await writeRows(platform, tx, run, rows, position);
    position.part += 1;
    const done = Math.min(input.total, run.done + rows.length);
    if (position.part < input.parts) return { done, position };
    const { created, updated, unchanged, settled } = position;
    const result: ImportResult = {
      created,
      updated,
      unchanged: unchanged + input.unchanged,
      refused: input.refused + settled,
    };
    return { done: input.total, position, result };
  },
};

async function writeRows(
  platform: Platform,
  tx: Tx,
  { institution, id: run, requestedBy: actor }: RunStep,
  rows: readonly ImportedRow[],
  position: Position,
): Promise<void> {
  if (rows.length === 0) return;
  const now = platform.clock();
  const frameworks = await frameworksInForce({ tx, now, platform }, institution);
  const masters = await currentMasters(tx, institution);
  const outcomes = await writeImported(tx, institution, rows, { author: actor, now, frameworks, masters });
  await insertOutcomes(tx, { institution, run, now }, outcomes);
  for (const { outcome } of outcomes) position[outcome] += 1;
  const changes = outcomes
    .filter(({ outcome }) => outcome === 'created' || outcome === 'updated')
    .map(({ id, row }) => ({ subject: `offering:${id}`, fields: Object.keys(row.document).sort() }));
  const by = { institution, actor, via: `program:${IMPORT_RUN}`, action: 'offerings.import' } as const;
  await auditChanges(tx, by, changes);
}

const DAY = 24 * 60 * 60;

/** Uploaded lists are kept for thirty days, so that the reasons of refused rows can be looked up. */
export const forgetLists: Routine = {
  name: 'offerings.forget-lists',
  everySeconds: 3600,
  async handle({ platform }) {
    const before = plusSeconds(platform.clock(), -30 * DAY);
    await inTransaction(platform.database, theProgram, async (tx) => {
      await deleteListsBefore(tx, before);
      await deleteOutcomesBefore(tx, before);
    });
  },
};
