import { Refusal } from '../../base/errors.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { OfferingDocument } from '../framework/index.ts';
import { changedMastered, masteredParts } from './rules/masters.ts';
import { currentMasters, lastImportOf } from './store/masters.ts';
import type { Offering } from './store/offerings.ts';

/** The parts of an offering that are kept in the institution's study system, its name, and when they last came. */
export type KeptElsewhere = { system: string; refreshedAt: string | null; parts: (keyof OfferingDocument)[] };

export async function keptElsewhere(
  tx: Tx,
  { institution, id }: Pick<Offering, 'institution' | 'id'>,
): Promise<KeptElsewhere> {
  const settings = await currentMasters(tx, institution);
  const last = await lastImportOf(tx, institution, id);
  return {
    system: settings.system,
    refreshedAt: last?.refreshedAt?.toISOString() ?? null,
    parts: masteredParts(settings, last?.document ?? null),
  };
}

/**
 * Makes sure that nobody changes here what is kept in the study system.
 * @throws Refusal 'offerings/kept-elsewhere' (422), naming each part that would change
 */
export async function mustLeaveKept(tx: Tx, offering: Offering, written: OfferingDocument): Promise<void> {
  const { system, parts } = await keptElsewhere(tx, offering);
  const wrong = changedMastered(offering.document, written, parts);
  if (wrong.length === 0) return;
  const code = 'offerings/kept-elsewhere';
  const fields = wrong.map((path) => ({ path, code, params: { system } }));
  throw new Refusal(code, 422, { system }, fields);
}
