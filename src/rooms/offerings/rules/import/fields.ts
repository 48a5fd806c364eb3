/** Fields of the document that a column may fill in each of several languages. */
export const localizedFields = [
  'title',
  'description',
  'plainSummary',
  'outcomes',
  'prerequisites',
  'stackability',
  'furtherInformation',
  'targetGroup',
  'relevance',
] as const;
export type LocalizedField = (typeof localizedFields)[number];

export const plainFields = [
  'institution',
  'institutionName',
  'code',
  'ects',
  'hours',
  'language',
  'sourceField',
  'isced',
  'competence',
  'eqf',
  'nqf',
  'assessmentTypes',
  'gradeScale',
  'mode',
  'quality',
  'supervision',
  'certificate',
  'origin',
  'form',
  'price',
] as const;
export type PlainField = (typeof plainFields)[number];

export const contentLanguages = ['fi', 'sv', 'en'] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

/**
 * What a column is read as. 'title.sv' is the Swedish title; 'title' alone is a title in the row's language of
 * instruction, since the file does not say.
 */
export type ImportField = PlainField | LocalizedField | `${LocalizedField}.${ContentLanguage}`;

/** All fields, in the order a chooser shows them. */
export const importFields: readonly ImportField[] = [
  ...localizedFields.flatMap((field) => [
    field,
    ...contentLanguages.map((language) => `${field}.${language}` as const),
  ]),
  ...plainFields,
];

/** Column name → what it is read as. Plain data: shown, corrected and sent back. */
export type Mapping = Record<string, ImportField | 'ignore'>;

/** The base field and, where the column says so, the language. */
export function splitField(field: ImportField): {
  base: PlainField | LocalizedField;
  language?: ContentLanguage;
} {
  const [base, language] = field.split('.') as [PlainField | LocalizedField, ContentLanguage?];
  return { base, language };
}
