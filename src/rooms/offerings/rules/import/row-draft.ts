import type { ErrorParams } from '../../../../base/errors.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import type { ImportField, Mapping } from './fields.ts';
import type { KnownInstitution } from './institutions.ts';
import type { ImportCode } from './issue.ts';

/** All that is the same for every row of a file. */
export type RowContext = {
  columns: readonly string[];
  mapping: Mapping;
  /** Code of the institution whose list it is, for files without such a column. */
  institution?: string;
  /** The institutions of the register: a name in the file is looked up here. */
  institutions?: readonly KnownInstitution[];
  /** Outside these a warning is given; the conformity check judges. ECTS. */
  creditBounds?: { minimum: number; maximum: number };
  /** Language of titles and texts when neither column nor row tells; 'fi'. */
  defaultLanguage?: string;
  /** Name of the source system, stored with the document. */
  system?: string;
  /** The day on which the file is read (YYYY-MM-DD): what its source offers no longer is left out. */
  today?: string;
  /** Longest text, in characters. */
  textLength?: number;
};

/** A row while it is being read. */
export type RowDraft = {
  document: OfferingDocument;
  /** Cells by field, clean; a localized field that has no language of its own is under its base name. */
  cells: Map<ImportField, string>;
  institution: string;
  context: RowContext;
  index: ReadonlyMap<string, KnownInstitution>;
  warn(field: ImportField, code: ImportCode, params?: ErrorParams): void;
  fail(field: ImportField | null, code: ImportCode, params?: ErrorParams): void;
};
