import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Framework } from '../rules/framework.ts';
import type { VersionRow } from './versions.ts';

type Which = Pick<VersionRow, 'owner' | 'framework' | 'version'>;

/** Nobody else begins, adopts or retires a version of this framework before the transaction ends. */
export async function holdFramework(tx: Tx, framework: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`framework ${framework}`}, 0))`.execute(tx);
}

/** Whose framework it is; undefined: nobody's yet, as far as the one who asks may see. */
export async function ownerOf(tx: Tx, framework: string): Promise<string | undefined> {
  const query = sql<{ owner: string }>`select institution_id as owner from framework_versions
    where framework = ${framework} limit 1`;
  return (await firstRow(tx, query))?.owner;
}

/**
 * Saves what a draft says now. @returns its new revision; null where it is no draft any more, or `expected` is not its
 * revision
 */
export async function saveDocument(
  tx: Tx,
  { owner, framework, version }: Which,
  expected: number,
  { document, sha256 }: { document: Framework; sha256: string },
  now: Date,
): Promise<number | null> {
  const query = sql<{ revision: number }>`update framework_versions
    set document = ${json(document)}, sha256 = ${sha256}, revision = revision + 1, updated_at = ${now}
    where institution_id = ${owner} and framework = ${framework} and version = ${version}
      and state = 'draft' and revision = ${expected}
    returning revision`;
  return (await rows(tx, query))[0]?.revision ?? null;
}

/** False where there is no such draft. */
export async function deleteDraft(tx: Tx, { owner, framework, version }: Which): Promise<boolean> {
  const query = sql`delete from framework_versions
    where institution_id = ${owner} and framework = ${framework} and version = ${version} and state = 'draft'`;
  return (await changed(tx, query)) === 1;
}

/** `from` is the first day on which it is no longer in force, YYYY-MM-DD. */
export type Retirement = { from: string; because: LocalizedText };

export async function setRetired(
  tx: Tx,
  { owner, framework, version }: Which,
  { from, because }: Retirement,
  by: Id | null,
  now: Date,
): Promise<void> {
  await sql`update framework_versions set retired_from = ${from}::date, retired_because = ${json(because)},
      retired_by = ${by}, retired_at = ${now}, updated_at = ${now}
    where institution_id = ${owner} and framework = ${framework} and version = ${version}`.execute(tx);
}

/** Why a version was retired; undefined where it was not, or another version simply followed it. */
export async function findRetirement(
  tx: Tx,
  framework: string,
  version: string,
): Promise<LocalizedText | undefined> {
  const query = sql<{
    because: LocalizedText | null;
  }>`select retired_because as because from framework_versions
    where framework = ${framework} and version = ${version}`;
  return (await firstRow(tx, query))?.because ?? undefined;
}
