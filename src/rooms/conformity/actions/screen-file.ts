import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { task } from '../../../platform/actions/index.ts';
import { inTransaction, nobody } from '../../../platform/database/index.ts';
import { fileContent, importFields } from '../../offerings/index.ts';
import { listInstitutions } from '../../organisations/index.ts';
import { chosenFramework } from '../chosen-framework.ts';
import { withListed } from '../known-institutions.ts';
import { type ListScreening, screenLimits, screenList } from '../screen-list.ts';

/** So many files are judged at a time; who comes then is asked to wait, so that nobody can take all the time there is. */
const AT_ONCE = 4;
let under = 0;

/**
 * Screens a course list that somebody dropped, without an account; nothing of it is stored.
 * @throws Refusal 'too-many-requests', or an 'offerings/import-…' code that says what is wrong with the file
 */
export const screenFile = task({
  name: 'conformity.screen-file',
  input: z.object({
    name: z.string().max(300).default(''),
    content: fileContent(screenLimits.bytes).describe('The file, CSV or XLSX, as base64'),
    mapping: z.record(z.string().max(200), z.enum(['ignore', ...importFields])).optional(),
  }),
  async run(platform, _actor, { name, content, mapping }): Promise<ListScreening> {
    const { institutions, framework } = await inTransaction(platform.database, nobody, async (tx) => ({
      institutions: await listInstitutions(tx),
      framework: await chosenFramework({ tx, now: platform.clock(), platform }, null),
    }));
    if (under >= AT_ONCE) throw new Refusal('too-many-requests', 429);
    under += 1;
    try {
      const known = institutions.map(({ id: code, name, country }) => ({ code, name, country }));
      const file = { name, bytes: Buffer.from(content, 'base64'), ...(mapping && { mapping }) };
      return await screenList(file, framework, withListed(known));
    } finally {
      under -= 1;
    }
  },
});
