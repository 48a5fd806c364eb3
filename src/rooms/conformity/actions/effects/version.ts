import { notFound } from '../../../../base/errors.ts';
import { CONSORTIUM, type Work } from '../../../../platform/actions/index.ts';
import { actingOf } from '../../../../platform/actor.ts';
import { type CompiledFramework, listFrameworks, loadFramework } from '../../../framework/index.ts';
import { type PortfolioSize, portfolioSizes } from '../../../offerings/index.ts';
import type { Compared } from '../../effects-of.ts';

type Item = Awaited<ReturnType<typeof listFrameworks.run>>['items'][number];

/** A version, what is in force of the same framework today, and the institutions that it concerns. */
export type ComparedVersion = Compared & {
  standing: Item['standing'];
  sizes: PortfolioSize[];
  offerings: number;
};

/**
 * Finds what is compared. A framework of the consortium concerns all institutions, one of an institution only that one.
 * Must run as the program: what others have only begun to draft is refused here.
 * @throws Refusal not-found
 */
export async function comparedVersion(
  work: Work,
  { framework, version }: { framework: string; version: string },
): Promise<ComparedVersion> {
  const { items } = await listFrameworks.run(work, {});
  const own = items.filter(({ id }) => id === framework);
  const item = own.find((one) => one.version === version);
  if (!item || !maySee(work, item)) throw notFound();
  const inForce = own.find(({ standing }) => standing === 'in-force');
  const all = await portfolioSizes(work.tx);
  const sizes = item.owner === CONSORTIUM ? all : all.filter(({ institution }) => institution === item.owner);
  return {
    after: await load(work, item),
    before: inForce ? await load(work, inForce) : null,
    standing: item.standing,
    sizes,
    offerings: sizes.reduce((sum, one) => sum + one.offerings, 0),
  };
}

function maySee({ actor }: Work, { standing, owner }: Item): boolean {
  const { institutions } = actingOf(actor);
  return standing !== 'draft' || institutions === 'all' || institutions.includes(owner);
}

async function load({ tx }: Work, { id, version }: Item): Promise<CompiledFramework> {
  const found = await loadFramework(tx, id, version);
  if (!found) throw notFound();
  return found;
}
