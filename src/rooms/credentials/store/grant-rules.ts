import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { GrantRule } from '../rules/grants.ts';

const columns = sql`institution_id as institution, id, event, ects_from as "ectsFrom", ects_to as "ectsTo", credits,
  badge, certificate, register_class as "registerClass", note, reason, valid_from as "validFrom",
  valid_to as "validTo", ended_reason as "endedReason"`;

/** The rules of an institution, of all times, newest first. */
export function listRules(tx: Tx, institution: string): Promise<GrantRule[]> {
  return rows(
    tx,
    sql<GrantRule>`select ${columns} from grant_rules where institution_id = ${institution}
      order by event, valid_from desc, ects_from nulls first, id`,
  );
}

/** The rules of all institutions that hold on a day. */
export function listRulesInForce(tx: Tx, day: string): Promise<GrantRule[]> {
  return rows(
    tx,
    sql<GrantRule>`select ${columns} from grant_rules
      where valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
      order by institution_id, event, ects_from nulls first, id`,
  );
}

export function findRule(tx: Tx, institution: string, id: Id): Promise<GrantRule | undefined> {
  return firstRow(
    tx,
    sql<GrantRule>`select ${columns} from grant_rules where institution_id = ${institution} and id = ${id}`,
  );
}

/** Lets one transaction at a time set rules of an institution, so that two cannot overlap. */
export async function lockRules(tx: Tx, institution: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grant-rules:${institution}`}, 0))`.execute(tx);
}

export async function insertRule(
  tx: Tx,
  rule: Omit<GrantRule, 'validTo' | 'endedReason'>,
  by: Id | null,
  now: Date,
): Promise<void> {
  await changed(
    tx,
    sql`insert into grant_rules (institution_id, id, event, ects_from, ects_to, credits, badge, certificate,
        register_class, note, reason, valid_from, set_by, set_at)
      values (${rule.institution}, ${rule.id}, ${rule.event}, ${rule.ectsFrom}, ${rule.ectsTo}, ${rule.credits},
        ${rule.badge}, ${rule.certificate}, ${rule.registerClass}, ${json(rule.note)}, ${rule.reason},
        ${rule.validFrom}, ${by}, ${now})`,
  );
}

/** Gives a rule its last day. `reason` null: another rule took over. */
export async function closeRule(
  tx: Tx,
  { institution, id }: Pick<GrantRule, 'institution' | 'id'>,
  validTo: string,
  reason: string | null,
): Promise<void> {
  await changed(
    tx,
    sql`update grant_rules set valid_to = ${validTo}, ended_reason = ${reason}
      where institution_id = ${institution} and id = ${id}`,
  );
}
