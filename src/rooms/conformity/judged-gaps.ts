import type { CompiledFramework } from '../framework/index.ts';
import type { PortfolioOffering } from '../offerings/index.ts';
import { assessedRevision } from './assessed.ts';
import { type GapStanding, gapsOf, type OfferingGap, type Requirement, standingWith } from './rules/gaps.ts';
import type { Screened } from './rules/screening.ts';

/** What an offering lacks of several frameworks, and how it stands with them. */
export function judgedGaps(
  offering: PortfolioOffering,
  frameworks: readonly CompiledFramework[],
  requirements: readonly Requirement[],
): { gaps: OfferingGap[]; standing: GapStanding } {
  const reports = new Map<string, Screened>();
  for (const framework of frameworks) reports.set(framework.sha256, assessedRevision(offering, framework));
  const gaps = gapsOf(requirements, reports);
  return { gaps, standing: standingWith(reports.values(), gaps) };
}
