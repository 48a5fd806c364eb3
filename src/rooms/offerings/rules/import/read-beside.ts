import type { LocalizedText } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { cleanCell } from './cell.ts';
import { contentLanguages } from './fields.ts';
import { htmlText } from './html-text.ts';
import type { Issue, Remark } from './issue.ts';
import { isThing } from './json-thing.ts';
import { importLimits } from './limits.ts';
import type { RowDraft } from './row-draft.ts';
import { hasScript } from './script-text.ts';
import type { BesidesCells } from './source-row.ts';

/** What a known format says of the row as a whole: why it cannot be taken, and what to notice. */
export function setBeside(
  draft: RowDraft,
  { refused, until, remarks = [] }: BesidesCells,
  line: number,
  errors: Issue[],
  warnings: Remark[],
): void {
  const { today } = draft.context;
  if (refused) errors.push({ line, column: null, code: refused, params: {} });
  else if (until && today && until < today) {
    errors.push({ line, column: null, code: 'offerings/import-over', params: { day: until } });
  }
  for (const { column, code } of remarks) warnings.push({ line, column, code, params: {} });
}

/** A course taught in a language in which it has not even a title is hardly meant so. */
export function checkLanguages({ document, warn }: RowDraft): void {
  const silent = contentLanguages.filter((tag) => document.language?.includes(tag) && !document.title[tag]);
  for (const language of silent) warn('language', 'offerings/import-language-without-text', { language });
}

/** Where a field's column is imported, what the format says of it beside the cells goes along. */
const needs: Partial<Record<keyof OfferingDocument, string>> = {
  title: 'title',
  description: 'description',
  prerequisites: 'prerequisites',
  outcomes: 'outcomes',
  parts: 'title',
};

/** Adds texts in further languages, outcomes with their own ids and parts to the document. */
export function addBesides(
  draft: RowDraft,
  besides: Partial<OfferingDocument>,
  imported: ReadonlySet<string>,
): void {
  const { document } = draft;
  const limit = draft.context.textLength ?? importLimits.textLength;
  for (const [key, raw] of Object.entries(besides) as [keyof OfferingDocument, unknown][]) {
    if (!imported.has(needs[key] ?? '')) continue;
    const value = cleaned(raw, (text) => {
      if (hasScript(text)) draft.fail(null, 'offerings/import-script');
      if (text.length > limit)
        draft.fail(null, 'offerings/import-text-too-long', { length: text.length, limit });
    });
    const fields = document as Record<string, unknown>;
    if (!isThing(value)) fields[key] = value;
    else if (Object.keys(value).length > 0)
      fields[key] = { ...(document[key] as LocalizedText | undefined), ...(value as LocalizedText) };
  }
}

function cleaned(value: unknown, see: (text: string) => void): unknown {
  if (typeof value === 'string') {
    const { text } = cleanCell(value);
    see(text);
    return hasScript(text) ? text : htmlText(text);
  }
  if (Array.isArray(value)) return value.map((one) => cleaned(one, see));
  if (!isThing(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner, see)]));
}
