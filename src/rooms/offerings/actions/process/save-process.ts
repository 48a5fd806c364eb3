import { z } from 'zod';
import { type FieldError, invalidInput, Refusal } from '../../../../base/errors.ts';
import { action, type Work } from '../../../../platform/actions/index.ts';
import { listMembers, listUnits } from '../../../organisations/index.ts';
import type { Process } from '../../rules/process/process.ts';
import { readProcess } from '../../rules/process/read-process.ts';
import { findProcess, insertProcess } from '../../store/processes.ts';
import { institution } from '../load.ts';

/**
 * Keeps a new version of an institution's own process (data/schemas/process.json): it governs from now on. `version` is
 * the newest one that the caller has seen, null where there was none.
 * @throws Refusal 'changed-meanwhile', invalid-input with the place, the rule and how to mend it
 */
export const saveProcess = action({
  name: 'offerings.save-process',
  input: z.object({
    institution,
    version: z.coerce.number().int().min(1).nullish(),
    document: z.record(z.string(), z.unknown()).describe('After /schemas/process.json'),
    note: z.string().trim().max(2000).optional(),
  }),
  async run(work, input) {
    const { tx, actor, now } = work;
    const document = readProcess(input.document);
    const wrong = await wrongUnits(work, input.institution, document);
    if (wrong.length > 0) throw invalidInput(wrong);
    const current = await findProcess(tx, input.institution);
    const newest = current?.version ?? null;
    if (newest !== (input.version ?? null))
      throw new Refusal('changed-meanwhile', 409, { revision: newest ?? 0 });
    if (current && JSON.stringify(current.document) === JSON.stringify(document))
      return { result: { version: current.version }, unchanged: true };
    const version = (newest ?? 0) + 1;
    const kept = { institution: input.institution, version, document, note: input.note || null };
    if (!(await insertProcess(tx, { ...kept, author: actor.person, now })))
      throw new Refusal('changed-meanwhile', 409, { revision: version });
    return { result: { version }, subject: `process:${version}`, fields: Object.keys(document).sort() };
  },
});

/** Units that the institution does not have, and those in which nobody could approve. */
async function wrongUnits({ tx }: Work, institution: string, process: Process): Promise<FieldError[]> {
  const { approvingUnits = [] } = process;
  if (approvingUnits.length === 0) return [];
  const known = new Set((await listUnits(tx, institution)).map(({ id }) => id));
  const members = await listMembers(tx, institution);
  const led = new Set(members.flatMap(({ role, unit }) => (role === 'lead' && unit ? [unit] : [])));
  return approvingUnits.flatMap((unit, index): FieldError[] => {
    const path = `approvingUnits.${index}`;
    if (!known.has(unit)) return [{ path, code: 'offerings/process-unknown-unit' }];
    return led.has(unit) ? [] : [{ path, code: 'offerings/process-unled-unit' }];
  });
}
