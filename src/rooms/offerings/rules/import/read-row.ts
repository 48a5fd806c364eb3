import type { ErrorParams } from '../../../../base/errors.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import { type OfferingDocument, readOffering } from '../../../framework/index.ts';
import { cleanCell } from './cell.ts';
import { type ImportField, type PlainField, splitField } from './fields.ts';
import { htmlText } from './html-text.ts';
import { findInstitution, institutionIndex, type KnownInstitution } from './institutions.ts';
import { type ImportCode, type Issue, type Remark, shown } from './issue.ts';
import { importLimits } from './limits.ts';
import { addBesides, checkLanguages, setBeside } from './read-beside.ts';
import { readDocument, shapeIssues } from './read-document.ts';
import { setLocalized } from './read-localized.ts';
import { plainReaders } from './read-plain.ts';
import type { RowContext, RowDraft } from './row-draft.ts';
import type { RowReading } from './row-reading.ts';
import { hasMarkup, hasScript } from './script-text.ts';
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

function readRow(
  { line, cells, beside }: TableRow,
  { context, index, used, columnOf }: Prepared,
): RowReading {
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
  for (const { field, position } of said) values.set(field, readText(draft, field, cells[position] ?? ''));
  if (beside) setBeside(draft, beside, line, errors, warnings);
  if (errors.length === 0) {
    fill(draft, said);
    if (beside?.besides) {
      errors.push(...besidesIn(draft, beside.besides, used, line));
      // Outcomes that come whole do not depend on their place in each language.
      if (beside.besides.outcomes) drop(warnings, 'offerings/import-outcomes-uneven');
    }
    if (beside) checkLanguages(draft);
    if (!hasText(draft.document.title)) draft.fail(null, 'offerings/import-title-missing');
  }
  if (errors.length > 0) return { kind: 'unreadable', line, errors };
  const { document, institution } = draft;
  const key = sourceKey(institution, document);
  const origin = beside?.origin && { origin: beside.origin };
  return { kind: 'read', line, institution, sourceKey: key, document, warnings, ...origin };
}

function drop(warnings: Remark[], code: ImportCode): void {
  const at = warnings.findIndex((warning) => warning.code === code);
  if (at >= 0) warnings.splice(at, 1);
}

function besidesIn(
  draft: RowDraft,
  besides: Partial<OfferingDocument>,
  used: Prepared['used'],
  line: number,
): Issue[] {
  addBesides(draft, besides, new Set(used.map(({ field }) => splitField(field).base)));
  try {
    readOffering(draft.document);
    return [];
  } catch (error) {
    return shapeIssues(error, line, draft.document);
  }
}

/** A cell fit for storing. Markup gives way to its words; what a browser would run costs the row. */
function readText(draft: RowDraft, field: ImportField, raw: string): string {
  const { text, noticed } = cleanCell(raw);
  draft.cells.set(field, text);
  for (const code of noticed) draft.warn(field, code);
  const limit = draft.context.textLength ?? importLimits.textLength;
  if (hasScript(text)) draft.fail(field, 'offerings/import-script');
  else if (hasMarkup(text)) draft.warn(field, 'offerings/import-markup');
  const words = hasMarkup(text) ? htmlText(text) : text;
  if (words.length > limit)
    draft.fail(field, 'offerings/import-text-too-long', { length: words.length, limit });
  return words;
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
