import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateRange } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { OfferingPage } from '../actions/read-offerings.ts';
import type { Implementation } from '../store/implementations.ts';
import { text } from '../text/index.ts';
import { languageName, word } from './words.ts';

type Props = {
  language: Language;
  page: OfferingPage;
  mayAdd: boolean;
  /** Whether the class behind an implementation may be opened. */
  mayOpen: boolean;
};

/** When the offering is held: one line an implementation. */
export function Implementations({ language, page, mayAdd, mayOpen }: Props) {
  const t = text(language);
  const { institution, id, implementations, publishedRevision } = page;
  const add = mayAdd && publishedRevision !== null && (
    <a
      class="ds-button"
      data-variant="secondary"
      href={paths.addImplementation(language, { institution, offering: id })}
    >
      {t('page.add-implementation')}
    </a>
  );
  const help = publishedRevision === null ? t('page.no-implementations.draft') : undefined;
  return (
    <Section
      title={t('page.implementations')}
      actions={implementations.length > 0 && add}
      id="implementations"
    >
      <DataTable
        language={language}
        id="implementations-table"
        caption={t('page.implementations')}
        hideCaption
        columns={columnsOf(language, page, mayOpen)}
        rows={implementations}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('page.no-implementations')} icon="calendar" actions={add}>
            {help}
          </EmptyState>
        }
      />
    </Section>
  );
}

function columnsOf(
  language: Language,
  { institution, names }: OfferingPage,
  mayOpen: boolean,
): Column<Implementation>[] {
  const t = text(language);
  return [
    {
      key: 'dates',
      header: t('implementation.dates'),
      rowHeader: true,
      cell: ({ id, starts, ends }) => {
        const dates = formatDateRange(language, starts, ends);
        const href = paths.implementation(language, { institution, implementation: id });
        return mayOpen ? <a href={href}>{dates}</a> : dates;
      },
    },
    {
      key: 'enrolment',
      header: t('implementation.enrolment'),
      cell: ({ enrolFrom, enrolUntil }) => formatDateRange(language, enrolFrom, enrolUntil),
    },
    {
      key: 'seats',
      header: t('implementation.seats'),
      cell: ({ seats, seatsTaken: taken }) =>
        seats === null
          ? t('implementation.seats.unlimited', { taken })
          : t('implementation.seats.taken', { taken, seats }),
    },
    {
      key: 'how',
      header: t('implementation.mode'),
      cell: (row) =>
        [word(language, 'mode', row.mode), languageName(language, row.language), row.place]
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'teachers',
      header: t('implementation.teachers'),
      cell: ({ teachers }) =>
        teachers
          .map((id) => names[id])
          .filter(Boolean)
          .join(', '),
    },
  ];
}
