import { type Language, languages } from '../../../base/language.ts';
import type { Choice } from '../../../platform/web/field.ts';
import type { Field } from '../../../platform/web/form.ts';
import {
  assessmentTypes,
  certificates,
  competenceLevels,
  deliveryShares,
  forms,
  gradeScales,
  iscedFields,
  modes,
  type OfferingDocument,
  origins,
  qualityTypes,
  supervisions,
} from '../../framework/index.ts';
import { MOST_OUTCOMES, MOST_PARTS, paceFigures, resourceFigures } from '../rules/form/fields.ts';
import { text } from '../text/index.ts';
import { choices, fieldName, languageName } from './words.ts';

export const sections = [
  'basics',
  'outcomes',
  'scope',
  'parts',
  'delivery',
  'quality',
  'audience',
  'resources',
  'issuer',
] as const;
export type SectionName = (typeof sections)[number];

/**
 * The form's fields, section by section. The names are paths into the document, so errors find their field.
 * @param shown the languages in which every text has a field, BCP 47
 */
export function sectionFields(
  language: Language,
  document: OfferingDocument,
  shown: readonly string[] = languages,
): Record<SectionName, Field[]> {
  const fields = fieldsOf(language, document);
  return Object.fromEntries(
    Object.entries(fields).map(([name, own]) => [name, own.map((field) => inLanguages(field, shown))]),
  ) as Record<SectionName, Field[]>;
}

/** A text gets a field for each language; others stay as they are. */
function inLanguages(field: Field, shown: readonly string[]): Field {
  return field.kind === 'localized' || field.kind === 'localized-area'
    ? { ...field, languages: shown }
    : field;
}

function fieldsOf(language: Language, document: OfferingDocument): Record<SectionName, Field[]> {
  const t = text(language);
  const area = (
    name:
      | 'description'
      | 'prerequisites'
      | 'relevance'
      | 'coDesigners'
      | 'targetGroup'
      | 'furtherInformation'
      | 'plainSummary',
    rows = 3,
  ): Field => {
    return { kind: 'localized-area', name, label: t(`field/${name}`), rows };
  };
  return {
    basics: [
      { kind: 'localized', name: 'title', label: t('field/title'), maxLength: 300 },
      { ...area('plainSummary'), hint: t('field/plainSummary.hint') },
      area('description', 5),
      {
        kind: 'text',
        name: 'addLanguage',
        label: t('form.add-language'),
        hint: t('form.add-language.hint'),
        maxLength: 35,
        autocomplete: 'off',
      },
    ],
    outcomes: [
      {
        kind: 'checkboxes',
        name: 'assessment.types',
        term: 'assessment',
        label: t('field/assessment.types'),
        options: choices(language, 'assessment-type', assessmentTypes),
      },
      {
        kind: 'radios',
        name: 'assessment.gradeScale',
        label: t('field/assessment.gradeScale'),
        options: choices(language, 'grade-scale', gradeScales),
      },
    ],
    scope: scopeFields(language),
    parts: [],
    delivery: deliveryFields(language, document),
    quality: qualityFields(language),
    audience: [
      area('targetGroup'),
      area('relevance'),
      { ...area('coDesigners'), hint: t('field/coDesigners.hint') },
      { ...area('prerequisites'), term: 'prerequisites', hint: t('field/prerequisites.hint') },
      area('furtherInformation'),
    ],
    resources: resourceFields(language),
    issuer: [
      {
        kind: 'localized',
        name: 'awardingBody',
        term: 'awarding-body',
        label: t('field/awardingBody'),
        maxLength: 300,
      },
      {
        kind: 'text',
        name: 'awardingCountry',
        label: t('field/awardingCountry'),
        hint: t('field/awardingCountry.hint'),
        maxLength: 2,
      },
    ],
  };
}

