import type { ErrorParams } from '../../../../base/errors.ts';
import type { Reason } from '../../../framework/index.ts';
import type { importFi } from '../../text/import/fi.ts';

/** A stable code, and the key of its translation in text/import. */
export type ImportCode = keyof typeof importFi;

/**
 * One thing to tell about one place of the file.
 * `line` counts from 1 as an editor shows it; `column` is the name of the column, null where no column is meant;
 * `value` is what stands there, shortened for showing. A document that is not of the right shape is told in the words
 * of the framework.
 */
export type Issue<Code extends string = ImportCode | Reason> = {
  line: number;
  column: string | null;
  code: Code;
  params: ErrorParams;
  value?: string;
};

/** A thing noticed about a row that is read all the same. */
export type Remark = Issue<ImportCode>;

/** A value short enough to be shown beside its problem. */
export function shown(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
