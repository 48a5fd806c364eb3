import type { OfferingState } from './workflow.ts';

/** First and last day of an implementation, YYYY-MM-DD. */
export type Held = { starts: string; ends: string };

/**
 * Where days lead an offering: it runs from the first day of an implementation, and has ended when the last one is
 * over and no other is coming. What happened before it came into its state says nothing: somebody who ended it by hand
 * is not contradicted by an implementation that was going on then.
 * @param since the day on which it came into its state
 */
export function verbOfDays(
  state: OfferingState,
  since: string,
  held: readonly Held[],
  today: string,
): 'start' | 'end' | null {
  const isOn = ({ starts, ends }: Held) => starts <= today && today <= ends;
  if (state === 'published' && held.some(isOn)) return 'start';
  if (state === 'ended' && held.some((one) => isOn(one) && one.starts > since)) return 'start';
  if (state !== 'published' && state !== 'running') return null;
  const last = held.reduce((latest, { ends }) => (ends > latest ? ends : latest), '');
  return last !== '' && last < today && last >= since ? 'end' : null;
}
