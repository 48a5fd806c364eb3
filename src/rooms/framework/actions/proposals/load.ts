import { z } from 'zod';
import { notAllowed, notFound, Refusal } from '../../../../base/errors.ts';
import { CONSORTIUM, type Work } from '../../../../platform/actions/index.ts';
import { type Actor, can } from '../../../../platform/actor.ts';
import type { ActionName } from '../../../../platform/rights.ts';
import type { Proposal, ProposalStep } from '../../rules/proposals/proposal.ts';
import type { Voters } from '../../rules/proposals/votes.ts';
import { holdProposal } from '../../store/proposals/proposals.ts';

/** Whose proposal it is: an institution's own, or CONSORTIUM's. */
export const owner = z.string().min(1).max(20);
export const proposalId = z.uuid();
/** For which of her institutions the caller speaks; needed only where she has several. */
export const speaksFor = z.string().min(1).max(20).optional();
/** Text in at least one language. */
export const written = (most: number) =>
  z
    .record(z.string().max(20), z.string().trim().max(most))
    .refine((texts) => Object.values(texts).some(Boolean), { params: { code: 'required' } });

/**
 * The institution in which the right is asked and the rows are touched. What is joint is a matter of everybody who
 * has the role in any institution: she acts with all of hers.
 */
export function inOwn({ institution }: { institution: string }): string | null {
  return institution === CONSORTIUM ? null : institution;
}

export function votersOf(institution: string): Voters {
  return institution === CONSORTIUM ? 'institutions' : 'people';
}

/** The institutions in whose name somebody may take this step on a proposal of `institution`. */
export function voicesOf(actor: Actor, action: ActionName, institution: string): string[] {
  if (actor.via === 'program') return [institution];
  if (institution !== CONSORTIUM) return can(actor, action, institution) ? [institution] : [];
  const own = new Set(actor.memberships.map((membership) => membership.institution));
  return [...own].filter((one) => can(actor, action, one)).sort();
}

/**
 * The institution for which the caller speaks.
 * @throws Refusal not-allowed, 'framework/which-institution' where she has several and has not said which
 */
export function voiceOf(
  { actor }: Work,
  action: ActionName,
  input: { institution: string; speaksFor?: string | undefined },
): string {
  const voices = voicesOf(actor, action, input.institution);
  const wanted = input.speaksFor ?? (voices.length === 1 ? voices[0] : undefined);
  if (!wanted && voices.length > 1) {
    throw new Refusal('framework/which-institution', 422, {}, [
      { path: 'speaksFor', code: 'framework/which-institution' },
    ]);
  }
  if (!wanted || !voices.includes(wanted)) throw notAllowed(action);
  return wanted;
}

/**
 * A proposal that can still be acted on; no other step is taken on it until the transaction ends.
 * @throws Refusal not-found, 'framework/proposal-closed'
 */
export async function holdOpen(
  { tx }: Work,
  { institution, proposal: id }: { institution: string; proposal: string },
): Promise<Proposal> {
  const proposal = await holdProposal(tx, institution, id);
  if (!proposal) throw notFound();
  if (proposal.state !== 'open') {
    throw new Refusal('framework/proposal-closed', 409, { state: proposal.state });
  }
  return proposal;
}

/** A step of the caller's, now. */
export function stepBy(
  { actor, now }: Work,
  verb: ProposalStep['verb'],
  voice: string,
  said: Partial<Pick<ProposalStep, 'choice' | 'text'>> = {},
): Omit<ProposalStep, 'id'> {
  const { person, name } = actor;
  return { verb, person, name, speaksFor: voice, choice: null, text: null, at: now, ...said };
}
