import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { query } from '../../../../platform/actions/index.ts';
import { proposalKinds, proposalStates } from '../../rules/proposals/proposal.ts';
import { countedVotes, tallyOf } from '../../rules/proposals/votes.ts';
import { findProposal, listProposals, type ProposalPlace } from '../../store/proposals/proposals.ts';
import { listProposalSteps } from '../../store/proposals/steps.ts';
import { institutionNames } from '../institution-names.ts';
import { kinds } from './kinds.ts';
import { owner, proposalId, votersOf } from './load.ts';

/**
 * Open proposals first, then the newest. Everybody reads what was adopted or rejected; what is open or withdrawn the
 * staff, that of one institution only its own.
 */
export const readProposals = query({
  name: 'framework.list-proposals',
  input: z.object({
    state: z.array(z.enum(proposalStates)).default([]),
    kind: z.array(z.enum(proposalKinds)).default([]),
    /** Only joint proposals on which this institution has not voted yet. */
    unvotedBy: owner.optional(),
    cursor: z.string().max(1000).nullish(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run(work, { state, kind, unvotedBy, cursor, limit }) {
    const filter = { states: state, kinds: kind, unvotedBy };
    const found = await listProposals(work.tx, filter, placeOf(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last ? cursorOf(last.state === 'open', last.id) : null;
    return { items, next, institutions: await institutionNames(work) };
  },
});

/**
 * One proposal with what it was written upon (`before`), its votes and its history; those who do not belong to the staff get
 * only the proposal.
 */
export const readProposal = query({
  name: 'framework.read-proposal',
  input: z.object({ institution: owner, proposal: proposalId }),
  institution: () => null,
  async run(work, { institution, proposal: id }) {
    const proposal = await findProposal(work.tx, institution, id);
    if (!proposal) throw notFound();
    const steps = await listProposalSteps(work.tx, institution, id);
    const votes = countedVotes(steps, votersOf(institution));
    const tally = proposal.tally ?? tallyOf(votes);
    const before = (await kinds[proposal.kind].before?.(work, proposal)) ?? null;
    return { ...proposal, before, tally, steps, votes, institutions: await institutionNames(work) };
  },
});

export type ProposalPage = Awaited<ReturnType<typeof readProposal.run>>;

const place = z.tuple([z.boolean(), z.uuid()]);

function cursorOf(open: boolean, id: string): string {
  return Buffer.from(JSON.stringify([open, id])).toString('base64url');
}

/** A cursor that was not made here begins at the beginning. */
function placeOf(cursor: string | null | undefined): ProposalPlace | null {
  try {
    const [open, id] = place.parse(JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()));
    return { open, id };
  } catch {
    return null;
  }
}
