import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate, formatNumber } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { LogReport } from '../log-verifying.ts';
import { text } from '../text/index.ts';

type Head = { day: string; number: number; chain: string };
type Props = {
  language: Language;
  institution: string;
  entries: number;
  waiting: number;
  items: readonly Head[];
  report: LogReport | null;
};

/** The issuance log: how long it is, its signed days, and whether anybody has changed it. */
export function LogPage({ language, institution, entries, waiting, items, report }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        title={t('log')}
        lead={t('log.lead')}
        actions={
          <a class="ds-button" href={paths.verifyIssuanceLog(language, { institution })}>
            {t('log.check')}
          </a>
        }
      />
      {report && <Report language={language} report={report} />}
      <Definitions
        items={[
          { term: t('log.entries'), value: formatNumber(language, entries) },
          { term: t('log.waiting'), value: waiting > 0 && formatNumber(language, waiting) },
        ]}
      />
      <Section title={t('log.heads')}>
        <DataTable
          language={language}
          caption={t('log.heads')}
          hideCaption
          rows={items}
          rowKey={({ day }) => day}
          empty={<EmptyState title={t('log.empty')} />}
          columns={[
            {
              key: 'day',
              header: t('log.day'),
              rowHeader: true,
              cell: ({ day }) => formatDate(language, day),
            },
            {
              key: 'number',
              header: t('log.number'),
              numeric: true,
              cell: ({ number }) => formatNumber(language, number),
            },
            {
              key: 'chain',
              header: t('log.chain'),
              cell: ({ chain }) => <code class="long-code">{chain}</code>,
            },
          ]}
        />
      </Section>
    </>
  );
}

function Report({ language, report }: { language: Language; report: LogReport }) {
  const t = text(language);
  const { brokenAt, wrongHead } = report;
  if (brokenAt === null && !wrongHead) {
    return (
      <Notice language={language} kind="success">
        {t('log.unbroken')}
      </Notice>
    );
  }
  return (
    <Notice language={language} kind="danger">
      {brokenAt === null
        ? t('log.wrong-head', { day: formatDate(language, wrongHead!.day) })
        : t('log.broken', { number: brokenAt })}
    </Notice>
  );
}
