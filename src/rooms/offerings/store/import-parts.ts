import type { Id } from '../../../base/ids.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { ImportedRow } from './imported.ts';

type Place = { institution: string; upload: Id; part: number };

/** Keeps the rows that one step of the run will work off. */
export async function insertPart(
  tx: Tx,
  { institution, upload, part }: Place,
  imported: readonly ImportedRow[],
): Promise<void> {
  await sql`insert into import_parts (institution_id, upload_id, part, rows)
    values (${institution}, ${upload}, ${part}, ${json(imported)})`.execute(tx);
}

/** Takes a part out: its rows are gone when the transaction commits. */
export async function takePart(tx: Tx, { institution, upload, part }: Place): Promise<ImportedRow[]> {
  const taken = await firstRow(
    tx,
    sql<{ rows: ImportedRow[] }>`delete from import_parts
      where institution_id = ${institution} and upload_id = ${upload} and part = ${part} returning rows`,
  );
  return taken?.rows ?? [];
}

/** Source keys of the offerings that an import leaves alone, since people are deciding on them or have decided. */
export async function settledImports(tx: Tx, institution: string): Promise<Set<string>> {
  const found = await rows(
    tx,
    sql<{ key: string }>`select source_key as key from offerings
      where institution_id = ${institution} and source_key is not null and state in ('review', 'approved', 'ended', 'withdrawn')`,
  );
  return new Set(found.map(({ key }) => key));
}
