import type { ErrorParams } from '../../../../base/errors.ts';
import { type LocalizedText, languages } from '../../../../base/language.ts';
import { competenceLevels } from '../../../framework/index.ts';
import { readCredits } from '../import/numbers.ts';
import { splitOutcomes } from '../import/outcomes.ts';
import { type CurriculumUnit, type UnitKind, unitKinds } from './curriculum-unit.ts';

/** A row before it is read: cells of a CSV file ('title.fi', 'outcomes.fi'), or an object of JSON. */
export type RawUnit = Record<string, unknown>;

type Issue = { field: string; code: string; params: ErrorParams };

const kindWords: Record<string, UnitKind> = {
  'degree-module': 'degree-module',
  module: 'degree-module',
  moduuli: 'degree-module',
  opintokokonaisuus: 'degree-module',
  modul: 'degree-module',
  studiehelhet: 'degree-module',
  'study-unit': 'study-unit',
  unit: 'study-unit',
  course: 'study-unit',
  opintojakso: 'study-unit',
  kurssi: 'study-unit',
  studieperiod: 'study-unit',
  kurs: 'study-unit',
};

const LONGEST = { code: 100, title: 300, outcome: 2000 } as const;
const MOST_OUTCOMES = 100;

/** One row as a unit of a curriculum; null where it cannot be one, with what is wrong. */
export function readUnit(raw: RawUnit): { unit: CurriculumUnit | null; issues: Issue[] } {
  const issues: Issue[] = [];
  const wrong = (field: string, code: string, params: ErrorParams = {}): null => {
    issues.push({ field, code, params });
    return null;
  };
  const code = plain(raw.code);
  if (code === '' || code.length > LONGEST.code) wrong('code', 'offerings/curriculum-no-code');
  const title = readTitle(raw);
  if (!Object.values(title).some(Boolean)) wrong('title', 'offerings/curriculum-no-title');
  const unit: CurriculumUnit = {
    code,
    kind: readKind(raw, wrong),
    title,
    ects: readEcts(raw.ects, wrong),
    outcomes: readOutcomes(raw, wrong),
    field: readField(raw.field, wrong),
    level: readLevel(raw.level, wrong),
    parentCode: plain(raw.parent ?? raw.parentCode) || null,
    validFrom: readYear('validFrom', raw.validFrom, wrong),
    validUntil: readYear('validUntil', raw.validUntil, wrong),
  };
  if (unit.parentCode !== null && unit.parentCode === code)
    wrong('parent', 'offerings/curriculum-own-parent');
  if (unit.validFrom !== null && unit.validUntil !== null && unit.validUntil < unit.validFrom)
    wrong('validUntil', 'offerings/curriculum-years');
  return { unit: issues.length === 0 ? unit : null, issues };
}

type Wrong = (field: string, code: string, params?: ErrorParams) => null;

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/\s+/gu, ' ').trim()
    : '';
}

function readTitle(raw: RawUnit): LocalizedText {
  const object = typeof raw.title === 'object' && raw.title !== null ? (raw.title as RawUnit) : {};
  const single = typeof raw.title === 'string' ? { fi: raw.title } : {};
  const told = languages.map(
    (language) => [language, plain(raw[`title.${language}`] ?? object[language])] as const,
  );
  return Object.fromEntries(
    [...Object.entries(single), ...told]
      .filter(([, text]) => text !== '')
      .map(([language, text]) => [language, String(text).slice(0, LONGEST.title)]),
  );
}

function readKind(raw: RawUnit, wrong: Wrong): UnitKind {
  const told = plain(raw.kind).toLowerCase();
  if (told === '') return 'study-unit';
  const kind = Object.hasOwn(kindWords, told) ? kindWords[told] : undefined;
  if (!kind) wrong('kind', 'offerings/curriculum-kind', { kinds: unitKinds.join(', ') });
  return kind ?? 'study-unit';
}

function readEcts(value: unknown, wrong: Wrong): number | null {
  const read = readCredits(plain(value));
  return 'value' in read ? read.value : wrong('ects', read.code);
}

function readField(value: unknown, wrong: Wrong): string | null {
  const told = plain(value);
  if (told === '' || /^\d{2,4}$/.test(told)) return told || null;
  return wrong('field', 'offerings/curriculum-field');
}

function readLevel(value: unknown, wrong: Wrong): CurriculumUnit['level'] {
  const told = plain(value).toLowerCase();
  if (told === '') return null;
  const found = competenceLevels.find((level) => level === told);
  return found ?? wrong('level', 'offerings/curriculum-level', { levels: competenceLevels.join(', ') });
}

function readYear(field: 'validFrom' | 'validUntil', value: unknown, wrong: Wrong): number | null {
  const told = plain(value);
  if (told === '') return null;
  const year = /^(19|20|21)\d\d/.exec(told);
  return year ? Number(year[0]) : wrong(field, 'offerings/curriculum-year');
}

/** In JSON a list of localized texts; in CSV one column a language, one outcome a line or between semicolons. */
function readOutcomes(raw: RawUnit, wrong: Wrong): LocalizedText[] {
  const outcomes = Array.isArray(raw.outcomes) ? listed(raw.outcomes) : split(raw);
  if (outcomes.length > MOST_OUTCOMES)
    wrong('outcomes', 'offerings/curriculum-outcomes', { max: MOST_OUTCOMES });
  return outcomes.slice(0, MOST_OUTCOMES);
}

function listed(list: readonly unknown[]): LocalizedText[] {
  return list.flatMap((one): LocalizedText[] => {
    const told: LocalizedText =
      typeof one === 'string'
        ? { fi: one }
        : typeof one === 'object' && one !== null
          ? Object.fromEntries(languages.map((language) => [language, plain((one as RawUnit)[language])]))
          : {};
    return nonEmpty(told);
  });
}

function split(raw: RawUnit): LocalizedText[] {
  const columns = languages.map((language) => splitOutcomes(text(raw[`outcomes.${language}`])));
  const count = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(languages.map((language, at) => [language, columns[at]?.[row] ?? ''])),
  ).flatMap(nonEmpty);
}

function nonEmpty(told: LocalizedText): LocalizedText[] {
  const written = Object.entries(told).filter(([, one]) => one);
  if (written.length === 0) return [];
  return [Object.fromEntries(written.map(([tag, one]) => [tag, one!.slice(0, LONGEST.outcome)]))];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
