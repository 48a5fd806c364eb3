import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Choice, Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { formatCredits, formatNumber } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { importWords } from '../../../offerings/index.ts';
import type { PreviewRow, ScreeningPreview } from '../../actions/list/preview.ts';
import { text } from '../../text/index.ts';
import { IssueTable } from './issue-table.tsx';
import { institutionWords, type Names } from './names.ts';

const SHOWN_REFUSED = 100;

type Props = {
  language: Language;
  preview: ScreeningPreview;
  names: Names;
  /** What each column is taken for. */
  columns: FormState;
  /** What the list is screened against. */
  start: FormState;
};

/** How the list is read: the first rows, those that cannot be read, and the columns to correct. */
export function ScreeningPreviewPage(props: Props) {
  const { language, preview, start } = props;
  const { institution, screening } = preview;
  const t = text(language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.screenings(language, { institution }) },
          { label: preview.name },
        ]}
      />
      <PageHead
        eyebrow={t('list.preview')}
        title={preview.name}
        lead={t('list.preview.lead', { rows: preview.rows })}
      />
      {preview.problem ? (
        <Notice language={language} kind="danger" title={t('list.problem')}>
          <p>{importWords(language, preview.problem.code, preview.problem.params)}</p>
        </Notice>
      ) : (
        <Section id="start-section" title={t('list.start')} lead={t('list.start.lead')}>
          <Form
            id="start"
            language={language}
            action={paths.startScreening(language, { institution, screening })}
            submitLabel={t('list.start.send', { rows: preview.rows })}
            {...start}
          />
        </Section>
      )}
      {preview.taken.length > 0 && <Taken {...props} />}
      {preview.refused.length > 0 && <Refused language={language} preview={preview} />}
      {preview.columns.length > 0 && <Columns {...props} />}
    </>
  );
}

/** The choice of frameworks; those in force are chosen to begin with. */
export function startFields(language: Language, options: readonly Choice[]): Field[] {
  const t = text(language);
  return [
    {
      kind: 'checkboxes',
      name: 'frameworks',
      label: t('list.framework'),
      required: true,
      options: [...options],
    },
  ];
}

function Taken({ language, preview, names }: Props) {
  const t = text(language);
  const title = (row: PreviewRow) => pick(row.document.title, language);
  return (
    <Section title={t('list.taken')} lead={t('list.taken.lead', { count: preview.taken.length })}>
      <DataTable
        language={language}
        caption={t('list.taken')}
        hideCaption
        id="taken"
        rows={preview.taken}
        rowKey={({ line, document }) => `${line} ${document.source?.code ?? ''}`}
        columns={[
          {
            key: 'line',
            header: t('sheet.line'),
            numeric: true,
            cell: ({ line }) => formatNumber(language, line),
          },
          {
            key: 'title',
            header: t('screening.offering'),
            rowHeader: true,
            cell: (row) => <span lang={title(row).language}>{title(row).text}</span>,
          },
          {
            key: 'institution',
            header: t('sheet.institution'),
            cell: ({ document }) => institutionWords(language, names, document.institution ?? null),
          },
          {
            key: 'ects',
            header: t('sheet.credits'),
            numeric: true,
            cell: ({ document: { ects } }) =>
              typeof ects === 'number' ? formatCredits(language, ects) : '–',
          },
          {
            key: 'language',
            header: t('list.language'),
            cell: ({ document }) => document.language?.join(', ') || '–',
          },
          { key: 'warnings', header: t('list.noticed'), cell: (row) => noticed(language, row) || '–' },
        ]}
      />
    </Section>
  );
}

function noticed(language: Language, { warnings }: PreviewRow): string {
  return warnings
    .map(({ code, params, column }) =>
      [column, importWords(language, code, params)].filter(Boolean).join(': '),
    )
    .join(' ');
}

function Refused({ language, preview }: { language: Language; preview: ScreeningPreview }) {
  const t = text(language);
  const { refused, refusedRows, tried, rows } = preview;
  const lead =
    tried < rows
      ? t('list.refused.first', { count: refusedRows, tried })
      : t('list.refused.lead', { count: refusedRows });
  return (
    <Section title={t('drop.refused')} lead={lead}>
      <IssueTable language={language} issues={refused.slice(0, SHOWN_REFUSED)} />
      {refused.length > SHOWN_REFUSED && <p>{t('drop.refused.more', { shown: SHOWN_REFUSED })}</p>}
    </Section>
  );
}

function Columns({ language, preview, columns }: Props) {
  const t = text(language);
  const { institution, screening } = preview;
  return (
    <Section id="columns-section" title={t('drop.columns')} lead={t('list.columns.lead')}>
      <Form
        id="columns"
        language={language}
        action={paths.screeningColumns(language, { institution, screening })}
        submitLabel={t('list.columns.send')}
        {...columns}
      />
    </Section>
  );
}
