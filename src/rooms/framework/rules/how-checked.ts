import type { ErrorParams } from '../../../base/errors.ts';
import type { Framework, FrameworkElement, OfferingElement, Predicate } from './framework.ts';

/** What is asked of an element, as a key of the texts and its arguments. `values` are vocabulary values to choose from. */
export type Demand = { code: DemandCode; params: ErrorParams; values?: string[] };
export type DemandCode =
  | 'check/issued-later'
  | 'check/present'
  | 'check/one-of'
  | 'check/number-between'
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
  if (isRange(place))
    demands.push({
      code: 'check/number-between',
      params: { minimum: place.minimum, maximum: place.maximum },
    });
  return [...demands, ...(element.predicates ?? []).map((predicate) => demandOf(predicate, framework))];
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

function isRange(schema: Schema): schema is Schema & { minimum: number; maximum: number } {
  return typeof schema.minimum === 'number' && typeof schema.maximum === 'number';
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
