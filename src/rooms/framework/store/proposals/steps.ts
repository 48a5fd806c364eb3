import { type Id, newId } from '../../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../../platform/database/index.ts';
import type { Proposal, ProposalStep } from '../../rules/proposals/proposal.ts';

/** Notes what somebody did. */
export async function insertProposalStep(
  tx: Tx,
  { institution, id }: Pick<Proposal, 'institution' | 'id'>,
  step: Omit<ProposalStep, 'id'>,
): Promise<void> {
  const { verb, person, name, speaksFor, choice, text, at } = step;
  await sql`insert into proposal_steps (institution_id, id, proposal_id, verb, person, name, speaks_for, choice, text, at)
    values (${institution}, ${newId()}, ${id}, ${verb}, ${person}, ${name}, ${speaksFor}, ${choice}, ${text}, ${at})`.execute(
    tx,
  );
}

/** The steps in the order in which they were taken; none for those who may not see them. */
export function listProposalSteps(tx: Tx, institution: string, proposal: Id): Promise<ProposalStep[]> {
  return rows(
    tx,
    sql<ProposalStep>`select id, verb, person, name, speaks_for as "speaksFor", choice, text, at from proposal_steps
      where institution_id = ${institution} and proposal_id = ${proposal} order by at, id`,
  );
}
