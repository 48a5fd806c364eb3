import { plusSeconds } from '../../base/time.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { deleteTermImportsBefore } from './store/term-imports.ts';

const DAY = 24 * 60 * 60;

/** A file of terms that nobody confirmed is kept for a week. */
export const forgetTermImports: Routine = {
  name: 'framework.forget-term-imports',
  everySeconds: 3600,
  async handle({ platform }) {
    const before = plusSeconds(platform.clock(), -7 * DAY);
    await inTransaction(platform.database, theProgram, (tx) => deleteTermImportsBefore(tx, before));
  },
};
