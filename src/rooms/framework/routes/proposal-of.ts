import { notAllowed, signInNeeded } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { type ProposalPage, readProposal } from '../actions/proposals/read.ts';

export function whichProposal({ param }: PageRequest) {
  return { institution: param('institution'), proposal: param('proposal') };
}

/** The address of the proposal's own page. */
export function proposalHref(request: PageRequest): string {
  return paths.proposal(request.language, whichProposal(request));
}

const asked = new WeakMap<PageRequest, Promise<ProposalPage>>();

/** The proposal of the address, read once a request. */
export function proposalOf(request: PageRequest): Promise<ProposalPage> {
  const known = asked.get(request) ?? request.ask(readProposal, whichProposal(request));
  asked.set(request, known);
  return known;
}

/** Forgets what was read: somebody has changed it. */
export function readProposalAgain(request: PageRequest): void {
  asked.delete(request);
}

/** @throws Refusal sign-in-needed, not-allowed: nobody fills in a form that she may not send */
export function mustBeAble({ actor }: PageRequest, action: ActionName, institution: string | null): void {
  if (!can(actor, action, institution)) throw actor.via === 'nobody' ? signInNeeded() : notAllowed(action);
}
