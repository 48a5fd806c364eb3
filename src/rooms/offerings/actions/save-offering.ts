import { z } from 'zod';
import { action } from '../../../platform/actions/index.ts';
import { readOffering } from '../../framework/index.ts';
import { frameworksInForce } from '../frameworks.ts';
import { changedKeys } from '../rules/changed-keys.ts';
import { judge } from '../rules/judge.ts';
import { saveRevision } from '../store/offerings.ts';
import { insertStep } from '../store/steps.ts';
import { document } from './add-offering.ts';
import { institution, loadForStep, offeringId, revision } from './load.ts';

/**
 * Saves a new revision of the document. Saving what is approved or published begins a new round as a draft; the
 * published copy stays in the catalogue meanwhile. Nothing changed: no new revision. `editing` names the form it comes
 * from: the autosaves of one form may follow each other with the revision that the form was opened with.
 * @throws Refusal changed-meanwhile (409) when `revision` is not the current one, 'offerings/in-review', invalid-input
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
  async run(work, input) {
    const { tx, actor, now } = work;
    const { offering, to } = await loadForStep(work, input, 'save');
    const written = readOffering({
      ...input.document,
      institution: offering.document.institution ?? input.institution,
    });
    const fields = changedKeys(offering.document, written);
    if (fields.length === 0) return { result: { revision: offering.revision }, unchanged: true };
    const saved = await saveRevision(tx, offering, {
      document: written,
      state: to,
      judgement: judge(written, offering.imported, await frameworksInForce(work, input.institution)),
      author: actor.person,
      editing: input.editing ?? null,
      now,
    });
    if (offering.state !== to) {
      const step = {
        institution: input.institution,
        offering: offering.id,
        verb: 'save',
        from: offering.state,
        to,
        revision: saved,
      };
      await insertStep(tx, { ...step, person: actor.person, now });
    }
    return {
      result: { revision: saved },
      subject: `offering:${offering.id}`,
      fields,
      payload: { revision: saved },
    };
  },
});
