import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { LocalizedText } from '../../../../base/language.ts';

export const unitKinds = ['degree-module', 'study-unit'] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * A module of a degree or a study unit. `parentCode` names the module that it belongs to; `validFrom` and `validUntil`
 * are the first and the last calendar year in which it is taught so; `field` is an ISCED-F code.
 */
export type CurriculumUnit = {
  code: string;
  kind: UnitKind;
  title: LocalizedText;
  ects: number | null;
  outcomes: LocalizedText[];
  field: string | null;
  level: 'basic' | 'applied' | 'expert' | null;
  parentCode: string | null;
  validFrom: number | null;
  validUntil: number | null;
};

const keys = [
  'kind',
  'title',
  'ects',
  'outcomes',
  'field',
  'level',
  'parentCode',
  'validFrom',
  'validUntil',
] as const;

/** Whether an import would change nothing. */
export function isSameUnit(before: CurriculumUnit, after: CurriculumUnit): boolean {
  return keys.every((key) => canonicalJson(before[key]) === canonicalJson(after[key]));
}
