import { CONSORTIUM } from '../../platform/actions/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keepCompiled, pinnedFramework } from './compiled.ts';
import { type CompiledFramework, readFramework } from './rules/read-framework.ts';
import { findVersion, listInForce, readDocument, type VersionRow } from './store/versions.ts';

/**
 * The frameworks in force in an institution on a day: those the consortium has adopted, then its own. They gate
 * approval; all others only warn.
 * @param institution null: the consortium's alone
 * @param day YYYY-MM-DD
 */
export async function adoptedFrameworks(
  tx: Tx,
  institution: string | null,
  day: string,
): Promise<CompiledFramework[]> {
  const found: CompiledFramework[] = [];
  for (const row of await listInForce(tx, institution, day, CONSORTIUM))
    found.push(await compiledOf(tx, row));
  return found;
}

/** One version of a framework, as far as the one who asks may see it. */
export async function loadFramework(
  tx: Tx,
  id: string,
  version: string,
): Promise<CompiledFramework | undefined> {
  const row = await findVersion(tx, id, version);
  return row && compiledOf(tx, row);
}

/** The compiled framework of a row, from memory where it has been met before. */
export async function compiledOf(
  tx: Tx,
  { framework, version, sha256 }: Pick<VersionRow, 'framework' | 'version' | 'sha256'>,
): Promise<CompiledFramework> {
  return (
    pinnedFramework({ sha256 }) ?? keepCompiled(readFramework(await readDocument(tx, framework, version)))
  );
}
