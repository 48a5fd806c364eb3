import type { Id } from '../../../base/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Format, formats } from '../formats/format.ts';
import { issuableFormats } from '../formats/registry.ts';
import { grantedFormats } from '../rules/granted-formats.ts';
import { findDecision } from '../store/award-grants.ts';
import { listDocuments } from '../store/documents.ts';
import { readIssuingSettings } from '../store/settings.ts';

/** A format of an award; `made` null: its file is made when it is first asked for. */
export type AwardDocument = { format: Format; made: Date | null };

/** The formats that an award exists in or may be asked for, in the order of all formats. */
export async function documentsOf(tx: Tx, institution: string, award: Id): Promise<AwardDocument[]> {
  const made = new Map(
    (await listDocuments(tx, institution, award)).map(({ format, signedAt }) => [format, signedAt]),
  );
  const settings = await readIssuingSettings(tx, institution);
  const decision = await findDecision(tx, institution, award);
  const granted = grantedFormats(settings.formats, decision?.grants ?? null);
  const offered = granted.filter((format) => issuableFormats.includes(format));
  return formats
    .filter((format) => made.has(format) || offered.includes(format))
    .map((format) => ({ format, made: made.get(format) ?? null }));
}
