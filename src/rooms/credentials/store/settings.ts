import { firstRow, sql, type Tx } from '../../../platform/database/index.ts';
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
