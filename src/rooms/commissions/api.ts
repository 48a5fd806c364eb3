import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { answerLetter, openLetter, sendQuote } from './actions/letters.ts';
import { prepareGroup } from './actions/prepare.ts';
import { addQuote, askForQuote, readQuote, readQuotes, saveQuote, withdrawQuote } from './actions/quotes.ts';
import { answers, quoteStates } from './rules/workflow.ts';

const facts = z.looseObject({ customer: z.string(), title: z.string() });
const state = z.enum(quoteStates);
const quote = z.object({
  institution: z.string(),
  id: z.string(),
  state,
  revision: z.number(),
  facts,
  implementation: z.string().nullable(),
  createdBy: z.string().nullable(),
  updatedAt: z.string(),
});
const answer = {
  answer: z.enum(answers).nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  note: z.string().nullable(),
};
const letter = z.object({
  version: z.number(),
  facts,
  factsSha256: z.string(),
  sentAt: z.string(),
  expiresOn: z.string(),
  ...answer,
});

export function api(api: Api): void {
  const all = '/institutions/{institution}/quotes';
  const one = `${all}/{quote}`;
  api.query(readQuotes, {
    path: all,
    summary: 'List the requests and quotes for commissioned training',
    output: z.object({ items: z.array(quote), next: z.string().nullable() }),
  });
  api.query(readQuote, {
    path: one,
    summary: 'Read a quote with all versions that were sent and their answers',
    output: quote.extend({ letters: z.array(letter) }),
  });
  api.action('post', addQuote, {
    path: all,
    summary: 'Begin a quote',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.action('put', saveQuote, {
    path: one,
    summary: 'Write a quote anew',
    output: z.object({ revision: z.number() }),
  });
  api.action('post', sendQuote, {
    path: `${one}/send`,
    summary: 'Send a quote to the customer',
    output: z.object({ version: z.number() }),
  });
  api.action('post', withdrawQuote, {
    path: `${one}/withdraw`,
    summary: 'Withdraw a quote',
    output: z.object({ state }),
  });
  api.action('post', prepareGroup, {
    path: `${one}/prepare`,
    summary: 'Make a closed implementation for the group of an accepted quote',
    output: z.object({ implementation: z.string() }),
  });
  api.action('post', askForQuote, {
    path: '/catalogue/{institution}/{offering}/quote-requests',
    summary: 'Ask for training for a group',
    status: 201,
    output: z.object({}),
  });
  api.query(openLetter, {
    path: '/quote-letters/{link}',
    summary: 'Read a quote by the link that was sent',
    output: z.object({
      institution: z.string(),
      institutionName: z.record(z.string(), z.string()),
      version: z.number(),
      facts,
      factsSha256: z.string(),
      expiresOn: z.string(),
      standing: z.enum(['open', 'answered', 'expired', 'replaced']),
      ...answer,
    }),
  });
  api.action('post', answerLetter, {
    path: '/quote-letters/{link}/answer',
    summary: 'Accept or decline a quote, or ask for a change',
    output: z.object({ state, factsSha256: z.string() }),
  });
}
