import type { Language } from '../../base/language.ts';
import type { Column } from './table-column.ts';
import { text } from './text/index.ts';

export type Direction = 'ascending' | 'descending';

export type Sort = {
  readonly by: string;
  readonly direction: Direction;
  /** The address of this table sorted otherwise. */
  readonly href: (by: string, direction: Direction) => string;
};

/** A column's heading; where the column can be sorted it is a link that turns the order round. */
export function SortableHeader<Row>({
  language,
  column,
  sort,
}: {
  language: Language;
  column: Column<Row>;
  sort?: Sort | undefined;
}) {
  const numeric = column.numeric ? '' : undefined;
  const columnheader = { role: 'columnheader' } as const;
  if (!sort || !column.sortable) {
    return (
      <th scope="col" {...columnheader} data-numeric={numeric}>
        <span class={column.hiddenHeader ? 'ds-sr-only' : undefined}>{column.header}</span>
      </th>
    );
  }
  const now = sort.by === column.key ? sort.direction : null;
  const next: Direction = now === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      {...columnheader}
      data-numeric={numeric}
      data-sorted={now ?? 'none'}
      aria-sort={now ?? undefined}
    >
      <a href={sort.href(column.key, next)}>
        {column.header}
        {now && <span class="ds-sr-only">{` (${text(language)(`table.sorted.${now}`)})`}</span>}
      </a>
    </th>
  );
}
