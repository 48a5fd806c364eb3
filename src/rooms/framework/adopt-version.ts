import { notFound, Refusal } from '../../base/errors.ts';
import type { Tx } from '../../platform/database/index.ts';
import { holdFramework } from './store/drafts.ts';
import { listAdopted, lockVersion, setAdopted } from './store/versions.ts';

/**
 * Puts a version into force from a day on, or from today where the decision came later than that day. The version
 * before it is in force up to the day before; one that was already decided to come later follows it.
 * @param days YYYY-MM-DD
 * @returns the day from which it is in force
 * @throws Refusal not-found, 'framework/version-adopted'
 */
export async function adoptVersion(
  tx: Tx,
  which: { institution: string; framework: string; version: string },
  days: { effectiveFrom: string; today: string },
  now: Date,
): Promise<string> {
  const { institution, framework, version } = which;
  // Two versions decided at the same time would not see one another, and both stay in force.
  await holdFramework(tx, framework);
  const row = await lockVersion(tx, institution, framework, version);
  if (!row) throw notFound();
  if (row.state === 'adopted') throw new Refusal('framework/version-adopted', 409);
  const from = days.effectiveFrom < days.today ? days.today : days.effectiveFrom;
  const others = await listAdopted(tx, institution, framework);
  for (const other of others) {
    const { effectiveFrom, retiredFrom } = other;
    const isBefore = effectiveFrom !== null && effectiveFrom <= from;
    if (isBefore && (retiredFrom === null || retiredFrom > from))
      await setAdopted(tx, other, { effectiveFrom, retiredFrom: from }, now);
  }
  const next = others.find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > from);
  await setAdopted(tx, row, { effectiveFrom: from, retiredFrom: next?.effectiveFrom ?? null }, now);
  return from;
}
