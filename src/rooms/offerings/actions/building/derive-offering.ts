import { z } from 'zod';
import { type FieldError, invalidInput } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { derive } from '../../rules/lineage/source.ts';
import { addOffering } from '../add-offering.ts';
import { institution } from '../load.ts';
import { reference } from './find-sources.ts';
import { loadSource } from './load-source.ts';

/**
 * Begins an offering from a degree module, a study unit, a part of one, or another offering: title as given, the
 * chosen outcomes with their criteria, field, level and assessment of the source, and its lineage.
 * @param ects credits, never more than the source's; fewer than those where only a `part` of a study unit is taken
 * @param outcomes ids of the source's outcomes
 * @throws Refusal invalid-input: 'offerings/no-such-source', 'offerings/not-to-derive-from', 'offerings/only-units-have-parts',
 *   'offerings/more-than-source', 'offerings/not-less-than-source'
 */
export const deriveOffering = action({
  name: 'offerings.derive',
  input: z.object({
    institution,
    unit: z.uuid().nullish(),
    from: reference,
    part: z.boolean().default(false),
    title: z.record(z.string(), z.string()),
    ects: z.number().min(0).max(10_000).nullable().default(null),
    outcomes: z.array(z.string().max(64)).max(100).default([]),
  }),
  async run(work, { institution: own, unit, from, ...how }) {
    const source = await loadSource(work.tx, own, from);
    const wrong = (path: string, code: string): FieldError => ({ path, code });
    if (!source) throw invalidInput([wrong('from', 'offerings/no-such-source')]);
    if (source.lineage === null) throw invalidInput([wrong('from', 'offerings/not-to-derive-from')]);
    if (how.part && source.lineage !== 'study-unit')
      throw invalidInput([wrong('part', 'offerings/only-units-have-parts')]);
    if (how.part && source.ects !== null && how.ects === null)
      throw invalidInput([wrong('ects', 'required')]);
    const added = await addOffering.run(
      work,
      { institution: own, unit, document: derive(source, how) },
      undefined as never,
    );
    return added;
  },
});
