import { z } from 'zod';
import { notFound, signInNeeded } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import { action, type Outside, query } from '../../../platform/actions/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { matchRecipient } from '../../../standards/verify/index.ts';
import { findPerson } from '../../organisations/index.ts';
import { verifyGiven } from '../../verification/index.ts';
import { withKnownSummary } from '../rules/imports.ts';
import { originalKind } from '../rules/original-kind.ts';
import {
  deleteImportRow,
  findImport,
  findOriginal,
  type Import,
  listImports,
  updateImportKept,
  updateImportReport,
} from '../store/imports.ts';

const which = z.object({ imported: z.uuid() });

function holderOf(actor: Actor): Id {
  if (!actor.person) throw signInNeeded();
  return actor.person;
}

/** The credentials from elsewhere that the acting person has kept, newest first. */
export const readImports = query({
  name: 'wallet.list-imports',
  input: z.object({}),
  run: async ({ tx, actor }) => ({ items: await listImports(tx, holderOf(actor)) }),
});

/** One of them, with what was found out the last time it was checked. */
export const readImport = query({
  name: 'wallet.read-import',
  input: which,
  async run({ tx, actor }, { imported }): Promise<Import> {
    const found = await findImport(tx, holderOf(actor), imported);
    if (!found) throw notFound();
    return found;
  },
});

/** One of them exactly as it was brought in. */
export const takeImport = query({
  name: 'wallet.take-import',
  input: which,
  async run({ tx, actor }, { imported }) {
    const original = await findOriginal(tx, holderOf(actor), imported);
    if (!original) throw notFound();
    const { extension, mediaType } = originalKind(original);
    const content = Buffer.from(original).toString('base64');
    return { name: `imported-${imported}.${extension}`, mediaType, content };
  },
});

/** Keeps what was looked at: from now on it is among the own credentials, until its holder deletes it. */
export const keepImport = action({
  name: 'wallet.keep-import',
  input: which,
  async run({ tx, actor, now }, { imported }) {
    const holder = holderOf(actor);
    if (await updateImportKept(tx, holder, imported, now))
      return { result: { id: imported }, subject: `import:${imported}`, fields: ['kept_at'] };
    if (!(await findImport(tx, holder, imported))) throw notFound();
    return { result: { id: imported }, unchanged: true as const };
  },
});

/**
 * Checks one of them again, as of now.
 * @throws Refusal not-found, too-many-requests
 */
export const checkImport = action({
  name: 'wallet.check-import',
  input: which,
  async before({ platform, actor }: Outside, { imported }) {
    const holder = holderOf(actor);
    const acting = { person: holder, institutions: [] };
    const original = await inTransaction(platform.database, acting, (tx) =>
      findOriginal(tx, holder, imported),
    );
    if (!original) throw notFound();
    return verifyGiven(platform, { file: Buffer.from(original).toString('base64') });
  },
  async run({ tx, actor, now }, { imported }, { verified, claims }) {
    const holder = holderOf(actor);
    const before = await findImport(tx, holder, imported);
    if (!before) throw notFound();
    const report = withKnownSummary(verified, before.report);
    const email = (await findPerson(tx, holder))?.email ?? '';
    const again = matchRecipient(claims, email);
    // An address that is not answered any more tells nothing of its recipient; what was known before stays.
    const recipient = again === 'not-told' ? before.recipient : again;
    await updateImportReport(tx, holder, imported, { report, recipient, at: now });
    const { verdict, code } = report;
    return { result: { verdict, code, checkedAt: now }, subject: `import:${imported}`, fields: ['report'] };
  },
});

/** Deletes one of them for good; what was brought in is not kept anywhere else. */
export const deleteImport = action({
  name: 'wallet.delete-import',
  input: which,
  async run({ tx, actor }, { imported }) {
    if (!(await deleteImportRow(tx, holderOf(actor), imported))) throw notFound();
    return { result: {}, subject: `import:${imported}`, fields: ['original'] };
  },
});
