import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Framework } from '../rules/framework.ts';
import type { VersionState } from '../rules/standing.ts';

/** A version without its document. Days are YYYY-MM-DD. `owner`: an institution, or the consortium. */
export type VersionRow = {
  owner: string;
  framework: string;
  version: string;
  origin: 'file' | 'page';
  state: VersionState;
  sha256: string;
  revision: number;
  effectiveFrom: string | null;
  retiredFrom: string | null;
  createdBy: Id | null;
  updatedAt: Date;
};

const columns = sql`institution_id as owner, framework, version, origin, state, sha256, revision,
  effective_from::text as "effectiveFrom", retired_from::text as "retiredFrom", created_by as "createdBy",
  updated_at as "updatedAt"`;

/** All versions that the one who asks may see. */
export function listVersions(tx: Tx): Promise<VersionRow[]> {
  return rows(
    tx,
    sql<VersionRow>`select ${columns} from framework_versions order by framework, created_at, version`,
  );
}

export function findVersion(tx: Tx, framework: string, version: string): Promise<VersionRow | undefined> {
  return firstRow(
    tx,
    sql<VersionRow>`select ${columns} from framework_versions where framework = ${framework} and version = ${version}`,
  );
}

/** As `findVersion`; nobody else changes it before this transaction ends. */
export function lockVersion(
  tx: Tx,
  owner: string,
  framework: string,
  version: string,
): Promise<VersionRow | undefined> {
  return firstRow(
    tx,
    sql<VersionRow>`select ${columns} from framework_versions
      where institution_id = ${owner} and framework = ${framework} and version = ${version} for update`,
  );
}

export async function readDocument(
  tx: Tx,
  framework: string,
  version: string,
): Promise<Framework | undefined> {
  const row = await firstRow(
    tx,
    sql<{ document: Framework }>`select document from framework_versions
      where framework = ${framework} and version = ${version}`,
  );
  return row?.document;
}

/** The versions in force on a day (YYYY-MM-DD): the consortium's, then the institution's own; the oldest first. */
export function listInForce(
  tx: Tx,
  institution: string | null,
  day: string,
  consortium: string,
): Promise<VersionRow[]> {
  return rows(
    tx,
    sql<VersionRow>`select ${columns} from framework_versions
      where state = 'adopted' and effective_from <= ${day}::date and (retired_from is null or retired_from > ${day}::date)
        and (institution_id = ${consortium} or institution_id = ${institution})
      order by institution_id <> ${consortium}, effective_from, framework`,
  );
}

/** Whether anything has ever been done in this program. */
export async function hasHistory(tx: Tx): Promise<boolean> {
  const query = sql<{ used: boolean }>`select exists (select from audit_lines) as used`;
  return (await firstRow(tx, query))?.used ?? false;
}

type NewVersion = {
  owner: string;
  document: Framework;
  sha256: string;
  origin: 'file' | 'page';
  state: VersionState;
  effectiveFrom?: string | null;
  by: Id | null;
  now: Date;
};

/** False where this id and version are taken, by whomever. */
export async function insertVersion(tx: Tx, one: NewVersion): Promise<boolean> {
  const { owner, document, sha256, origin, state, effectiveFrom = null, by, now } = one;
  const added = await changed(
    tx,
    sql`insert into framework_versions
        (institution_id, framework, version, origin, state, document, sha256, effective_from, created_by, created_at, updated_at)
      values (${owner}, ${document.id}, ${document.version}, ${origin}, ${state}, ${json(document)}, ${sha256},
        ${effectiveFrom}::date, ${by}, ${now}, ${now}) on conflict do nothing`,
  );
  return added === 1;
}

/** Adopted versions of a framework whose time has not ended, the earliest first. */
export function listAdopted(tx: Tx, owner: string, framework: string): Promise<VersionRow[]> {
  return rows(
    tx,
    sql<VersionRow>`select ${columns} from framework_versions
      where institution_id = ${owner} and framework = ${framework} and state = 'adopted' order by effective_from`,
  );
}

export async function setAdopted(
  tx: Tx,
  { owner, framework, version }: Pick<VersionRow, 'owner' | 'framework' | 'version'>,
  days: { effectiveFrom: string; retiredFrom: string | null },
  now: Date,
): Promise<void> {
  await sql`update framework_versions set state = 'adopted', effective_from = ${days.effectiveFrom}::date,
      retired_from = ${days.retiredFrom}::date, updated_at = ${now}
    where institution_id = ${owner} and framework = ${framework} and version = ${version}`.execute(tx);
}

export async function setState(
  tx: Tx,
  { owner, framework, version }: Pick<VersionRow, 'owner' | 'framework' | 'version'>,
  state: VersionState,
  now: Date,
): Promise<void> {
  await sql`update framework_versions set state = ${state}, updated_at = ${now}
    where institution_id = ${owner} and framework = ${framework} and version = ${version}`.execute(tx);
}
