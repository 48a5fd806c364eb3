import schema from '../../../../../data/schemas/offering.json' with { type: 'json' };

/** What stands at a place of the offering document, as far as a check needs to know. */
export type PlaceKind =
  | 'text'
  | 'word'
  | 'words'
  | 'number'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'list'
  | 'group';

/** A place that a requirement may speak of. `pointer` is a JSON pointer; `values` its vocabulary, where it has one. */
export type Place = {
  readonly pointer: string;
  readonly kind: PlaceKind;
  readonly values: readonly string[];
  /** Whole numbers only. */
  readonly whole: boolean;
};

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  const?: unknown;
};

/** Every place of the offering document, as its schema tells them; a place that is added there is here too. */
export const places: readonly Place[] = placesIn(schema as Schema, '');

/** The place of a pointer; undefined for one inside a list, or one that the schema does not know. */
export function placeAt(pointer: string): Place | undefined {
  return places.find((place) => place.pointer === pointer);
}

function placesIn({ properties = {} }: Schema, above: string): Place[] {
  return Object.entries(properties).flatMap(([name, part]) => {
    const pointer = `${above}/${name}`;
    if (part.const !== undefined) return [];
    const place = {
      pointer,
      kind: kindOf(part),
      values: valuesOf(part),
      whole: typesOf(part)[0] === 'integer',
    };
    return [place, ...placesIn(part, pointer)];
  });
}

function kindOf(part: Schema): PlaceKind {
  const [type] = typesOf(part);
  if (part.$ref) return 'text';
  if (part.enum) return 'choice';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'boolean') return 'yes-no';
  if (type === 'string') return 'word';
  if (type !== 'array') return 'group';
  if (part.items?.enum) return 'choices';
  return typesOf(part.items ?? {})[0] === 'string' ? 'words' : 'list';
}

function typesOf({ type = [] }: Schema): string[] {
  return [type].flat();
}

/** null means that it is known to be empty: no value to choose. */
function valuesOf(part: Schema): string[] {
  return (part.enum ?? part.items?.enum ?? []).filter((value) => typeof value === 'string');
}
