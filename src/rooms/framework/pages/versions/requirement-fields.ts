import type { Language } from '../../../../base/language.ts';
import type { Choice, Field, FormValues } from '../../../../platform/web/field.ts';
import { type Framework, obligations, relations } from '../../rules/framework.ts';
import { checkKinds } from '../../rules/versions/check-choice.ts';
import { places } from '../../rules/versions/places.ts';
import { MOST_LINKS } from '../../rules/versions/requirement-form.ts';
import { text } from '../../text/index.ts';
import { vocabularyLabel } from '../vocabulary-label.ts';
import { placeLabel } from './place-label.ts';

type Given = {
  /** All that may be linked to. */
  frameworks: readonly Framework[];
  /** What is stored: a link to something that is not among them stays possible. */
  values: FormValues;
  /** While the form is still being written: nothing is required yet. */
  lenient: boolean;
};

/** Every field that the form of a requirement may send. More rows of links are read than drawn. */
export function requirementFields(language: Language, given: Given): Field[] {
  const targets = targetChoices(language, given);
  const rows = Array.from({ length: MOST_LINKS }, (_, index) => linkFields(language, index, targets));
  const fields = [
    ...wordFields(language),
    ...weightFields(language),
    ...checkFields(language),
    ...otherFields(language),
    ...rows.flat(),
  ];
  return given.lenient ? fields.map((field) => ({ ...field, required: false })) : fields;
}

function wordFields(language: Language): Field[] {
  const t = text(language);
  return [
    { kind: 'localized', name: 'title', label: t('requirement.title'), required: true, maxLength: 2000 },
    {
      kind: 'localized-area',
      name: 'explanation',
      label: t('requirement.explanation'),
      hint: t('requirement.explanation.hint'),
      required: true,
      maxLength: 2000,
      rows: 3,
    },
  ];
}

function weightFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'radios',
      name: 'obligation',
      label: t('requirement.obligation'),
      required: true,
      options: obligations.map((value) => ({
        value,
        label: t(`obligation/${value}`),
        hint: t(`requirement.obligation.${value}`),
      })),
    },
    {
      kind: 'text',
      name: 'source',
      label: t('requirement.source'),
      hint: t('requirement.source.hint'),
      required: true,
      maxLength: 500,
    },
    {
      kind: 'number',
      name: 'effortMinutes',
      label: t('requirement.effort'),
      hint: t('requirement.effort.hint'),
      min: 0,
      max: 10_000,
      step: 1,
    },
  ];
}

function otherFields(language: Language): Field[] {
  const t = text(language);
  const written = (name: 'id' | 'elm' | 'vocabulary', more: Partial<Field>): Field => ({
    kind: 'text',
    name,
    label: t(`requirement.${name}`),
    hint: t(`requirement.${name}.hint`),
    ...more,
  });
  return [
    written('id', { required: true, maxLength: 63 }),
    {
      kind: 'radios',
      name: 'appliesTo',
      label: t('requirement.applies-to'),
      required: true,
      options: (['offering', 'credential'] as const).map((value) => ({
        value,
        label: t(`requirement.applies-to.${value}`),
      })),
    },
    {
      kind: 'checkboxes',
      name: 'evidence',
      label: t('requirement.evidence'),
      hint: t('requirement.evidence.hint'),
      options: places.map(({ pointer }) => ({ value: pointer, label: placeLabel(language, pointer) })),
    },
    written('elm', { maxLength: 300 }),
    written('vocabulary', { maxLength: 400 }),
  ];
}

function checkFields(language: Language): Field[] {
  const t = text(language);
  const kinds = [...checkKinds, 'advanced'] as const;
  return [
    {
      kind: 'select',
      name: 'field',
      label: t('requirement.field'),
      hint: t('requirement.field.hint'),
      options: places.map(({ pointer }) => ({ value: pointer, label: placeLabel(language, pointer) })),
    },
    {
      kind: 'radios',
      name: 'check.kind',
      label: t('requirement.check'),
      options: kinds.map((value) => ({
        value,
        label: t(`check-kind/${value}`),
        hint: t(`check-kind-hint/${value}`),
      })),
    },
    {
      kind: 'checkboxes',
      name: 'check.values',
      label: t('requirement.check.values'),
      options: valueChoices(language),
    },
    {
      kind: 'textarea',
      name: 'check.lines',
      label: t('requirement.check.values'),
      hint: t('requirement.check.lines.hint'),
      rows: 4,
    },
    ...numberFields(language),
    ...jsonFields(language),
  ];
}

function numberFields(language: Language): Field[] {
  const t = text(language);
  const bound = { kind: 'number', min: -1e9, max: 1e9 } as const;
  const count = { kind: 'number', min: 1, max: 1000, step: 1 } as const;
  return [
    { ...bound, name: 'check.minimum', label: t('requirement.check.minimum') },
    { ...bound, name: 'check.maximum', label: t('requirement.check.maximum') },
    { ...count, name: 'check.letters', label: t('requirement.check.letters') },
    { ...count, name: 'check.words', label: t('requirement.check.words') },
    { ...count, name: 'check.count', label: t('requirement.check.count') },
  ];
}

/** For experts: the check itself, and the predicates beside it. */
function jsonFields(language: Language): Field[] {
  const t = text(language);
  return (['json', 'more'] as const).map((name) => ({
    kind: 'textarea',
    name: `check.${name}`,
    label: t(`requirement.check.${name}`),
    hint: t(`requirement.check.${name}.hint`),
    maxLength: 40_000,
    rows: name === 'json' ? 12 : 6,
  }));
}

/** The values of all vocabularies; those of one place are drawn. */
function valueChoices(language: Language): Choice[] {
  const all = new Map(
    places.flatMap(({ pointer, values }) =>
      values.map((value) => [value, { value, label: vocabularyLabel(language, pointer, value) }]),
    ),
  );
  return [...all.values()];
}

export function linkFields(language: Language, index: number, targets: readonly Choice[]): Field[] {
  const t = text(language);
  const number = { number: index + 1 };
  return [
    { kind: 'select', name: `links.${index}.target`, label: t('requirement.link', number), options: targets },
    {
      kind: 'select',
      name: `links.${index}.relation`,
      label: t('requirement.relation', number),
      options: relations.map((value) => ({ value, label: t(`relation-kind/${value}`) })),
    },
  ];
}

function targetChoices(language: Language, { frameworks, values }: Given): Choice[] {
  const known = new Map<string, string>();
  for (const { id, title, elements } of frameworks)
    for (const element of elements)
      known.set(`${id}/${element.id}`, `${title[language]}: ${element.title[language]}`);
  for (const [name, value] of Object.entries(values))
    if (name.endsWith('.target') && !known.has(String(value))) known.set(String(value), String(value));
  return [...known].filter(([value]) => value !== '').map(([value, label]) => ({ value, label }));
}
