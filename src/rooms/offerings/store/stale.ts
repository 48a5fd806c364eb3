import type { Id } from '../../../base/ids.ts';
import { json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import type { KeptJudgement } from '../rules/judge.ts';

/** An offering that was judged by other frameworks than those named `by`. */
export type StaleOffering = { id: Id; document: OfferingDocument; imported: boolean };

/**
 * Some offerings whose judgement is out of date, locked; what somebody else is changing is left to them. Two ranges
 * of an index instead of `<>`, so that it costs nothing where all are up to date.
 */
export function takeStale(tx: Tx, institution: string, by: string, limit: number): Promise<StaleOffering[]> {
  return rows(
    tx,
    sql<StaleOffering>`select id, document, imported from offerings
      where institution_id = ${institution} and (judged_by < ${by} or judged_by > ${by})
      limit ${limit} for update skip locked`,
  );
}

/** Keeps new judgements. Nobody has edited anything: revision and time stay. */
export async function keepJudgements(
  tx: Tx,
  institution: string,
  judgements: readonly ({ id: Id } & KeptJudgement)[],
): Promise<void> {
  await sql`update offerings set verdict = given.verdict, undecided = given.undecided, judged_by = given.by
    from jsonb_to_recordset(${json(judgements)}) as given (id uuid, verdict text, undecided boolean, by text)
    where institution_id = ${institution} and offerings.id = given.id`.execute(tx);
}
