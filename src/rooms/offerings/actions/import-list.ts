import { createHash } from 'node:crypto';
import { z } from 'zod';
import { notAllowed, notFound, Refusal } from '../../../base/errors.ts';
import { eachInTurns } from '../../../base/turns.ts';
import { action, CONSORTIUM } from '../../../platform/actions/index.ts';
import { type Actor, actingOf, reachesUnit } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ActionName } from '../../../platform/rights.ts';
import { findInstitution } from '../../organisations/index.ts';
import { importFields, type Mapping } from '../rules/import/fields.ts';
import { type FileFormat, fileFormats } from '../rules/import/formats.ts';
import { checkMapping } from '../rules/import/guess-columns.ts';
import { importLimits } from '../rules/import/limits.ts';
import { openList } from '../rules/import/open-list.ts';
import { deleteList, insertList, type ListFacts, lockList, saveFacts } from '../store/uploads.ts';
import { institution } from './load.ts';

/** What one import may bring. */
export const uploadLimits = { ...importLimits, bytes: 50_000_000, rows: 100_000 };

/** A file as text: base64, a third longer than its bytes. Somewhat more is let in, to be refused in words. */
export const fileContent = (bytes: number) => z.string().max(Math.ceil(bytes * 1.5));
export const uploadId = z.string().max(40);
export const fileName = z.string().max(300);
/** What a JSON file is read as, where its content does not tell it rightly. */
export const format = z.enum(fileFormats);
export const mapping = z.record(z.string().max(200), z.enum(['ignore', ...importFields]));

/**
 * Imports concern a whole institution, or with `CONSORTIUM` all of them: a role in one unit is not enough, and a
 * planner in the consortium's own office writes for nobody else.
 * @throws Refusal not-allowed
 */
export function mustReachAll(actor: Actor, name: ActionName, institution: string): void {
  const reachesThem = institution !== CONSORTIUM || actingOf(actor).institutions === 'all';
  if (!reachesThem || !reachesUnit(actor, name, institution, null)) throw notAllowed(name);
}

/**
 * Keeps a course list for an import. `institution` is whose list it is; `CONSORTIUM` for a list of several.
 * Whatever cannot be a course list is refused here, before anything is stored.
 * @throws Refusal 'offerings/import-empty', '-not-a-table', '-too-large', '-too-many-rows', '-no-header', …
 */
export const uploadList = action({
  name: 'offerings.upload',
  input: z.object({
    institution,
    name: fileName,
    content: fileContent(uploadLimits.bytes),
    format: format.optional(),
  }),
  async before({ actor }, input) {
    mustReachAll(actor, 'offerings.upload', input.institution);
    const content = Buffer.from(input.content, 'base64');
    return readList(content, {}, input.format);
  },
  async run({ tx, actor }, { institution, name }, { content, facts, sha256 }) {
    await mustKnow(tx, institution);
    const upload = await insertList(tx, {
      institution,
      person: actor.person,
      name: bareFileName(name),
      sha256,
      content,
      facts,
    });
    return {
      result: { upload, format: facts.format, rows: facts.rows, mapping: facts.mapping },
      subject: `upload:${upload}`,
      fields: ['content'],
    };
  },
});

/** A list as it is going to be kept. */
export type ReadList = { content: Uint8Array; facts: ListFacts; sha256: string };

/** @throws Refusal where the file as a whole is no course list */
export async function readList(
  content: Uint8Array,
  told: Mapping,
  format: FileFormat | undefined,
): Promise<ReadList> {
  const { table, mapping, confidence } = await openList(content, told, uploadLimits, format);
  let rows = 0;
  await eachInTurns(table.rows, () => {
    rows += 1;
  });
  if (rows === 0) throw new Refusal('offerings/import-empty', 422);
  const facts = { format: table.format, columns: table.columns, mapping, confidence, rows };
  return { content, facts, sha256: createHash('sha256').update(content).digest('base64url') };
}

/** @throws Refusal where the register has no such institution */
export async function mustKnow(tx: Tx, institution: string): Promise<void> {
  if (institution !== CONSORTIUM && !(await findInstitution(tx, institution))) {
    throw new Refusal('offerings/import-unknown-institution', 422, { institution });
  }
}

/** Whatever the browser calls the file: without path, controls and halves of characters. */
export function bareFileName(name: string): string {
  return (
    name
      .replace(/^.*[\\/]/, '')
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      .trim() || 'courses'
  );
}

/**
 * Corrects what the columns are taken for.
 * @throws Refusal 'offerings/import-column-missing', 'offerings/import-column-twice', 'offerings/import-started'
 */
export const mapColumns = action({
  name: 'offerings.map-columns',
  input: z.object({ institution, upload: uploadId, mapping }),
  async run({ tx, actor }, { institution, upload, mapping }) {
    mustReachAll(actor, 'offerings.map-columns', institution);
    const list = await lockList(tx, institution, upload);
    if (!list) throw notFound();
    if (list.facts.started) throw new Refusal('offerings/import-started', 409);
    const corrected = Object.fromEntries(
      list.facts.columns.map((column) => [column, mapping[column] ?? 'ignore']),
    );
    checkMapping(list.facts.columns, corrected, { institutionImplied: institution !== CONSORTIUM });
    await saveFacts(tx, list, { ...list.facts, mapping: corrected });
    return { result: { mapping: corrected }, subject: `upload:${upload}`, fields: ['mapping'] };
  },
});

/** Removes an uploaded list. What has been imported from it stays. */
export const forgetUpload = action({
  name: 'offerings.forget-upload',
  input: z.object({ institution, upload: uploadId }),
  async run({ tx, actor }, { institution, upload }) {
    mustReachAll(actor, 'offerings.forget-upload', institution);
    if (!(await deleteList(tx, institution, upload))) throw notFound();
    return { result: {}, subject: `upload:${upload}`, fields: ['content'] };
  },
});
