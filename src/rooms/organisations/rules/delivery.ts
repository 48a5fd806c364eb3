/**
 * How somebody wants her mail: `sorted` – what waits for her on Monday as one list, everything else at once;
 * `at-once` – each notice by itself and no list; `weekly` – only the list; `both` – each notice, and the list.
 */
export const deliveries = ['sorted', 'at-once', 'weekly', 'both'] as const;
export type Delivery = (typeof deliveries)[number];

/** Whether a notice is mailed when it is written. `waits`: it tells of something that stands in the list until it is done. */
export function mailsAtOnce(delivery: Delivery, waits: boolean): boolean {
  return delivery === 'sorted' ? !waits : delivery !== 'weekly';
}

/** Whether she gets the list on Monday. */
export function mailsWeekly(delivery: Delivery): boolean {
  return delivery !== 'at-once';
}
