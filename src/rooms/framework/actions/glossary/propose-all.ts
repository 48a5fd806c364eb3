import { type Language, type LocalizedText, languages } from '../../../../base/language.ts';
import type { Work } from '../../../../platform/actions/index.ts';
import { labelOf } from '../../rules/glossary/find-terms.ts';
import type { ProposedTerm } from '../../rules/glossary/proposed-term.ts';
import { insertProposal } from '../../store/proposals/proposals.ts';
import { insertProposalStep } from '../../store/proposals/steps.ts';
import { text } from '../../text/index.ts';
import { stepBy, voiceOf } from '../proposals/load.ts';
import { termProposals } from './proposed-term.ts';

type Given = { institution: string; speaksFor: string; why: LocalizedText };

/** What a proposal about a term is called, in every language. */
export function proposalTitle({ content }: Pick<ProposedTerm, 'content'>): Record<Language, string> {
  return Object.fromEntries(
    languages.map((one) => [one, text(one)('term-form.title', { term: labelOf(content, one).text })]),
  ) as Record<Language, string>;
}

/**
 * Makes a proposal for each of many terms; where a term has an open one already, none is made.
 * @returns how many were made
 */
export async function proposeAll(work: Work, given: Given, terms: readonly ProposedTerm[]): Promise<number> {
  const { institution, why } = given;
  const voice = voiceOf(work, 'framework.propose', given);
  let count = 0;
  for (const term of terms) {
    const { subject, content } = await termProposals.read(work, institution, term);
    const facts = { institution, kind: 'glossary-term', subject, title: proposalTitle(term), why } as const;
    const proposal = { ...facts, content, proposedFor: voice, commentsUntil: null };
    const id = await insertProposal(work.tx, proposal, work.now);
    if (!id) continue;
    await insertProposalStep(work.tx, { institution, id }, stepBy(work, 'propose', voice));
    count += 1;
  }
  return count;
}
