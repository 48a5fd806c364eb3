import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { BatchBase } from '../rules/batch/batch-record.ts';
import type { ColumnMapping } from '../rules/batch/recipient.ts';
import type { BatchState } from '../rules/batch/states.ts';

/** Many awards of one offering. `base` is null for those from assessments, of which each has its own. */
export type Batch = {
  institution: string;
  id: Id;
  source: 'assessments' | 'list';
  offering: Id;
  title: LocalizedText;
  base: BatchBase | null;
  /** The names of the columns of a list, and which of them says what. */
  columns: readonly string[];
  mapping: ColumnMapping;
  fileName: string | null;
  state: BatchState;
  run: Id | null;
  sampled: number;
  createdAt: Date;
  releasedAt: Date | null;
  cancelledAt: Date | null;
  /** When what the list told of its recipients was deleted. */
  forgottenAt: Date | null;
};

const columns = sql`institution_id as institution, id, source, offering_id as offering, title, base, columns, mapping, file_name as "fileName", state,
  run_id as run, sampled, created_at as "createdAt", released_at as "releasedAt",
  cancelled_at as "cancelledAt", forgotten_at as "forgottenAt"`;

export async function insertBatch(
  tx: Tx,
  batch: Omit<Batch, 'state' | 'run' | 'sampled' | 'releasedAt' | 'cancelledAt' | 'forgottenAt'> & {
    by: Id | null;
  },
): Promise<void> {
  const { institution, id, source, offering, title, base, columns, mapping, fileName, by, createdAt } = batch;
  await sql`insert into batches (institution_id, id, source, offering_id, title, base, columns, mapping, file_name, created_by, created_at)
    values (${institution}, ${id}, ${source}, ${offering}, ${json(title)}, ${json(base)}, ${json(columns)}, ${json(mapping)}, ${fileName}, ${by}, ${createdAt})`.execute(
    tx,
  );
}

export function findBatch(tx: Tx, institution: string, id: Id): Promise<Batch | undefined> {
  return firstRow(
    tx,
    sql<Batch>`select ${columns} from batches where institution_id = ${institution} and id = ${id}`,
  );
}

/** The batches of an institution, newest first. */
export function listBatches(tx: Tx, institution: string, before: Id | null, limit: number): Promise<Batch[]> {
  return rows(
    tx,
    sql<Batch>`select ${columns} from batches
      where institution_id = ${institution} and (${before}::uuid is null or id < ${before}::uuid) order by id desc limit ${limit}`,
  );
}

/** Moves a batch on; false where it is in none of the states `from`. */
export async function moveBatch(
  tx: Tx,
  { institution, id }: Pick<Batch, 'institution' | 'id'>,
  from: readonly BatchState[],
  to: { state: BatchState; run?: Id; releasedAt?: Date; cancelledAt?: Date },
): Promise<boolean> {
  const moved = await changed(
    tx,
    sql`update batches set state = ${to.state}, run_id = coalesce(${to.run ?? null}::uuid, run_id),
        released_at = coalesce(${to.releasedAt ?? null}::timestamptz, released_at),
        cancelled_at = coalesce(${to.cancelledAt ?? null}::timestamptz, cancelled_at)
      where institution_id = ${institution} and id = ${id} and state = any(${[...from]}::text[])`,
  );
  return moved === 1;
}

export async function noteSampled(
  tx: Tx,
  { institution, id }: Pick<Batch, 'institution' | 'id'>,
  sampled: number,
): Promise<void> {
  await sql`update batches set sampled = ${sampled} where institution_id = ${institution} and id = ${id}`.execute(
    tx,
  );
}

export async function updateMapping(
  tx: Tx,
  { institution, id }: Pick<Batch, 'institution' | 'id'>,
  mapping: ColumnMapping,
): Promise<void> {
  await sql`update batches set mapping = ${json(mapping)} where institution_id = ${institution} and id = ${id}`.execute(
    tx,
  );
}

/**
 * Batches that were over before a moment and whose lists are still known. One that was never started counts as over
 * when it was planned.
 */
export function batchesToForget(
  tx: Tx,
  before: Date,
  limit: number,
): Promise<Pick<Batch, 'institution' | 'id' | 'state'>[]> {
  return rows(
    tx,
    sql<
      Pick<Batch, 'institution' | 'id' | 'state'>
    >`select institution_id as institution, id, state from batches
      where forgotten_at is null and state in ('draft', 'cancelled', 'released')
        and coalesce(released_at, cancelled_at, created_at) < ${before} limit ${limit}`,
  );
}

export async function noteForgotten(
  tx: Tx,
  { institution, id }: Pick<Batch, 'institution' | 'id'>,
  at: Date,
): Promise<void> {
  await sql`update batches set forgotten_at = ${at} where institution_id = ${institution} and id = ${id}`.execute(
    tx,
  );
}
