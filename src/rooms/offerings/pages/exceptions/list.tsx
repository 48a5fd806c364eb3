import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { ExceptionList } from '../../actions/exceptions/list.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';
import { Written } from '../written.tsx';
import { Excepted, ExceptionTag, untilWords } from './exception-words.tsx';

type Line = ExceptionList['items'][number];
type Props = { language: Language; items: readonly Line[] };

/** The exceptions that one may see, those that need attention first. */
export function ExceptionsPage({ language, items }: Props) {
  const t = text(language);
  const attention = items.filter(({ needsAttention }) => needsAttention);
  return (
    <>
      <PageHead title={t('exception.list')} lead={t('exception.list.lead')} />
      {items.length === 0 && <EmptyState title={t('exception.none')}>{t('exception.none.help')}</EmptyState>}
      {attention.length > 0 && (
        <Section title={t('exception.attention')} id="attention" lead={t('exception.attention.lead')}>
          <Table language={language} items={attention} id="attention-table" />
        </Section>
      )}
      {items.length > 0 && (
        <Section title={t('exception.list.caption', { count: items.length })}>
          <Table language={language} items={items} id="exceptions-table" />
        </Section>
      )}
    </>
  );
}

function Table({ language, items, id }: Props & { id: string }) {
  return (
    <DataTable
      language={language}
      id={id}
      hideCaption
      caption={text(language)('exception.list.caption', { count: items.length })}
      columns={columnsOf(language)}
      rows={items}
      rowKey={(line) => line.id}
    />
  );
}

function columnsOf(language: Language): Column<Line>[] {
  const t = text(language);
  return [
    {
      key: 'offering',
      header: t('exception.offering'),
      rowHeader: true,
      cell: ({ institution, offering, title }) => {
        const words = titleOf(language, title);
        return (
          <a lang={words.language} href={paths.offering(language, { institution, offering })}>
            {words.text}
          </a>
        );
      },
    },
    {
      key: 'institution',
      header: t('exception.institution'),
      cell: ({ institutionName }) => <Written language={language} text={institutionName} />,
    },
    {
      key: 'from',
      header: t('exception.from'),
      cell: (line) => <Excepted language={language} exception={line} />,
    },
    { key: 'reason', header: t('exception.reason'), cell: ({ reason }) => reason },
    { key: 'until', header: t('exception.until'), cell: (line) => untilWords(language, line) },
    {
      key: 'state',
      header: t('exception.state'),
      cell: ({ standing }) => <ExceptionTag language={language} standing={standing} />,
    },
  ];
}
