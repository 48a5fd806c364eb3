import { ZodError } from 'zod';
import { invalidInput, Refusal } from '../../../../base/errors.ts';
import type { Id } from '../../../../base/ids.ts';
import { CONSORTIUM, type Work } from '../../../../platform/actions/index.ts';
import { type ProposedTerm, readProposedTerm } from '../../rules/glossary/proposed-term.ts';
import { ownerOf } from '../../rules/glossary/term.ts';
import { findTerm, insertVersions } from '../../store/glossary.ts';

type Adopted = { id: Id; content: Record<string, unknown> };

/** A proposal of the kind 'glossary-term': what may be proposed, and what is done when it is adopted. */
export const termProposals = {
  /**
   * @param institution whose proposal it is; a term of another owner cannot be its matter
   * @throws Refusal invalid-input, 'framework/term-taken', 'framework/term-not-there'
   */
  async read({ tx }: Work, institution: string, json: unknown) {
    const content = readable(json);
    const { id, basedOn } = content;
    if ((ownerOf(id) ?? CONSORTIUM) !== institution) throw new Refusal('framework/term-not-there', 409);
    const latest = await findTerm(tx, id);
    if (basedOn === 0 && latest) throw new Refusal('framework/term-taken', 409, { term: id });
    if (basedOn > 0 && !latest) throw new Refusal('framework/term-not-there', 409);
    return { subject: id, content };
  },
  /** Adds the proposed version on top of what is there. @throws Refusal 'changed-meanwhile' */
  async adopt(work: Work, proposal: Adopted): Promise<void> {
    const { id, withdraw, content } = readable(proposal.content);
    const latest = await findTerm(work.tx, id);
    const version = {
      id,
      number: (latest?.number ?? 0) + 1,
      content,
      state: withdraw ? ('withdrawn' as const) : ('in-use' as const),
      origin: 'proposal' as const,
      proposal: proposal.id,
      decidedBy: work.actor.person,
    };
    if ((await insertVersions(work.tx, [version], work.now)) === 0)
      throw new Refusal('changed-meanwhile', 409);
  },
};

function readable(json: unknown): ProposedTerm {
  try {
    return readProposedTerm(json);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    throw invalidInput(
      error.issues.map(({ path }) => ({ path: ['content', ...path].join('.'), code: 'wrong-format' })),
    );
  }
}
