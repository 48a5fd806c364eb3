import { z } from 'zod';
import { invalidInput } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { MOST_PARTS } from '../../rules/form/fields.ts';
import { partOf } from '../../rules/lineage/source.ts';
import { institution, offeringId, revision } from '../load.ts';
import { saveDocument } from '../save-document.ts';
import { byTeam } from '../team/team-right.ts';
import { reference } from './find-sources.ts';
import { loadSource } from './load-source.ts';

/**
 * Adds something that there is already as the last part of an offering: title, credits, origin, code and where it
 * comes from. It is a revision as every other change.
 * @param ects its credits here, where they are fewer than the source's
 * @throws Refusal invalid-input: 'offerings/no-such-source', 'offerings/part-more-than-source', 'offerings/too-many-parts',
 *   'offerings/of-itself', 'offerings/circular'; changed-meanwhile
 */
export const addPart = action({
  name: 'offerings.add-part',
  input: z.object({
    institution,
    offering: offeringId,
    revision,
    from: reference,
    ects: z.number().min(0).max(10_000).nullish(),
  }),
  alsoAllowed: byTeam('offerings.add-part'),
  run: (work, input) =>
    saveDocument(work, input, async ({ document }) => {
      const source = await loadSource(work.tx, input.institution, input.from);
      if (!source) throw invalidInput([{ path: 'from', code: 'offerings/no-such-source' }]);
      const { ects } = input;
      if (typeof ects === 'number' && source.ects !== null && ects > source.ects) {
        const params = { ects, source: source.ects };
        throw invalidInput([{ path: 'ects', code: 'offerings/part-more-than-source', params }]);
      }
      const parts = document.parts ?? [];
      if (parts.length >= MOST_PARTS)
        throw invalidInput([{ path: 'from', code: 'offerings/too-many-parts', params: { max: MOST_PARTS } }]);
      const part = { ...partOf(source), ...(typeof ects === 'number' && { ects }) };
      return { ...document, parts: [...parts, part] };
    }),
});
