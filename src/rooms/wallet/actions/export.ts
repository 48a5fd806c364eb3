import { zipSync } from 'fflate';
import { z } from 'zod';
import { Refusal, signInNeeded } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import { type Language, languages } from '../../../base/language.ts';
import { action, type Outside, type Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import {
  type Award,
  type AwardDocument,
  awardLine,
  documentsOf,
  listAwardsOf,
  renderWhenAsked,
} from '../../credentials/index.ts';
import { type Exported, exportedLine, folderOf } from '../rules/export.ts';
import { originalKind } from '../rules/original-kind.ts';
import { findOriginal, listImports } from '../store/imports.ts';
import { text } from '../text/index.ts';

type Files = Record<string, Uint8Array>;
type Own = { award: Award; documents: AwardDocument[] };

/**
 * All of the acting person's credentials in every format that there is of them, and what she has brought from
 * elsewhere, as one ZIP file with a list of what is in it. What cannot be made just now is named in that list.
 */
export const exportAll = action({
  name: 'wallet.export',
  input: z.object({ language: z.enum(languages).default('fi') }),
  async before({ platform, actor, now }: Outside, { language }) {
    const { person } = actor;
    if (!person) throw signInNeeded();
    const { own, imported } = await inTransaction(platform.database, { person, institutions: [] }, (tx) =>
      gather(tx, person),
    );
    const files: Files = { ...imported };
    const credentials: Exported[] = [];
    for (const one of own) credentials.push(await pack(platform, one, { files, language, now }));
    const list = { exportedAt: now.toISOString(), credentials, imported: Object.keys(imported) };
    files['index.json'] = Buffer.from(JSON.stringify(list, null, 2));
    files['README.txt'] = Buffer.from(text(language)('export.readme'));
    return zipSync(files, { level: 6, mtime: now });
  },
  // What was signed for it is kept and noted in the issuance log; taking it along changes nothing.
  async run({ now }, _input, zip) {
    const name = `credentials-${now.toISOString().slice(0, 10)}.zip`;
    const content = Buffer.from(zip).toString('base64');
    return { result: { name, mediaType: 'application/zip', content }, unchanged: true as const };
  },
});

const AT_ONCE = 200;

async function gather(tx: Tx, person: Id): Promise<{ own: Own[]; imported: Files }> {
  const own: Own[] = [];
  for (let before: Id | null = null; ; ) {
    const found: Award[] = await listAwardsOf(tx, person, before, AT_ONCE);
    for (const award of found)
      own.push({ award, documents: await documentsOf(tx, award.institution, award.id) });
    if (found.length < AT_ONCE) break;
    before = found.at(-1)!.id;
  }
  const imported: Files = {};
  for (const { id } of await listImports(tx, person)) {
    const original = await findOriginal(tx, person, id);
    if (original) imported[`imported/imported-${id}.${originalKind(original).extension}`] = original;
  }
  return { own, imported };
}

async function pack(
  platform: Platform,
  { award, documents }: Own,
  { files, language, now }: { files: Files; language: Language; now: Date },
): Promise<Exported> {
  const line = awardLine(award, now);
  const exported: Exported = { ...exportedLine(language, line), files: [], missing: [] };
  for (const { format } of documents) {
    try {
      const { body, kind } = await renderWhenAsked(platform, award, format);
      const file = `${folderOf(line)}/${format}.${kind.extension}`;
      files[file] = Buffer.from(body);
      exported.files.push({ format, mediaType: kind.mediaType, file });
    } catch (error) {
      // A seal that is missing or a credential that was revoked meanwhile must not keep the rest from her.
      if (!(error instanceof Refusal)) throw error;
      exported.missing.push({ format, code: error.code });
    }
  }
  return exported;
}
