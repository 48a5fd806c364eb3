import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';

/** One link of a holder. Only the hash of its token is stored. */
export type Share = {
  institution: string;
  id: Id;
  award: Id;
  holder: Id;
  createdAt: Date;
  expiresAt: Date | null;
  stoppedAt: Date | null;
  opened: number;
  openedAt: Date | null;
};

const columns = sql`institution_id as institution, id, award_id as award, holder_id as holder, created_at as "createdAt",
  expires_at as "expiresAt", stopped_at as "stoppedAt", opened, opened_at as "openedAt"`;

export async function insertShare(
  tx: Tx,
  share: Pick<Share, 'institution' | 'id' | 'award' | 'holder' | 'createdAt' | 'expiresAt'> & {
    tokenHash: string;
  },
): Promise<void> {
  await sql`insert into shares (institution_id, id, award_id, holder_id, token_hash, created_at, expires_at)
    values (${share.institution}, ${share.id}, ${share.award}, ${share.holder}, ${share.tokenHash}, ${share.createdAt}, ${share.expiresAt})`.execute(
    tx,
  );
}

/** The links of one award, newest first. */
export function listShares(tx: Tx, institution: string, award: Id): Promise<Share[]> {
  return rows(
    tx,
    sql<Share>`select ${columns} from shares where institution_id = ${institution} and award_id = ${award} order by id desc`,
  );
}

/** How many links of a person lead to each of her awards at `now`. */
export function countOpenShares(tx: Tx, holder: Id, now: Date): Promise<{ award: Id; count: number }[]> {
  return rows(
    tx,
    sql<{ award: Id; count: number }>`select award_id as award, count(*)::integer as count from shares
      where holder_id = ${holder} and stopped_at is null and (expires_at is null or expires_at > ${now}) group by award_id`,
  );
}

export function findShareByHash(tx: Tx, tokenHash: string): Promise<Share | undefined> {
  return firstRow(tx, sql<Share>`select ${columns} from shares where token_hash = ${tokenHash}`);
}

/** False where there is no such link, or it has been stopped before. */
export async function stopShare(tx: Tx, holder: Id, award: Id, id: Id, now: Date): Promise<boolean> {
  const stopped = await changed(
    tx,
    sql`update shares set stopped_at = ${now}
      where holder_id = ${holder} and award_id = ${award} and id = ${id} and stopped_at is null`,
  );
  return stopped === 1;
}

/** How many links of an award were stopped that had not been before. */
export function stopShares(tx: Tx, holder: Id, award: Id, now: Date): Promise<number> {
  return changed(
    tx,
    sql`update shares set stopped_at = ${now}
      where holder_id = ${holder} and award_id = ${award} and stopped_at is null`,
  );
}

export async function countOpening(tx: Tx, institution: string, id: Id, now: Date): Promise<void> {
  await sql`update shares set opened = opened + 1, opened_at = ${now}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}
