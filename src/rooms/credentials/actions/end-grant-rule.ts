import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action } from '../../../platform/actions/index.ts';
import { dayBefore, plainDay } from '../rules/grants.ts';
import { closeRule, findRule, lockRules } from '../store/grant-rules.ts';

/**
 * Ends a rule without another one taking over: from then on nothing is told of the event.
 * @throws Refusal not-found, 'credentials/rule-ended', 'credentials/rule-ends-too-early' where the last day lies before
 *   the day before the rule began (a rule that ends on that day never holds)
 */
export const endGrantRule = action({
  name: 'credentials.end-grant-rule',
  input: z.object({
    institution: z.string().max(20),
    rule: z.uuid(),
    lastDay: z.iso.date(),
    reason: z.string().trim().min(1).max(1000),
  }),
  async run({ tx }, { institution, rule: id, lastDay, reason }) {
    await lockRules(tx, institution);
    const rule = await findRule(tx, institution, id);
    if (!rule) throw notFound();
    if (rule.validTo !== null)
      throw new Refusal('credentials/rule-ended', 409, { day: plainDay(rule.validTo) });
    const earliest = dayBefore(rule.validFrom);
    if (lastDay < earliest) {
      const params = { day: plainDay(earliest) };
      const code = 'credentials/rule-ends-too-early';
      throw new Refusal(code, 422, params, [{ path: 'lastDay', code, params }]);
    }
    await closeRule(tx, rule, lastDay, reason);
    return { result: { id }, subject: `grant-rule:${id}`, fields: ['validTo', 'endedReason'] };
  },
});
