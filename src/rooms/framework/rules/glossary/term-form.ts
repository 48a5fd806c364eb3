import type { FieldError } from '../../../../base/errors.ts';
import { type LocalizedText, languages } from '../../../../base/language.ts';
import { faultsOf } from './read-term.ts';
import type { Definition, Labels, Source, TermContent } from './term.ts';

/** How many empty definitions a form offers besides those there are. */
const SPARE = 2;

/** How many definitions the form of a term has room for. */
export function definitionRows(base: TermContent | null): number {
  return Math.max(SPARE, (base?.definitions.length ?? 0) + 1);
}

/** What the fields of the form show of a term: labels of one kind on one line, with semicolons between them. */
export function formValues(content: TermContent): Record<string, string | string[]> {
  const { prefLabel, altLabel, hiddenLabel, definitions, note, related, broader, exactMatch } = content;
  const values: Record<string, string | string[]> = {
    related: related ?? [],
    broader: broader ?? [],
    exactMatch: (exactMatch ?? []).join('\n'),
  };
  for (const tag of languages) {
    values[`prefLabel.${tag}`] = prefLabel[tag] ?? '';
    values[`altLabel.${tag}`] = (altLabel?.[tag] ?? []).join('; ');
    values[`hiddenLabel.${tag}`] = (hiddenLabel?.[tag] ?? []).join('; ');
    values[`note.${tag}`] = note?.[tag] ?? '';
    for (const [row, { text }] of definitions.entries())
      values[`definitions.${row}.text.${tag}`] = text[tag] ?? '';
  }
  for (const [row, { source, reference, url }] of definitions.entries()) {
    values[`definitions.${row}.source`] = source;
    values[`definitions.${row}.reference`] = reference;
    values[`definitions.${row}.url`] = url ?? '';
  }
  return values;
}

type FormData = Record<string, unknown>;
export type TermForm = { content: TermContent; faults: FieldError[] };

/**
 * Reads the form of a term. Languages that it has no fields for are kept as they were.
 * @param data as the form's fields were read: localized fields as { fi, sv, en }, checkboxes as lists
 * @param base the version the form was made of
 * @returns the content and what is wrong with it, by the names of the fields
 */
export function readTermForm(data: FormData, id: string, base: TermContent | null): TermForm {
  const rows = definitionsOf(data, base);
  const content = {
    prefLabel: withOthers(data.prefLabel, base?.prefLabel),
    altLabel: labelsOf(data.altLabel, base?.altLabel),
    hiddenLabel: labelsOf(data.hiddenLabel, base?.hiddenLabel),
    definitions: rows.map(({ definition }) => definition),
    related: data.related as string[],
    broader: data.broader as string[],
    exactMatch: lines(data.exactMatch),
    note: withOthers(data.note, base?.note),
  };
  const written = withoutEmpty(content) as TermContent;
  const faults = faultsOf(written, id).map((fault) => ({ ...fault, path: fieldOf(fault.path, rows) }));
  return { content: written, faults };
}

type Row = { row: number; definition: Definition };

function definitionsOf(data: FormData, base: TermContent | null): Row[] {
  return Array.from({ length: definitionRows(base) }, (_, row) => {
    const field = (name: string) => data[`definitions.${row}.${name}`];
    const text = withOthers(field('text'), base?.definitions[row]?.text);
    const url = String(field('url') ?? '').trim();
    const reference = String(field('reference') ?? '').trim();
    const source = (field('source') ?? '') as Source;
    return { row, definition: { source, reference, ...(url && { url }), text } };
  }).filter(({ definition }) => definition.reference !== '' || Object.keys(definition.text).length > 0);
}

/** The name of the form's field for a path in the content: rows left empty were not counted. */
function fieldOf(path: string, rows: readonly Row[]): string {
  const [part, place, name, tag] = path.split('.');
  if (part !== 'definitions')
    return [
      part,
      ...(place && part !== 'related' && part !== 'broader' && part !== 'exactMatch' ? [place] : []),
    ].join('.');
  if (place === undefined) return 'definitions.0.text';
  const row = rows[Number(place)]?.row ?? 0;
  return ['definitions', row, name ?? 'text', ...(tag ? [tag] : [])].join('.');
}

function withOthers(written: unknown, base: LocalizedText | undefined): LocalizedText {
  const others = Object.entries(base ?? {}).filter(([tag]) => !isOwn(tag));
  const own = Object.entries((written ?? {}) as LocalizedText).filter(([, words]) => words);
  return Object.fromEntries([...others, ...own]);
}

function labelsOf(written: unknown, base: Labels | undefined): Labels {
  const others = Object.entries(base ?? {}).filter(([tag]) => !isOwn(tag));
  const own = Object.entries((written ?? {}) as LocalizedText).map(
    ([tag, words]) =>
      [
        tag,
        (words ?? '')
          .split(';')
          .map((word) => word.trim())
          .filter(Boolean),
      ] as const,
  );
  return Object.fromEntries([...others, ...own.filter(([, words]) => words.length > 0)]);
}

function isOwn(tag: string): boolean {
  return (languages as readonly string[]).includes(tag);
}

function lines(written: unknown): string[] {
  return String(written ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** Required parts stay, so that their absence is told. */
function withoutEmpty(content: object): object {
  const required = ['prefLabel', 'definitions'];
  return Object.fromEntries(
    Object.entries(content).filter(
      ([key, part]) => required.includes(key) || Object.keys(part ?? {}).length > 0,
    ),
  );
}
