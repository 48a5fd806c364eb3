import type { Room } from '../../platform/room.ts';
import { answerLetter, openLetter, sendQuote } from './actions/letters.ts';
import { prepareGroup } from './actions/prepare.ts';
import { addQuote, askForQuote, readQuote, readQuotes, saveQuote, withdrawQuote } from './actions/quotes.ts';
import { api } from './api.ts';
import { tellQuote } from './jobs.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Training for one customer: her request, quotes, and her answer. */
export const commissions: Room = {
  name: 'commissions',
  text,
  actions: [addQuote, saveQuote, withdrawQuote, askForQuote, sendQuote, answerLetter, prepareGroup],
  queries: [readQuotes, readQuote, openLetter],
  pages,
  api,
  listeners: [tellQuote],
};

export { answerLetter, sendQuote } from './actions/letters.ts';
export { addQuote, askForQuote } from './actions/quotes.ts';
export { letterToken } from './letter-link.ts';
