import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import frameworkSchema from '../../../../data/schemas/framework.json' with { type: 'json' };
import { canonicalJson } from '../../../base/canonical-json.ts';
import { type FieldError, Refusal } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import type { CredentialElement, Framework, OfferingElement } from './framework.ts';
import { line, schemaLines } from './schema-lines.ts';

export type CompiledElement = CredentialElement | (OfferingElement & { validate: ValidateFunction });

/** A framework ready to judge offerings. `sha256` is of the file's canonical JSON, base64url. */
export type CompiledFramework = {
  id: string;
  version: string;
  sha256: string;
  framework: Framework;
  elements: CompiledElement[];
};

const validateFile = new Ajv2020({ allErrors: true, strict: false }).compile(frameworkSchema);

/**
 * Reads a framework file (data/schemas/framework.json) and compiles its checks.
 * @param json the parsed file
 * @throws Refusal 'framework/file-unreadable' whose `fields` each name a pointer and a reason
 */
export function readFramework(json: unknown): CompiledFramework {
  if (!validateFile(json)) throw unreadable(schemaLines(validateFile.errors ?? [], json));
  const framework = json as Framework;
  const lines = contradictions(framework);
  const elements = compile(framework, lines);
  if (lines.length > 0) throw unreadable(lines);
  const { id, version } = framework;
  return { id, version, sha256: sha256(canonicalJson(json)), framework, elements };
}

function compile(framework: Framework, lines: FieldError[]): CompiledElement[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, strictSchema: true, logger: false });
  return framework.elements.map((element, index) => {
    if (element.appliesTo === 'credential') return element;
    const pointer = `/elements/${index}/check`;
    try {
      const validate = ajv.compile(element.check);
      // What answers later answers nothing here: its promise would pass for 'met', and its refusal be nobody's.
      if ('$async' in validate) throw new Error('$async');
      return { ...element, validate };
    } catch (error) {
      lines.push(line(pointer, 'framework/file-check', { reason: (error as Error).message }));
      return { ...element, validate: ajv.compile(false) };
    }
  });
}

function contradictions(framework: Framework): FieldError[] {
  const lines: FieldError[] = [];
  const ids = new Set<string>();
  for (const [index, { id }] of framework.elements.entries()) {
    if (ids.has(id)) lines.push(line(`/elements/${index}/id`, 'framework/file-twice', { value: id }));
    ids.add(id);
  }
  for (const [index, id] of (framework.nearly.alwaysMet ?? []).entries()) {
    if (ids.has(id)) continue;
    lines.push(line(`/nearly/alwaysMet/${index}`, 'framework/file-no-such-element', { value: id }));
  }
  const { minimum, maximum } = framework.creditBounds;
  if (minimum > maximum) lines.push(line('/creditBounds', 'framework/file-bounds', { minimum, maximum }));
  return lines;
}

function unreadable(lines: FieldError[]): Refusal {
  return new Refusal('framework/file-unreadable', 422, { count: lines.length }, lines);
}
