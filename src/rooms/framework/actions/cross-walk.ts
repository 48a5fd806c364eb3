import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { publicUrls } from '../../../base/paths.ts';
import { query, type Work } from '../../../platform/actions/index.ts';
import { loadFramework } from '../known.ts';
import { crossWalk } from '../rules/cross-walk.ts';
import type { Framework } from '../rules/framework.ts';
import { skosMapping } from '../rules/skos-mapping.ts';

/** A framework in a version, written as 'id@version'. */
export const versionName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}@[A-Za-z0-9][A-Za-z0-9.-]{0,30}$/);

/**
 * Two frameworks side by side along their links, with what differs worked out from the two files.
 * @throws Refusal not-found
 */
export const readCrossWalk = query({
  name: 'framework.cross-walk',
  input: z.object({ from: versionName, to: versionName }),
  async run(work, input) {
    const { from, to } = await both(work, input);
    return {
      from: { sha256: from.sha256, framework: from.framework },
      to: { sha256: to.sha256, framework: to.framework },
      rows: crossWalk(from.framework, to.framework),
    };
  },
});

/**
 * The same as linked data: SKOS mapping properties in JSON-LD.
 * @throws Refusal not-found
 */
export const exportCrossWalk = query({
  name: 'framework.export-cross-walk',
  input: z.object({ from: versionName, to: versionName }),
  async run(work, input) {
    const { from, to } = await both(work, input);
    const base = `${work.platform.config.BASE_URL}${publicUrls.api}/frameworks`;
    const addressOf = ({ id, version }: Framework) => `${base}/${id}/${version}`;
    return skosMapping(from.framework, to.framework, crossWalk(from.framework, to.framework), addressOf);
  },
});

async function both({ tx }: Work, { from, to }: { from: string; to: string }) {
  const load = (name: string) => {
    const [id = '', version = ''] = name.split('@');
    return loadFramework(tx, id, version);
  };
  const [a, b] = [await load(from), await load(to)];
  if (!a || !b) throw notFound();
  return { from: a, to: b };
}
