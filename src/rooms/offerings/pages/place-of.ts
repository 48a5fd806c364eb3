import { fieldId } from '../../../platform/web/field-errors.ts';

/** Where one is led for a part of the document that the form has no single field for. */
const places: Readonly<Record<string, string>> = {
  '/outcomes': 'outcomes',
  '/parts': 'parts',
  '/price': 'form-price-amount',
  '/level': 'form-level-competence',
  '/assessment': 'form-assessment-types',
  '/assessment/criteria': 'outcomes',
  '/qualityAssurance': 'form-qualityAssurance-type',
  '/stackability': 'form-stackability-standalone',
  '/pace': 'form-pace-hoursPerWeek',
  '/resources': 'resources',
};

/** Parts of the document that are not written by hand: one is led to the form itself. */
const unwritten = /^\/(institution|source|price\/currency)(\/|$)/;

/** The id in the form of the field at a JSON pointer. */
export function placeOf(pointer: string): string {
  const list = /^(\/outcomes|\/parts|\/assessment\/criteria)(\/\d+)?$/.exec(pointer)?.[1];
  const known = places[list ?? pointer];
  if (known) return known;
  return unwritten.test(pointer) || pointer === '' ? 'form' : fieldId('form', pointer.slice(1));
}
