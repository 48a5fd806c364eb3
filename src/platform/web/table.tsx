import type { ComponentChildren } from 'preact';
import type { Language } from '../../base/language.ts';
import { Icon } from './parts/icon.tsx';
import { type Cursor, Pagination } from './parts/pagination.tsx';
import type { Column } from './table-column.ts';
import { TableFilter, type TableFilterProps } from './table-filter.tsx';
import { type Sort, SortableHeader } from './table-sort.tsx';
import { text } from './text/index.ts';

export type { Column } from './table-column.ts';

type Props<Row> = {
  language: Language;
  caption: string;
  /** The caption is shown unless a heading beside the table says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  filter?: Omit<TableFilterProps, 'language' | 'tableId'>;
  cursor?: Cursor;
  csvHref?: string;
  /** Instead of the table when there are no rows; default a sentence. */
  empty?: ComponentChildren;
  id?: string;
};

/**
 * A table whose state (sorting, filter, page) lives in the address. On a narrow screen each row becomes a block in
 * which every value carries its column's name; the roles keep it a table for those who listen to it.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { language, caption, rows, filter, cursor, csvHref, id = 'table' } = props;
  const t = text(language);
  return (
    <div class="data-table">
      {(filter || csvHref) && (
        <div class="data-table__tools">
          {filter && <TableFilter language={language} tableId={id} {...filter} />}
          {csvHref && rows.length > 0 && (
            <a class="data-table__csv" href={csvHref} download>
              <Icon name="download" />
              {t('table.csv')}
            </a>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        (props.empty ?? <p class="data-table__empty">{`${caption}: ${t('table.empty').toLowerCase()}.`}</p>)
      ) : (
        <Table {...props} id={id} />
      )}
      {cursor && <Pagination language={language} cursor={cursor} />}
    </div>
  );
}

function Table<Row>({ language, caption, hideCaption, columns, rows, rowKey, sort, id }: Props<Row>) {
  const named = columns.find(({ rowHeader }) => rowHeader) ?? columns[0];
  return (
    <table class="ds-table" id={id} {...role('table')}>
      <caption class={hideCaption ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((column) => (
            <SortableHeader key={column.key} language={language} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role('row')}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} names={column === named} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  const content = column.cell(row);
  if (names) {
    return (
      <th scope="row" {...role('rowheader')}>
        {content}
      </th>
    );
  }
  return (
    <td
      {...role('cell')}
      data-label={column.hiddenHeader ? undefined : column.header}
      data-numeric={column.numeric ? '' : undefined}
    >
      {content}
    </td>
  );
}

/** Browsers forget that a table is one when its rows are laid out as blocks: the roles say it again. */
function role(name: 'table' | 'rowgroup' | 'row' | 'rowheader' | 'cell') {
  return { role: name } as const;
}
