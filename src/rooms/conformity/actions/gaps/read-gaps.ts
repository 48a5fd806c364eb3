import { z } from 'zod';
import { notAllowed, notFound } from '../../../../base/errors.ts';
import type { Id } from '../../../../base/ids.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import { query } from '../../../../platform/actions/index.ts';
import type { Verdict } from '../../../framework/index.ts';
import type { OfferingState } from '../../../offerings/index.ts';
import { findInstitution, readUnits } from '../../../organisations/index.ts';
import { gapFrameworks } from '../../gap-frameworks.ts';
import { judgedGaps } from '../../judged-gaps.ts';
import { unitsReached } from '../../own-units.ts';
import { portfolio } from '../../portfolio.ts';
import {
  addToTally,
  emptyTally,
  type GapLine,
  gapLines,
  nearestFirst,
  type OfferingGap,
  requirementsOf,
} from '../../rules/gaps.ts';
import { gapInput } from './asked.ts';

/** An offering that lacks something; `open` counts its gaps, `effortMinutes` is the work of all of them. */
export type LackingOffering = {
  id: Id;
  unit: Id | null;
  state: OfferingState;
  title: LocalizedText;
  verdict: Verdict;
  undecided: boolean;
  open: number;
  effortMinutes: number;
  gaps: OfferingGap[];
};

export type GapList = {
  frameworks: { id: string; version: string; sha256: string }[];
  /** The units that the one who asks may see, and the one chosen. */
  units: { id: Id; name: LocalizedText }[];
  unit: Id | null;
  /** How many offerings there are, how many of them lack something, and the work in minutes. */
  offerings: number;
  lacking: number;
  effortMinutes: number;
  requirements: GapLine[];
  /** Nearest to conforming first. */
  items: LackingOffering[];
  found: number;
  next: string | null;
};

/**
 * What the offerings of an institution, or of a unit, lack: requirement by requirement with the work, and offering by
 * offering, nearest to conforming first. A role that is limited to units sees theirs.
 * @throws Refusal not-found, not-allowed (a unit that no role reaches)
 */
export const readGaps = query({
  name: 'conformity.read-gaps',
  input: z.object({
    institution: z.string().min(1).max(20),
    unit: z.uuid().nullish(),
    ...gapInput,
    cursor: z
      .string()
      .regex(/^\d{1,6}$/)
      .nullish(),
    limit: z.coerce.number().int().min(1).max(10_000).default(25),
  }),
  async run(work, input): Promise<GapList> {
    const { tx, actor } = work;
    const { institution, unit = null, scope, order } = input;
    if (!(await findInstitution(tx, institution))) throw notFound();
    const reached = unitsReached(actor, 'conformity.read-gaps', institution);
    if (unit && reached && !reached.includes(unit)) throw notAllowed('conformity.read-gaps');
    const { items: units } = await readUnits.run(work, { institution });
    const frameworks = await gapFrameworks(work, institution, input.frameworks);
    const requirements = requirementsOf(frameworks, scope);
    const tally = emptyTally();
    const lacking: LackingOffering[] = [];
    for await (const offering of portfolio(tx, institution, unit ? [unit] : reached)) {
      const { gaps, standing } = judgedGaps(offering, frameworks, requirements);
      addToTally(tally, gaps);
      if (!gaps.some((gap) => !input.requirement || gap.requirement === input.requirement)) continue;
      const { id, unit: of, state, title } = offering;
      lacking.push({ id, unit: of, state, title, ...standing, gaps });
    }
    lacking.sort((a, b) => nearestFirst(a, b) || (a.id < b.id ? -1 : 1));
    const from = Number(input.cursor ?? 0);
    const end = from + input.limit;
    const { lines: _lines, ...figures } = tally;
    return {
      frameworks: frameworks.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
      units: units.filter(({ id }) => !reached || reached.includes(id)).map(({ id, name }) => ({ id, name })),
      unit,
      ...figures,
      requirements: gapLines(requirements, tally, order),
      items: lacking.slice(from, end),
      found: lacking.length,
      next: end < lacking.length ? String(end) : null,
    };
  },
});
