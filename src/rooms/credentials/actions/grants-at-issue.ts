import { dayIn } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { COMPLETED, decideGrants, type GrantDecision } from '../rules/decide-grants.ts';
import { listRules } from '../store/grant-rules.ts';

/** What an award is for, and the day whose rules count. */
export function openEvent(platform: Platform, awardedAt: Date): { event: string; day: string } {
  return { event: COMPLETED, day: dayIn(platform.config.TIME_ZONE, awardedAt) };
}

/** What the institution's rules decide for a completed offering on the day it was awarded. */
export async function grantsAtIssue(
  tx: Tx,
  platform: Platform,
  { institution, ects, awardedAt }: { institution: string; ects: number | undefined; awardedAt: Date },
): Promise<GrantDecision> {
  const { event, day } = openEvent(platform, awardedAt);
  return decideGrants(event, ects, await listRules(tx, institution), day);
}
