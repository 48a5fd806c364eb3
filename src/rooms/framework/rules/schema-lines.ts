import type { ErrorObject } from 'ajv';
import frameworkSchema from '../../../../data/schemas/framework.json' with { type: 'json' };
import type { ErrorParams, FieldError } from '../../../base/errors.ts';
import { follow } from './pointer.ts';

/**
 * What the schema of framework files has against a file: one line for each place, with its pointer, and in words that
 * say how to mend it.
 */
export function schemaLines(errors: readonly ErrorObject[], json: unknown): FieldError[] {
  return errors.filter((error) => tells(error, json)).map(schemaLine);
}

/**
 * @param pointer JSON pointer into the file; '' for the file as a whole
 * @param member of the object there that is missing or too much: the line's path leads to it
 */
export function line(pointer: string, code: string, params: ErrorParams, member?: string): FieldError {
  const place = member === undefined ? pointer : `${pointer}/${member}`;
  return {
    path: place.slice(1).replaceAll('/', '.'),
    code,
    params: { pointer: pointer || '/', ...params },
  };
}

type Alternative = { properties: { name: { const: string } } };
const predicates: readonly Alternative[] = frameworkSchema.$defs.predicate.oneOf;
const names = predicates.map(({ properties }) => properties.name.const);

/**
 * 'if' and 'oneOf' only say that something below them failed. Of the predicates only the one that is named counts;
 * where no such name is known, that alone is told.
 */
function tells({ keyword, instancePath, schemaPath }: ErrorObject, json: unknown): boolean {
  const [, predicate, inside] = /^(\/elements\/\d+\/predicates\/\d+)(\/.*)?$/.exec(instancePath) ?? [];
  if (keyword === 'if' || predicate === undefined) return keyword !== 'if';
  const known = names.indexOf(String(follow(json, `${predicate}/name`).value));
  if (known < 0) return keyword === 'oneOf' && !inside;
  return schemaPath.includes(`/oneOf/${known}/`);
}

function member(pointer: string, code: string, name: string): FieldError {
  return line(pointer, code, { name }, name);
}

function schemaLine({ instancePath: pointer, keyword, params, message }: ErrorObject): FieldError {
  switch (keyword) {
    case 'required':
      return member(pointer, 'framework/file-required', params.missingProperty);
    case 'additionalProperties':
      return member(pointer, 'framework/file-unexpected', params.additionalProperty);
    case 'false schema':
      return line(pointer, 'framework/file-unexpected', { name: pointer.split('/').at(-1) ?? '' });
    case 'enum':
      return line(pointer, 'framework/file-enum', { values: params.allowedValues.join(', ') });
    case 'oneOf':
      return line(pointer, 'framework/file-predicate', { values: names.join(', ') });
    case 'type':
      return line(pointer, 'framework/file-type', { type: params.type });
    case 'pattern':
      return line(pointer, 'framework/file-pattern', { pattern: params.pattern });
    case 'minLength':
      return line(pointer, 'framework/file-blank', {});
    case 'maxLength':
    case 'maxItems':
      return line(pointer, 'framework/file-too-many', { limit: params.limit });
    case 'minItems':
    case 'minProperties':
      return line(pointer, 'framework/file-too-few', { limit: params.limit });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return line(pointer, 'framework/file-bound', {
        comparison: params.comparison,
        limit: params.limit,
      });
    default:
      return line(pointer, 'framework/file-invalid', { reason: message ?? keyword });
  }
}
