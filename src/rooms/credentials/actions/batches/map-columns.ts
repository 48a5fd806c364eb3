import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { rulesOf } from '../../batch/shared.ts';
import { type CheckedRow, rowChecker } from '../../rules/batch/read-rows.ts';
import { type ColumnMapping, recipientFields } from '../../rules/batch/recipient.ts';
import { listedRows, updateRows } from '../../store/batch-rows.ts';
import { findBatch, updateMapping } from '../../store/batches.ts';
import { batchPlace } from './steer.ts';

/** Rows of one statement. */
const PART = 5000;

const input = batchPlace.extend({
  /** The number of the column, from 0, for each thing that a list can say. */
  mapping: z.partialRecord(z.enum(recipientFields), z.number().int().min(0).max(10_000)),
});

/**
 * Says what the columns of a list are, and reads all rows anew.
 * @returns how many recipients there are now, and how many rows are faulty
 * @throws Refusal not-found; 'credentials/batch-not-now' where the batch is no draft made of a list
 */
export const mapBatchColumns = action({
  name: 'credentials.map-batch-columns',
  input,
  async run({ tx, now }, { institution, batch: id, mapping: told }) {
    const batch = await findBatch(tx, institution, id);
    if (!batch) throw notFound();
    const { base, state, columns } = batch;
    if (!base || state !== 'draft') throw new Refusal('credentials/batch-not-now', 409);
    const known = Object.entries(told).filter(([, at]) => at < columns.length);
    const mapping: ColumnMapping = Object.fromEntries(known);
    await updateMapping(tx, batch, mapping);
    const check = rowChecker(mapping, rulesOf(base, now));
    let [after, recipients, faulty] = [0, 0, 0];
    for (;;) {
      const rows = await listedRows(tx, { institution, batch: id }, after, PART);
      const checked: CheckedRow[] = rows.map(check);
      await updateRows(tx, { institution, batch: id }, checked);
      const wrong = checked.filter(({ problems }) => problems.length > 0).length;
      [recipients, faulty] = [recipients + checked.length - wrong, faulty + wrong];
      if (rows.length < PART) break;
      after = rows.at(-1)?.number ?? after;
    }
    return { result: { id, recipients, faulty }, subject: `batch:${id}`, fields: ['mapping', 'rows'] };
  },
});
