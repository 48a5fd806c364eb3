import { pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { FormState } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readProposal, readProposals } from '../actions/proposals/read.ts';
import { ProposalsPage } from '../pages/proposals/list.tsx';
import { ProposalPage } from '../pages/proposals/proposal.tsx';
import { proposalKinds, proposalStates } from '../rules/proposals/proposal.ts';
import { text } from '../text/index.ts';
import { endingPages } from './proposal-endings.tsx';
import { proposalHref, proposalOf, readProposalAgain } from './proposal-of.ts';
import { mayTake, type SpeechStep, speechForm, speechPaths, speechSteps } from './proposal-speech.ts';
import { proposeVersionPage } from './propose-version.tsx';
import { differenceOf } from './proposed-difference.tsx';

/** The proposals: the list, one of them with what is said of it, its end, and the proposing of a version. */
export function proposalPages(pages: Pages): void {
  pages.show(paths.proposals, [readProposals], showList);
  pages.show(paths.proposal, [readProposal], (request) => showOne(request, null));
  for (const step of ['comment', 'vote'] as const) {
    const { action, fields, send, done } = speechSteps[step];
    pages.form(speechPaths[step], [action, readProposal], {
      fields: async (request) => fields(request, await proposalOf(request)),
      // The page around the form shows what was wrong with it.
      show: (request, state) => showOne(request, { step, state }),
      async submit(request, { data, once }) {
        await send(request, data, once);
        const flash = { kind: 'success', text: text(request.language)(done) } as const;
        return { redirect: `${proposalHref(request)}#${step}s`, flash };
      },
    });
  }
  endingPages(pages);
  proposeVersionPage(pages);
}

async function showList(request: PageRequest): Promise<PageAnswer> {
  const { language, actor, search } = request;
  const among = <V extends string>(values: readonly V[], name: string) =>
    values.filter((value) => value === search.get(name));
  const found = await request.ask(readProposals, {
    state: among(proposalStates, 'state'),
    kind: among(proposalKinds, 'kind'),
    cursor: search.get('cursor')?.slice(0, 1000),
  });
  const isStaff = can(actor, 'framework.comment', null);
  const body = <ProposalsPage language={language} {...found} search={search} isStaff={isStaff} />;
  return { title: text(language)('proposals'), body };
}

/** The page with its forms; `sent` is one that came back with something wrong in it. */
async function showOne(
  request: PageRequest,
  sent: { step: SpeechStep; state: FormState } | null,
): Promise<PageAnswer> {
  const { language, actor } = request;
  if (sent) readProposalAgain(request);
  const page = await proposalOf(request);
  const form = (step: SpeechStep) => {
    const action = speechPaths[step](language, { institution: page.institution, proposal: page.id });
    if (sent?.step === step) return { state: sent.state, action };
    return mayTake(request, step, page) ? { state: speechForm(request, step, page), action } : null;
  };
  const proposer = page.steps.find(({ verb }) => verb === 'propose');
  const body = (
    <ProposalPage
      language={language}
      page={page}
      isStaff={page.steps.length > 0}
      may={{
        decide: can(actor, 'framework.decide', page.institution),
        withdraw: actor.person !== null && proposer?.person === actor.person,
      }}
      difference={await differenceOf(request, page)}
      comment={form('comment')}
      vote={form('vote')}
    />
  );
  return { title: pick(page.title, language).text, body };
}
