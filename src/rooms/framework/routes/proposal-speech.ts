import { newId } from '../../../base/ids.ts';
import { paths } from '../../../base/paths.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import type { FormState } from '../../../platform/web/form-page.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { comment, vote } from '../actions/proposals/discuss.ts';
import { voicesOf, votersOf } from '../actions/proposals/load.ts';
import type { ProposalPage } from '../actions/proposals/read.ts';
import { commentFields, voiceFields, voteFields } from '../pages/proposals/voices.tsx';
import type { VoteChoice } from '../rules/proposals/proposal.ts';
import { whichProposal } from './proposal-of.ts';

export type SpeechStep = 'comment' | 'vote';
type Data = Record<string, unknown>;

export const speechPaths = { comment: paths.commentProposal, vote: paths.voteProposal };

/** The two forms on the page of a proposal: to say something, and to vote. */
export const speechSteps = {
  comment: {
    action: comment,
    done: 'proposal.commented.flash',
    fields: (request: PageRequest, page: ProposalPage) => [
      ...commentFields(request.language, page.institution),
      ...voiceField(request, 'comment', page),
    ],
    send: (request: PageRequest, data: Data, once: string) =>
      request.perform(comment, { ...whichProposal(request), ...voice(data), text: String(data.text) }, once),
  },
  vote: {
    action: vote,
    done: 'proposal.voted.flash',
    fields: (request: PageRequest, page: ProposalPage) => [
      ...voteFields(request.language, votersOf(page.institution)),
      ...voiceField(request, 'vote', page),
    ],
    send: (request: PageRequest, data: Data, once: string) => {
      const choice = data.choice as VoteChoice;
      return request.perform(vote, { ...whichProposal(request), ...voice(data), choice }, once);
    },
  },
} as const;

function voice(data: Data) {
  return data.speaksFor ? { speaksFor: String(data.speaksFor) } : {};
}

function voiceField({ language, actor }: PageRequest, step: SpeechStep, page: ProposalPage) {
  return voiceFields(language, voicesOf(actor, `framework.${step}`, page.institution), page.institutions);
}

export function mayTake({ actor }: PageRequest, step: SpeechStep, page: ProposalPage): boolean {
  return page.state === 'open' && voicesOf(actor, `framework.${step}`, page.institution).length > 0;
}

/** The form as it is shown first; the vote that counts so far is chosen in it. */
export function speechForm(request: PageRequest, step: SpeechStep, page: ProposalPage): FormState {
  const { actor, csrf } = request;
  const voices = voicesOf(actor, 'framework.vote', page.institution);
  const byInstitution = votersOf(page.institution) === 'institutions' && voices.length === 1;
  const counted = page.votes.find(({ speaksFor, person }) =>
    byInstitution ? speaksFor === voices[0] : person === actor.person,
  );
  const values: FormValues = step === 'vote' && counted?.choice ? { choice: counted.choice } : {};
  return { fields: speechSteps[step].fields(request, page), values, errors: {}, csrf, once: newId() };
}
