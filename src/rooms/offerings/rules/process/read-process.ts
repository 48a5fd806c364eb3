import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../../../../data/schemas/process.json' with { type: 'json' };
import { type FieldError, invalidInput } from '../../../../base/errors.ts';
import { checkProcess } from './check-process.ts';
import type { Process } from './process.ts';

const validate = new Ajv2020({
  allErrors: true,
  strict: false,
  logger: false,
  validateFormats: false,
}).compile<Process>(schema);

/**
 * Reads a process that came from outside (data/schemas/process.json).
 * @throws Refusal 'invalid-input' with a line for each wrong place: its path ('steps.3.role'), and a code whose
 *   sentence tells the rule and how to mend it
 */
export function readProcess(json: unknown): Process {
  const wrong = processFaults(json);
  if (wrong.length > 0) throw invalidInput(wrong);
  return json as Process;
}

/** What is wrong with a process; nothing where it can govern. */
export function processFaults(json: unknown): FieldError[] {
  if (validate(json)) return checkProcess(json);
  const told = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames').map(fault);
  return [...new Map(told.map((one) => [`${one.path} ${one.code}`, one])).values()];
}

const codes: Record<string, string> = {
  required: 'offerings/process-lacks',
  minItems: 'offerings/process-lacks',
  minProperties: 'offerings/process-lacks',
  maxLength: 'too-long',
  maxItems: 'offerings/process-too-many',
  maxProperties: 'offerings/process-too-many',
  additionalProperties: 'unknown-field',
  minimum: 'offerings/process-days',
  maximum: 'offerings/process-days',
  uniqueItems: 'offerings/process-twice',
  type: 'wrong-type',
};

function fault({ instancePath, keyword, params }: ErrorObject): FieldError {
  const below = params.missingProperty ?? params.additionalProperty;
  const parts = [...instancePath.split('/').slice(1), ...(below ? [String(below)] : [])];
  const path = parts.join('.');
  if (keyword === 'required' && below === 'role') return { path, code: 'offerings/process-no-owner' };
  if (keyword === 'enum') return { path, code: enumCode(parts), params: { allowed: allowed(params) } };
  const code = codes[keyword] ?? 'wrong-format';
  return { path, code, ...(code.includes('too-') && { params: { max: Number(params.limit) } }) };
}

function enumCode(parts: readonly string[]): string {
  return parts.includes('role') || parts.includes('roles')
    ? 'offerings/process-unknown-role'
    : 'offerings/process-unknown-value';
}

function allowed(params: Record<string, unknown>): string {
  return (params.allowedValues as string[]).join(', ');
}
