import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action } from '../../../platform/actions/index.ts';
import { lockList, saveFacts } from '../store/uploads.ts';
import { format, mustReachAll, readList, uploadId } from './import-list.ts';
import { loadList } from './import-plan.ts';
import { institution } from './load.ts';

/**
 * Reads an uploaded JSON list as something else than what its content was taken for. The columns are guessed anew.
 * @throws Refusal not-found, 'offerings/import-started', 'offerings/import-json-no-list', 'offerings/import-empty'
 */
export const readListAs = action({
  name: 'offerings.read-list-as',
  input: z.object({ institution, upload: uploadId, format }),
  async before({ actor, platform }, input) {
    mustReachAll(actor, 'offerings.read-list-as', input.institution);
    const { content } = await loadList(platform, actor, { ...input, createInstitutions: [] });
    return (await readList(content, {}, input.format)).facts;
  },
  async run({ tx }, { institution, upload }, facts) {
    const list = await lockList(tx, institution, upload);
    if (!list) throw notFound();
    if (list.facts.started) throw new Refusal('offerings/import-started', 409);
    await saveFacts(tx, list, facts);
    const { format, mapping, rows } = facts;
    return { result: { format, mapping, rows }, subject: `upload:${upload}`, fields: ['format'] };
  },
});
