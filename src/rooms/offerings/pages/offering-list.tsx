import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Choice } from '../../../platform/web/field.ts';
import { formatCredits, formatDate } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import { standingOf, standings } from '../rules/judge.ts';
import { offeringStates } from '../rules/workflow.ts';
import type { OfferingLine } from '../store/list.ts';
import { text } from '../text/index.ts';
import { WayLinks } from './process/way-links.tsx';
import { StateTag, VerdictTag } from './state-tags.tsx';
import { standingWord, stateWord, titleOf } from './words.ts';

type Props = {
  language: Language;
  institution: string;
  items: readonly OfferingLine[];
  total: number;
  next: string | null;
  search: URLSearchParams;
  may: { add: boolean; import: boolean; screen: boolean };
};

/** An institution's own offerings. The state of the list lives in the address. */
export function OfferingList({ language, institution, items, total, next, search, may }: Props) {
  const t = text(language);
  const here = paths.offerings(language, { institution });
  const filtered = ['q', 'state', 'verdict', 'late'].some((name) => search.get(name));
  const href = (change: Record<string, string | null>) =>
    addressWith(here, search, { cursor: null, ...change });
  const first = search.get('cursor') ? { previous: href({}) } : {};
  return (
    <>
      <PageHead
        title={t('list.title')}
        lead={t('list.lead')}
        actions={<Actions language={language} institution={institution} may={may} />}
      />
      <WayLinks language={language} institution={institution} />
      {(total > 0 || filtered) && (
        <Filter language={language} action={here} search={search} filtered={filtered} />
      )}
      <DataTable
        language={language}
        caption={t('list.caption', { total })}
        columns={columnsOf(language, institution)}
        rows={items}
        rowKey={(row) => row.id}
        sort={{
          by: search.get('sort') ?? 'title',
          direction: search.get('order') === 'desc' ? 'descending' : 'ascending',
          href: (sort, direction) => href({ sort, order: direction === 'descending' ? 'desc' : null }),
        }}
        csvHref={href({ format: 'csv' })}
        cursor={{ ...first, ...(next && { next: addressWith(here, search, { cursor: next }) }) }}
        empty={<Empty language={language} institution={institution} filtered={filtered} may={may} />}
      />
    </>
  );
}

function addressWith(path: string, search: URLSearchParams, change: Record<string, string | null>): string {
  const changed = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed.size > 0 ? `${path}?${changed}` : path;
}

function Actions({ language, institution, may }: Pick<Props, 'language' | 'institution' | 'may'>) {
  const t = text(language);
  return (
    <>
      {may.add && (
        <a class="ds-button" href={paths.addOffering(language, { institution })}>
          {t('list.add')}
        </a>
      )}
      {may.add && (
        <a class="ds-button" data-variant="secondary" href={paths.deriveOffering(language, { institution })}>
          {t('derive.new')}
        </a>
      )}
      {may.import && (
        <a class="ds-button" data-variant="secondary" href={paths.importOfferings(language)}>
          {t('list.import')}
        </a>
      )}
      {may.screen && (
        <a class="ds-button" data-variant="tertiary" href={paths.screening(language, { institution })}>
          {t('list.screening')}
        </a>
      )}
      <a class="ds-button" data-variant="tertiary" href={paths.importedOfferings(language, { institution })}>
        {t('list.imported')}
      </a>
    </>
  );
}

type FilterProps = { language: Language; action: string; search: URLSearchParams; filtered: boolean };

function Filter({ language, action, search, filtered }: FilterProps) {
  const t = text(language);
  const states = offeringStates.map((state) => ({ value: state, label: stateWord(language, state) }));
  const results = standings.map((standing) => ({ value: standing, label: standingWord(language, standing) }));
  const chosen = (name: string) => search.get(name) ?? '';
  return (
    <form class="filter-row" method="get" action={action}>
      <div class="ds-field">
        <label class="ds-label" for="filter-q">
          {t('list.search')}
        </label>
        <input class="ds-input" type="search" id="filter-q" name="q" value={chosen('q')} autocomplete="off" />
      </div>
      <Select
        name="state"
        label={t('list.state')}
        any={t('list.any-state')}
        options={states}
        value={chosen('state')}
      />
      <Select
        name="verdict"
        label={t('list.verdict')}
        any={t('list.any-verdict')}
        options={results}
        value={chosen('verdict')}
      />
      <Select
        name="late"
        label={t('overdue.filter')}
        any={t('overdue.any')}
        options={[{ value: 'yes', label: t('overdue.only') }]}
        value={chosen('late')}
      />
      <button type="submit" class="ds-button" data-variant="secondary">
        {t('list.show')}
      </button>
      {filtered && <a href={action}>{t('list.clear')}</a>}
    </form>
  );
}

type SelectProps = { name: string; label: string; any: string; options: readonly Choice[]; value: string };

function Select({ name, label, any, options, value }: SelectProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="ds-input" id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function columnsOf(language: Language, institution: string): Column<OfferingLine>[] {
  const t = text(language);
  return [
    {
      key: 'title',
      header: t('list.name'),
      sortable: true,
      rowHeader: true,
      cell: ({ id, title }) => {
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
      sortable: true,
      cell: ({ state, published }) => (
        <span class="tags">
          <StateTag language={language} state={state} />
          {published && state !== 'published' && (
            <StatusTag tone="success">{t('list.in-catalogue')}</StatusTag>
          )}
        </span>
      ),
    },
    {
      key: 'ects',
      header: t('list.scope'),
      sortable: true,
      numeric: true,
      cell: ({ ects }) => (ects === null ? '' : formatCredits(language, ects)),
    },
    {
      key: 'verdict',
      header: t('list.verdict'),
      sortable: true,
      cell: ({ verdict, undecided }) => (
        <VerdictTag language={language} verdict={verdict} undecided={undecided} />
      ),
    },
    {
      key: 'updated',
      header: t('list.updated'),
      sortable: true,
      cell: ({ updatedAt }) => formatDate(language, updatedAt),
    },
  ];
}

type EmptyProps = Pick<Props, 'language' | 'institution' | 'may'> & { filtered: boolean };

function Empty({ language, institution, filtered, may }: EmptyProps) {
  const t = text(language);
  if (filtered) return <EmptyState title={t('list.none')}>{t('list.none.help')}</EmptyState>;
  return (
    <EmptyState
      title={t('list.empty')}
      actions={<Actions language={language} institution={institution} may={may} />}
    >
      {t('list.empty.help')}
    </EmptyState>
  );
}

/** The list as a file: one line an offering, in the reader's words. */
export function offeringCsv(language: Language, items: readonly OfferingLine[]): string {
  const t = text(language);
  const head = [t('list.name'), t('list.state'), t('list.scope'), t('list.verdict'), t('list.updated'), 'id'];
  const lines = items.map((line) => [
    pick(line.title, language).text,
    stateWord(language, line.state),
    line.ects === null ? '' : String(line.ects),
    standingWord(language, standingOf(line)),
    new Date(line.updatedAt).toISOString().slice(0, 10),
    line.id,
  ]);
  // The mark tells spreadsheets that this is UTF-8.
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** What begins like a formula would be run by a spreadsheet. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
