import { median } from './figures.ts';

/** Somebody who was told of something, and when she said that she had read it. */
export type Told = { at: Date; acknowledgedAt: Date | null };

/** `medianHours` is of those who acknowledged; null where nobody has. */
export type Acknowledged = { told: number; acknowledged: number; medianHours: number | null };

export function summariseAcknowledged(all: readonly Told[]): Acknowledged {
  const hours = all.flatMap((one) => hoursUntil(one) ?? []);
  return { told: all.length, acknowledged: hours.length, medianHours: median(hours) };
}

/** Hours from being told to acknowledging; null: not yet. Clocks that differ a little never make it negative. */
export function hoursUntil({ at, acknowledgedAt }: Told): number | null {
  if (!acknowledgedAt) return null;
  return Math.max(0, (acknowledgedAt.getTime() - at.getTime()) / 3_600_000);
}
