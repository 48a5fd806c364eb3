import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import glossarySchema from '../../../../../data/schemas/glossary.json' with { type: 'json' };
import { type FieldError, invalidInput } from '../../../../base/errors.ts';
import { normalTerm } from './normal-term.ts';
import type { TermContent } from './term.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
ajv.addSchema(glossarySchema);
const validateContent = ajv.compile<TermContent>({ $ref: `${glossarySchema.$id}#/$defs/content` });
const validateFile = ajv.compile<GlossaryFile>({ $ref: glossarySchema.$id });

export type GlossaryFile = { terms: { id: string; content: TermContent }[] };

/**
 * Reads a term's content (data/schemas/glossary.json#/$defs/content) into its normal form.
 * @param id the term's own id, which it may not be related to
 * @throws Refusal 'invalid-input' whose `fields` are paths into the content ('definitions.0.text.fi')
 */
export function readTermContent(json: unknown, id: string): TermContent {
  const wrong = faultsOf(json, id);
  if (wrong.length > 0) throw invalidInput(wrong);
  return normalTerm(json as TermContent);
}

/** What is wrong with a term's content; nothing where it can be kept. */
export function faultsOf(json: unknown, id: string): FieldError[] {
  if (!validateContent(json)) return distinct((validateContent.errors ?? []).filter(tells).map(fault));
  const content = normalTerm(json);
  const own = (['related', 'broader'] as const).filter((key) => content[key]?.includes(id));
  return own.map((path) => ({ path, code: 'framework/term-of-itself' }));
}

/** @throws Error naming the places where a shipped file breaks the schema */
export function readGlossaryFile(json: unknown, name: string): GlossaryFile['terms'] {
  if (validateFile(json)) return json.terms.map(({ id, content }) => ({ id, content: normalTerm(content) }));
  const places = (validateFile.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath}: ${message}`,
  );
  throw new Error(`${name} breaks data/schemas/glossary.json: ${places.join('; ')}`);
}

/** What only says that something below it failed, or that a name did, is left out. */
function tells({ keyword }: ErrorObject): boolean {
  return keyword !== 'propertyNames';
}

const codes: Record<string, string> = {
  required: 'required',
  minLength: 'required',
  minItems: 'required',
  minProperties: 'required',
  maxLength: 'too-long',
  maxItems: 'framework/term-too-many',
  maxProperties: 'framework/term-too-many',
  enum: 'not-an-option',
  pattern: 'wrong-format',
  type: 'wrong-type',
  additionalProperties: 'unknown-field',
};

function fault({ instancePath, keyword, params }: ErrorObject): FieldError {
  const below = params.missingProperty ?? params.additionalProperty;
  const path = [...instancePath.split('/').slice(1), ...(below ? [String(below)] : [])].join('.');
  const code = codes[keyword] ?? 'wrong-format';
  return { path, code, ...(code.includes('too-') && { params: { max: Number(params.limit) } }) };
}

function distinct(faults: FieldError[]): FieldError[] {
  return [...new Map(faults.map((one) => [`${one.path} ${one.code}`, one])).values()];
}
