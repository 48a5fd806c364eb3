import { z } from 'zod';
import { action } from '../../../platform/actions/index.ts';
import { mustLeaveKept } from '../kept-elsewhere.ts';
import { document } from './add-offering.ts';
import { institution, offeringId, revision } from './load.ts';
import { saveDocument } from './save-document.ts';
import { byTeam } from './team/team-right.ts';

/**
 * Saves a new revision of the document. Saving what is approved or published begins a new round as a draft; the
 * published copy stays in the catalogue meanwhile. Nothing changed: no new revision. `editing` names the form it comes
 * from: the autosaves of one form may follow each other with the revision that the form was opened with.
 * @throws Refusal 'offerings/kept-elsewhere' (422) for what the study system is master of, changed-meanwhile (409) when `revision` is not the current one, 'offerings/in-review', invalid-input
 */
export const saveOffering = action({
  name: 'offerings.save',
  input: z.object({
    institution,
    offering: offeringId,
    revision,
    document,
    editing: z.string().min(8).max(100).optional(),
  }),
  alsoAllowed: byTeam('offerings.save'),
  run: (work, input) =>
    saveDocument(work, input, async (offering) => {
      await mustLeaveKept(work.tx, offering, input.document);
      return input.document;
    }),
});
