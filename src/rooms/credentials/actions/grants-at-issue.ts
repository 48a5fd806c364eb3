import { dayIn } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AwardRecord } from '../../../standards/award.ts';
import { COMPLETED, decideGrants, type GrantDecision } from '../rules/decide-grants.ts';
import { listRules } from '../store/grant-rules.ts';

/** What an award is for, and the day whose rules count. */
export function openEvent(platform: Platform, awardedAt: Date): { event: string; day: string } {
  return { event: COMPLETED, day: dayIn(platform.config.TIME_ZONE, awardedAt) };
}

/** What is decided of an award, by what its record says. */
export type Decide = (record: Pick<AwardRecord, 'ects' | 'awardedAt'>) => GrantDecision;

/** How the institution's rules decide for completed offerings; awards that are alike share their decision. */
export async function grantDecider(tx: Tx, platform: Platform, institution: string): Promise<Decide> {
  const rules = await listRules(tx, institution);
  const known = new Map<string, GrantDecision>();
  return ({ ects, awardedAt }) => {
    const { event, day } = openEvent(platform, new Date(awardedAt));
    const kind = `${day} ${ects}`;
    const decision = known.get(kind) ?? decideGrants(event, ects, rules, day);
    known.set(kind, decision);
    return decision;
  };
}
