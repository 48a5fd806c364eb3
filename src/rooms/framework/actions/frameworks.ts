import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { query } from '../../../platform/actions/index.ts';
import { allFrameworks, findFramework } from '../current.ts';
import type { CompiledFramework } from '../rules/read-framework.ts';

/** The frameworks that offerings can be checked against. */
export const listFrameworks = query({
  name: 'framework.list',
  input: z.object({}),
  run: async () => ({ items: allFrameworks().map(headOf) }),
});

/**
 * One framework as its file says it, with the SHA-256 under which approvals pin it.
 * @throws Refusal not-found
 */
export const readFrameworkFile = query({
  name: 'framework.read',
  input: z.object({ framework: z.string().max(63), version: z.string().max(31) }),
  async run(_work, { framework: id, version }) {
    const found = findFramework(id, version);
    if (!found) throw notFound();
    return { sha256: found.sha256, framework: found.framework };
  },
});

function headOf({ id, version, sha256, framework }: CompiledFramework) {
  const { title, status, source, elements } = framework;
  const count = (obligation: string) =>
    elements.filter((element) => element.obligation === obligation).length;
  return {
    id,
    version,
    sha256,
    title,
    status,
    source,
    mandatory: count('mandatory'),
    optional: count('optional'),
  };
}
