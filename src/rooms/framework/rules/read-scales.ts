import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../../data/schemas/scale.json' with { type: 'json' };
import type { Mapping, Scale } from './scales.ts';

/** One thing wrong in one file: `pointer` is a JSON pointer (RFC 6901) into it, `code` a key of the texts. */
export type FileProblem = {
  file: string;
  pointer: string;
  code:
    | 'framework/file-not-json'
    | 'framework/file-required'
    | 'framework/file-unexpected'
    | 'framework/file-invalid'
    | 'framework/file-twice'
    | 'framework/file-no-such-scale'
    | 'framework/file-no-such-level'
    | 'framework/file-no-passes';
  params: Record<string, string>;
};

export type Scales = { scales: Scale[]; mappings: Mapping[]; problems: FileProblem[] };

const ajv = new Ajv2020({ allErrors: true, strict: false }).addSchema(schema);
const isScale = part<Scale>('scale');
const isMapping = part<Mapping>('mapping');

function part<T>(name: string): ValidateFunction<T> {
  return ajv.compile<T>({ $ref: `${schema.$id}#/$defs/${name}` });
}

/**
 * Reads the files of data/scales. A file with a mistake is left out and told of; the others are used. Where several
 * files hold a scale (or a mapping) of one id, the highest version without a mistake counts, so that an older file
 * that was left beside a broken new one goes on being used.
 * @param files name below data/scales and content; those in mappings/ are mappings
 */
export function readScales(files: readonly { name: string; text: string }[]): Scales {
  const problems: FileProblem[] = [];
  const parsed = files.map((file) => ({ ...file, json: parse(file, problems) }));
  const scales = newest(
    parsed.flatMap(({ name, json }) => {
      if (json === undefined || name.startsWith('mappings/')) return [];
      return checked(name, json, isScale, contradictionsInScale, problems);
    }),
  );
  const mappings = newest(
    parsed.flatMap(({ name, json }) => {
      if (json === undefined || !name.startsWith('mappings/')) return [];
      const contradictions = (mapping: Mapping) => contradictionsInMapping(mapping, scales);
      return checked(name, json, isMapping, contradictions, problems);
    }),
  );
  return { scales, mappings, problems };
}

function parse({ name, text }: { name: string; text: string }, problems: FileProblem[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    problems.push({ file: name, pointer: '/', code: 'framework/file-not-json', params: { reason } });
    return undefined;
  }
}

type Mistake = Omit<FileProblem, 'file'>;

function checked<T>(
  file: string,
  json: unknown,
  validate: ValidateFunction<T>,
  contradictions: (read: T) => Mistake[],
  problems: FileProblem[],
): T[] {
  const mistakes = validate(json) ? contradictions(json) : (validate.errors ?? []).map(schemaMistake);
  problems.push(...mistakes.map((mistake) => ({ file, ...mistake })));
  return mistakes.length === 0 ? [json as T] : [];
}

function schemaMistake({ instancePath, keyword, params, message }: ErrorObject): Mistake {
  const pointer = instancePath || '/';
  if (keyword === 'required') {
    return { pointer, code: 'framework/file-required', params: { name: String(params.missingProperty) } };
  }
  if (keyword === 'additionalProperties') {
    return {
      pointer,
      code: 'framework/file-unexpected',
      params: { name: String(params.additionalProperty) },
    };
  }
  return { pointer, code: 'framework/file-invalid', params: { reason: message ?? keyword } };
}

function contradictionsInScale({ kind, levels }: Scale): Mistake[] {
  const twice = repeated(levels.map(({ id }) => id)).map(
    ([value, index]): Mistake => ({
      pointer: `/levels/${index}/id`,
      code: 'framework/file-twice',
      params: { value },
    }),
  );
  if (kind !== 'grade') return twice;
  const silent = levels.flatMap(({ passes }, index): Mistake[] =>
    passes === undefined
      ? [{ pointer: `/levels/${index}`, code: 'framework/file-no-passes', params: {} }]
      : [],
  );
  return [...twice, ...silent];
}

function contradictionsInMapping({ from, to, rows }: Mapping, scales: readonly Scale[]): Mistake[] {
  const [source, target] = [from, to].map((id) => scales.find((scale) => scale.id === id));
  const noScale = (pointer: string, value: string): Mistake[] => [
    { pointer, code: 'framework/file-no-such-scale', params: { value } },
  ];
  if (!source) return noScale('/from', from);
  if (!target) return noScale('/to', to);
  const unknown = (scale: Scale, value: string, pointer: string): Mistake[] => {
    if (scale.levels.some(({ id }) => id === value)) return [];
    return [{ pointer, code: 'framework/file-no-such-level', params: { value, scale: scale.id } }];
  };
  return [
    ...repeated(rows.map((row) => row.from)).map(
      ([value, index]): Mistake => ({
        pointer: `/rows/${index}/from`,
        code: 'framework/file-twice',
        params: { value },
      }),
    ),
    ...rows.flatMap((row, index) => [
      ...unknown(source, row.from, `/rows/${index}/from`),
      ...row.to.flatMap((level, place) => unknown(target, level, `/rows/${index}/to/${place}`)),
    ]),
  ];
}

/** Values that occurred before, with the place where they occur again. */
function repeated(values: readonly string[]): [string, number][] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [[value, index]] : []));
}

function newest<T extends { id: string; version: string }>(read: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const one of read) {
    const known = byId.get(one.id);
    if (!known || compare(one.version, known.version) > 0) byId.set(one.id, one);
  }
  return [...byId.values()];
}

/** 1.10 comes after 1.9. */
function compare(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((version) => version.split('.').map(Number));
  const place = [0, 1, 2].find((index) => (ours?.[index] ?? 0) !== (theirs?.[index] ?? 0)) ?? 0;
  return (ours?.[place] ?? 0) - (theirs?.[place] ?? 0);
}
