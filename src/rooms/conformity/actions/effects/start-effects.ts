import { z } from 'zod';
import { action } from '../../../../platform/actions/index.ts';
import { readRun, startRun } from '../../../../platform/jobs/index.ts';
import type { Framework, FrameworkPin } from '../../../framework/index.ts';
import { beginEffects, keepEffectsOf, listEffects } from '../../store/effects.ts';
import { comparedVersion } from './version.ts';

export const EFFECTS_RUN = 'conformity.effects';

/** The rules go with the run: a draft may change meanwhile, and an institution does not see those of others. */
export type EffectsRunInput = {
  after: FrameworkPin & { document: Framework };
  before: (FrameworkPin & { document: Framework }) | null;
};

/**
 * Works out in the background what a version of a framework changes: one run for each institution. While that goes on,
 * starting once more changes nothing.
 * @throws Refusal not-found
 */
export const startEffects = action({
  name: 'conformity.start-effects',
  as: 'program',
  input: z.object({ framework: z.string().max(63), version: z.string().max(31) }),
  institution: () => null,
  async run(work, { framework, version }) {
    const { tx, now } = work;
    const { after, before, sizes } = await comparedVersion(work, { framework, version });
    for (const { run, tally } of await listEffects(tx, { framework, version })) {
      const { state } = await readRun(tx, run);
      if (tally === null && (state === 'queued' || state === 'running'))
        return { result: { institutions: sizes.length }, unchanged: true as const };
    }
    const given = (one: typeof after) => {
      const { id, sha256, framework: document } = one;
      return { id, version: one.version, sha256, document };
    };
    const input: EffectsRunInput = { after: given(after), before: before && given(before) };
    await keepEffectsOf(tx, { framework, version }, []);
    for (const { institution, offerings: total } of sizes) {
      const title = `${framework}@${version}`;
      const run = await startRun(work, { institution, kind: EFFECTS_RUN, title, input, total });
      const { sha256 } = after;
      const beforeSha256 = before?.sha256 ?? '';
      await beginEffects(tx, { institution, framework, version, sha256, beforeSha256, run, at: now });
    }
    return {
      result: { institutions: sizes.length },
      subject: `framework:${framework}@${version}`,
      fields: [],
    };
  },
});
