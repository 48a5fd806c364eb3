import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { listInstitutions } from '../organisations/index.ts';
import { frameworksInForce } from './frameworks.ts';
import { judge, judgedBy } from './rules/judge.ts';
import { keepJudgements, takeStale } from './store/stale.ts';

const BATCH = 500;

/**
 * Judges offerings again that were judged by other frameworks than those in force today, so that lists say what holds
 * today: a version comes into force or is retired on a day, without anybody doing anything on that day. Each batch is
 * a transaction; whatever is interrupted goes on where it was.
 */
export const judgeStale: Routine = {
  name: 'offerings.judge-stale',
  everySeconds: 60,
  async handle({ platform }) {
    const all = await inTransaction(platform.database, theProgram, listInstitutions);
    for (const { id } of all) {
      while ((await judgeBatch(platform, id)) === BATCH);
    }
  },
};

/** Judges at most `size` stale offerings of an institution again. @returns how many it were */
export function judgeBatch(platform: Platform, institution: string, size = BATCH): Promise<number> {
  const acting = { person: null, institutions: [institution] };
  return inTransaction(platform.database, acting, async (tx) => {
    const frameworks = await frameworksInForce({ tx, now: platform.clock(), platform }, institution);
    const stale = await takeStale(tx, institution, judgedBy(frameworks), size);
    if (stale.length === 0) return 0;
    const judgements = stale.map(({ id, document, imported }) => {
      const { verdict, undecided, by } = judge(document, imported, frameworks);
      return { id, verdict, undecided, by };
    });
    await keepJudgements(tx, institution, judgements);
    return stale.length;
  });
}
