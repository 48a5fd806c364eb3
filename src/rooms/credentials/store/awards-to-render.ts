import type { Id } from '../../../base/ids.ts';
import { firstRow, sql, type Tx } from '../../../platform/database/index.ts';
import type { AwardRecord } from '../../../standards/award.ts';
import { dateTimeStamp } from '../../../standards/vc/index.ts';
import type { AwardToRender } from '../formats/format.ts';

/** An award with all that its documents are made of. `revoked`: nothing new is signed of it. */
export type StoredAward = { award: AwardToRender; holder: Id | null; revoked: boolean };

type Row = {
  record: AwardRecord;
  salt: string;
  holder: Id | null;
  list: number;
  index: number;
  url: string;
  revoked: boolean;
  expiresAt: Date | null;
};

/** An award as it goes into a format; an end that was set for it later stands in the record. */
export async function findAwardToRender(
  tx: Tx,
  institution: string,
  id: Id,
): Promise<StoredAward | undefined> {
  const row = await firstRow(
    tx,
    sql<Row>`select record, salt, holder_id as holder, status_list as list, status_index as index, url,
        revoked_at is not null as revoked, expired_at as "expiresAt"
      from awards join status_lists on status_lists.institution_id = awards.institution_id and number = status_list
      where awards.institution_id = ${institution} and id = ${id}`,
  );
  if (!row) return undefined;
  const { salt, holder, list, index, url, revoked, expiresAt } = row;
  const record = { ...row.record, ...(expiresAt && { validUntil: dateTimeStamp(expiresAt) }) };
  const status = { institution, list, index, url };
  return { award: { id, institution, record, salt, status }, holder, revoked };
}
