import type { ErrorObject } from 'ajv';
import { follow } from './pointer.ts';
import type { Failure } from './predicates.ts';
import type { Reason } from './reasons.ts';

const reasons: Record<string, Reason> = {
  required: 'framework/incomplete',
  minItems: 'framework/incomplete',
  minProperties: 'framework/incomplete',
  type: 'framework/wrong-kind',
  enum: 'framework/not-listed',
  const: 'framework/not-listed',
  minimum: 'framework/out-of-range',
  maximum: 'framework/out-of-range',
  exclusiveMinimum: 'framework/out-of-range',
  exclusiveMaximum: 'framework/out-of-range',
  pattern: 'framework/wrong-form',
  minLength: 'framework/wrong-form',
  maxLength: 'framework/wrong-form',
};

/**
 * The one failure worth telling of a failed schema check: the deepest place, since an error on '/level/eqf' says
 * more than the one on '/level' that follows from it. The choice depends on nothing but the errors themselves.
 */
export function schemaFailure(errors: readonly ErrorObject[], document: unknown): Failure {
  const [error] = [...errors].sort(byExactness);
  if (!error) return { reason: 'framework/not-as-required', params: {}, pointer: '' };
  return { ...reasonOf(error, document), pointer: error.instancePath };
}

const speaking = new Set<Reason>(['framework/incomplete', 'framework/wrong-kind']);

/** The other reasons show the value, so they need one that fits into a sentence. */
function reasonOf(
  { keyword, instancePath }: ErrorObject,
  document: unknown,
): Pick<Failure, 'reason' | 'params'> {
  const reason = reasons[keyword] ?? 'framework/not-as-required';
  if (speaking.has(reason)) return { reason, params: {} };
  const { value } = follow(document, instancePath);
  if (typeof value === 'object' || value === '') return { reason: 'framework/not-as-required', params: {} };
  return { reason, params: { value: String(value).slice(0, 80) } };
}

function byExactness(a: ErrorObject, b: ErrorObject): number {
  const depth = (error: ErrorObject) => error.instancePath.split('/').length;
  return depth(b) - depth(a) || order(a.instancePath, b.instancePath) || order(a.schemaPath, b.schemaPath);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
