import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { Unconfirmed } from '../store/assessments.ts';
import { text } from '../text/index.ts';
import { gradeWords } from './grade-words.ts';

type Row = Unconfirmed & { name: string; assessorName: string; mayConfirm: boolean };
type Props = {
  language: Language;
  csrf: string;
  institution: string;
  items: readonly Row[];
  next: string | null;
};

/** The results that wait, each confirmed by one button. */
export function ConfirmationsPage(props: Props) {
  const { language, institution, items, next } = props;
  const t = text(language);
  return (
    <>
      <PageHead title={t('confirmations')} lead={t('confirmations.lead')} />
      <DataTable<Row>
        language={language}
        caption={t('confirmations')}
        hideCaption
        rows={items}
        rowKey={(row) => row.id}
        cursor={next ? { next: `${paths.confirmations(language, { institution })}?cursor=${next}` } : {}}
        empty={
          <EmptyState title={t('confirmations.empty')} icon="check">
            <p>{t('confirmations.empty.help')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('class.learner'),
            rowHeader: true,
            cell: (row) => <ResultLink {...props} row={row} />,
          },
          {
            key: 'offering',
            header: t('confirmations.offering'),
            cell: (row) => <Title language={language} row={row} />,
          },
          {
            key: 'grade',
            header: t('class.grade'),
            cell: (row) => gradeWords(language, row.scale, row.grade),
          },
          { key: 'assessor', header: t('confirmations.assessor'), cell: (row) => row.assessorName },
          {
            key: 'assessed',
            header: t('confirmations.assessed'),
            cell: (row) => formatDateTime(language, row.assessedAt),
          },
          {
            key: 'action',
            header: t('class.action'),
            hiddenHeader: true,
            cell: (row) => <ConfirmButton {...props} row={row} />,
          },
        ]}
      />
    </>
  );
}

function Title({ language, row }: { language: Language; row: Row }) {
  const title = pick(row.title, language);
  return <span lang={title.language}>{title.text}</span>;
}

function ResultLink({ language, institution, row }: Props & { row: Row }) {
  return <a href={paths.gradeEnrolment(language, { institution, enrolment: row.enrolment })}>{row.name}</a>;
}

function ConfirmButton({ language, csrf, institution, row }: Props & { row: Row }) {
  const t = text(language);
  if (!row.mayConfirm) return <>{t('confirmations.own')}</>;
  return (
    <ActionButton
      action={paths.confirmAssessment(language, { institution, assessment: row.id })}
      csrf={csrf}
      variant="secondary"
      icon="check"
      values={{ revision: String(row.revision) }}
    >
      <span aria-hidden="true">{t('confirmations.confirm')}</span>
      <span class="ds-sr-only">
        {t('confirmations.confirm-whom', { name: row.name, title: pick(row.title, language).text })}
      </span>
    </ActionButton>
  );
}
