import { type Id, isId, newId } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { FrameworkPin } from '../../framework/index.ts';
import type { Mapping } from '../../offerings/index.ts';
import type { Groups } from '../rules/groups.ts';
import type { Legend } from '../rules/packed.ts';
import type { ScreeningFigures } from '../rules/screening.ts';
import type { Noticed } from '../rules/warnings.ts';

/** What is known of an uploaded list besides its rows. `confidence` of the guess per column, 0–1. */
export type ScreeningFacts = {
  /** A list of offering documents has no columns to correct. */
  kind: 'csv' | 'xlsx' | 'json' | 'documents';
  columns: string[];
  mapping: Mapping;
  confidence: Record<string, number>;
  rows: number;
};

/** What came out against one framework. */
export type FrameworkResult = {
  framework: FrameworkPin;
  legend: Legend;
  figures: ScreeningFigures;
  groups: Groups;
};

export type ScreeningResult = {
  /** Rows that could not be read. */
  refused: number;
  warnings: Noticed[];
  results: FrameworkResult[];
};

export type StoredScreening = {
  institution: string;
  id: Id;
  person: Id | null;
  name: string;
  facts: ScreeningFacts;
  parts: number;
  /** The run that screens the list, or did so last. */
  run: Id | null;
  /** Null until it has been screened. */
  result: ScreeningResult | null;
  at: Date;
};

const columns = sql`institution_id as institution, id, person, name, facts, parts, run, result, at`;

type NewScreening = Pick<StoredScreening, 'institution' | 'person' | 'name' | 'facts'> & {
  parts: readonly Uint8Array[];
  now: Date;
};

/** Keeps a list with all its rows. */
export async function insertScreening(
  tx: Tx,
  { institution, person, name, facts, parts, now }: NewScreening,
): Promise<Id> {
  const id = newId();
  await sql`insert into screenings (institution_id, id, person, name, facts, parts, at)
    values (${institution}, ${id}, ${person}, ${name}, ${json(facts)}, ${parts.length}, ${now})`.execute(tx);
  for (const [part, content] of parts.entries()) {
    await sql`insert into screening_parts (institution_id, screening_id, part, rows)
      values (${institution}, ${id}, ${part}, ${Buffer.from(content)})`.execute(tx);
  }
  return id;
}

export async function findScreening(
  tx: Tx,
  institution: string,
  id: Id,
): Promise<StoredScreening | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<StoredScreening>`select ${columns} from screenings where institution_id = ${institution} and id = ${id}`,
  );
}

/** As `findScreening`; nobody else changes it before this transaction ends. */
export async function lockScreening(
  tx: Tx,
  institution: string,
  id: Id,
): Promise<StoredScreening | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<StoredScreening>`select ${columns} from screenings
      where institution_id = ${institution} and id = ${id} for update`,
  );
}

/** The newest first. `before` is the id of the last one of the page before. */
export function listScreenings(
  tx: Tx,
  institution: string,
  before: Id | null,
  limit: number,
): Promise<StoredScreening[]> {
  return rows(
    tx,
    sql<StoredScreening>`select ${columns} from screenings
      where institution_id = ${institution} and (${before}::uuid is null or id < ${before}::uuid)
      order by id desc limit ${limit}`,
  );
}

/** One part of the rows, compressed; undefined behind the last one. */
export async function readPart(
  tx: Tx,
  { institution, id }: Pick<StoredScreening, 'institution' | 'id'>,
  part: number,
): Promise<Uint8Array | undefined> {
  const found = await firstRow(
    tx,
    sql<{ rows: Uint8Array }>`select rows from screening_parts
      where institution_id = ${institution} and screening_id = ${id} and part = ${part}`,
  );
  return found?.rows;
}

export async function saveFacts(
  tx: Tx,
  { institution, id }: Pick<StoredScreening, 'institution' | 'id'>,
  facts: ScreeningFacts,
): Promise<void> {
  await sql`update screenings set facts = ${json(facts)}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** Says which run screens the list now; what an earlier one found is gone. */
export async function beginRun(
  tx: Tx,
  { institution, id }: Pick<StoredScreening, 'institution' | 'id'>,
  run: Id,
): Promise<void> {
  await sql`delete from screened_rows where institution_id = ${institution} and screening_id = ${id}`.execute(
    tx,
  );
  await sql`delete from screening_refusals
    where institution_id = ${institution} and screening_id = ${id}`.execute(tx);
  await sql`update screenings set run = ${run}, result = null
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

export async function saveResult(
  tx: Tx,
  { institution, id }: Pick<StoredScreening, 'institution' | 'id'>,
  result: ScreeningResult,
): Promise<void> {
  await sql`update screenings set result = ${json(result)}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

export async function deleteScreening(tx: Tx, institution: string, id: Id): Promise<void> {
  await sql`delete from screenings where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** Removes what was uploaded before `before`, with its rows and results. @returns how many */
export function deleteScreeningsBefore(tx: Tx, before: Date): Promise<number> {
  return changed(tx, sql`delete from screenings where at < ${before}`);
}
