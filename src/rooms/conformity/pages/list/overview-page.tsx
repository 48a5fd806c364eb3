import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate, formatNumber } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { WithTerms } from '../../../../platform/web/terms.tsx';
import type { ScreeningHead } from '../../actions/list/manage.ts';
import { KEPT_DAYS } from '../../rules/list-limits.ts';
import { text } from '../../text/index.ts';

type Props = {
  language: Language;
  institution: string;
  name: string;
  items: readonly ScreeningHead[];
  next: string | null;
};

/** The lists that have been screened here, the newest first. */
export function ScreeningsPage({ language, institution, name, items, next }: Props) {
  const t = text(language);
  const add = (
    <a class="ds-button" href={paths.addScreening(language, { institution })}>
      {t('list.new')}
    </a>
  );
  const conform = ({ started, verdicts, rows }: ScreeningHead) => {
    if (!verdicts) return started ? t('list.state.running') : t('list.state.new');
    return t('screening.of', { count: verdicts.conforms, total: rows });
  };
  return (
    <>
      <PageHead
        eyebrow={name}
        title={t('list.title')}
        lead={<WithTerms language={language}>{t('list.lead', { days: KEPT_DAYS })}</WithTerms>}
        actions={items.length > 0 && add}
      />
      {items.length === 0 ? (
        <EmptyState title={t('list.empty')} actions={add}>
          <p>{t('list.empty.help')}</p>
        </EmptyState>
      ) : (
        <DataTable
          language={language}
          caption={t('list.title')}
          hideCaption
          rows={items}
          rowKey={({ id }) => id}
          cursor={{
            next: next ? `${paths.screenings(language, { institution })}?cursor=${next}` : undefined,
          }}
          columns={[
            {
              key: 'name',
              header: t('drop.file'),
              rowHeader: true,
              cell: (one) => <a href={hrefOf(language, institution, one)}>{one.name}</a>,
            },
            { key: 'at', header: t('list.at'), cell: ({ at }) => formatDate(language, at) },
            {
              key: 'rows',
              header: t('list.rows'),
              numeric: true,
              cell: ({ rows }) => formatNumber(language, rows),
            },
            { key: 'conform', header: t('list.conform'), cell: conform },
          ]}
        />
      )}
    </>
  );
}

function hrefOf(language: Language, institution: string, { id, started }: ScreeningHead): string {
  const at = { institution, screening: id };
  return started ? paths.screenedList(language, at) : paths.screeningPreview(language, at);
}
