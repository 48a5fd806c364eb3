import type { Language } from '../../base/language.ts';
import { Icon } from './parts/icon.tsx';
import { Kept } from './parts/search-field.tsx';
import { text } from './text/index.ts';

export type TableFilterProps = {
  language: Language;
  tableId: string;
  action: string;
  name?: string;
  value?: string;
  label?: string;
  /** Other parameters of the address that are to stay. */
  keep?: Readonly<Record<string, string | readonly string[]>>;
  clearHref?: string;
  /** All rows are on this page: the script filters while one types. */
  whole?: boolean;
};

/** Narrows a table by words: a GET form. */
export function TableFilter({
  language,
  tableId,
  action,
  name = 'q',
  value = '',
  label,
  keep = {},
  clearHref,
  whole,
}: TableFilterProps) {
  const t = text(language);
  const id = `${tableId}-filter`;
  const live = whole && {
    'data-filters': tableId,
    'data-none': t('table.shown.none'),
    'data-one': t('table.shown.one'),
    'data-many': t('table.shown.many', { count: '{count}' }),
  };
  return (
    <form class="table-filter" method="get" action={action} {...live}>
      <label for={id}>{label ?? t('table.filter')}</label>
      <Kept values={keep} />
      <div class="table-filter__row">
        <input
          class="ds-input"
          data-size="sm"
          type="search"
          id={id}
          name={name}
          value={value}
          autocomplete="off"
        />
        <button
          type="submit"
          class="ds-button"
          data-size="sm"
          data-variant="secondary"
          data-icon
          aria-label={t('table.filter')}
        >
          <Icon name="search" />
        </button>
        {value && clearHref && <a href={clearHref}>{t('table.filter-clear')}</a>}
      </div>
      {whole && <output class="table-filter__state" />}
    </form>
  );
}
