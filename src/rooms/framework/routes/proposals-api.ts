import { z } from 'zod';
import type { Api } from '../../../platform/web/api.ts';
import { decide } from '../actions/proposals/decide.ts';
import { comment, vote, withdrawProposal } from '../actions/proposals/discuss.ts';
import { propose } from '../actions/proposals/propose.ts';
import { readProposal, readProposals } from '../actions/proposals/read.ts';
import { choices, methods, outcomes, proposalKinds, proposalStates } from '../rules/proposals/proposal.ts';

const localized = z.record(z.string(), z.string());
const time = z.iso.datetime();
const tally = z.object({ yes: z.number(), no: z.number(), abstain: z.number() });
const proposal = z.object({
  institution: z.string(),
  id: z.string(),
  kind: z.enum(proposalKinds),
  subject: z.string(),
  content: z.record(z.string(), z.unknown()),
  title: localized,
  why: localized,
  proposedFor: z.string(),
  proposedAt: time,
  commentsUntil: z.string().nullable(),
  state: z.enum(proposalStates),
  closedAt: time.nullable(),
  method: z.enum(methods).nullable(),
  reasons: localized.nullable(),
  tally: tally.nullable(),
});
const step = z.object({
  id: z.string(),
  verb: z.enum(['propose', 'comment', 'vote', 'decide', 'withdraw']),
  person: z.string().nullable(),
  name: z.string(),
  speaksFor: z.string(),
  choice: z.enum(choices).nullable(),
  text: z.string().nullable(),
  at: time,
});
const institutions = z.record(z.string(), localized);
const one = '/proposals/{institution}/{proposal}';

export function proposalApi(api: Api): void {
  api.query(readProposals, {
    path: '/proposals',
    summary: 'List the proposals, open ones first',
    output: z.object({
      items: z.array(proposal.extend({ comments: z.number(), votes: z.number() })),
      next: z.string().nullable(),
      institutions,
    }),
  });
  api.query(readProposal, {
    path: one,
    summary: 'Read a proposal with its votes and its history',
    output: proposal.extend({
      before: z.record(z.string(), z.unknown()).nullable(),
      tally,
      steps: z.array(step),
      votes: z.array(step),
      institutions,
    }),
  });
  api.action('post', propose, {
    path: '/institutions/{institution}/proposals',
    summary:
      'Propose a version of a framework or a term to be adopted, by an institution or by the consortium',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.action('post', comment, {
    path: `${one}/comments`,
    summary: 'Comment on an open proposal',
    status: 201,
    output: z.object({}),
  });
  api.action('put', vote, {
    path: `${one}/vote`,
    summary: 'Vote on an open proposal, or change the vote',
    output: z.object({ choice: z.enum(choices) }),
  });
  api.action('post', decide, {
    path: `${one}/decision`,
    summary: 'Decide on an open proposal, with reasons',
    output: z.object({ state: z.enum(outcomes) }),
  });
  api.action('post', withdrawProposal, {
    path: `${one}/withdrawal`,
    summary: 'Take an own proposal back',
    output: z.object({ state: z.literal('withdrawn') }),
  });
}
