import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateRange } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { ClassCount } from '../store/enrolments.ts';
import { text } from '../text/index.ts';

type Taught = ClassCount & {
  institution: string;
  id: string;
  title: LocalizedText;
  starts: string;
  ends: string;
};

/** A teacher's implementations with what waits for her. */
export function TeachingPage({ language, items }: { language: Language; items: readonly Taught[] }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('teaching')} lead={t('teaching.lead')} />
      <DataTable<Taught>
        language={language}
        caption={t('teaching')}
        hideCaption
        rows={items}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('teaching.empty')} icon="people">
            <p>{t('teaching.empty.help')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            header: t('teaching.title'),
            rowHeader: true,
            cell: (row) => <ClassLink language={language} row={row} />,
          },
          {
            key: 'time',
            header: t('teaching.time'),
            cell: (row) => formatDateRange(language, row.starts, row.ends),
          },
          { key: 'enrolled', header: t('teaching.to-grade'), numeric: true, cell: (row) => row.enrolled },
          { key: 'graded', header: t('teaching.graded'), numeric: true, cell: (row) => row.graded },
          { key: 'confirmed', header: t('teaching.confirmed'), numeric: true, cell: (row) => row.confirmed },
        ]}
      />
    </>
  );
}

function ClassLink({ language, row }: { language: Language; row: Taught }) {
  const title = pick(row.title, language);
  return (
    <a
      href={paths.implementation(language, { institution: row.institution, implementation: row.id })}
      lang={title.language}
    >
      {title.text}
    </a>
  );
}
