/** What a key is good for. Retired: another one took its place. Stopped: by hand, with a reason. */
export type KeyState = 'active' | 'retired' | 'stopped' | 'compromised';

export function keyState(key: {
  retiredAt: Date | null;
  stoppedAt: Date | null;
  compromisedSince: Date | null;
}): KeyState {
  if (key.compromisedSince) return 'compromised';
  if (key.stoppedAt) return 'stopped';
  return key.retiredAt ? 'retired' : 'active';
}

/** So long before its end a certificate is warned about. */
export const WARNING_DAYS = 60;

const DAY = 24 * 60 * 60 * 1000;

/** How a certificate stands: 'ends-soon' within the sixty days before its end. */
export function certificateState(expiresAt: Date, now: Date): 'good' | 'ends-soon' | 'ended' {
  if (expiresAt <= now) return 'ended';
  return expiresAt.getTime() - now.getTime() <= WARNING_DAYS * DAY ? 'ends-soon' : 'good';
}
