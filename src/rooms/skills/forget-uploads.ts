import { plusSeconds } from '../../base/time.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { deleteUploadsBefore } from './store/uploads.ts';

const DAY = 24 * 60 * 60;

/** A file of concepts that nobody confirmed is kept for a week. */
export const forgetSkillUploads: Routine = {
  name: 'skills.forget-uploads',
  everySeconds: 3600,
  async handle({ platform }) {
    const before = plusSeconds(platform.clock(), -7 * DAY);
    await inTransaction(platform.database, theProgram, (tx) => deleteUploadsBefore(tx, before));
  },
};
