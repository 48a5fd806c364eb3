import { plusSeconds } from '../../base/time.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine, RunKind } from '../../platform/jobs/index.ts';
import {
  type CompiledFramework,
  type Framework,
  pinnedFramework,
  readFramework,
} from '../framework/index.ts';
import { readPortfolio } from '../offerings/index.ts';
import { EFFECTS_RUN, type EffectsRunInput } from './actions/effects/start-effects.ts';
import { effectOn } from './effects-of.ts';
import { type EffectTally, emptyEffects } from './rules/effect-tally.ts';
import { deleteEffectsBefore, insertEffectRows, isCurrent, saveTally } from './store/effects.ts';

/** Judged and written in well under a second. */
const STEP = 500;

/** Where a run got to: the last offering, and what has been counted up to it. */
type Position = { after: string | null; tally: EffectTally };

/** Works out what a version changes in one institution, some hundred offerings a step. */
export const effectsRun: RunKind = {
  kind: EFFECTS_RUN,
  async step(_platform, tx, { institution, id: run, input: given, position, done }) {
    const input = given as EffectsRunInput;
    const { after, tally } = (position as Position | null) ?? {
      after: null,
      tally: emptyEffects(institution),
    };
    const of = { institution, framework: input.after.id, version: input.after.version, run };
    // It was started anew meanwhile: what this run finds is wanted by nobody.
    if (!(await isCurrent(tx, of))) return { done, result: {} };
    const compared = { after: compiled(input.after), before: input.before && compiled(input.before) };
    const batch = await readPortfolio(tx, institution, { units: null, after, limit: STEP });
    const rows = batch.flatMap((offering) => effectOn(offering, compared, tally) ?? []);
    await insertEffectRows(tx, of, rows);
    const now = done + batch.length;
    if (batch.length === STEP) return { done: now, position: { after: batch.at(-1)!.id, tally } };
    await saveTally(tx, of, tally);
    return { done: now, result: { changed: tally.changed } };
  },
};

function compiled(one: { sha256: string; document: Framework }): CompiledFramework {
  return pinnedFramework(one) ?? readFramework(one.document);
}

const DAY = 24 * 60 * 60;
const KEPT_DAYS = 90;

export const forgetEffects: Routine = {
  name: 'conformity.forget-effects',
  everySeconds: 3600,
  async handle({ platform }) {
    const before = plusSeconds(platform.clock(), -KEPT_DAYS * DAY);
    await inTransaction(platform.database, theProgram, (tx) => deleteEffectsBefore(tx, before));
  },
};
