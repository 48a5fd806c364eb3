import { type Coverage, coverageOf } from './coverage.ts';
import { type Compared, type Reading, readings } from './readings.ts';

/** Why nothing, or not everything, can be said. */
export type Silence = 'no-outcomes' | 'no-language';

/**
 * The overlap of two offerings both ways. `share` (0–1) is the same both ways: what the one has of the other's outcomes,
 * over the outcomes of both. Null where nothing can be said.
 */
export type Overlap = {
  aByB: Coverage;
  bByA: Coverage;
  share: number | null;
  silence: Silence | null;
  credits: Credits | null;
};

/** ECTS credits of both together: as they stand, and with what both teach counted once. An estimate, in half credits. */
export type Credits = { sum: number; once: number };

/** Compares two offerings; the order does not matter but for the names of the two coverages. */
export function overlap(a: Compared, b: Compared): Overlap {
  return overlapWith(a)(b);
}

/** Compares one offering with many: its words are prepared once. */
export function overlapWith(a: Compared): (b: Compared) => Overlap {
  const own = readings(a);
  return (b) => overlapOf([a, own], [b, readings(b)]);
}

type Prepared = readonly [offering: Compared, outcomes: readonly Reading[]];

function overlapOf([a, outcomesA]: Prepared, [b, outcomesB]: Prepared): Overlap {
  const aByB = coverageOf(outcomesA, outcomesB);
  const bByA = coverageOf(outcomesB, outcomesA);
  const silence = silenceOf(aByB, bByA);
  const [inA, inB] = [aByB.outcomes.length, bByA.outcomes.length];
  const share = silence ? null : (aByB.share * inA + bByA.share * inB) / (inA + inB);
  return { aByB, bByA, share, silence, credits: silence ? null : creditsOf(a, b, aByB.share, bByA.share) };
}

/** What speaks against any answer: no outcomes, or outcomes that share neither a language nor skills. */
function silenceOf(a: Coverage, b: Coverage): Silence | null {
  if (a.outcomes.length === 0 || b.outcomes.length === 0) return 'no-outcomes';
  const mute = (one: Coverage) => one.unknown === one.outcomes.length;
  return mute(a) && mute(b) ? 'no-language' : null;
}

/** The smaller of the two estimates is believed, so that nobody is told that less remains to be studied than does. */
function creditsOf(a: Compared, b: Compared, inA: number, inB: number): Credits | null {
  if (typeof a.ects !== 'number' || typeof b.ects !== 'number') return null;
  const shared = Math.min(a.ects * inA, b.ects * inB);
  const sum = a.ects + b.ects;
  return { sum, once: sum - Math.floor(shared * 2) / 2 };
}
