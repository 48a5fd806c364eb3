import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { action } from '../../../platform/actions/index.ts';
import { offerOf } from '../openid4vci/secrets.ts';
import { isOpen } from '../rules/offer.ts';
import { findOffer, listItems, markOffer } from '../store/offers.ts';

/** A wallet has read the QR code: what awaits it. It may come twice: some look before they ask their owner. */
export const fetchOffer = action({
  name: 'wallet.fetch-offer',
  as: 'program',
  input: z.object({ secret: z.string().max(200) }),
  async run({ tx, now, platform }, { secret }) {
    const id = offerOf(platform, 'wallet-offer', secret);
    const offer = id ? await findOffer(tx, id) : undefined;
    if (!offer || !isOpen(offer, now)) throw notFound();
    await markOffer(tx, offer.id, 'fetched_at', now);
    const items = await listItems(tx, offer.id);
    const configurations = items.map(({ configuration }) => configuration);
    return { result: { id: offer.id, configurations }, unchanged: true };
  },
});
