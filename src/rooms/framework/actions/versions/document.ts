import { z } from 'zod';
import { canonicalJson } from '../../../../base/canonical-json.ts';
import { Refusal } from '../../../../base/errors.ts';
import { type CompiledFramework, readFramework } from '../../rules/read-framework.ts';
import { MOST_BYTES, tooMuch } from '../../rules/versions/limits.ts';

/** Whose framework it is: an institution's own, or CONSORTIUM's. */
export const owner = z.string().min(1).max(20);
export const frameworkId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,62}$/)
  .describe('Small letters, digits and hyphens');
export const versionName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,30}$/)
  .describe('Letters, digits, points and hyphens');
/** A framework as a file has it, /schemas/framework.json. */
export const document = z.record(z.string().max(100), z.unknown());

/**
 * Reads a framework that somebody sends. What would be too much to run on other people's documents is not compiled.
 * @param below where it stands in the input, for the paths of the errors: 'document'
 * @throws Refusal 'file-too-large', or 'framework/file-unreadable' whose fields each name a pointer and a reason
 */
export function readOwnFramework(json: Record<string, unknown>, below: string): CompiledFramework {
  if (canonicalJson(json).length > MOST_BYTES)
    throw new Refusal('file-too-large', 413, { megabytes: MOST_BYTES / 1_000_000 });
  const much = tooMuch(json);
  if (much.length > 0) throw unreadable(much, below);
  try {
    return readFramework(json);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'framework/file-unreadable')
      throw unreadable(error.fields, below);
    throw error;
  }
}

/** A file with a thousand flaws is told about the first ones. */
const MOST_LINES = 100;

function unreadable(fields: Refusal['fields'], below: string): Refusal {
  const lines = fields.slice(0, MOST_LINES).map((field) => ({
    ...field,
    path: [below, field.path].filter(Boolean).join('.'),
  }));
  return new Refusal('framework/file-unreadable', 422, { count: fields.length }, lines);
}
