import { z } from 'zod';
import { query } from '../../../../platform/actions/index.ts';
import { listAcknowledgements } from '../../../notices/index.ts';
import { findPeople } from '../../../organisations/index.ts';
import { hoursUntil, summariseAcknowledged } from '../../rules/acknowledgements.ts';
import { listProposed } from '../../store/way.ts';
import { PROPOSED, sourceOf } from '../../way-notices.ts';
import { institution } from '../load.ts';

const MOST = 100;

/**
 * What has been proposed in an institution, at most the hundred newest, with who was told and has acknowledged it after
 * how many hours; `acknowledged` sums that up over all of them.
 */
export const listIdeas = query({
  name: 'offerings.list-ideas',
  input: z.object({ institution }),
  async run({ tx }, input) {
    const proposed = await listProposed(tx, input.institution, MOST);
    const sources = proposed.map(({ id }) => sourceOf(id));
    const told = await listAcknowledgements(tx, input.institution, PROPOSED, sources);
    const everybody = [...told.map(({ person }) => person), ...proposed.flatMap(({ by }) => by ?? [])];
    const people = await findPeople(tx, everybody);
    const items = proposed.map(({ by, ...idea }) => {
      const own = told.filter(({ source }) => source === sourceOf(idea.id));
      const times = own.map(({ acknowledgedAt }) => ({ at: idea.at, acknowledgedAt }));
      return {
        institution: input.institution,
        ...idea,
        byName: (by && people.get(by)?.name) ?? null,
        acknowledged: summariseAcknowledged(times),
        told: own.map(({ person, acknowledgedAt }) => ({
          person,
          name: people.get(person)?.name ?? null,
          acknowledgedAt,
          hours: hoursUntil({ at: idea.at, acknowledgedAt }),
        })),
      };
    });
    const all = items.flatMap(({ at, told }) => told.map(({ acknowledgedAt }) => ({ at, acknowledgedAt })));
    return { items, acknowledged: summariseAcknowledged(all) };
  },
});

export type Ideas = Awaited<ReturnType<typeof listIdeas.run>>;