function scopeFields(language: Language): Field[] {
  const t = text(language);
  const steps = Array.from({ length: 8 }, (_, index) => String(index + 1)).map((value) => ({
    value,
    label: t('level/number', { number: value }),
  }));
  return [
    { kind: 'number', name: 'ects', term: 'ects-credit', label: t('field/ects'), min: 0, max: 10000 },
    { kind: 'number', name: 'hours', term: 'workload', label: t('field/hours'), min: 0, max: 1_000_000 },
    {
      kind: 'radios',
      name: 'level.competence',
      term: 'competence-level',
      label: t('field/level.competence'),
      options: choices(language, 'level', competenceLevels),
    },
    { kind: 'select', name: 'level.eqf', term: 'eqf', label: t('field/level.eqf'), options: steps },
    { kind: 'select', name: 'level.nqf', term: 'finqf', label: t('field/level.nqf'), options: steps },
    {
      kind: 'select',
      name: 'field',
      label: t('field/field'),
      options: iscedFields.map(({ code }) => ({ value: code, label: fieldName(language, code) })),
    },
  ];
}

function deliveryFields(language: Language, document: OfferingDocument): Field[] {
  const t = text(language);
  const tags = [...new Set([...languages, ...(document.language ?? [])])];
  return [
    {
      kind: 'checkboxes',
      name: 'mode',
      term: 'form-of-participation',
      label: t('field/mode'),
      options: choices(language, 'mode', modes),
    },
    {
      kind: 'checkboxes',
      name: 'language',
      label: t('field/language'),
      options: tags.map((value) => ({ value, label: languageName(language, value) })),
    },
    { kind: 'select', name: 'form', label: t('field/form'), options: choices(language, 'form', forms) },
    {
      kind: 'select',
      name: 'origin',
      label: t('field/origin'),
      options: choices(language, 'origin', origins),
    },
    ...paceFields(language),
    {
      kind: 'number',
      name: 'price.amount',
      label: t('field/price'),
      hint: t('field/price.hint'),
      min: 0,
      max: 1_000_000,
    },
  ];
}

/** What it takes of the learner's days. */
function paceFields(language: Language): Field[] {
  const t = text(language);
  const most = { hoursPerWeek: 168, weeks: 1000, workingTime: 100 };
  const answers = (['yes', 'no'] as const).map((value) => ({ value, label: t(`form.own-pace/${value}`) }));
  return [
    ...paceFigures.map((figure): Field => {
      return {
        kind: 'number',
        name: `pace.${figure}`,
        label: t(`form.pace.${figure}`),
        min: 0,
        max: most[figure],
      };
    }),
    { kind: 'select', name: 'pace.ownPace', label: t('form.pace.ownPace'), options: answers },
  ];
}

/** What it takes of the institution; learners do not see it. */
function resourceFields(language: Language): Field[] {
  const t = text(language);
  return [
    ...resourceFigures.map((figure): Field => {
      const max = figure === 'costs' ? 100_000_000 : 1_000_000;
      return {
        kind: 'number',
        name: `resources.${figure}`,
        label: t(`form.resources.${figure}`),
        min: 0,
        max,
      };
    }),
    { kind: 'localized-area', name: 'resources.note', label: t('form.resources.note'), rows: 2 },
  ];
}

function qualityFields(language: Language): Field[] {
  const t = text(language);
  const standalone = (['yes', 'no'] as const).map((value) => ({ value, label: t(`standalone/${value}`) }));
  return [
    {
      kind: 'radios',
      name: 'qualityAssurance.type',
      term: 'quality-assurance',
      label: t('field/qualityAssurance.type'),
      options: choices(language, 'quality', qualityTypes),
    },
    {
      kind: 'localized-area',
      name: 'qualityAssurance.description',
      label: t('field/qualityAssurance.description'),
      rows: 3,
    },
    {
      kind: 'select',
      name: 'supervision',
      term: 'supervision',
      label: t('field/supervision'),
      options: choices(language, 'supervision', supervisions),
    },
    {
      kind: 'radios',
      name: 'certificate',
      term: 'credential',
      label: t('field/certificate'),
      options: choices(language, 'certificate', certificates),
    },
    {
      kind: 'radios',
      name: 'stackability.standalone',
      term: 'stacking',
      label: t('field/stackability.standalone'),
      options: standalone,
    },
    { kind: 'localized-area', name: 'stackability.text', label: t('field/stackability.text'), rows: 3 },
  ];
}

