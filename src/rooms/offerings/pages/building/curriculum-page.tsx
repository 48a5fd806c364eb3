import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { SearchField } from '../../../../platform/web/parts/search-field.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { sourceValue } from '../../rules/lineage/source-value.ts';
import type { KeptUnit } from '../../store/curriculum.ts';
import { text } from '../../text/index.ts';
import { Written } from '../written.tsx';

type Props = {
  language: Language;
  found: { items: readonly KeptUnit[]; total: number; institutions: readonly Named[] };
  q: string;
  /** In which institutions she may begin an offering, or bring in a curriculum. */
  may: { derive: string | null; import: string | null };
};
type Named = { id: string; name: KeptUnit['title'] };

/** Degree teaching of all institutions, to be searched and taken from. */
export function CurriculumPage({ language, found, q, may }: Props) {
  const t = text(language);
  const { items, total } = found;
  return (
    <>
      <PageHead
        title={t('curriculum')}
        lead={t('curriculum.lead')}
        actions={
          may.import && (
            <a
              class="ds-button"
              data-variant="secondary"
              href={paths.importCurriculum(language, { institution: may.import })}
            >
              {t('curriculum.import')}
            </a>
          )
        }
      />
      <div class="stack">
        <SearchField
          action={paths.curriculum(language)}
          value={q}
          label={t('curriculum.search')}
          submitLabel={t('curriculum.find')}
        />
        <DataTable
          language={language}
          caption={t('curriculum.caption', { total })}
          rows={items}
          rowKey={({ id }) => id}
          columns={columns(language, found.institutions, may.derive)}
          empty={
            <EmptyState title={t(q ? 'curriculum.none' : 'curriculum.empty')}>
              {t(q ? 'curriculum.none.help' : 'curriculum.empty.help')}
            </EmptyState>
          }
        />
        {total > items.length && <p>{t('curriculum.more', { shown: items.length })}</p>}
      </div>
    </>
  );
}

function columns(
  language: Language,
  institutions: readonly Named[],
  derive: string | null,
): Column<KeptUnit>[] {
  const t = text(language);
  const names = new Map(institutions.map(({ id, name }) => [id, name]));
  const shown: Column<KeptUnit>[] = [
    {
      key: 'title',
      header: t('curriculum.title'),
      rowHeader: true,
      cell: (unit) => <UnitTitle language={language} unit={unit} />,
    },
    { key: 'code', header: t('curriculum.code'), cell: ({ code }) => code },
    { key: 'kind', header: t('curriculum.kind'), cell: ({ kind }) => t(`source/${kind}`) },
    {
      key: 'ects',
      header: t('curriculum.ects'),
      numeric: true,
      cell: ({ ects }) => (ects === null ? '–' : formatCredits(language, ects)),
    },
    {
      key: 'whose',
      header: t('curriculum.whose'),
      cell: ({ institution }) => <Written language={language} text={names.get(institution)} />,
    },
  ];
  if (derive === null) return shown;
  return [
    ...shown,
    {
      key: 'derive',
      header: t('curriculum.derive'),
      hiddenHeader: true,
      cell: ({ institution, id }) => (
        <a
          href={`${paths.deriveOffering(language, { institution: derive })}?from=${sourceValue({ kind: 'curriculum-unit', institution, id })}`}
        >
          {t('curriculum.derive')}
        </a>
      ),
    },
  ];
}

function UnitTitle({ language, unit }: { language: Language; unit: KeptUnit }) {
  const t = text(language);
  const { outcomes, parentTitle, validFrom, validUntil } = unit;
  return (
    <>
      <Written language={language} text={unit.title} />
      {parentTitle && (
        <>
          <br />
          <small>
            {t('curriculum.in', { title: parentTitle[language] ?? Object.values(parentTitle)[0] ?? '' })}
          </small>
        </>
      )}
      {(validFrom !== null || validUntil !== null) && (
        <>
          <br />
          <small>
            {t('curriculum.years', { from: String(validFrom ?? ''), until: String(validUntil ?? '') })}
          </small>
        </>
      )}
      {outcomes.length > 0 && (
        <details class="ds-details">
          <summary>{t('curriculum.outcomes', { count: outcomes.length })}</summary>
          <ul>
            {outcomes.map((outcome, index) => (
              <li key={index}>
                <Written language={language} text={outcome} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
