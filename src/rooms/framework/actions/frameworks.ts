import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { dayIn } from '../../../base/time.ts';
import { query, type Work } from '../../../platform/actions/index.ts';
import { compiledOf } from '../known.ts';
import type { Framework } from '../rules/framework.ts';
import { standingOn } from '../rules/standing.ts';
import { findRetirement } from '../store/drafts.ts';
import { findVersion, listAdopted, listVersions, type VersionRow } from '../store/versions.ts';

/** The frameworks and versions that the one who asks may see: what is in force, what is coming, what was. */
export const listFrameworks = query({
  name: 'framework.list',
  input: z.object({}),
  async run(work) {
    const items = [];
    for (const row of await listVersions(work.tx)) items.push(await headOf(work, row));
    return { items };
  },
});

/**
 * One version of a framework as it was written, with the SHA-256 under which approvals pin it.
 * @throws Refusal not-found
 */
export const readFrameworkFile = query({
  name: 'framework.read',
  input: z.object({ framework: z.string().max(63), version: z.string().max(31) }),
  async run(work, { framework: id, version }) {
    const row = await findVersion(work.tx, id, version);
    if (!row) throw notFound();
    const { framework } = await compiledOf(work.tx, row);
    const { revision, sha256 } = row;
    return { ...standingOf(work, row), ...(await endOf(work, row)), revision, sha256, framework };
  },
});

/** Of a version whose end is known: which one follows it, or why it was retired. */
async function endOf({ tx }: Work, { owner, framework, version, retiredFrom }: VersionRow) {
  if (retiredFrom === null) return { followedBy: null, retiredBecause: null };
  const adopted = await listAdopted(tx, owner, framework);
  const next = adopted.find((row) => row.effectiveFrom !== null && row.effectiveFrom >= retiredFrom);
  const followedBy = next && next.version !== version ? next.version : null;
  return { followedBy, retiredBecause: (await findRetirement(tx, framework, version)) ?? null };
}

export type FrameworkHead = Awaited<ReturnType<typeof headOf>>;

async function headOf(work: Work, row: VersionRow) {
  const { framework } = await compiledOf(work.tx, row);
  const { id, version, title, edition, status, source } = framework;
  return {
    ...standingOf(work, row),
    id,
    version,
    sha256: row.sha256,
    title,
    ...(edition && { edition }),
    status,
    source,
    mandatory: count(framework, 'mandatory'),
    recommended: count(framework, 'recommended'),
    optional: count(framework, 'optional'),
  };
}

/** Whose it is, what it is today, and from when to when it is in force. */
function standingOf({ platform, now }: Work, row: VersionRow) {
  const { owner, origin, effectiveFrom, retiredFrom } = row;
  const standing = standingOn(row, dayIn(platform.config.TIME_ZONE, now));
  return { owner, origin, standing, effectiveFrom, retiredFrom };
}

function count({ elements }: Framework, obligation: string): number {
  return elements.filter((element) => element.obligation === obligation).length;
}
