import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { CONSORTIUM, query, type Work } from '../../../platform/actions/index.ts';
import {
  assess,
  type CompiledFramework,
  listFrameworks,
  loadFramework,
  nameOfVersion,
  versionName,
} from '../../framework/index.ts';
import { findOffering } from '../../offerings/index.ts';
import { sideBySide } from '../rules/side-by-side.ts';

/** So many fit beside each other and can still be read. */
const MOST = 6;

/**
 * One offering as it is now against several frameworks at once: those named ('id@version'), or what is in force and
 * what else has been published.
 * @throws Refusal not-found
 */
export const compareFrameworks = query({
  name: 'conformity.compare-frameworks',
  input: z.object({
    institution: z.string().min(1).max(20),
    offering: z.string().max(40),
    frameworks: z.array(versionName).max(MOST).default([]),
  }),
  async run(work, input) {
    const { tx } = work;
    const offering = isId(input.offering)
      ? await findOffering(tx, input.institution, input.offering)
      : undefined;
    if (!offering) throw notFound();
    const { items } = await listFrameworks.run(work, {});
    const names = input.frameworks.length > 0 ? input.frameworks : usual(items, input.institution);
    const frameworks = await load(work, names);
    const { id, imported, document, state, unit } = offering;
    const reports = frameworks.map((framework) => assess(document, framework, { imported }));
    return {
      id,
      unit,
      state,
      title: document.title,
      choices: items.map(({ title, edition, standing, ...item }) => ({
        name: nameOfVersion(item),
        title,
        edition: edition ?? null,
        version: item.version,
        standing,
        effectiveFrom: item.effectiveFrom,
        retiredFrom: item.retiredFrom,
      })),
      reports: reports.map(({ framework, verdict, undecided, effortMinutes }, index) => ({
        name: names[index]!,
        framework,
        title: frameworks[index]!.framework.title,
        creditBounds: frameworks[index]!.framework.creditBounds,
        verdict,
        undecided,
        effortMinutes,
      })),
      rows: sideBySide(frameworks, reports),
    };
  },
});

export type ComparedFrameworks = Awaited<ReturnType<typeof compareFrameworks.run>>;

type Item = Awaited<ReturnType<typeof listFrameworks.run>>['items'][number];

/**
 * What is in force in the institution, and what has been published for it beside that; older and unfinished versions,
 * and what other institutions ask of their own, are there to be chosen.
 */
function usual(items: readonly Item[], institution: string): string[] {
  const concerning = items.filter(({ owner }) => owner === CONSORTIUM || owner === institution);
  const inForce = concerning.filter(({ standing }) => standing === 'in-force');
  const covered = new Set(inForce.map(({ id }) => id));
  const others = concerning.filter(({ id, standing }) => standing === 'available' && !covered.has(id));
  return [...inForce, ...others].slice(0, MOST).map(nameOfVersion);
}

async function load({ tx }: Work, names: readonly string[]): Promise<CompiledFramework[]> {
  const frameworks: CompiledFramework[] = [];
  for (const name of names) {
    const [id = '', version = ''] = name.split('@');
    const framework = await loadFramework(tx, id, version);
    if (!framework) throw notFound();
    frameworks.push(framework);
  }
  return frameworks;
}
