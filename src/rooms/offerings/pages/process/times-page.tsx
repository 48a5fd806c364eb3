import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { TimesByTrack } from '../../actions/way/read-times.ts';
import type { Times } from '../../rules/times.ts';
import { text } from '../../text/index.ts';

type Props = { language: Language; institution: string; items: TimesByTrack };
type Row = TimesByTrack[number];

/** How long it takes from a need or idea to publication. */
export function TimesPage({ language, institution, items }: Props) {
  const t = text(language);
  const figures = (key: 'all' | 'lately') => ({
    key,
    header: t(`times.${key}`),
    cell: (row: Row) => <Figures language={language} times={row[key]} />,
  });
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: t('times.title') },
        ]}
      />
      <PageHead title={t('times.title')} lead={t('times.lead')} />
      <DataTable
        language={language}
        caption={t('times.title')}
        hideCaption
        rows={items}
        rowKey={({ track }) => track ?? 'both'}
        columns={[
          {
            key: 'track',
            header: t('times.track'),
            rowHeader: true,
            cell: ({ track }) => t(track === null ? 'times.both' : `track/${track}`),
          },
          figures('all'),
          figures('lately'),
        ]}
      />
      <p>{t('times.note')}</p>
    </>
  );
}

function Figures({ language, times: { count, median, p90 } }: { language: Language; times: Times }) {
  const t = text(language);
  if (median === null) return <>{t('times.none')}</>;
  const days = formatNumber(language, median, { maximumFractionDigits: 1 });
  return (
    <>
      {t('times.median', { days })}
      <br />
      {p90 === null ? t('times.too-few') : t('times.p90', { days: formatNumber(language, p90) })}
      <br />
      <small>{t('times.count', { count })}</small>
    </>
  );
}
