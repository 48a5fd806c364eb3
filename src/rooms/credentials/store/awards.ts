import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { AwardRecord } from '../../../standards/award.ts';
import type { AwardState } from '../rules/award-state.ts';

export type Award = {
  institution: string;
  id: Id;
  /** Null: it came from a list, or renews another. */
  assessment: Id | null;
  /** Null: not claimed yet. */
  holder: Id | null;
  record: AwardRecord;
  statusList: number;
  statusIndex: number;
  awardedAt: Date;
  issuedAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
  suspendedAt: Date | null;
  suspendedReason: string | null;
  /** An end that was set after it was issued. */
  expiresAt: Date | null;
  /** The corrected award that took its place. */
  replacedBy: Id | null;
  /** The award whose place it took, or which it renews. */
  renews: Id | null;
};

export type NewAward = Pick<
  Award,
  | 'institution'
  | 'id'
  | 'assessment'
  | 'holder'
  | 'record'
  | 'statusList'
  | 'statusIndex'
  | 'awardedAt'
  | 'issuedAt'
  | 'renews'
> & { salt: string };

const columns = sql`institution_id as institution, id, assessment_id as assessment, holder_id as holder, record,
  status_list as "statusList", status_index as "statusIndex", awarded_at as "awardedAt", issued_at as "issuedAt",
  revoked_at as "revokedAt", revoked_reason as "revokedReason", suspended_at as "suspendedAt",
  suspended_reason as "suspendedReason", expired_at as "expiresAt", replaced_by as "replacedBy", renews`;

/** False where the assessment has an award already, or another award has got the same status entry meanwhile. */
export async function insertAward(tx: Tx, award: NewAward): Promise<boolean> {
  const inserted = await changed(
    tx,
    sql`insert into awards (institution_id, id, assessment_id, holder_id, record, salt, status_list, status_index, awarded_at, issued_at, renews)
      values (${award.institution}, ${award.id}, ${award.assessment}, ${award.holder}, ${json(award.record)}, ${award.salt},
        ${award.statusList}, ${award.statusIndex}, ${award.awardedAt}, ${award.issuedAt}, ${award.renews})
      on conflict do nothing`,
  );
  return inserted === 1;
}

export async function awardOfAssessment(
  tx: Tx,
  institution: string,
  assessment: Id,
): Promise<Id | undefined> {
  const row = await firstRow(
    tx,
    sql<{
      id: Id;
    }>`select id from awards where institution_id = ${institution} and assessment_id = ${assessment}`,
  );
  return row?.id;
}

export function findAward(tx: Tx, institution: string, id: Id): Promise<Award | undefined> {
  return firstRow(
    tx,
    sql<Award>`select ${columns} from awards where institution_id = ${institution} and id = ${id}`,
  );
}

/** The same as the rule `awardState`, for choosing among many. */
function stateAt(now: Date) {
  return sql`case
    when revoked_at is not null then case when replaced_by is null then 'revoked' else 'replaced' end
    when least(expired_at, (record ->> 'validUntil')::timestamptz) <= ${now} then 'expired'
    when suspended_at is not null then 'suspended'
    else 'valid' end`;
}

/** A page of an institution's awards, newest first. `words` are looked for in the holder's name and the title. */
export function listAwards(
  tx: Tx,
  institution: string,
  wanted: { words: string; state: 'all' | AwardState; now: Date; before: Id | null; limit: number },
): Promise<Award[]> {
  const pattern = `%${wanted.words.replace(/[\\%_]/g, '\\$&')}%`;
  return rows(
    tx,
    sql<Award>`select ${columns} from awards
      where institution_id = ${institution}
        and (${wanted.before}::uuid is null or id < ${wanted.before}::uuid)
        and (${wanted.state} = 'all' or ${wanted.state} = ${stateAt(wanted.now)})
        and (${wanted.words} = '' or record #>> '{holder,name}' ilike ${pattern} or (record #> '{offering,title}')::text ilike ${pattern})
      order by id desc limit ${wanted.limit}`,
  );
}

/** False where it is revoked already. */
export async function markRevoked(
  tx: Tx,
  institution: string,
  id: Id,
  revoked: { at: Date; reason: string },
): Promise<boolean> {
  const marked = await changed(
    tx,
    sql`update awards set revoked_at = ${revoked.at}, revoked_reason = ${revoked.reason}
      where institution_id = ${institution} and id = ${id} and revoked_at is null`,
  );
  return marked === 1;
}

/** What its holder has deleted is not among her credentials. */
const notDeleted = sql`not exists (select from holder_deletions as gone
  where gone.institution_id = awards.institution_id and gone.award_id = awards.id)`;

/** A page of what a person has been awarded by any institution, newest first. */
export function listAwardsOf(tx: Tx, holder: Id, before: Id | null, limit: number): Promise<Award[]> {
  return rows(
    tx,
    sql<Award>`select ${columns} from awards
      where holder_id = ${holder} and (${before}::uuid is null or id < ${before}::uuid) and ${notDeleted}
      order by id desc limit ${limit}`,
  );
}

export function findAwardOf(tx: Tx, holder: Id, id: Id): Promise<Award | undefined> {
  return firstRow(
    tx,
    sql<Award>`select ${columns} from awards where holder_id = ${holder} and id = ${id} and ${notDeleted}`,
  );
}
