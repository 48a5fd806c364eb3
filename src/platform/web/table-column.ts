import type { ComponentChildren } from 'preact';

/** One column of a table. */
export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures: to the right, all of one width. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** Names the row; the first column where no other does. */
  readonly rowHeader?: boolean;
  /** The heading is only read out, for columns of buttons. */
  readonly hiddenHeader?: boolean;
};
