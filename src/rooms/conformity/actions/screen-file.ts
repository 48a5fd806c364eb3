import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { task } from '../../../platform/actions/index.ts';
import { inTransaction, nobody } from '../../../platform/database/index.ts';
import { fileContent, importFields } from '../../offerings/index.ts';
import { frameworkKey, MOST_FRAMEWORKS, namedFrameworks } from '../chosen-framework.ts';
import { knownInstitutions } from '../known-institutions.ts';
import { screenLimits, screenList } from '../screen-list.ts';
import { type ToldScreening, toldScreening } from '../told.ts';

/** So many files are judged at a time; who comes then is asked to wait, so that nobody can take all the time there is. */
const AT_ONCE = 4;
let under = 0;

/**
 * Screens a course list that somebody dropped, without an account; nothing of it is stored. `mapping` corrects what the
 * columns were taken for.
 * @throws Refusal 'too-many-requests', 'conformity/framework-unknown', or an 'offerings/import-…' code that says what
 *   is wrong with the file
 */
export const screenFile = task({
  name: 'conformity.screen-file',
  input: z.object({
    name: z.string().max(300).default(''),
    content: fileContent(screenLimits.bytes).describe('The file, CSV, XLSX or JSON, as base64'),
    mapping: z.record(z.string().max(200), z.enum(['ignore', ...importFields])).optional(),
    frameworks: z
      .array(frameworkKey)
      .max(MOST_FRAMEWORKS)
      .default([])
      .describe('Versions of frameworks such as eu-2022-c243@1; without them the one in force'),
  }),
  async run(platform, _actor, { name, content, mapping, frameworks: keys }): Promise<ToldScreening> {
    const { institutions, frameworks } = await inTransaction(platform.database, nobody, async (tx) => ({
      institutions: await knownInstitutions(tx),
      frameworks: await namedFrameworks({ tx, now: platform.clock(), platform }, null, keys),
    }));
    if (under >= AT_ONCE) throw new Refusal('too-many-requests', 429);
    under += 1;
    try {
      const file = { name, bytes: Buffer.from(content, 'base64'), ...(mapping && { mapping }) };
      return toldScreening(await screenList(file, frameworks, institutions));
    } finally {
      under -= 1;
    }
  },
});
