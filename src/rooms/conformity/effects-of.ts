import type { CompiledFramework } from '../framework/index.ts';
import { type PortfolioOffering, titleKey } from '../offerings/index.ts';
import { assessedRevision } from './assessed.ts';
import { effectOf } from './rules/effect.ts';
import { addEffect, type EffectTally } from './rules/effect-tally.ts';
import type { EffectRow } from './store/effects.ts';

/** What is compared; `before` null: nothing is in force. */
export type Compared = { before: CompiledFramework | null; after: CompiledFramework };

/** Counts what changes for one offering, and tells it where something does. */
export function effectOn(
  offering: PortfolioOffering,
  { before, after }: Compared,
  tally: EffectTally,
): EffectRow | null {
  const effect = effectOf(before && assessedRevision(offering, before), assessedRevision(offering, after));
  addEffect(tally, offering, effect);
  if (!effect) return null;
  const { institution, id, title, published } = offering;
  return { institution, id, title, titleKey: titleKey(title), published, effect };
}
