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
import { gradesOf, listPassed, outcomesInForce, scaleOf } from '../../../studies/index.ts';
import { actingFor } from '../../batch/shared.ts';
import type { BatchBase } from '../../rules/batch/batch-record.ts';
import {
  type RecipientField,
  type RowRules,
  readRecipient,
  recipientColumns,
} from '../../rules/batch/recipient.ts';
import { insertAssessed, insertRows, type NewRow } from '../../store/batch-rows.ts';
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

type Planned = { offering: PublishedOffering; base: BatchBase | null; rows: NewRow[]; total: number };

/**
 * Plans a batch: reads and checks all of it, and issues nothing. From a list, or without one from the confirmed results
 * in the offering that have no credential yet.
 * @returns the batch, how many recipients it has and how many rows are faulty
 * @throws Refusal not-found where the institution has no such published offering, 'credentials/batch-columns-missing',
 * 'credentials/batch-nobody', and what reading the file says ('offerings/import-…')
 */
export const addBatch = action({
  name: 'credentials.add-batch',
  input,
  before: plan,
  async run(work, { institution, name }, { offering, base, rows, total }) {
    const { tx, actor, now } = work;
    const id = newId();
    await insertBatch(tx, {
      institution,
      id,
      source: base ? 'list' : 'assessments',
      offering: offering.id,
      title: offering.document.title,
      base,
      fileName: base ? (name ?? null) : null,
      createdAt: now,
      by: actor.person,
    });
    for (let from = 0; from < rows.length; from += PART)
      await insertRows(tx, { institution, batch: id }, rows.slice(from, from + PART));
    const count = base ? total : await takeAssessed(work, institution, id, offering.id);
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
  if (content === undefined) return { offering, base: null, rows: [], total: 0 };
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
  const rows = await readRows(Buffer.from(content, 'base64'), {
    grades: gradesOf(base.scale),
    outcomes: base.outcomes.map((outcome) => outcome.id),
    languages,
    today: now.toISOString().slice(0, 10),
  });
  return { offering, base, rows, total: rows.length };
}

async function readRows(content: Uint8Array, rules: RowRules): Promise<NewRow[]> {
  const table = await readTable(content, batchLimits);
  const columns = recipientColumns(table.columns);
  const missing = (['name', 'email'] as const).filter((field) => !columns.has(field));
  if (missing.length > 0)
    throw new Refusal('credentials/batch-columns-missing', 422, {
      columns: table.columns.join(', ').slice(0, 300),
    });
  const rows: NewRow[] = [];
  for (const row of table.rows) {
    const number = rows.length + 1;
    const { line } = row as { line: number };
    if (!('cells' in row)) {
      const problems = [{ field: null, code: 'credentials/batch-row-unreadable', params: {} }];
      rows.push({ number, line, recipient: { name: '', email: '' }, problems });
      continue;
    }
    const told = [...columns].map(([field, at]): [RecipientField, string] => [field, row.cells[at] ?? '']);
    rows.push({ number, line, ...readRecipient(Object.fromEntries(told), rules) });
  }
  return withoutTwins(rows);
}

/** Two rows with the same address are most often one person twice: the second is asked about. */
function withoutTwins(rows: readonly NewRow[]): NewRow[] {
  const lines = new Map<string, number | null>();
  return rows.map((row) => {
    const { email } = row.recipient;
    const first = lines.get(email);
    if (!email || first === undefined) {
      lines.set(email, row.line);
      return row;
    }
    const twin = {
      field: 'email' as const,
      code: 'credentials/batch-email-twice',
      params: { line: first ?? 0 },
    };
    return { ...row, problems: [...row.problems, twin] };
  });
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
