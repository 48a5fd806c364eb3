import { iscedField } from '../../../framework/index.ts';
import { firstToken, oneLine } from './cell.ts';
import type { ImportField, PlainField } from './fields.ts';
import { readLanguages } from './languages.ts';
import { readCredits, readEuros, readHours } from './numbers.ts';
import type { RowDraft } from './row-draft.ts';
import { type ValueOf, type VocabularyName, valueNamed } from './value-names.ts';

type Reader = (draft: RowDraft, text: string) => void;

/** How each single-valued column goes into the document. An empty cell is told as empty, never left out. */
export const plainReaders: Record<PlainField, Reader> = {
  // Both are read before the others, because the row's key hangs on them.
  institution: () => {},
  institutionName: () => {},
  code: (draft, text) => {
    if (text) draft.document.source = { ...draft.document.source, code: oneLine(text).slice(0, 200) };
  },
  ects,
  hours: (draft, text) => {
    const reading = readHours(text);
    if ('code' in reading) draft.warn('hours', reading.code);
    else draft.document.hours = reading.value;
  },
  language,
  sourceField,
  isced,
  competence: (draft, text) => {
    const value = one(draft, 'competence', 'level', text);
    if (value !== undefined) draft.document.level = { ...draft.document.level, competence: value };
  },
  eqf: (draft, text) => level(draft, 'eqf', text),
  nqf: (draft, text) => level(draft, 'nqf', text),
  assessmentTypes: (draft, text) => {
    const types = many(draft, 'assessmentTypes', 'assessment-type', text);
    if (types) draft.document.assessment = { ...draft.document.assessment, types };
  },
  gradeScale: (draft, text) => {
    const gradeScale = one(draft, 'gradeScale', 'grade-scale', text);
    if (gradeScale) draft.document.assessment = { ...draft.document.assessment, gradeScale };
  },
  mode: (draft, text) => {
    const values = many(draft, 'mode', 'mode', text);
    if (values) draft.document.mode = values;
  },
  quality: (draft, text) => {
    const type = one(draft, 'quality', 'quality', text);
    if (type !== undefined) draft.document.qualityAssurance = { type };
  },
  supervision: (draft, text) => {
    const value = one(draft, 'supervision', 'supervision', text);
    if (value !== undefined) draft.document.supervision = value;
  },
  certificate: (draft, text) => {
    const value = one(draft, 'certificate', 'certificate', text);
    if (value !== undefined) draft.document.certificate = value;
  },
  origin: (draft, text) => {
    const value = one(draft, 'origin', 'origin', text);
    if (value !== undefined) draft.document.origin = value;
  },
  form: (draft, text) => {
    const value = one(draft, 'form', 'form', text);
    if (value !== undefined) draft.document.form = value;
  },
  price: (draft, text) => {
    const reading = readEuros(text);
    if ('code' in reading) draft.warn('price', reading.code);
    else draft.document.price = reading.value === null ? null : { amount: reading.value, currency: 'EUR' };
  },
};

/** No degree is larger; such a figure is a mistake or of another kind (hours, euros). */
const MOST_CREDITS = 600;

function ects(draft: RowDraft, text: string): void {
  const token = first(draft, 'ects', text);
  const reading = readCredits(token);
  if ('code' in reading) {
    draft.fail('ects', reading.code);
    return;
  }
  if (reading.value !== null && reading.value > MOST_CREDITS) {
    draft.fail('ects', 'offerings/import-ects-impossible', { ects: reading.value, limit: MOST_CREDITS });
    return;
  }
  draft.document.ects = reading.value;
  const { minimum, maximum } = draft.context.creditBounds ?? { minimum: 1, maximum: 60 };
  if (reading.value === null || (reading.value >= minimum && reading.value <= maximum)) return;
  draft.warn('ects', 'offerings/import-credits-outside', { ects: reading.value, minimum, maximum });
}

function language(draft: RowDraft, text: string): void {
  const { tags, unknown } = readLanguages(text);
  draft.document.language = tags;
  if (unknown.length > 0) draft.warn('language', 'offerings/import-language-unknown');
}

/** VIRTA's fields are national codes ('12', '87'), not ISCED-F: they are kept apart as the source's own. */
function sourceField(draft: RowDraft, text: string): void {
  const token = first(draft, 'sourceField', text);
  if (token) draft.document.source = { ...draft.document.source, field: oneLine(token).slice(0, 200) };
}

function isced(draft: RowDraft, text: string): void {
  const token = first(draft, 'isced', text);
  const code = /^\d{1,4}/.exec(token)?.[0] ?? '';
  const found = iscedField(code) ?? iscedField(`0${code}`);
  if (text === '') draft.document.field = null;
  else if (!found) draft.warn('isced', 'offerings/import-isced-unknown');
  else {
    draft.document.field = found.code;
    if (found.code !== code) draft.warn('isced', 'offerings/import-zero-added', { value: found.code });
  }
}

/** A level of a qualifications framework: '6', 'EQF 6', 'taso 6'. */
function level(draft: RowDraft, key: 'eqf' | 'nqf', text: string): void {
  const digits = text.match(/\d+/g) ?? [];
  const value = digits.length === 1 ? Number(digits[0]) : Number.NaN;
  if (text === '') draft.document.level = { ...draft.document.level, [key]: null };
  else if (value >= 1 && value <= 8) draft.document.level = { ...draft.document.level, [key]: value };
  else draft.warn(key, 'offerings/import-value-unknown');
}

function first(draft: RowDraft, field: ImportField, text: string): string {
  const { token, more } = firstToken(text);
  if (more) draft.warn(field, 'offerings/import-second-value', { taken: token });
  return token;
}

/** null for an empty cell; undefined, with a warning, for a word that the vocabulary does not have. */
function one<V extends VocabularyName>(
  draft: RowDraft,
  field: ImportField,
  vocabulary: V,
  text: string,
): ValueOf<V> | null | undefined {
  if (text === '') return null;
  const value = valueNamed(vocabulary, text);
  if (value === undefined) draft.warn(field, 'offerings/import-value-unknown');
  return value;
}

/** [] for an empty cell; undefined, with a warning, when not one of the words is known. */
function many<V extends VocabularyName>(
  draft: RowDraft,
  field: ImportField,
  vocabulary: V,
  text: string,
): ValueOf<V>[] | undefined {
  const words = text
    .split(/[,;|/\n]+/)
    .map((word) => word.trim())
    .filter(Boolean);
  const values = words.map((word) => valueNamed(vocabulary, word));
  if (values.includes(undefined)) draft.warn(field, 'offerings/import-value-unknown');
  const known = [...new Set(values.filter((value) => value !== undefined))];
  return words.length > 0 && known.length === 0 ? undefined : known;
}
