import { CONSORTIUM } from '../../platform/actions/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { compiledOf } from './known.ts';
import type { CompiledFramework } from './rules/read-framework.ts';
import { standingOn } from './rules/standing.ts';
import { listVersions, type VersionRow } from './store/versions.ts';

/** A framework that gates nothing here yet: published by somebody, proposed, or decided to come (`from`: YYYY-MM-DD). */
export type PendingFramework = {
  framework: CompiledFramework;
  standing: 'available' | 'proposed' | 'coming';
  from: string | null;
};

/**
 * The newest version of each framework that concerns an institution, where that version is not in force: it warns,
 * and gates nothing. A version that others have only begun to draft is nobody's concern.
 * @param day YYYY-MM-DD
 */
export async function pendingFrameworks(
  tx: Tx,
  institution: string | null,
  day: string,
): Promise<PendingFramework[]> {
  const newest = new Map<string, VersionRow>();
  for (const row of await listVersions(tx)) {
    const concerns = row.owner === CONSORTIUM || row.owner === institution;
    if (concerns && row.state !== 'draft') newest.set(row.framework, row);
  }
  const pending: PendingFramework[] = [];
  for (const row of newest.values()) {
    const standing = standingOn(row, day);
    if (standing !== 'available' && standing !== 'proposed' && standing !== 'coming') continue;
    pending.push({ framework: await compiledOf(tx, row), standing, from: row.effectiveFrom });
  }
  return pending;
}
