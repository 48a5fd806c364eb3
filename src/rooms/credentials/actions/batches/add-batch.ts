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
  /** The rows of the list, read and checked one by one while they are walked: never are all of them held. */
  rows: Iterable<CheckedRow>;
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
    const { count, faulty } = base
      ? await keepRows(tx, { institution, batch: id }, rows)
      : { count: await takeAssessed(work, institution, id, offering.id), faulty: 0 };
    if (count === 0) throw new Refusal('credentials/batch-nobody', 422);
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
  const list = await readList(Buffer.from(content, 'base64'), rulesOf(base, now));
  return { offering, base, ...list };
}

async function readList(
  content: Uint8Array,
  rules: RowRules,
): Promise<Pick<Planned, 'rows' | 'columns' | 'mapping'>> {
  const { columns, rows } = await readTable(content, batchLimits);
  const mapping = guessColumns(columns);
  return { rows: checkedRows(rows, rowChecker(mapping, rules)), columns, mapping };
}

function* checkedRows(
  rows: Awaited<ReturnType<typeof readTable>>['rows'],
  check: ReturnType<typeof rowChecker>,
): Generator<CheckedRow> {
  let number = 0;
  for (const row of rows) {
    number += 1;
    const { line } = row as { line: number };
    const cells = 'cells' in row ? row.cells.map((cell) => cell ?? '') : null;
    yield check({ number, line, cells });
  }
}

/** Keeps the rows of a list part by part; answers how many there are, and how many of them are faulty. */
async function keepRows(
  tx: Work['tx'],
  place: { institution: string; batch: string },
  rows: Iterable<CheckedRow>,
): Promise<{ count: number; faulty: number }> {
  let [count, faulty] = [0, 0];
  let part: CheckedRow[] = [];
  const keep = async () => {
    await insertRows(tx, place, part);
    part = [];
  };
  for (const row of rows) {
    part.push(row);
    count += 1;
    if (row.problems.length > 0) faulty += 1;
    if (part.length === PART) await keep();
  }
  if (part.length > 0) await keep();
  return { count, faulty };
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
