import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';

/**
 * The latest offerings, of each verdict one before any of them a second one.
 * @param institution null: of whichever the transaction may read
 */
export function listSamples(
  tx: Tx,
  institution: string | null,
  most: number,
): Promise<{ document: OfferingDocument; imported: boolean }[]> {
  return rows(
    tx,
    sql<{ document: OfferingDocument; imported: boolean }>`select document, imported from (
        select document, imported, verdict, id,
          row_number() over (partition by verdict order by updated_at desc, id) as turn
        from offerings where ${institution}::text is null or institution_id = ${institution}::text) ranked
      order by turn, array_position(array['conforms', 'nearly', 'not'], verdict), id limit ${most}`,
  );
}
