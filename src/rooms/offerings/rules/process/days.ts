import type { MemberRole } from '../../../../base/roles.ts';
import type { OfferingState } from '../workflow.ts';
import type { Process, ProcessStep, Track } from './process.ts';

/** The states that an offering is expected to leave: in them it can be late. */
export const timedStates = ['idea', 'design', 'review', 'approved'] as const satisfies OfferingState[];

/** The steps of a process that are taken on a track. */
export function stepsOn(process: Process, track: Track): ProcessStep[] {
  const skips = track === 'fast' ? (process.fastTrack?.skips ?? []) : [];
  return process.steps.filter(({ id }) => !skips.includes(id));
}

/**
 * How many days an offering may be in a state: those of the longest way through the state's steps, since steps may go
 * on side by side. Null: the process sets none, or the state is not one to be left.
 */
export function daysIn(process: Process, state: OfferingState, track: Track): number | null {
  if (!(timedStates as readonly OfferingState[]).includes(state)) return null;
  const taken = new Set(stepsOn(process, track));
  const steps = process.steps.filter((step) => step.state === state);
  if (!steps.some((step) => taken.has(step) && step.days !== undefined)) return null;
  const own = new Map(steps.map((step) => [step.id, step]));
  const longest = new Map<string, number>();
  // A process that was checked has no circles; one that was not must not keep the program busy for ever.
  const from = (id: string, way: readonly string[]): number => {
    const step = own.get(id);
    if (!step || way.includes(id)) return 0;
    const known = longest.get(id);
    if (known !== undefined) return known;
    const days = taken.has(step) ? daysOf(step, track) : 0;
    const behind = (step.next ?? []).map((next) => from(next, [...way, id]));
    const sum = days + Math.max(0, ...behind);
    longest.set(id, sum);
    return sum;
  };
  return Math.max(0, ...steps.map(({ id }) => from(id, [])));
}

function daysOf({ days = 0, fastDays }: ProcessStep, track: Track): number {
  return track === 'fast' ? (fastDays ?? days) : days;
}

/** The role that owns what is done in a state: of the step that leads on, or of the first one. */
export function ownerRole(process: Process, state: OfferingState, track: Track): MemberRole | null {
  const own = stepsOn(process, track).filter((step) => step.state === state);
  return (own.find(({ verb }) => verb !== undefined) ?? own[0])?.role ?? null;
}

/** State → days, for both tracks. */
export type Deadlines = Record<Track, Partial<Record<OfferingState, number>>>;

export function deadlinesOf(process: Process): Deadlines {
  const on = (track: Track) =>
    Object.fromEntries(
      timedStates.flatMap((state) => {
        const days = daysIn(process, state, track);
        return days === null ? [] : [[state, days]];
      }),
    );
  return { normal: on('normal'), fast: on('fast') };
}

/** The last day: so many days after the day on which the state began. Days are YYYY-MM-DD. */
export function dueOn(since: string, days: number): string {
  return new Date(Date.parse(`${since}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** By how many days `today` is past the last day; 0 where it is not. */
export function daysLate(due: string, today: string): number {
  return Math.max(
    0,
    Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${due}T00:00:00Z`)) / 86_400_000),
  );
}
