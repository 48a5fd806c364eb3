import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatCredits, formatNumber } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { TakenRow } from '../rules/import/plan-import.ts';
import type { ImportSummary } from '../rules/import/summarise.ts';
import { text } from '../text/index.ts';
import { ColumnsForm } from './import-columns.tsx';
import { FormatLine } from './import-format.tsx';
import type { PreviewProps } from './import-preview-props.ts';
import { ImportResultView } from './import-result.tsx';
import { StartForm } from './import-start.tsx';
import { importWords, refusedLines } from './import-words.ts';

/** What an import would do, and the way to do it; afterwards, what it did. */
export function ImportPreviewPage(props: PreviewProps) {
  const { language, preview, columns } = props;
  const t = text(language);
  const place = { institution: preview.institution, upload: preview.upload };
  const summary = preview.started?.summary ?? preview.summary;
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.importOfferings(language)}>{t('import.title')}</a>}
        title={preview.name}
        lead={preview.started ? t('import.started.lead') : t('import.preview.lead', { rows: preview.rows })}
      />
      <FormatLine language={language} place={place} preview={preview} />
      {preview.started && <ImportResultView {...props} started={preview.started} />}
      {preview.problem && !preview.started && (
        <Notice language={language} kind="danger" title={t('import.problem')}>
          <p>{importWords(language, preview.problem.code, preview.problem.params)}</p>
        </Notice>
      )}
      {summary && <Summary language={language} summary={summary} over={preview.started !== null} />}
      {!preview.started && preview.summary && <StartForm {...props} summary={preview.summary} />}
      {!preview.started && preview.taken.length > 0 && <Taken {...props} />}
      {preview.refused.items.length > 0 && <Refused {...props} />}
      {!preview.started && preview.columns.length > 0 && (
        <Section id="columns-section" title={t('import.columns')} lead={t('import.columns.lead')}>
          <ColumnsForm language={language} place={place} form={columns} />
        </Section>
      )}
      <Section title={t('import.forget')} lead={t('import.forget.lead')}>
        <ActionButton action={paths.forgetUpload(language, place)} csrf={columns.csrf} variant="secondary">
          {t('import.forget')}
        </ActionButton>
      </Section>
    </>
  );
}

type SummaryProps = {
  language: Language;
  summary: ImportSummary /** The import has been started: what was taken is told by its runs. */;
  over: boolean;
};

function Summary({ language, summary, over }: SummaryProps) {
  const t = text(language);
  const number = (count: number) => formatNumber(language, count);
  const told = (counts: Record<string, number>, keyOf: (short: string) => string) =>
    Object.entries(counts).map(([code, count]) => {
      const reason = importWords(language, keyOf(code.slice('offerings/import-'.length)));
      return t('import.reason-count', { reason, count });
    });
  const reasons = told(summary.refusedBy, (short) => `import-reason/${short}`);
  const warnings = told(summary.warnings, (short) => `import-warning/${short}`);
  return (
    <Definitions
      items={[
        { term: t('import.count.create'), value: !over && number(summary.create) },
        { term: t('import.count.update'), value: !over && number(summary.update) },
        { term: t('import.count.unchanged'), value: !over && number(summary.unchanged) },
        {
          term: over ? t('import.was-refused') : t('import.count.refused'),
          value: [number(summary.refused), reasons.length > 0 && ` (${reasons.join('; ')})`],
        },
        { term: t('import.count.warnings'), value: warnings.join('; ') },
      ]}
    />
  );
}

function Taken({ language, preview, names }: PreviewProps) {
  const t = text(language);
  const title = (row: TakenRow) => pick(row.document.title, language);
  return (
    <Section title={t('import.taken')} lead={t('import.taken.lead', { count: preview.taken.length })}>
      <DataTable
        language={language}
        caption={t('import.taken')}
        hideCaption
        id="taken"
        rows={preview.taken}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: 'line',
            header: t('import.line'),
            numeric: true,
            cell: ({ line }) => formatNumber(language, line),
          },
          {
            key: 'title',
            header: t('import.name'),
            rowHeader: true,
            cell: (row) => <span lang={title(row).language}>{title(row).text}</span>,
          },
          {
            key: 'institution',
            header: t('import.institution'),
            cell: (row) => names.get(row.institution) ?? row.institution,
          },
          {
            key: 'ects',
            header: t('import.credits'),
            numeric: true,
            cell: ({ document }) =>
              typeof document.ects === 'number' ? formatCredits(language, document.ects) : '–',
          },
          { key: 'action', header: t('import.action'), cell: ({ action }) => t(`import-action/${action}`) },
          {
            key: 'warnings',
            header: t('import.noticed'),
            cell: ({ warnings }) =>
              warnings
                .map(({ code, params, column }) =>
                  [column, importWords(language, code, params)].filter(Boolean).join(': '),
                )
                .join(' ') || '–',
          },
        ]}
      />
    </Section>
  );
}

function Refused({ language, preview, previous }: PreviewProps) {
  const t = text(language);
  const place = { institution: preview.institution, upload: preview.upload };
  const page = (cursor: string) => `${paths.importPreview(language, place)}?cursor=${cursor}#refused-section`;
  const { items, next } = preview.refused;
  const over = preview.started !== null;
  return (
    <Section
      id="refused-section"
      title={over ? t('import.was-refused') : t('import.refused')}
      lead={over ? t('import.was-refused.lead') : t('import.refused.lead')}
    >
      <DataTable
        language={language}
        caption={t('import.refused')}
        hideCaption
        id="refused"
        rows={items.flatMap((row) => refusedLines(language, row))}
        rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
        cursor={{
          previous: previous === undefined ? undefined : page(previous),
          next: next ? page(next) : undefined,
        }}
        columns={[
          {
            key: 'line',
            header: t('import.line'),
            numeric: true,
            rowHeader: true,
            cell: ({ line }) => formatNumber(language, line),
          },
          { key: 'reason', header: t('import.reason'), cell: ({ reason }) => reason },
          { key: 'column', header: t('import.column'), cell: ({ column }) => column ?? '–' },
          { key: 'value', header: t('import.value'), cell: ({ value }) => value || '–' },
        ]}
      />
    </Section>
  );
}
