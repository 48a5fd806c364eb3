import { actingOf } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { SampleSource } from '../framework/index.ts';
import { listSamples } from './store/samples.ts';

/** A few offerings of the institution, as different as they come, to try a check on. */
export const offeringSamples: SampleSource = (platform, actor, institution, most) => {
  const acting =
    institution === null ? actingOf(actor) : { person: actor.person, institutions: [institution] };
  return inTransaction(platform.database, acting, (tx) => listSamples(tx, institution, most));
};
