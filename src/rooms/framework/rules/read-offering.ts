import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../../../data/schemas/offering.json' with { type: 'json' };
import { type FieldError, invalidInput } from '../../../base/errors.ts';
import type { OfferingDocument } from './offering-document.ts';
import { schemaFailure } from './schema-failure.ts';

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

/**
 * Reads a document that came from outside. It need not be complete, only of the right shape.
 * @throws Refusal 'invalid-input' with one line for each wrong place
 */
export function readOffering(json: unknown): OfferingDocument {
  if (validate(json)) return json as OfferingDocument;
  throw invalidInput((validate.errors ?? []).map((error) => fieldError(error, json)));
}

function fieldError(error: ErrorObject, json: unknown): FieldError {
  const extra = error.params.additionalProperty as string | undefined;
  const { reason, params, pointer } = schemaFailure([error], json);
  const place = extra === undefined ? pointer : `${pointer}/${extra}`;
  return { path: place.slice(1).replaceAll('/', '.'), code: reason, params };
}
