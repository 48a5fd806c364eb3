import { z } from 'zod';
import { invalidInput } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { changedKeys } from '../../rules/changed-keys.ts';
import {
  type DataItem,
  dataItemNames,
  keysWith,
  type Master,
  masterChoices,
  masterOf,
} from '../../rules/masters.ts';
import { awaitRefresh, currentMasters, insertMasters } from '../../store/masters.ts';
import { institution } from '../load.ts';

/**
 * Says which system is master of which data items; items that are not named stay as they are. What the study system
 * becomes master of is read-only from now on, and is refreshed by the next import where something else is written here.
 * @throws Refusal invalid-input where the study system is master of something and has no name
 */
export const setMasters = action({
  name: 'offerings.set-masters',
  input: z.object({
    institution,
    system: z.string().trim().max(100).optional(),
    masters: z.partialRecord(z.enum(dataItemNames as [DataItem, ...DataItem[]]), z.enum(masterChoices)),
  }),
  async run({ tx, actor, now }, { institution, ...said }) {
    const before = await currentMasters(tx, institution);
    const all = dataItemNames.map((item) => [item, said.masters[item] ?? masterOf(before, item)] as const);
    const masters = Object.fromEntries(all) as Record<DataItem, Master>;
    const settings = { system: said.system ?? before.system, masters };
    const theirs = keysWith(settings, 'source');
    if (theirs.length > 0 && !settings.system) {
      throw invalidInput([{ path: 'system', code: 'offerings/system-unnamed' }]);
    }
    const fields = dataItemNames.filter((item) => masterOf(before, item) !== masters[item]);
    const renamed = changedKeys({ system: before.system }, { system: settings.system });
    if (fields.length + renamed.length === 0) return { result: { changed: [] as string[] }, unchanged: true };
    const id = await insertMasters(tx, institution, settings, { person: actor.person, now });
    const newlyTheirs = theirs.filter((key) => !keysWith(before, 'source').includes(key));
    if (newlyTheirs.length > 0) await awaitRefresh(tx, institution, newlyTheirs);
    const changed = [...fields, ...renamed];
    return { result: { changed }, subject: `data-masters:${id}`, fields: changed };
  },
});
