import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import type { Framework } from '../../rules/framework.ts';
import { compareVersions } from '../../rules/versions/compare.ts';
import { listVersions, readDocument, type VersionRow } from '../../store/versions.ts';

/** One of the versions that a version may be laid beside. */
export type Comparable = { framework: string; version: string };

/**
 * What a version changes of another one: by default of the one before it, or of what it was made from.
 * `before` is null where there is nothing to lay it beside.
 * @throws Refusal not-found
 */
export const compareWith = query({
  name: 'framework.compare',
  input: z.object({
    framework: z.string().max(63),
    version: z.string().max(31),
    with: z.string().max(31).optional().describe('The other version'),
    of: z.string().max(63).optional().describe('The other framework; default the same'),
  }),
  async run(work, { framework, version, with: other, of = framework }) {
    const all = await listVersions(work.tx);
    const after = await documentOf(work, { framework, version });
    const comparable = comparableTo(all, after);
    const chosen = other === undefined ? comparable[0] : { framework: of, version: other };
    if (!chosen) return { before: null, after, comparable, comparison: null };
    const before = await documentOf(work, chosen);
    return { before, after, comparable, comparison: compareVersions(before, after) };
  },
});

async function documentOf({ tx }: Work, { framework, version }: Comparable): Promise<Framework> {
  const found = await readDocument(tx, framework, version);
  if (!found) throw notFound();
  return found;
}

/** The likeliest first: the version before it, what it was made from, then its other versions. */
function comparableTo(all: readonly VersionRow[], { id, version, basedOn = [] }: Framework): Comparable[] {
  const own = all.filter((row) => row.framework === id);
  const at = own.findIndex((row) => row.version === version);
  const readable = basedOn.filter((base) =>
    all.some((row) => row.framework === base.framework && row.version === base.version),
  );
  const earlier = own.slice(0, at).reverse();
  return [...earlier, ...readable, ...own.slice(at + 1)].map(({ framework, version }) => ({
    framework,
    version,
  }));
}
