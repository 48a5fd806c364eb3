import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type FieldError, invalidInput, notFound } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { acceptedFiles, LARGEST_FILE, mediaTypeOf } from '../../rules/files.ts';
import { licenceOf, OTHER } from '../../rules/licences.ts';
import { addVersion, findOutput, insertOutput, type NewFile } from '../../store/outputs.ts';
import { credits, field, institution, lockOwn, maybeWritten, optional, topics, written } from '../shapes.ts';

/** Base64 is a third longer than its bytes. Somewhat more is let in, to be refused in words. */
const fileContent = z.string().max(Math.ceil(LARGEST_FILE * 1.5));

const outputFacts = z.object({
  title: written(300),
  abstract: maybeWritten(10_000).default({}),
  /** What its makers call this version. */
  name: z.string().trim().min(1).max(60).default('1'),
  /** What is new in this version. */
  changes: optional(2000),
  licence: z.string().refine((id) => licenceOf(id) !== undefined, { params: { code: 'not-an-option' } }),
  /** The terms in words, where the licence is 'other'. */
  licenceWords: optional(500),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  field,
  topics: topics.default([]),
  /** How much of a micro-credential it could be, in ECTS. */
  credits,
  file: z
    .object({ name: z.string().min(1).max(300), content: fileContent })
    .nullable()
    .default(null)
    .describe('The content in base64'),
});
type Given = z.output<typeof outputFacts>;

/**
 * The file of an output, checked.
 * @throws Refusal invalid-input: 'file-too-large', 'file-wrong-type', 'file-empty'; 'rdi/no-source' with neither file
 *   nor link; 'rdi/no-licence-words' where an unlisted licence is not told
 */
function checkedFile({ file, sourceUrl, licence, licenceWords }: Given): NewFile | null {
  const errors: FieldError[] = [];
  if (!file && !sourceUrl) errors.push({ path: 'sourceUrl', code: 'rdi/no-source' });
  if (licence === OTHER && !licenceWords) errors.push({ path: 'licenceWords', code: 'rdi/no-licence-words' });
  const content = Buffer.from(file?.content ?? '', 'base64');
  const mediaType = file ? mediaTypeOf(file.name, content) : null;
  const types = acceptedFiles.replaceAll('.', '').replaceAll(',', ', ').toUpperCase();
  if (file && content.length === 0) errors.push({ path: 'file', code: 'file-empty' });
  else if (content.length > LARGEST_FILE)
    errors.push({ path: 'file', code: 'file-too-large', params: { megabytes: LARGEST_FILE / 1e6 } });
  else if (file && !mediaType) errors.push({ path: 'file', code: 'file-wrong-type', params: { types } });
  if (errors.length > 0) throw invalidInput(errors);
  if (!file || !mediaType) return null;
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name: bareName(file.name), mediaType, content, sha256, bytes: content.length };
}

/** Whatever the browser calls the file: without path, controls and halves of characters. */
function bareName(name: string): string {
  return name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

/**
 * Adds what came out of a project, also after its end. It stays for ever.
 * @throws Refusal not-found, not-allowed, invalid-input
 */
export const addOutput = action({
  name: 'rdi.add-output',
  input: outputFacts.extend({ institution, project: z.uuid() }),
  async before(_outside, input) {
    return checkedFile(input);
  },
  async run(work, { institution, project: id, file: _file, ...facts }, file) {
    const { tx, actor, now } = work;
    const project = await lockOwn(work, 'rdi.add-output', { institution, project: id });
    const output = await insertOutput(tx, project, { facts, file, by: actor.person, now });
    return { result: { id: output }, subject: `rdi-output:${output}`, fields: Object.keys(facts) };
  },
});

/**
 * Adds a new version of an output; those before it stay readable.
 * @throws Refusal not-found, not-allowed, invalid-input
 */
export const addOutputVersion = action({
  name: 'rdi.add-output-version',
  input: outputFacts.extend({ institution, output: z.uuid() }),
  async before(_outside, input) {
    return checkedFile(input);
  },
  async run(work, { institution, output: id, file: _file, ...facts }, file) {
    const { tx, actor, now } = work;
    const output = await findOutput(tx, institution, id);
    if (!output) throw notFound();
    await lockOwn(work, 'rdi.add-output-version', { institution, project: output.project });
    const version = await addVersion(tx, output, { facts, file, by: actor.person, now });
    return { result: { version }, subject: `rdi-output:${id}`, fields: [...Object.keys(facts), 'version'] };
  },
});
