import type { Configuration } from '../../../standards/openid4vci/index.ts';
import type { Format } from '../../credentials/index.ts';

/** Which of the institution's formats a wallet's form of credential is made of. */
export const formatOf: Readonly<Record<Configuration, Format>> = {
  'credential-sd-jwt': 'sd-jwt-vc',
  'open-badge': 'open-badge',
  'open-badge-jwt': 'open-badge-jwt',
};

export type OfferState = 'waiting' | 'fetched' | 'taking' | 'done' | 'failed' | 'expired' | 'stopped';

type Facts = { expiresAt: Date; fetchedAt: Date | null; redeemedAt: Date | null; stoppedAt: Date | null };

/** How an offer stands: from the QR code on her screen until the credentials are in the wallet. */
export function offerState(
  offer: Facts,
  items: readonly { deliveredAt: Date | null; event: string | null }[],
  now: Date,
): OfferState {
  if (items.some(({ event }) => event === 'credential_failure' || event === 'credential_deleted'))
    return 'failed';
  if (items.length > 0 && items.every(({ deliveredAt }) => deliveredAt)) return 'done';
  if (offer.stoppedAt) return 'stopped';
  if (offer.expiresAt <= now) return 'expired';
  if (offer.redeemedAt) return 'taking';
  return offer.fetchedAt ? 'fetched' : 'waiting';
}

/** Whether a wallet may still begin with it. */
export function isOpen(offer: Facts, now: Date): boolean {
  return !offer.redeemedAt && !offer.stoppedAt && offer.expiresAt > now;
}
