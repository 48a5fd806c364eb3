import type { Language } from '../../../base/language.ts';
import { formatDate, formatDateRange, formatMoney } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { WrittenParagraphs } from '../../offerings/index.ts';
import type { QuoteFacts } from '../rules/quote.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; facts: Omit<QuoteFacts, 'partner'>; withContact?: boolean };

/** What is offered, in the words of the quote: they are in the customer's language. */
export function QuoteFactsList({ language, facts, withContact = false }: Props) {
  const t = text(language);
  const { starts, ends } = facts;
  const own = (value: string | null) =>
    value && <WrittenParagraphs language={language} text={{ [facts.language]: value }} />;
  return (
    <Definitions
      items={[
        { term: t('customer'), value: facts.customer },
        ...(withContact
          ? [
              { term: t('contact-name'), value: facts.contactName },
              {
                term: t('contact-email'),
                value: <a href={`mailto:${facts.contactEmail}`}>{facts.contactEmail}</a>,
              },
              { term: t('language'), value: t(`language/${facts.language}`) },
            ]
          : []),
        { term: t('request'), value: own(facts.request) },
        { term: t('content'), value: own(facts.content) },
        { term: t('group-size'), value: facts.groupSize !== null && t('people', { count: facts.groupSize }) },
        { term: t('price'), value: facts.price !== null && formatMoney(language, facts.price) },
        { term: t('dates'), value: starts && ends && formatDateRange(language, starts, ends) },
        { term: t('place'), value: facts.place },
        { term: t('terms'), value: own(facts.terms) },
        { term: t('valid-until'), value: facts.validUntil && formatDate(language, facts.validUntil) },
      ]}
    />
  );
}
