import { type Id, newId } from '../../../base/ids.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Assessment } from '../../framework/index.ts';
import type { ExceptionFacts } from '../rules/exceptions.ts';
import type { OfferingState } from '../rules/workflow.ts';

/** What an approval rests on: it is kept for ever, whatever the framework or the offering become later. */
export type Evidence = {
  framework: Assessment['framework'];
  documentSha256: string;
  report: Assessment;
  /** The reports of the other frameworks that were in force. */
  others?: Assessment[];
  /** The exceptions without which the reports would not have done. */
  exceptions?: ExceptionFacts[];
};

export type OfferingStep = {
  id: Id;
  verb: string;
  from: OfferingState;
  to: OfferingState;
  revision: number;
  reason: string | null;
  person: Id | null;
  evidence: Evidence | null;
  at: Date;
};

type NewStep = Omit<OfferingStep, 'id' | 'at' | 'reason' | 'evidence'> & {
  institution: string;
  offering: Id;
  reason?: string | null;
  evidence?: Evidence;
  now: Date;
};

export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  await sql`insert into offering_steps (institution_id, id, offering_id, verb, from_state, to_state, revision, reason, evidence, person, at)
    values (${step.institution}, ${newId()}, ${step.offering}, ${step.verb}, ${step.from}, ${step.to}, ${step.revision},
      ${step.reason ?? null}, ${step.evidence ? json(step.evidence) : null}, ${step.person}, ${step.now})`.execute(
    tx,
  );
}

const columns = sql`id, verb, from_state as "from", to_state as "to", revision, reason, person, evidence, at`;

/** The steps of an offering, newest first. */
export function listSteps(tx: Tx, institution: string, offering: Id): Promise<OfferingStep[]> {
  return rows(
    tx,
    sql<OfferingStep>`select ${columns} from offering_steps
      where institution_id = ${institution} and offering_id = ${offering} order by at desc, id desc`,
  );
}

/** The approval of a revision. */
export function findApproval(
  tx: Tx,
  institution: string,
  offering: Id,
  revision: number,
): Promise<OfferingStep | undefined> {
  return firstRow(
    tx,
    sql<OfferingStep>`select ${columns} from offering_steps
      where institution_id = ${institution} and offering_id = ${offering} and revision = ${revision} and verb = 'approve'
      order by at desc, id desc limit 1`,
  );
}
