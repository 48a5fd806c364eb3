import { z } from 'zod';
import { action, CONSORTIUM } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { insertList, lastMapping, lockList } from '../store/uploads.ts';
import {
  bareFileName,
  fileContent,
  fileName,
  format,
  mapping,
  mustKnow,
  mustReachAll,
  readList,
  uploadLimits,
} from './import-list.ts';
import { actingForImport, groundOf } from './import-plan.ts';
import { decideAll, queueAll } from './import-start.ts';
import { institution } from './load.ts';

/**
 * Uploads a list and starts its import in one call, so that a study system can send its offerings every night. Columns
 * are taken for what `mapping` says by their names, else for what they were taken for in the last import of the
 * institution, else as guessed. The list is kept like others: its preview tells why rows were left out.
 * @throws Refusal as when a list is uploaded, mapped and started: nothing is kept then
 */
export const importAtOnce = action({
  name: 'offerings.import-at-once',
  institution: (input) => (input.institution === CONSORTIUM ? null : input.institution),
  input: z.object({
    institution,
    name: fileName.default('courses'),
    content: fileContent(uploadLimits.bytes),
    format: format.optional(),
    mapping: mapping.optional(),
    createInstitutions: z.array(z.string().max(300)).max(1000).default([]),
  }),
  async before(outside, input) {
    const { actor, platform } = outside;
    mustReachAll(actor, 'offerings.import-at-once', input.institution);
    const acting = actingForImport(actor, input.institution);
    const { ground, last } = await inTransaction(platform.database, acting, async (tx) => {
      await mustKnow(tx, input.institution);
      const ground = await groundOf({ tx, platform }, input.institution, input.createInstitutions);
      return { ground, last: await lastMapping(tx, input.institution) };
    });
    const list = await readList(Buffer.from(input.content, 'base64'), input.mapping ?? last, input.format);
    const ready = {
      ...ground,
      content: list.content,
      list: { institution: input.institution, facts: list.facts },
    };
    return { list, decided: await decideAll(outside, ready) };
  },
  async run(work, { institution, name }, { list, decided }) {
    const { actor, tx } = work;
    const kept = { institution, person: actor.person, name: bareFileName(name), ...list };
    const upload = await insertList(tx, kept);
    const locked = await lockList(tx, institution, upload);
    const { runs, summary } = await queueAll(work, locked!, decided);
    return {
      result: { upload, format: list.facts.format, runs, summary },
      institution,
      subject: `upload:${upload}`,
      fields: ['content', 'runs'],
      payload: { runs },
    };
  },
});
