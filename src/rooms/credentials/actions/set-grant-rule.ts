import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../base/errors.ts';
import { newId } from '../../../base/ids.ts';
import { action } from '../../../platform/actions/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { boundsOf, certificateKinds, dayBefore, placeOf, plainDay } from '../rules/grants.ts';
import { completionClasses, learningEvents } from '../rules/learning-events.ts';
import { closeRule, insertRule, listRules, lockRules } from '../store/grant-rules.ts';

const codes = (list: readonly { code: string }[]) =>
  z.enum(list.map(({ code }) => code) as [string, ...string[]]);
const credits = z.number().min(0).max(1000).nullable().default(null);

/**
 * Sets what an institution grants for a learning event from a day on. The rule of the same event and credits that is
 * in force ends the day before; what it said stays.
 * @throws Refusal not-found, 'credentials/rule-not-later', 'credentials/rule-overlaps'
 */
export const setGrantRule = action({
  name: 'credentials.set-grant-rule',
  input: z.object({
    institution: z.string().max(20),
    event: codes(learningEvents),
    /** ECTS credits, both ends included; null: no such bound. */
    ectsFrom: credits,
    ectsTo: credits,
    credits: z.boolean(),
    badge: z.boolean(),
    certificate: z.enum(certificateKinds),
    registerClass: codes(completionClasses).nullable().default(null),
    note: z.record(z.string().max(20), z.string().trim().max(1000)).default({}),
    reason: z.string().trim().min(1).max(1000),
    validFrom: z.iso.date(),
  }),
  async run({ tx, actor, now }, rule) {
    const { institution, ectsFrom, ectsTo, validFrom } = rule;
    if (ectsFrom !== null && ectsTo !== null && ectsFrom > ectsTo)
      throw invalidInput([{ path: 'ectsTo', code: 'too-small', params: { min: ectsFrom } }]);
    if (!(await findInstitution(tx, institution))) throw notFound();
    await lockRules(tx, institution);
    const { predecessor, later, overlapping } = placeOf(rule, await listRules(tx, institution));
    if (later) throw refusedAt('validFrom', 'credentials/rule-not-later', { day: plainDay(later.validFrom) });
    if (overlapping) throw refusedAt('ectsFrom', 'credentials/rule-overlaps', boundsOf(overlapping));
    if (predecessor) await closeRule(tx, predecessor, dayBefore(validFrom), null);
    const id = newId();
    await insertRule(tx, { ...rule, id }, actor.person, now);
    return { result: { id }, subject: `grant-rule:${id}`, fields: Object.keys(rule) };
  },
});

function refusedAt(path: string, code: string, params: Record<string, string | number>): Refusal {
  return new Refusal(code, 409, params, [{ path, code, params }]);
}
