import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { query } from '../../../../platform/actions/index.ts';
import { findInstitution, findPeople, listUnits } from '../../../organisations/index.ts';
import { commonProcess } from '../../rules/process/common.ts';
import { compareProcesses } from '../../rules/process/compare.ts';
import { deadlinesOf } from '../../rules/process/days.ts';
import { findProcess, listProcessVersions } from '../../store/processes.ts';
import { institution } from '../load.ts';

/**
 * The process that governs the offerings of an institution, or an earlier version of it, beside the common one.
 * `version` null: the institution has none of its own, and the common one governs.
 * @throws Refusal not-found: no such institution or version
 */
export const readProcessPage = query({
  name: 'offerings.read-process',
  input: z.object({ institution, version: z.coerce.number().int().min(1).optional() }),
  async run({ tx }, input) {
    const whose = await findInstitution(tx, input.institution);
    const own = await findProcess(tx, input.institution, input.version);
    if (!whose || (input.version !== undefined && !own)) throw notFound();
    const versions = await listProcessVersions(tx, input.institution);
    const people = await findPeople(
      tx,
      versions.flatMap(({ author }) => author ?? []),
    );
    const document = own?.document ?? commonProcess;
    return {
      institution: input.institution,
      institutionName: whose.name,
      version: own?.version ?? null,
      newest: versions[0]?.version ?? null,
      document,
      common: commonProcess,
      compared: compareProcesses(commonProcess, document),
      deadlines: deadlinesOf(document),
      units: (await listUnits(tx, input.institution)).map(({ id, name }) => ({ id, name })),
      versions: versions.map((one) => ({
        ...one,
        name: (one.author && people.get(one.author)?.name) ?? null,
      })),
    };
  },
});

export type ProcessPage = Awaited<ReturnType<typeof readProcessPage.run>>;
