import { type CompetenceLevel, competenceLevels } from '../../../framework/index.ts';
import type { Covered, Ground } from './covered.ts';
import { evidenceOf } from './evidence.ts';
import { type Compared, type Reading, readings } from './readings.ts';

/** What is said of one outcome of A. `by` is the id of the outcome of B that says most of it. */
export type OutcomeCover = {
  outcome: string;
  result: Covered;
  ground: Ground;
  by: string | null;
  /** URIs of the skills that both have. */
  skills: string[];
};

/** How much of A somebody can who has completed B. `share` is 0–1: a part counts half, what is unknown nothing. */
export type Coverage = {
  outcomes: OutcomeCover[];
  share: number;
  full: number;
  part: number;
  unknown: number;
};

type Judged = { by: string; result: Covered; ground: Ground; weight: number };

/**
 * Which outcomes of A are covered by B: by shared ESCO skills, by words in a common language, and across languages by
 * the names of the skills in the other's language. Adding to B never covers less of A.
 */
export function coverage(a: Compared, b: Compared): Coverage {
  return coverageOf(readings(a), readings(b));
}

/** As `coverage`, of what has been prepared before. */
export function coverageOf(asked: readonly Reading[], offered: readonly Reading[]): Coverage {
  const outcomes = asked.map((one) => coverOf(one, offered));
  const count = (wanted: Covered) => outcomes.filter(({ result }) => result === wanted).length;
  const [full, part, unknown] = [count('full'), count('part'), count('unknown')];
  const share = outcomes.length === 0 ? 0 : (full + part / 2) / outcomes.length;
  return { outcomes, share, full, part, unknown };
}

const order: Record<Covered, number> = { unknown: 0, not: 1, part: 2, full: 3 };

function coverOf(asked: Reading, offered: readonly Reading[]): OutcomeCover {
  const outcome = asked.outcome.id;
  const skills = [...asked.skills].filter((uri) => offered.some((one) => one.skills.has(uri)));
  const skillShare = asked.skills.size === 0 ? 0 : skills.length / asked.skills.size;
  let best: Judged | undefined;
  for (const one of offered) {
    const judged = judge(asked, one, skillShare);
    const better = best ? order[judged.result] - order[best.result] || judged.weight - best.weight : 1;
    if (better > 0) best = judged;
  }
  if (!best) return { outcome, result: 'not', ground: 'none', by: null, skills };
  const { result, ground, by } = best;
  return { outcome, result, ground, by: order[result] < order.part ? null : by, skills };
}

/** @param skillShare share of the outcome's skills that B as a whole has */
function judge(asked: Reading, offered: Reading, skillShare: number): Judged {
  const { result, ground, weight } = evidenceOf(asked, offered, skillShare);
  const by = offered.outcome.id;
  return result === 'full' && isLower(offered.level, asked.level)
    ? { by, result: 'part', ground: 'lower-level', weight }
    : { by, result, ground, weight };
}

function isLower(offered: CompetenceLevel | null, asked: CompetenceLevel | null): boolean {
  return (
    offered !== null && asked !== null && competenceLevels.indexOf(offered) < competenceLevels.indexOf(asked)
  );
}
