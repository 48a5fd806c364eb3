import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { OfferingDocument } from '../../../framework/index.ts';

/** What is set side by side, in the reader's order; `dates` are not in the document, but of its implementations. */
export const comparedParts = [
  'outcomes',
  'ects',
  'hours',
  'level',
  'assessment',
  'mode',
  'deliveryMix',
  'language',
  'price',
  'dates',
  'qualityAssurance',
  'prerequisites',
  'certificate',
  'parts',
] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** `days` are the first and last days of the implementations to come. */
export type Side = { document: OfferingDocument; days: readonly (readonly [starts: string, ends: string])[] };

/** Which rows say something else of one than of another. That nothing is said counts as something else, too. */
export function comparedRows(
  sides: readonly Side[],
): { part: ComparedPart; differs: boolean; told: boolean }[] {
  return comparedParts.map((part) => {
    const values = sides.map((side) => saidOf(side, part));
    return { part, differs: new Set(values).size > 1, told: values.some((value) => value !== '') };
  });
}

/** The order of ways and languages says nothing. */
function saidOf({ document, days }: Side, part: ComparedPart): string {
  if (part === 'dates') return days.length > 0 ? canonicalJson(days) : '';
  if (part === 'outcomes') return (document.outcomes ?? []).map(({ text }) => canonicalJson(text)).join('\n');
  const value = document[part];
  if (value === undefined || value === null) return '';
  if (part === 'mode' || part === 'language') return canonicalJson([...(value as string[])].sort());
  return typeof value === 'object' && Object.keys(value).length === 0 ? '' : canonicalJson(value);
}
