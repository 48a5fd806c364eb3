import type { OfferingDocument } from '../../../framework/index.ts';
import type { Issue, Remark } from './issue.ts';
import type { RowOrigin } from './source-row.ts';

/** A row that says which offering it is, and everything else it says. */
export type ReadRow = {
  kind: 'read';
  line: number;
  /** Code of the institution; its name where the file gives only an unknown name. */
  institution: string;
  sourceKey: string;
  document: OfferingDocument;
  warnings: Remark[];
  /** What it is in the source, where the format tells. */
  origin?: RowOrigin;
};

type UnreadableRow = { kind: 'unreadable'; line: number; errors: Issue[] };
export type RowReading = ReadRow | UnreadableRow;
