import type { ErrorParams } from '../../../base/errors.ts';
import type { Framework, FrameworkElement, OfferingElement, Predicate } from './framework.ts';
import { placeAt } from './versions/places.ts';
import { readCheck } from './versions/read-check.ts';

/** What is asked of an element, as a key of the texts and its arguments. `values` are vocabulary values to choose from. */
export type Demand = { code: DemandCode; params: ErrorParams; values?: string[] };
export type DemandCode =
  | 'check/issued-later'
  | 'check/present'
  | 'check/one-of'
  | 'check/number-between'
  | 'check/range'
  | 'check/number-from'
  | 'check/number-to'
  | 'check/at-least'
  | 'check/otherwise'
  | `check/${Predicate['name']}`;

/**
 * Puts the machine's check of an element into sentences. What is a vocabulary or a range is read out of the JSON
 * Schema, so that a framework added tomorrow explains itself too.
 */
export function demandsOf(element: FrameworkElement, framework: Framework): Demand[] {
  if (element.appliesTo === 'credential') return [{ code: 'check/issued-later', params: {} }];
  const demands: Demand[] = [{ code: 'check/present', params: {} }];
  const place = schemaAt(element.check, element.field);
  const values = enumOf(place);
  if (values) demands.push({ code: 'check/one-of', params: {}, values });
  demands.push(...boundsOf(place), ...lengthOf(place));
  const predicates = (element.predicates ?? []).map((predicate) => demandOf(predicate, framework));
  const isUnsaid = demands.length === 1 && predicates.length === 0 && !isSimple(element);
  return [...demands, ...(isUnsaid ? [{ code: 'check/otherwise', params: {} } as const] : []), ...predicates];
}

/** Whether the sentences say all of it: what is more than that has to be read in the schema. */
function isSimple(element: OfferingElement): boolean {
  return readCheck(placeAt(element.field), element).choice.kind !== 'advanced';
}

function boundsOf({ type, minimum, maximum }: Schema): Demand[] {
  const [from, to] = [typeof minimum === 'number', typeof maximum === 'number'];
  const params = { ...(from && { minimum: minimum as number }), ...(to && { maximum: maximum as number }) };
  if (from && to) return [{ code: type === 'integer' ? 'check/number-between' : 'check/range', params }];
  if (from) return [{ code: 'check/number-from', params }];
  return to ? [{ code: 'check/number-to', params }] : [];
}

/** One is what 'given' says already. */
function lengthOf({ minItems }: Schema): Demand[] {
  return typeof minItems === 'number' && minItems > 1
    ? [{ code: 'check/at-least', params: { count: minItems } }]
    : [];
}

/** The values that an element's check lets one choose from, where it names them. */
export function valuesOf({ check, field }: OfferingElement): string[] | undefined {
  return enumOf(schemaAt(check, field));
}

type Schema = Record<string, unknown>;

/** The part of a schema that speaks of a pointer; the first alternative of an anyOf stands for all. */
function schemaAt(schema: Schema, pointer: string): Schema {
  let at = schema;
  for (const key of pointer.split('/').slice(1)) {
    const branches = [at, ...((at.anyOf as Schema[] | undefined) ?? [])];
    const found = branches
      .map((branch) => (branch.properties as Record<string, Schema> | undefined)?.[key])
      .find(Boolean);
    if (!found) return {};
    at = found;
  }
  return at;
}

function enumOf(schema: Schema): string[] | undefined {
  const items = schema.items as Schema | undefined;
  return (schema.enum ?? items?.enum) as string[] | undefined;
}

function demandOf(predicate: Predicate, { creditBounds }: Framework): Demand {
  const code = `check/${predicate.name}` as const;
  if (predicate.name === 'creditBounds') return { code, params: { ...creditBounds } };
  if (predicate.name === 'saysSomething' || predicate.name === 'outcomesSaySomething') {
    const { letters = 2, words = 1 } = predicate;
    return { code, params: { letters, words } };
  }
  if (predicate.name === 'answers') return { code, params: { address: predicate.address ? 'yes' : 'no' } };
  if (predicate.name === 'sharesAddUp') return { code, params: { total: predicate.total } };
  return { code, params: {} };
}
