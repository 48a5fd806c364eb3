import { plusSeconds } from '../../../base/time.ts';

/** For how many days a link may be opened. */
export const shareDays = ['7', '30', '90', '365', 'unlimited'] as const;
export type ShareDays = (typeof shareDays)[number];

const DAY_SECONDS = 24 * 60 * 60;

/** The moment from which a link no longer opens; null: it does until it is stopped. */
export function shareEnd(days: ShareDays, now: Date): Date | null {
  return days === 'unlimited' ? null : plusSeconds(now, Number(days) * DAY_SECONDS);
}

export type ShareState = 'open' | 'expired' | 'stopped';

export function shareState(share: { expiresAt: Date | null; stoppedAt: Date | null }, now: Date): ShareState {
  if (share.stoppedAt) return 'stopped';
  return share.expiresAt && share.expiresAt <= now ? 'expired' : 'open';
}

/** Pixels of a side of the picture in a link's preview, as social services want it. */
export const PICTURE_SIZE = 600;
