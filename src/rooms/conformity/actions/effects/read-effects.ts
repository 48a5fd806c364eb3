import { z } from 'zod';
import { query, type Work } from '../../../../platform/actions/index.ts';
import { actingOf } from '../../../../platform/actor.ts';
import { readRun } from '../../../../platform/jobs/index.ts';
import type { CompiledFramework, FrameworkPin, VersionStanding } from '../../../framework/index.ts';
import { effectOn } from '../../effects-of.ts';
import { portfolio } from '../../portfolio.ts';
import { type EffectDirection, effectDirections } from '../../rules/effect.ts';
import { type EffectTally, type ElementTally, emptyEffects, mostChanged } from '../../rules/effect-tally.ts';
import { type EffectRow, listEffectRows, listEffects, type StoredEffects } from '../../store/effects.ts';
import { type ComparedVersion, comparedVersion } from './version.ts';

/** Up to so many offerings are judged while one waits; more are worked out in the background. */
export const AT_ONCE = 5000;

export type EffectItem = Omit<EffectRow, 'titleKey'>;

export type EffectsView = {
  framework: FrameworkPin;
  standing: VersionStanding;
  /** What it is compared with: the version in force; null: none is. */
  before: FrameworkPin | null;
  /** How many offerings it concerns. */
  offerings: number;
  /** There are too many to work it out while one waits. */
  large: boolean;
  /** Of the work in the background: how many offerings are done. Null: it was not started, or is over. */
  progress: { done: number; total: number } | null;
  /** Null: nobody has worked it out yet. */
  outcome: {
    at: Date;
    /** The rules or what is in force have changed since it was worked out. */
    outdated: boolean;
    institutions: EffectTally[];
    elements: ElementTally[];
    /** The institutions whose offerings the one who asks may see; null: all. */
    visible: string[] | null;
    items: EffectItem[];
    found: number;
    next: string | null;
  } | null;
};

/**
 * What changes if a version of a framework is adopted: for each institution in figures, by element, and offering by
 * offering. Everybody of the staff sees the figures of all institutions, and the offerings of her own.
 * @throws Refusal not-found
 */
export const readEffects = query({
  name: 'conformity.read-effects',
  as: 'program',
  input: z.object({
    framework: z.string().max(63),
    version: z.string().max(31),
    of: z.string().max(20).nullish().describe('Only offerings of this institution'),
    direction: z.enum(effectDirections).nullish(),
    from: z
      .enum(['now', 'run'])
      .default('now')
      .describe('"run": what was worked out in the background, also where it could be worked out at once'),
    cursor: z
      .string()
      .regex(/^\d{1,6}$/)
      .nullish(),
    limit: z.coerce.number().int().min(1).max(10_000).default(25),
  }),
  institution: () => null,
  async run(work, input): Promise<EffectsView> {
    const compared = await comparedVersion(work, input);
    const { after, before, standing, offerings } = compared;
    const large = offerings > AT_ONCE;
    const head = { framework: pinOf(after), standing, before: before && pinOf(before), offerings, large };
    const { of, direction, limit, cursor } = input;
    const asked = { of, direction, limit, from: Number(cursor ?? 0), visible: visibleTo(work) };
    return large || input.from === 'run'
      ? { ...head, ...(await storedOutcome(work, compared, asked)) }
      : { ...head, progress: null, outcome: await freshOutcome(work, compared, asked) };
  },
});

type Asked = {
  of?: string | null | undefined;
  direction?: EffectDirection | null | undefined;
  from: number;
  limit: number;
  visible: string[] | null;
};
type Outcome = NonNullable<EffectsView['outcome']>;

function pinOf({ id, version, sha256 }: CompiledFramework): FrameworkPin {
  return { id, version, sha256 };
}

function visibleTo({ actor }: Work): string[] | null {
  const { institutions } = actingOf(actor);
  return institutions === 'all' ? null : [...institutions];
}

/** The institutions whose offerings are listed; null: all. */
function listed({ of, visible }: Asked): string[] | null {
  if (!of) return visible;
  return visible === null || visible.includes(of) ? [of] : [];
}

async function freshOutcome(work: Work, compared: ComparedVersion, asked: Asked): Promise<Outcome> {
  const tallies: EffectTally[] = [];
  const rows: EffectRow[] = [];
  const wanted = listed(asked);
  for (const { institution } of compared.sizes) {
    const tally = emptyEffects(institution);
    tallies.push(tally);
    for await (const offering of portfolio(work.tx, institution)) {
      const row = effectOn(offering, compared, tally);
      if (row && (wanted === null || wanted.includes(institution))) rows.push(row);
    }
  }
  const { direction, from, limit } = asked;
  const matching = rows.filter(({ effect }) => !direction || effect.direction === direction).sort(inOrder);
  const items = matching.slice(from, from + limit);
  return outcomeOf(asked, tallies, { items, found: matching.length }, { at: work.now, outdated: false });
}

function inOrder(a: EffectRow, b: EffectRow): number {
  const rank = ({ effect: { direction, failing } }: EffectRow) =>
    2 * effectDirections.indexOf(direction) + (failing ? 0 : 1);
  return rank(a) - rank(b) || compare(a.titleKey, b.titleKey) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

async function storedOutcome(
  work: Work,
  { after, before, offerings }: ComparedVersion,
  asked: Asked,
): Promise<Pick<EffectsView, 'progress' | 'outcome'>> {
  const of = { framework: after.id, version: after.version };
  const stored = await listEffects(work.tx, of);
  const [first] = stored;
  if (!first) return { progress: null, outcome: null };
  const tallies = stored.flatMap(({ tally }) => tally ?? []);
  if (tallies.length < stored.length)
    return { progress: await progressOf(work, stored, offerings), outcome: null };
  const filter = { institutions: listed(asked), direction: asked.direction ?? null };
  const list = await listEffectRows(work.tx, of, filter, asked);
  const outdated = first.sha256 !== after.sha256 || first.beforeSha256 !== (before?.sha256 ?? '');
  return { progress: null, outcome: outcomeOf(asked, tallies, list, { at: first.at, outdated }) };
}

/** Null where a run has stopped: then it is started once more. */
async function progressOf({ tx }: Work, stored: readonly StoredEffects[], total: number) {
  let done = 0;
  for (const { run } of stored) {
    const view = await readRun(tx, run);
    if (view.state === 'failed' || view.state === 'cancelled') return null;
    done += view.done;
  }
  return { done: Math.min(done, total), total };
}

function outcomeOf(
  { from, limit, visible }: Asked,
  institutions: EffectTally[],
  { items, found }: { items: EffectRow[]; found: number },
  facts: Pick<Outcome, 'at' | 'outdated'>,
): Outcome {
  const end = from + limit;
  return {
    ...facts,
    institutions,
    elements: mostChanged(institutions),
    visible,
    items: items.map(({ titleKey: _key, ...item }) => item),
    found,
    next: end < found ? String(end) : null,
  };
}
