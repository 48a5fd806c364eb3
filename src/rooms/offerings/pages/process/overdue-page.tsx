import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { roleWords } from '../../../organisations/index.ts';
import type { Overdue } from '../../actions/way/read-overdue.ts';
import { text } from '../../text/index.ts';
import { StateTag } from '../state-tags.tsx';
import { titleOf } from '../words.ts';

type Props = { language: Language; institution: string; items: readonly Overdue[]; mine: boolean };

/** What has been in its state for longer than the process allows. */
export function OverduePage({ language, institution, items, mine }: Props) {
  const t = text(language);
  const here = paths.overdue(language, { institution });
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: t('overdue.title') },
        ]}
      />
      <PageHead
        title={t('overdue.title')}
        lead={t('overdue.lead')}
        actions={
          <a class="ds-button" data-variant="secondary" href={mine ? here : `${here}?mine=1`}>
            {t(mine ? 'overdue.all' : 'overdue.mine')}
          </a>
        }
      />
      <DataTable
        language={language}
        caption={t('overdue.caption', { count: items.length })}
        rows={items}
        rowKey={({ id }) => id}
        columns={columns(language, institution)}
        empty={<EmptyState title={t('overdue.none')}>{t('overdue.none.help')}</EmptyState>}
      />
    </>
  );
}

function columns(language: Language, institution: string) {
  const t = text(language);
  return [
    {
      key: 'title',
      header: t('list.name'),
      rowHeader: true,
      cell: ({ id, title }: Overdue) => {
        const shown = titleOf(language, title);
        return (
          <a href={paths.offering(language, { institution, offering: id })} lang={shown.language}>
            {shown.text}
          </a>
        );
      },
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: ({ state }: Overdue) => <StateTag language={language} state={state} />,
    },
    { key: 'due', header: t('overdue.due'), cell: ({ due }: Overdue) => formatDate(language, due) },
    {
      key: 'late',
      header: t('overdue.late'),
      cell: ({ daysLate }: Overdue) => t('overdue.days', { days: daysLate }),
    },
    {
      key: 'owner',
      header: t('overdue.owner'),
      cell: ({ ownerName }: Overdue) => ownerName ?? t('overdue.nobody'),
    },
    {
      key: 'role',
      header: t('overdue.role'),
      cell: ({ role }: Overdue) => (role ? roleWords(language, role) : ''),
    },
  ];
}
