import { z } from 'zod';
import { notAllowed, notFound } from '../../../base/errors.ts';
import { action, type Work } from '../../../platform/actions/index.ts';
import { reachesUnit } from '../../../platform/actor.ts';
import { type OfferingDocument, readOffering } from '../../framework/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { frameworksInForce } from '../frameworks.ts';
import { judge } from '../rules/judge.ts';
import { insertOffering } from '../store/offerings.ts';
import { checkLineage } from './building/check-lineage.ts';
import { mustBeSound } from './check-document.ts';
import { institution } from './load.ts';

/** An offering document (data/schemas/offering.json); what is inside is checked by `readOffering`. */
export const document = z.looseObject({ title: z.record(z.string(), z.string()) }) as unknown as z.ZodType<
  OfferingDocument,
  OfferingDocument
>;

/**
 * Adds an offering as a draft. What is known of the institution is filled in: its code, country and name as the
 * awarding body.
 * @throws Refusal invalid-input with a path for each wrong place of the document
 */
export const addOffering = action({
  name: 'offerings.add',
  input: z.object({ institution, unit: z.uuid().nullish(), document: document.default({ title: {} }) }),
  async run(work, input) {
    const { tx, actor, now } = work;
    const own = await findInstitution(tx, input.institution);
    if (!own) throw notFound();
    const unit = input.unit ?? onlyUnitOf(work, input.institution);
    if (!reachesUnit(actor, 'offerings.add', input.institution, unit)) throw notAllowed('offerings.add');
    const known = { institution: own.id, awardingCountry: own.country, awardingBody: own.name };
    const written = readOffering({ ...known, ...input.document });
    await mustBeSound(tx, written, null);
    await checkLineage(work, { institution: own.id, id: null, document: null }, written);
    const id = await insertOffering(tx, {
      institution: own.id,
      unit,
      document: written,
      judgement: judge(written, false, await frameworksInForce(work, own.id)),
      author: actor.person,
      now,
    });
    return { result: { id, revision: 1 }, subject: `offering:${id}`, fields: Object.keys(written).sort() };
  },
});

/** Somebody whose roles are all in one unit adds to that unit. */
function onlyUnitOf({ actor }: Work, institution: string): string | null {
  const own = actor.memberships.filter((membership) => membership.institution === institution);
  const units = new Set(own.map((membership) => membership.unit));
  return units.size === 1 ? (own[0]?.unit ?? null) : null;
}
