import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { keysWith, type MasterSettings, noMasters } from '../masters.ts';

/**
 * What a repeated import changes in an offering that people have worked on since. What the source is master of
 * becomes what it says; what Opinko is master of stays. Elsewhere only those parts change in which the file itself has
 * changed: what a planner wrote stays, unless the source has something new to say in that very part.
 * @param current the offering as it is now
 * @param previous what the last import said; undefined when that is not known, then nothing is overwritten
 * @param next what this import says
 */
export function mergeImport(
  current: OfferingDocument,
  previous: OfferingDocument | undefined,
  next: OfferingDocument,
  settings: MasterSettings = noMasters,
): OfferingDocument {
  const theirs = new Set<string>(keysWith(settings, 'source'));
  const ours = new Set<string>(keysWith(settings, 'opinko'));
  const merged: Record<string, unknown> = { ...current };
  for (const [key, value] of Object.entries(next)) {
    const before = previous?.[key as keyof OfferingDocument];
    const absent = !Object.hasOwn(current, key);
    const changed = previous !== undefined && canonicalJson(before ?? null) !== canonicalJson(value ?? null);
    if (absent || theirs.has(key) || (changed && !ours.has(key))) merged[key] = value;
  }
  return merged as OfferingDocument;
}
