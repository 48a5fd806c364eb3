import { z } from 'zod';
import { invalidInput, notAllowed, notFound } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { reachesUnit } from '../../../../platform/actor.ts';
import { readOffering } from '../../../framework/index.ts';
import { findInstitution, localizedName } from '../../../organisations/index.ts';
import { frameworksInForce } from '../../frameworks.ts';
import { processInForce } from '../../process-in-force.ts';
import { judge } from '../../rules/judge.ts';
import { firstState } from '../../rules/process/governs.ts';
import { insertOffering } from '../../store/offerings.ts';
import { insertStep } from '../../store/steps.ts';
import { setProposed } from '../../store/way.ts';
import { institution } from '../load.ts';

const localized = z
  .record(z.string().max(20), z.string().trim().max(5000))
  .refine((text) => Object.values(text).some((one) => one !== ''), { params: { code: 'required' } });

/**
 * Proposes an offering: what, why, for whom. The key roles of the institution are told at once. `sudden` puts it on
 * the fast track, with a reason that is kept and shown; `needOn` is the day on which the need was first known.
 * @throws Refusal invalid-input: 'offerings/no-fast-track' where the institution's process has none
 */
export const proposeOffering = action({
  name: 'offerings.propose',
  input: z.object({
    institution,
    unit: z.uuid().nullish(),
    title: localizedName,
    need: localized,
    who: localized,
    sudden: z.boolean().default(false),
    suddenReason: z.string().trim().max(2000).default(''),
    needOn: z.iso.date().nullish(),
  }),
  async run(work, input) {
    const { tx, actor, now } = work;
    const own = await findInstitution(tx, input.institution);
    if (!own) throw notFound();
    const unit = input.unit ?? null;
    if (unit && !reachesUnit(actor, 'offerings.propose', own.id, unit)) throw notAllowed('offerings.propose');
    const process = await processInForce(work, own.id);
    if (input.sudden && !process.fastTrack)
      throw invalidInput([{ path: 'sudden', code: 'offerings/no-fast-track' }]);
    if (input.sudden && !input.suddenReason) throw invalidInput([{ path: 'suddenReason', code: 'required' }]);
    const known = { institution: own.id, awardingCountry: own.country, awardingBody: own.name };
    const told = { title: input.title, relevance: input.need, targetGroup: input.who };
    const document = readOffering({ ...known, ...told });
    const judgement = judge(document, false, await frameworksInForce(work, own.id));
    const id = await insertOffering(tx, {
      institution: own.id,
      unit,
      document,
      judgement,
      author: actor.person,
      now,
    });
    const track = input.sudden ? 'fast' : 'normal';
    const state = firstState(process, track);
    const reason = input.sudden ? input.suddenReason : null;
    const at = { institution: own.id, offering: id };
    await setProposed(tx, at, { state, track, reason, needOn: input.needOn ?? null });
    const step = { ...at, verb: 'propose', from: 'idea' as const, to: state, revision: 1 };
    await insertStep(tx, { ...step, reason, person: actor.person, now });
    return {
      result: { id, state },
      subject: `offering:${id}`,
      fields: ['title', 'relevance', 'targetGroup'],
    };
  },
});
