import type { ErrorParams } from '../../../../base/errors.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import { cleanCell } from './cell.ts';
import { type ImportField, type PlainField, splitField } from './fields.ts';
import { findInstitution, institutionIndex, type KnownInstitution } from './institutions.ts';
import { type ImportCode, type Issue, type Remark, shown } from './issue.ts';
import { importLimits } from './limits.ts';
import { readDocument } from './read-document.ts';
import { setLocalized } from './read-localized.ts';
import { plainReaders } from './read-plain.ts';
import type { RowContext, RowDraft } from './row-draft.ts';
import type { RowReading } from './row-reading.ts';
import { sourceKey } from './source-key.ts';
import type { ListRow, TableRow } from './table.ts';

/**
 * Prepares the reading of rows with a mapping that `checkMapping` has passed.
 * The reader says only what the row says: a column that is not there leaves its key out of the document (no
 * information), an empty cell gives null, '' or [] (known to be empty). Formulas stay text.
 */
export function rowReader(context: RowContext): (row: ListRow) => RowReading {
  const index = institutionIndex(context.institutions ?? []);
  const used = context.columns.flatMap((column, position) => {
    const field = Object.hasOwn(context.mapping, column) ? context.mapping[column] : 'ignore';
    return field && field !== 'ignore' ? [{ column, position, field }] : [];
  });
  const columnOf = new Map(used.map(({ field, column }) => [field, column]));
  return (row) => {
    if ('broken' in row) return { kind: 'unreadable', line: row.line, errors: [row.broken] };
    if ('document' in row) return readDocument(row, context, index);
    return readRow(row, { context, index, used, columnOf });
  };
}

type Prepared = {
  context: RowContext;
  index: ReadonlyMap<string, KnownInstitution>;
  used: readonly { column: string; position: number; field: ImportField }[];
  columnOf: ReadonlyMap<ImportField, string>;
};

function readRow({ line, cells }: TableRow, { context, index, used, columnOf }: Prepared): RowReading {
  const errors: Issue[] = [];
  const warnings: Remark[] = [];
  const values = new Map<ImportField, string>();
  const note =
    (list: Remark[] | Issue[]) =>
    (field: ImportField | null, code: ImportCode, params: ErrorParams = {}) => {
      const column = field === null ? null : (columnOf.get(field) ?? null);
      const value = field === null ? undefined : values.get(field);
      list.push({ line, column, code, params, ...(value ? { value: shown(value) } : {}) });
    };
  const draft: RowDraft = {
    document: { title: {} },
    cells: values,
    institution: '',
    context,
    index,
    warn: note(warnings),
    fail: note(errors),
  };
  const said = used.filter(({ position }) => cells[position] !== null);
  for (const { field, position } of said) {
    const { text, noticed } = cleanCell(cells[position] ?? '');
    values.set(field, text);
    for (const code of noticed) draft.warn(field, code);
    const limit = context.textLength ?? importLimits.textLength;
    if (text.length > limit)
      draft.fail(field, 'offerings/import-text-too-long', { length: text.length, limit });
  }
  if (errors.length === 0) fill(draft, said);
  if (errors.length > 0) return { kind: 'unreadable', line, errors };
  const { document, institution } = draft;
  return { kind: 'read', line, institution, sourceKey: sourceKey(institution, document), document, warnings };
}

function fill(draft: RowDraft, used: Prepared['used']): void {
  const { document, context } = draft;
  setInstitution(draft);
  for (const { field } of used) {
    const { base } = splitField(field);
    if (Object.hasOwn(plainReaders, base))
      plainReaders[base as PlainField](draft, draft.cells.get(field) ?? '');
  }
  setLocalized(
    draft,
    used.map(({ field }) => field),
  );
  if (context.system) document.source = { ...document.source, system: context.system };
  if (!hasText(document.title)) draft.fail(null, 'offerings/import-title-missing');
}

function hasText(text: LocalizedText): boolean {
  return Object.values(text).some((each) => each?.trim());
}

function setInstitution(draft: RowDraft): void {
  const { cells, context, document, index } = draft;
  const code = cells.get('institution') ?? '';
  const name = cells.get('institutionName') ?? '';
  const known = findInstitution(index, code) ?? findInstitution(index, name);
  const padded = /^\d{4}$/.test(code) ? `0${code}` : code;
  if (!known && name) document.awardingBody = { [context.defaultLanguage ?? 'fi']: name };
  draft.institution = known?.code || padded || name || context.institution || '';
  if (code && code !== draft.institution && padded === draft.institution) {
    draft.warn('institution', 'offerings/import-zero-added', { value: draft.institution });
  }
  if (!draft.institution) draft.fail(null, 'offerings/import-institution-missing');
  else if (known || padded || !name) document.institution = draft.institution.slice(0, 40);
}
