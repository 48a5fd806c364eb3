import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { Design, Format } from '../formats/format.ts';

/** What an institution issues, and how its certificates and badges look. `revision` 0: nothing was set yet. */
export type IssuingSettings = { formats: readonly Format[]; design: Design; revision: number };

/** What is issued where an institution has set nothing. */
const standard: IssuingSettings = { formats: ['open-badge', 'pdf', 'png', 'svg'], design: {}, revision: 0 };

export async function readIssuingSettings(tx: Tx, institution: string): Promise<IssuingSettings> {
  const row = await firstRow(
    tx,
    sql<IssuingSettings>`select formats, design, revision from issuing_settings where institution_id = ${institution}`,
  );
  return row ?? standard;
}

/**
 * Writes settings over those of the given revision (0: nothing was set yet).
 * @returns false where another revision stands by now
 */
export async function saveSettings(
  tx: Tx,
  institution: string,
  { formats, design, revision }: IssuingSettings,
  by: { person: Id | null; at: Date },
): Promise<boolean> {
  const query =
    revision === 0
      ? sql`insert into issuing_settings (institution_id, formats, design, changed_by, changed_at)
          values (${institution}, ${[...formats]}, ${json(design)}, ${by.person}, ${by.at})
          on conflict (institution_id) do nothing`
      : sql`update issuing_settings set formats = ${[...formats]}, design = ${json(design)}, revision = revision + 1,
            changed_by = ${by.person}, changed_at = ${by.at}
          where institution_id = ${institution} and revision = ${revision}`;
  return (await changed(tx, query)) === 1;
}
