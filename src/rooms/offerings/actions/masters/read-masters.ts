import { z } from 'zod';
import { query } from '../../../../platform/actions/index.ts';
import { findPerson } from '../../../organisations/index.ts';
import { dataItemNames, dataItems, keysWith, masterOf } from '../../rules/masters.ts';
import {
  countDifferences,
  countImported,
  currentMasters,
  listDifferences,
  listMasters,
} from '../../store/masters.ts';
import { institution } from '../load.ts';

const SHOWN = 50;

/**
 * Which system is master of which data items, in how many imported offerings something else is written here than the
 * source last said, what earlier settings were, and which offerings the next import will change for that reason.
 */
export const readMasters = query({
  name: 'offerings.read-masters',
  input: z.object({ institution }),
  async run({ tx }, { institution }) {
    const settings = await currentMasters(tx, institution);
    const different = await countDifferences(tx, institution);
    const items = dataItemNames.map((item) => ({
      item,
      keys: [...dataItems[item]],
      master: masterOf(settings, item),
      different: dataItems[item].reduce((sum, key) => Math.max(sum, different[key] ?? 0), 0),
    }));
    const history = [];
    for (const { person, at, system, masters } of await listMasters(tx, institution)) {
      const by = person ? await findPerson(tx, person) : undefined;
      history.push({ at: at.toISOString(), by: by?.name ?? null, system, masters });
    }
    const theirs = keysWith(settings, 'source');
    const conflicts = theirs.length > 0 ? await listDifferences(tx, institution, theirs, SHOWN) : [];
    return {
      system: settings.system,
      imported: await countImported(tx, institution),
      items,
      conflicts,
      history,
    };
  },
});

export type MastersPageData = Awaited<ReturnType<typeof readMasters.run>>;
