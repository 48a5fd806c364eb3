import { setGrantRule } from '../rooms/credentials/index.ts';
import { type Stage, theirs } from './stage.ts';

const LONG_AGO = -127;

/** What the institutions of the demo grant for what: invented, and different on purpose. */
export async function seedGrantRules(stage: Stage): Promise<void> {
  for (const { from, ...rule } of stage.data.grantRules) {
    const lead = theirs(stage.data, rule.institution, 'lead');
    await stage.act(lead, LONG_AGO, setGrantRule, { ...rule, validFrom: stage.date(from) });
  }
}
