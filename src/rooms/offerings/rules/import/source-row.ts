import type { OfferingDocument } from '../../../framework/index.ts';
import type { ImportCode } from './issue.ts';

/** What kind of thing a row is in its source, and the source's technical id; the return file names both. */
export type RowOrigin = { kind: string; id: string };

/** What a thing of a known format says that has no place in a cell. */
export type BesidesCells = {
  /** Texts in languages that have no column, structured outcomes and parts. Taken where its field is imported. */
  besides?: Partial<OfferingDocument>;
  origin?: RowOrigin;
  /** The last day (YYYY-MM-DD) on which the source offers it. */
  until?: string;
  /** Why the row cannot be taken, whatever its cells say. */
  refused?: ImportCode;
  remarks?: { column: string; code: ImportCode }[];
};

/** A thing of a known format as a row: `at` is its place in the text of the item, cells are by the source's names. */
export type SourceRow = BesidesCells & { at: number; cells: Map<string, string> };
