import type { Language } from '../../../../base/language.ts';
import type { Field } from '../../../../platform/web/form.ts';
import { labelOf } from '../../rules/glossary/find-terms.ts';
import { sources, type TermContent } from '../../rules/glossary/term.ts';
import { definitionRows } from '../../rules/glossary/term-form.ts';
import type { TermVersion } from '../../store/glossary.ts';
import { text } from '../../text/index.ts';

const LABEL = 200;
const WORDS = 4000;

/** What a term's form asks: names, definitions with their sources, and relations to the other terms there are. */
export type TermFields = { names: Field[]; definitions: Field[][]; more: Field[]; relations: Field[] };

export function termFields(
  language: Language,
  base: TermContent | null,
  others: readonly TermVersion[],
): TermFields {
  const t = text(language);
  const options = others.map(({ id, content }) => ({ value: id, label: labelOf(content, language).text }));
  return {
    names: [
      {
        kind: 'localized',
        name: 'prefLabel',
        label: t('term-form.pref'),
        hint: t('term-form.pref.hint'),
        required: true,
        maxLength: LABEL,
      },
      {
        kind: 'localized',
        name: 'altLabel',
        label: t('term-form.alt'),
        hint: t('term-form.alt.hint'),
        maxLength: WORDS,
      },
    ],
    definitions: Array.from({ length: definitionRows(base) }, (_, row) => definitionFields(language, row)),
    more: [
      {
        kind: 'localized-area',
        name: 'note',
        label: t('term-form.note'),
        hint: t('term-form.note.hint'),
        maxLength: WORDS,
        rows: 2,
      },
    ],
    relations: [
      { kind: 'checkboxes', name: 'broader', label: t('term-form.broader'), options },
      { kind: 'checkboxes', name: 'related', label: t('term-form.related'), options },
      {
        kind: 'textarea',
        name: 'exactMatch',
        label: t('term-form.match'),
        hint: t('term-form.match.hint'),
        rows: 2,
      },
      {
        kind: 'localized',
        name: 'hiddenLabel',
        label: t('term-form.hidden'),
        hint: t('term-form.hidden.hint'),
        maxLength: WORDS,
      },
    ],
  };
}

function definitionFields(language: Language, row: number): Field[] {
  const t = text(language);
  const name = (part: string) => `definitions.${row}.${part}`;
  return [
    {
      kind: 'select',
      name: name('source'),
      label: t('term-form.source'),
      options: sources.map((source) => ({ value: source, label: t(`glossary-source/${source}`) })),
    },
    {
      kind: 'text',
      name: name('reference'),
      label: t('term-form.reference'),
      hint: t('term-form.reference.hint'),
      maxLength: 300,
    },
    { kind: 'text', name: name('url'), label: t('term-form.url'), maxLength: 1000 },
    { kind: 'localized-area', name: name('text'), label: t('term-form.text'), maxLength: WORDS, rows: 3 },
  ];
}

/** All of them, as the form is read. */
export function flatFields({ names, definitions, more, relations }: TermFields): Field[] {
  return [...names, ...definitions.flat(), ...more, ...relations];
}
