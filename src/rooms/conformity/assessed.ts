import type { Id } from '../../base/ids.ts';
import { assess, type CompiledFramework, type OfferingDocument } from '../framework/index.ts';
import { type Screened, screened } from './rules/screening.ts';

/** So many are kept; the ones not asked for longest go first. */
const KEPT = 20_000;
const kept = new Map<string, Screened>();

/**
 * The assessment of one revision of an offering. A revision never changes, so its assessment is kept in memory: lists
 * of thousands are judged once and not for every page.
 */
export function assessedRevision(
  offering: { id: Id; revision: number; imported: boolean; document: OfferingDocument },
  framework: CompiledFramework,
): Screened {
  const key = `${framework.sha256} ${offering.id} ${offering.revision} ${offering.imported}`;
  const found =
    kept.get(key) ?? screened(assess(offering.document, framework, { imported: offering.imported }));
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return found;
}
