import { plusSeconds } from '../../../base/time.ts';

/** A mail that could not be delivered so many times is given up. */
export const MAX_ATTEMPTS = 10;

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 60 * 60;

/**
 * What went wrong, as the mail library tells it. `responseCode` is the server's SMTP reply
 * code (RFC 5321 §4.2), `command` what it replied to.
 */
export type MailFailure = { code?: string; responseCode?: number; command?: string };

/**
 * When to try again after the attempt number `attempts` (from 1) failed: after 10 s, then twice as long each time, an
 * hour at most. Null: never, since ten attempts were made or the server refused the address for good.
 */
export function nextAttempt(attempts: number, failure: MailFailure, now: Date): Date | null {
  if (attempts >= MAX_ATTEMPTS || refusedForGood(failure)) return null;
  return plusSeconds(now, Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE));
}

/** 5xx to the recipient means that the address does not work; 5xx to the sender or to signing in is a setting that can be mended. */
function refusedForGood({ code, responseCode, command }: MailFailure): boolean {
  const isOfSender = command?.startsWith('MAIL') === true;
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500 && !isOfSender;
}

/** A short name of the failure for the outbox page; never the server's words, which may repeat addresses. */
export function failureName({ code, responseCode }: MailFailure): string {
  return [code, responseCode].filter(Boolean).join(' ') || 'unknown';
}
