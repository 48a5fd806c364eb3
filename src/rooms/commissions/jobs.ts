import { isLanguage, type Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Listener } from '../../platform/jobs/index.ts';
import { notify } from '../notices/index.ts';
import { findPerson, peopleWithRole } from '../organisations/index.ts';
import { answers } from './rules/workflow.ts';
import { findQuote } from './store/quotes.ts';
import { text } from './text/index.ts';

/** Tells those who can go on with it: of a request the planners and leads, of an answer whoever made the quote. */
export const tellQuote: Listener = {
  name: 'commissions.tell-quote',
  on: ['commissions.ask', 'commissions.answer'],
  handle: ({ platform }, news) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const quote = await findQuote(tx, news.institution, news.subject.slice('quote:'.length));
      if (!quote) return;
      const kind = answers.find((one) => one === news.payload.answer) ?? 'ask';
      const readers = quote.createdBy
        ? [quote.createdBy]
        : await peopleWithRole(tx, quote.institution, ['planner', 'lead']);
      for (const person of readers) {
        const reader = await findPerson(tx, person);
        const language: Language = isLanguage(reader?.language) ? reader.language : 'fi';
        const { customer, title } = quote.facts;
        await notify(tx, {
          institution: quote.institution,
          person,
          kind: `commissions.${kind}`,
          subject: text(language)(`notice.${kind}.subject`, { title }),
          text: text(language)(`notice.${kind}.text`, { customer, title }),
          link: paths.quote(language, { institution: quote.institution, quote: quote.id }),
          mail: true,
          source: `${news.type}:${news.id}`,
        });
      }
    }),
};
