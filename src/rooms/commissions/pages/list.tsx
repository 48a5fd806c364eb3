import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate, formatMoney } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import { type QuoteState, quoteStates } from '../rules/workflow.ts';
import type { Quote } from '../store/quotes.ts';
import { text } from '../text/index.ts';
import { StateTag } from './state-tag.tsx';

type Props = {
  language: Language;
  institution: string;
  quotes: readonly Quote[];
  state: QuoteState | null;
  mayAdd: boolean;
  nextHref?: string | undefined;
};

/** The requests and quotes of an institution, those that changed last first. */
export function QuotesPage({ language, institution, quotes, state, mayAdd, nextHref }: Props) {
  const t = text(language);
  const add = mayAdd && (
    <a class="ds-button" data-variant="primary" href={paths.addQuote(language, { institution })}>
      {t('add')}
    </a>
  );
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={add} />
      <StateFilter language={language} institution={institution} state={state} />
      <DataTable
        language={language}
        caption={t('title')}
        hideCaption
        columns={columns(language)}
        rows={quotes}
        rowKey={({ id }) => id}
        cursor={{ next: nextHref }}
        empty={<EmptyState title={t('empty')}>{t('empty.body')}</EmptyState>}
      />
    </>
  );
}

function StateFilter({ language, institution, state }: Pick<Props, 'language' | 'institution' | 'state'>) {
  const t = text(language);
  const here = paths.quotes(language, { institution });
  return (
    <nav aria-label={t('filter.label')} class="tags">
      {[null, ...quoteStates].map((one) => (
        <a
          key={one ?? ''}
          href={one ? `${here}?state=${one}` : here}
          aria-current={one === state ? 'true' : undefined}
        >
          {one ? t(`state/${one}`) : t('filter.all')}
        </a>
      ))}
    </nav>
  );
}

function columns(language: Language): Column<Quote>[] {
  const t = text(language);
  return [
    {
      key: 'title',
      header: t('quote-title'),
      rowHeader: true,
      cell: ({ institution, id, facts }) => (
        <a href={paths.quote(language, { institution, quote: id })}>{facts.title}</a>
      ),
    },
    { key: 'customer', header: t('customer'), cell: ({ facts }) => facts.customer },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateTag language={language} state={state} /> },
    {
      key: 'price',
      header: t('price.short'),
      numeric: true,
      cell: ({ facts }) => facts.price !== null && formatMoney(language, facts.price),
    },
    {
      key: 'until',
      header: t('valid-until'),
      cell: ({ facts }) => facts.validUntil && formatDate(language, facts.validUntil),
    },
    { key: 'changed', header: t('changed'), cell: ({ updatedAt }) => formatDate(language, updatedAt) },
  ];
}
