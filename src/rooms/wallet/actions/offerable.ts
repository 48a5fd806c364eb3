import { z } from 'zod';
import { signInNeeded } from '../../../base/errors.ts';
import { query } from '../../../platform/actions/index.ts';
import { awardLine, awardState, listAwardsOf } from '../../credentials/index.ts';
import { formsOf } from '../forms.ts';

const MOST = 50;

/** Which of the own credentials a wallet could have, and in which forms. */
export const readOfferable = query({
  name: 'wallet.list-offerable',
  input: z.object({}),
  async run({ tx, now, actor }) {
    if (!actor.person) throw signInNeeded();
    const credentials = [];
    for (const award of await listAwardsOf(tx, actor.person, null, MOST)) {
      const forms = awardState(award, now) === 'valid' ? await formsOf(tx, award) : [];
      if (forms.length > 0) credentials.push({ ...awardLine(award, now), forms });
    }
    return { credentials };
  },
});
