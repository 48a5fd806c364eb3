import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { root } from '../../platform/root.ts';
import type { OfferingDocument } from './rules/offering-document.ts';

/** An offering that a check is tried on. `imported`: where it is silent, nothing is known. */
export type Sample = { document: OfferingDocument; imported: boolean };

/**
 * Up to so many offerings that the actor may read: of an institution, or of all of hers where it is null. Offerings
 * are kept in a higher room.
 */
export type SampleSource = (
  platform: Platform,
  actor: Actor,
  institution: string | null,
  most: number,
) => Promise<Sample[]>;

let source: SampleSource | null = null;

/** Slot, filled by app.ts: where the offerings come from. */
export function fillSamples(from: SampleSource): void {
  source = from;
}

const MOST = 3;
/** Invented ones for an institution that has too few: a good one, an empty one, and one with stop-gaps. */
const invented = ['02-rich-fi', '10-empty-fi', '14-later-fi'];

/** Three offerings to try a check on; those that are invented say so. */
export async function samplesFor(
  platform: Platform,
  actor: Actor,
  institution: string | null,
): Promise<(Sample & { invented: boolean })[]> {
  const own = (await source?.(platform, actor, institution, MOST)) ?? [];
  return [
    ...own.slice(0, MOST).map((sample) => ({ ...sample, invented: false })),
    ...invented
      .slice(0, Math.max(0, MOST - own.length))
      .map((name) => ({ ...readInvented(name), invented: true })),
  ];
}

function readInvented(name: string): Sample {
  return JSON.parse(readFileSync(join(root, `data/judged/${name}.json`), 'utf8')) as Sample;
}
