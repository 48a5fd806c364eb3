import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { Predicate } from '../framework.ts';
import { follow } from '../pointer.ts';
import { type CheckChoice, kindsFor, ownPredicates, type WrittenCheck, writeCheck } from './check-choice.ts';
import type { Place } from './places.ts';

/** A check as a choice, and the predicates beside those of the choice itself. */
export type ReadCheck = { choice: CheckChoice; more: Predicate[] };

/**
 * What a check asks, as one of the simple choices where it is exactly what one of them writes; else `advanced`.
 * What `writeCheck` wrote is read back as it was chosen.
 */
export function readCheck(place: Place | undefined, { check, predicates = [] }: WrittenCheck): ReadCheck {
  const found = place && readSimple(place, check, predicates);
  return found ?? { choice: { kind: 'advanced', check }, more: predicates };
}

function readSimple(place: Place, check: Schema, predicates: Predicate[]): ReadCheck | undefined {
  const inner = schemaAt(check, place.pointer);
  // What says most of a check comes first: 'given' fits beside any predicate.
  const fitting = kindsFor(place)
    .flatMap((kind) => candidate(kind, place, inner, predicates) ?? [])
    .filter((choice) => same(writeCheck(place, choice).check, check))
    .map((choice) => ({ choice, own: ownPredicates(place, choice) }))
    .filter(({ own }) => same(own, predicates.slice(0, own.length)))
    .sort((a, b) => b.own.length - a.own.length);
  const [best] = fitting;
  return best && { choice: best.choice, more: predicates.slice(best.own.length) };
}

type Schema = Record<string, unknown>;

/** The choice of a kind with the numbers and values that the check has in the places where this kind writes them. */
function candidate(
  kind: CheckChoice['kind'],
  place: Place,
  inner: Schema,
  predicates: Predicate[],
): CheckChoice | undefined {
  const number = (key: string) => (typeof inner[key] === 'number' ? (inner[key] as number) : null);
  if (kind === 'given' || kind === 'credit-bounds') return { kind };
  if (kind === 'at-least') return { kind, count: number('minItems') ?? 1 };
  if (kind === 'one-of') return oneOf(place, inner);
  if (kind === 'says-something') {
    const [first] = predicates;
    if (first?.name !== 'saysSomething') return undefined;
    return { kind, letters: first.letters ?? 2, words: first.words ?? 1 };
  }
  const [minimum, maximum] = [number('minimum'), number('maximum')];
  if (minimum === null && maximum === null) return undefined;
  return { kind: 'between', minimum, maximum };
}

/** All values of the vocabulary are no choice: then the value is simply given, unless it is one of a list's. */
function oneOf({ kind, values }: Place, inner: Schema): CheckChoice | undefined {
  const items = kind === 'choices' || kind === 'words' ? (inner.items as Schema | undefined) : inner;
  const found = items?.enum;
  if (!Array.isArray(found) || !found.every((value) => typeof value === 'string')) return undefined;
  if (kind === 'choice' && same(found, values)) return undefined;
  return { kind: 'one-of', values: found };
}

function schemaAt(check: Schema, pointer: string): Schema {
  const { value } = follow(check, pointer.replaceAll('/', '/properties/'));
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
