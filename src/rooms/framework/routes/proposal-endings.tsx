import { paths } from '../../../base/paths.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { decide } from '../actions/proposals/decide.ts';
import { withdrawProposal } from '../actions/proposals/discuss.ts';
import { readProposal } from '../actions/proposals/read.ts';
import {
  DecisionPage,
  decisionFields,
  WithdrawalPage,
  withdrawalFields,
} from '../pages/proposals/ending.tsx';
import type { Method, Outcome } from '../rules/proposals/proposal.ts';
import { text } from '../text/index.ts';
import { mustBeAble, proposalHref, proposalOf, whichProposal } from './proposal-of.ts';

/** The two ways in which a proposal ends: a decision, or its proposer takes it back. */
export function endingPages(pages: Pages): void {
  pages.form(paths.decideProposal, [decide, readProposal], {
    fields: ({ language }) => decisionFields(language),
    async show(request, form) {
      const { language } = request;
      const page = await proposalOf(request);
      mustBeAble(request, 'framework.decide', page.institution);
      const body = <DecisionPage language={language} page={page} form={form} />;
      return { title: text(language)('proposal.decide'), body };
    },
    async submit(request, { data, once }) {
      const { outcome, method, reasons } = data as {
        outcome: Outcome;
        method: Method;
        reasons: Record<string, string>;
      };
      await request.perform(decide, { ...whichProposal(request), outcome, method, reasons }, once);
      const flash = { kind: 'success', text: text(request.language)('proposal.decided.flash') } as const;
      return { redirect: proposalHref(request), flash };
    },
  });
  pages.form(paths.withdrawProposal, [withdrawProposal, readProposal], {
    fields: ({ language }) => withdrawalFields(language),
    async show(request, form) {
      const { language } = request;
      mustBeAble(request, 'framework.withdraw-proposal', null);
      const body = <WithdrawalPage language={language} page={await proposalOf(request)} form={form} />;
      return { title: text(language)('proposal.withdraw'), body };
    },
    async submit(request, { data, once }) {
      const { reason } = data as { reason: string | null };
      await request.perform(withdrawProposal, { ...whichProposal(request), reason }, once);
      const flash = { kind: 'success', text: text(request.language)('proposal.withdrawn.flash') } as const;
      return { redirect: proposalHref(request), flash };
    },
  });
}
