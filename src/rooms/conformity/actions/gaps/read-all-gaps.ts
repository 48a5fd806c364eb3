import { z } from 'zod';
import { query } from '../../../../platform/actions/index.ts';
import { portfolioSizes } from '../../../offerings/index.ts';
import { gapFrameworks } from '../../gap-frameworks.ts';
import { gapTally } from '../../gap-tallies.ts';
import {
  emptyTally,
  type GapLine,
  type GapTally,
  gapLines,
  requirementsOf,
  sumOfTallies,
} from '../../rules/gaps.ts';
import { gapInput } from './asked.ts';

/** What one institution lacks, in figures. */
export type InstitutionGaps = GapTally & { institution: string };

export type ConsortiumGaps = {
  frameworks: { id: string; version: string; sha256: string }[];
  offerings: number;
  lacking: number;
  effortMinutes: number;
  requirements: GapLine[];
  /** Most work first; of one requirement, where one is asked for. */
  institutions: InstitutionGaps[];
};

/**
 * What the offerings of all institutions lack, requirement by requirement and institution by institution.
 * @throws Refusal not-found
 */
export const readAllGaps = query({
  name: 'conformity.read-all-gaps',
  input: z.object(gapInput),
  async run(work, { frameworks: names, scope, order, requirement }): Promise<ConsortiumGaps> {
    const frameworks = await gapFrameworks(work, null, names);
    const requirements = requirementsOf(frameworks, scope);
    const institutions: InstitutionGaps[] = [];
    for (const size of await portfolioSizes(work.tx)) {
      const tally = await gapTally(work.tx, size, frameworks, requirements);
      institutions.push({ institution: size.institution, ...tally });
    }
    const sum = sumOfTallies(institutions);
    const { lines: _lines, ...figures } = sum;
    const shown = requirement ? institutions.map((one) => only(one, requirement)) : institutions;
    return {
      frameworks: frameworks.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
      ...figures,
      requirements: gapLines(requirements, sum, order),
      institutions: shown.sort(
        (a, b) => b.effortMinutes - a.effortMinutes || (a.institution < b.institution ? -1 : 1),
      ),
    };
  },
});

/** The figures of one requirement alone. */
function only({ institution, offerings, lines }: InstitutionGaps, key: string): InstitutionGaps {
  const line = lines[key];
  if (!line) return { institution, ...emptyTally(), offerings };
  return {
    institution,
    offerings,
    lacking: line.count,
    effortMinutes: line.totalMinutes,
    lines: { [key]: line },
  };
}
