import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { newId } from '../../../../base/ids.ts';
import { languages } from '../../../../base/language.ts';
import { action, type Outside, type Work } from '../../../../platform/actions/index.ts';
import { inTransaction } from '../../../../platform/database/index.ts';
import {
  fileContent,
  findPublished,
  importLimits,
  type PublishedOffering,
  readTable,
} from '../../../offerings/index.ts';
import { listPassed, outcomesInForce, scaleOf } from '../../../studies/index.ts';
import { actingFor, rulesOf } from '../../batch/shared.ts';
import type { BatchBase } from '../../rules/batch/batch-record.ts';
import { type CheckedRow, rowChecker } from '../../rules/batch/read-rows.ts';
import { type ColumnMapping, guessColumns, type RowRules } from '../../rules/batch/recipient.ts';
import { insertAssessed, insertRows } from '../../store/batch-rows.ts';
import { insertBatch } from '../../store/batches.ts';

/** What one list may bring. */
export const batchLimits = { ...importLimits, rows: 300_000 };

/** Rows of one statement. */
const PART = 5000;

const input = z.object({
  institution: z.string().max(20),
  offering: z.uuid(),
  /** Of credentials whose row names none. */
  language: z.enum(languages).default('fi'),
  name: z.string().max(300).optional(),
  /** CSV or XLSX in base64; without it the recipients are those whose results are confirmed. */
  content: fileContent(batchLimits.bytes).optional(),
});

type Planned = {
  offering: PublishedOffering;
  base: BatchBase | null;
  columns: readonly string[];
  mapping: ColumnMapping;
  rows: CheckedRow[];
};

/**
 * Plans a batch: reads and checks all of it, and issues nothing. From a list, or without one from the confirmed results
 * in the offering that have no credential yet.
 * @returns the batch, how many recipients it has and how many rows are faulty
 * @throws Refusal not-found where the institution has no such published offering, 'credentials/batch-nobody', and what reading the file says ('offerings/import-…')
 */
export const addBatch = action({
  name: 'credentials.add-batch',
  input,
  before: plan,
  async run(work, { institution, name }, { offering, base, columns, mapping, rows }) {
    const { tx, actor, now } = work;
    const id = newId();
    await insertBatch(tx, {
      institution,
      id,
      source: base ? 'list' : 'assessments',
      offering: offering.id,
      title: offering.document.title,
      base,
      columns,
      mapping,
      fileName: base ? (name ?? null) : null,
      createdAt: now,
      by: actor.person,
    });
    for (let from = 0; from < rows.length; from += PART)
      await insertRows(tx, { institution, batch: id }, rows.slice(from, from + PART));
    const count = base ? rows.length : await takeAssessed(work, institution, id, offering.id);
    if (count === 0) throw new Refusal('credentials/batch-nobody', 422);
    const faulty = rows.filter(({ problems }) => problems.length > 0).length;
    return { result: { id, recipients: count - faulty, faulty }, subject: `batch:${id}`, fields: ['rows'] };
  },
});

async function plan({ platform, now }: Outside, asked: z.output<typeof input>): Promise<Planned> {
  const { institution, content, language } = asked;
  const offering = await inTransaction(platform.database, actingFor(institution), (tx) =>
    findPublished(tx, institution, asked.offering),
  );
  if (!offering) throw notFound();
  if (content === undefined) return { offering, base: null, columns: [], mapping: {}, rows: [] };
  const { document, framework, revision, id } = offering;
  const base: BatchBase = {
    offering: { id, revision, document, framework },
    outcomes: outcomesInForce(document).map((outcome) => ({
      id: outcome.id,
      criterion: outcome.criterion ?? null,
    })),
    scale: scaleOf(document),
    mode: document.mode ?? [],
    supervision: document.supervision ?? 'unsupervised',
    language,
  };
  const list = await readRows(Buffer.from(content, 'base64'), rulesOf(base, now));
  return { offering, base, ...list };
}

async function readRows(
  content: Uint8Array,
  rules: RowRules,
): Promise<Pick<Planned, 'rows' | 'columns' | 'mapping'>> {
  const { columns, rows } = await readTable(content, batchLimits);
  const mapping = guessColumns(columns);
  const check = rowChecker(mapping, rules);
  const checked: CheckedRow[] = [];
  for (const row of rows) {
    const { line } = row as { line: number };
    const cells = 'cells' in row ? row.cells.map((cell) => cell ?? '') : null;
    checked.push(check({ number: checked.length + 1, line, cells }));
  }
  return { rows: checked, columns, mapping };
}

async function takeAssessed(
  { tx }: Work,
  institution: string,
  batch: string,
  offering: string,
): Promise<number> {
  let count = 0;
  let after: string | null = null;
  for (;;) {
    const found = await listPassed(tx, institution, offering, after, PART);
    count += await insertAssessed(tx, { institution, batch }, found, count);
    after = found.at(-1)?.assessment ?? null;
    if (found.length < PART) return count;
  }
}
