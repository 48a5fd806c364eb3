import type { Change, Unchanged, Work } from '../../../platform/actions/index.ts';
import { type OfferingDocument, readOffering } from '../../framework/index.ts';
import { frameworksInForce } from '../frameworks.ts';
import { keptElsewhere } from '../kept-elsewhere.ts';
import { changedKeys } from '../rules/changed-keys.ts';
import { judge } from '../rules/judge.ts';
import { keepMastered } from '../rules/masters.ts';
import { type Offering, saveRevision } from '../store/offerings.ts';
import { insertStep } from '../store/steps.ts';
import { checkLineage } from './building/check-lineage.ts';
import { mustBeSound } from './check-document.ts';
import { loadForStep } from './load.ts';

type Saved = { revision: number };

/**
 * Writes the next revision of an offering, whatever it is that changes: the form, a part that is added, an earlier
 * revision that comes back. What it has been derived from stays with it, and so does what is kept in the study system.
 * @param change the new document, from the locked offering
 * @throws Refusal changed-meanwhile (409) when `revision` is not the current one, 'offerings/in-review', invalid-input
 */
export async function saveDocument(
  work: Work,
  input: { institution: string; offering: string; revision: number; editing?: string | undefined },
  change: (offering: Offering) => Promise<OfferingDocument> | OfferingDocument,
): Promise<Change<Saved> | Unchanged<Saved>> {
  const { tx, actor, now } = work;
  const { offering, to } = await loadForStep(work, input, 'save');
  const { derivedFrom } = offering.document;
  const changed = {
    ...(derivedFrom && { derivedFrom }),
    ...(await change(offering)),
    institution: offering.document.institution ?? input.institution,
  };
  const { parts } = await keptElsewhere(tx, offering);
  const written = readOffering(keepMastered(offering.document, changed, parts));
  const fields = changedKeys(offering.document, written);
  if (fields.length === 0) return { result: { revision: offering.revision }, unchanged: true };
  await mustBeSound(tx, written, offering.document);
  await checkLineage(work, offering, written);
  const revision = await saveRevision(tx, offering, {
    document: written,
    state: to,
    judgement: judge(written, offering.imported, await frameworksInForce(work, input.institution)),
    author: actor.person,
    editing: input.editing ?? null,
    now,
  });
  if (offering.state !== to) {
    const step = { institution: input.institution, offering: offering.id, verb: 'save' };
    const way = { from: offering.state, to, revision, person: actor.person, now };
    await insertStep(tx, { ...step, ...way });
  }
  return { result: { revision }, subject: `offering:${offering.id}`, fields, payload: { revision } };
}
