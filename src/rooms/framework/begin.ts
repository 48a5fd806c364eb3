import { Refusal } from '../../base/errors.ts';
import { CONSORTIUM, type Platform } from '../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Log } from '../../platform/jobs/index.ts';
import { compiledOf } from './known.ts';
import type { CompiledFramework } from './rules/read-framework.ts';
import { type FrameworkFiles, readFrameworkFiles } from './shipped.ts';
import { hasHistory, insertVersion, listVersions, type VersionRow } from './store/versions.ts';

/**
 * Brings the framework files into the database at the start. What is there already is the last good version: a file
 * that is broken, or that says something else under a version that has been released, is reported and left out, and
 * the program goes on with what it has.
 */
export async function beginFrameworks(platform: Platform, log: Log, files?: FrameworkFiles): Promise<void> {
  const { frameworks, broken } = files ?? readFrameworkFiles();
  for (const { file, problems } of broken) {
    for (const { code, params } of problems)
      log('error', 'framework file refused', { file, code, ...params });
  }
  await inTransaction(platform.database, theProgram, async (tx) => {
    const before = await listVersions(tx);
    const first = before.length === 0;
    // A program that was in use before versions were kept goes on with the first one, by which it has approved.
    const used = first && (await hasHistory(tx));
    for (const one of frameworks) {
      const known = before.find((row) => row.framework === one.id && row.version === one.version);
      if (!known) await bring(tx, one, first && isStart(one, frameworks, used), platform.clock());
      else if (known.sha256 !== one.sha256) log('error', 'framework file refused', changedFile(one));
    }
    for (const row of await listVersions(tx)) if (row.state !== 'draft') await meet(tx, row, log);
  });
}

const changedFile = ({ id, version }: CompiledFramework) => ({
  file: `data/frameworks/${id}/${version}.json`,
  code: 'framework/file-released',
});

/**
 * What a consortium starts with: the latest version of each framework that its publisher calls in force; the first
 * version where it has been at work already, since the next one is for the institutions to adopt.
 */
function isStart(one: CompiledFramework, all: readonly CompiledFramework[], used: boolean): boolean {
  const own = all.filter(({ id, framework }) => id === one.id && framework.status === 'in-force');
  return one === (used ? own[0] : own.at(-1));
}

/** Whatever comes with a later release of the program waits until somebody decides to adopt it. */
async function bring(tx: Tx, one: CompiledFramework, adopted: boolean, now: Date): Promise<void> {
  const { framework: document, sha256 } = one;
  const facts = { owner: CONSORTIUM, document, sha256, origin: 'file', by: null, now } as const;
  const effectiveFrom = document.source.date ?? now.toISOString().slice(0, 10);
  await insertVersion(
    tx,
    adopted ? { ...facts, state: 'adopted', effectiveFrom } : { ...facts, state: 'available' },
  );
}

/** What was good when it was stored may be too lax for a later release: that is told, and does not keep it from starting. */
async function meet(tx: Tx, row: VersionRow, log: Log): Promise<void> {
  try {
    await compiledOf(tx, row);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const facts = { framework: row.framework, version: row.version, code: error.code };
    log('error', 'stored framework version cannot be read', facts);
  }
}
