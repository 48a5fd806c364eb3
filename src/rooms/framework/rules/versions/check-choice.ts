import type { Predicate } from '../framework.ts';
import type { Place } from './places.ts';

/** The checks that can be put together without writing JSON. */
export const checkKinds = [
  'given',
  'one-of',
  'between',
  'credit-bounds',
  'says-something',
  'at-least',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/**
 * What a requirement asks of a place. `letters`, `words` and `count` are smallest numbers, both bounds are allowed
 * values; `advanced`: something else, as JSON Schema.
 */
export type CheckChoice =
  | { kind: 'given' }
  | { kind: 'one-of'; values: string[] }
  | { kind: 'between'; minimum: number | null; maximum: number | null }
  | { kind: 'credit-bounds' }
  | { kind: 'says-something'; letters: number; words: number }
  | { kind: 'at-least'; count: number }
  | { kind: 'advanced'; check: Record<string, unknown> };

/** Which checks make sense at a place. */
export function kindsFor({ kind, pointer }: Place): CheckKind[] {
  switch (kind) {
    case 'text':
      return ['says-something'];
    case 'number':
      return pointer === '/ects' ? ['given', 'between', 'credit-bounds'] : ['given', 'between'];
    case 'choice':
    case 'word':
      return ['given', 'one-of'];
    case 'choices':
    case 'words':
      return ['at-least', 'one-of'];
    case 'list':
      return ['at-least'];
    default:
      return ['given'];
  }
}

/** The machine's form of a check. */
export type WrittenCheck = { check: Record<string, unknown>; predicates?: Predicate[] };

/** @param more predicates beside those that the choice itself needs */
export function writeCheck(place: Place, choice: CheckChoice, more: readonly Predicate[] = []): WrittenCheck {
  const predicates = [...ownPredicates(place, choice), ...more];
  const check = choice.kind === 'advanced' ? choice.check : around(place.pointer, asked(place, choice));
  return predicates.length > 0 ? { check, predicates } : { check };
}

export function ownPredicates({ pointer }: Place, choice: CheckChoice): Predicate[] {
  if (choice.kind === 'credit-bounds') return [{ name: 'creditBounds' }];
  if (choice.kind !== 'says-something') return [];
  return [{ name: 'saysSomething', at: pointer, letters: choice.letters, words: choice.words }];
}

type Schema = Record<string, unknown>;

/** The schema of the value at the place itself. */
function asked(place: Place, choice: CheckChoice): Schema {
  switch (choice.kind) {
    case 'one-of':
      return isList(place)
        ? { type: 'array', minItems: 1, items: { enum: choice.values } }
        : { enum: choice.values };
    case 'between':
      return {
        ...given(place),
        ...(choice.minimum !== null && { minimum: choice.minimum }),
        ...(choice.maximum !== null && { maximum: choice.maximum }),
      };
    case 'at-least':
      return { type: 'array', minItems: choice.count };
    default:
      return given(place);
  }
}

/** Something stands there, of the right kind. A text needs a predicate besides, since '—' stands there too. */
function given({ kind, whole, values }: Place): Schema {
  if (kind === 'number') return { type: whole ? 'integer' : 'number' };
  if (kind === 'choice') return { enum: [...values] };
  if (kind === 'yes-no') return { type: 'boolean' };
  if (kind === 'word') return { type: 'string', pattern: '\\S' };
  return { type: 'object', minProperties: 1 };
}

export function isList({ kind }: Place): boolean {
  return kind === 'choices' || kind === 'words' || kind === 'list';
}

/** The schema of the whole document that asks for this at a pointer. */
function around(pointer: string, inner: Schema): Schema {
  const keys = pointer.slice(1).split('/');
  return keys.reduceRight<Schema>(
    (schema, key, depth) => ({
      ...(depth > 0 && { type: 'object' }),
      required: [key],
      properties: { [key]: schema },
    }),
    inner,
  );
}