/** The fields of the outcome in row `index`. */
export function outcomeFields(
  language: Language,
  index: number,
  shown: readonly string[] = languages,
): Field[] {
  const t = text(language);
  const number = { number: index + 1 };
  const fields = [
    { kind: 'hidden', name: `outcomes.${index}.id`, label: '' },
    {
      kind: 'localized-area',
      name: `outcomes.${index}.text`,
      label: t('field/outcome', number),
      term: 'learning-outcome',
      rows: 2,
    },
    {
      kind: 'localized-area',
      name: `outcomes.${index}.criteria`,
      label: t('field/criteria', number),
      hint: t('field/criteria.hint'),
      rows: 2,
    },
    {
      kind: 'select',
      name: `outcomes.${index}.level`,
      label: t('form.outcome-level', number),
      hint: t('form.outcome-level.hint'),
      options: choices(language, 'level', competenceLevels),
    },
    {
      kind: 'checkboxes',
      name: `outcomes.${index}.skills`,
      label: t('form.skills', number),
      hint: t('form.skills.hint'),
      open: true,
      maxLength: 400,
    },
  ] satisfies Field[];
  return fields.map((field) => inLanguages(field, shown));
}

/**
 * The fields of the part in row `index`; the first two are hidden. A row that is there can be removed, and leads to some
 * of the `outcomes`.
 */
export function partFields(
  language: Language,
  index: number,
  removable: boolean,
  outcomes: readonly Choice[] = [],
): Field[] {
  const t = text(language);
  const number = { number: index + 1 };
  const name = (part: string) => `parts.${index}.${part}`;
  const leadsTo: Field = {
    kind: 'checkboxes',
    name: name('outcomes'),
    label: t('part.outcomes', number),
    hint: t('part.outcomes.hint'),
    options: outcomes,
  };
  const remove: Field = {
    kind: 'checkboxes',
    name: name('remove'),
    label: t('part.remove', number),
    options: [{ value: 'yes', label: t('part.remove.yes') }],
  };
  return [
    { kind: 'hidden', name: name('other'), label: '' },
    { kind: 'hidden', name: name('ref'), label: '' },
    { kind: 'localized', name: name('title'), label: t('part.title', number), maxLength: 300 },
    { kind: 'number', name: name('ects'), label: t('part.ects', number), min: 0, max: 10000 },
    {
      kind: 'select',
      name: name('origin'),
      label: t('part.origin', number),
      options: choices(language, 'origin', origins),
    },
    { kind: 'text', name: name('source'), label: t('part.source', number), maxLength: 200 },
    ...(removable && outcomes.length > 0 ? [leadsTo] : []),
    ...(removable ? [remove] : []),
  ];
}

/** How many percent of the learner's work are of each kind. */
export function shareFields(language: Language): Field[] {
  const t = text(language);
  return deliveryShares.map((share) => {
    const words = t(`share/${share}`);
    const label = words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
    return { kind: 'number', name: `deliveryMix.${share}`, label, min: 0, max: 100 };
  });
}

/** What a part may lead to: outcomes that are stored, and those that the same form brings. */
function outcomeIds({ outcomes = [] }: OfferingDocument): string[] {
  const coming = Array.from({ length: 2 * MOST_OUTCOMES }, (_, index) => `o${index + 1}`);
  return [...new Set([...outcomes.map(({ id }) => id), ...coming])];
}

/** Every field that the form may send. More rows are read than drawn. */
export function allFields(
  language: Language,
  document: OfferingDocument,
  shown: readonly string[] = languages,
): Field[] {
  const rows = Array.from({ length: MOST_OUTCOMES }, (_, index) =>
    outcomeFields(language, index, shown),
  ).flat();
  const ids = outcomeIds(document).map((value) => ({ value, label: value }));
  const parts = Array.from({ length: MOST_PARTS }, (_, index) =>
    partFields(language, index, true, ids),
  ).flat();
  const hidden = ['revision', 'editing'].map((name): Field => ({ kind: 'hidden', name, label: '' }));
  const others = [...rows, ...parts, ...shareFields(language)];
  return [...Object.values(sectionFields(language, document, shown)).flat(), ...others, ...hidden];
}
