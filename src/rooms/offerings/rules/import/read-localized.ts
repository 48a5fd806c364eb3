import type { LocalizedText } from '../../../../base/language.ts';
import { oneLine } from './cell.ts';
import {
  contentLanguages,
  type ImportField,
  type LocalizedField,
  localizedFields,
  splitField,
} from './fields.ts';
import { joinOutcomes, splitOutcomes } from './outcomes.ts';
import type { RowDraft } from './row-draft.ts';

/** Puts the texts into the document, each under its language. Needs the row's language of instruction. */
export function setLocalized(draft: RowDraft, fields: readonly ImportField[]): void {
  for (const base of localizedFields) {
    const own = fields.filter((field) => splitField(field).base === base);
    if (own.length > 0) setField(draft, base, own);
  }
}

function setField(draft: RowDraft, base: LocalizedField, fields: readonly ImportField[]): void {
  const { document } = draft;
  const texts = textsOf(draft, fields);
  if (base === 'outcomes') setOutcomes(draft, texts, fields);
  else if (base === 'title') document.title = mapped(texts, oneLine);
  else if (base === 'stackability') document.stackability = { ...document.stackability, text: mapped(texts) };
  else document[base] = mapped(texts);
}

/** Language → text of the cells that are not empty; a column with a language goes before one without. */
function textsOf(
  { cells, document, context }: RowDraft,
  fields: readonly ImportField[],
): Map<string, string> {
  const texts = new Map<string, string>();
  const [only, ...others] = document.language ?? [];
  const taught = contentLanguages.find((language) => language === only);
  const unsaid = (others.length === 0 && taught) || (context.defaultLanguage ?? 'fi');
  const byPrecision = [...fields].sort((a, b) => b.length - a.length);
  for (const field of byPrecision) {
    const text = cells.get(field) ?? '';
    const language = splitField(field).language ?? unsaid;
    if (text !== '' && !texts.has(language)) texts.set(language, text);
  }
  return new Map([...texts].sort(([a], [b]) => rank(a) - rank(b)));
}

function rank(language: string): number {
  const place = (contentLanguages as readonly string[]).indexOf(language);
  return place < 0 ? contentLanguages.length : place;
}

function mapped(texts: ReadonlyMap<string, string>, change = (text: string) => text): LocalizedText {
  return Object.fromEntries([...texts].map(([language, text]) => [language, change(text)]));
}

function setOutcomes(
  draft: RowDraft,
  texts: ReadonlyMap<string, string>,
  fields: readonly ImportField[],
): void {
  const lists = new Map([...texts].map(([language, text]) => [language, splitOutcomes(text)]));
  const { outcomes, uneven } = joinOutcomes(lists);
  draft.document.outcomes = outcomes;
  if (uneven && fields[0]) draft.warn(fields[0], 'offerings/import-outcomes-uneven');
}
