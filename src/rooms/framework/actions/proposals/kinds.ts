import type { ProposalKind } from '../../rules/proposals/proposal.ts';
import { findTerm } from '../../store/glossary.ts';
import { termProposals } from '../glossary/proposed-term.ts';
import type { Kind } from './kind.ts';
import { versionKind } from './kind-version.ts';

const termKind: Kind = {
  ...termProposals,
  async before({ tx }, { content }) {
    const { id, basedOn } = content as { id: string; basedOn: number };
    const found = basedOn > 0 ? await findTerm(tx, id, basedOn) : undefined;
    return found?.content ?? null;
  },
};

/** What can be proposed, and what a decision does. */
export const kinds: Record<ProposalKind, Kind> = {
  'framework-version': versionKind,
  'glossary-term': termKind,
};
