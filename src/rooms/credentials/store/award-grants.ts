import type { Id } from '../../../base/ids.ts';
import { firstRow, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { GrantDecision } from '../rules/decide-grants.ts';

/** A decision as it is kept. */
export type KeptDecision = GrantDecision & { number: number; decidedAt: Date };

const columns = sql`number, event, day, grants, rule, reason, decided_at as "decidedAt"`;

/** Adds a decision behind those there are. */
export async function insertDecision(
  tx: Tx,
  { institution, award }: { institution: string; award: Id },
  { event, day, grants, rule, reason }: GrantDecision,
  by: { person: Id | null; at: Date },
): Promise<void> {
  await sql`insert into award_grants (institution_id, award_id, number, event, day, grants, rule, reason, decided_by, decided_at)
    select ${institution}, ${award}, coalesce(max(number), 0) + 1, ${event}, ${day}::date, ${grants && json(grants)},
      ${rule && json(rule)}, ${reason}, ${by.person}, ${by.at}
    from award_grants where institution_id = ${institution} and award_id = ${award}`.execute(tx);
}

/** The first decisions of many awards, by the rules; awards that share one share its text on the way. */
export async function insertDecisions(
  tx: Tx,
  institution: string,
  decided: readonly { award: Id; decision: GrantDecision }[],
  at: Date,
): Promise<void> {
  const shared = [...new Set(decided.map(({ decision }) => decision))];
  for (const decision of shared) {
    const { event, day, grants, rule } = decision;
    const awards = decided.filter((one) => one.decision === decision).map(({ award }) => award);
    await sql`insert into award_grants (institution_id, award_id, number, event, day, grants, rule, decided_at)
      select ${institution}, award, 1, ${event}, ${day}::date, ${grants && json(grants)}, ${rule && json(rule)}, ${at}
      from unnest(${awards}::uuid[]) as award`.execute(tx);
  }
}

/** The decision that counts. */
export function findDecision(tx: Tx, institution: string, award: Id): Promise<KeptDecision | undefined> {
  return firstRow(
    tx,
    sql<KeptDecision>`select ${columns} from award_grants
      where institution_id = ${institution} and award_id = ${award} order by number desc limit 1`,
  );
}
