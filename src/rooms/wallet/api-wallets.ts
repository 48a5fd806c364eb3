import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { configurations } from '../../standards/openid4vci/index.ts';
import { line, moment } from '../credentials/index.ts';
import { consent, readLeave, refuseLeave } from './actions/consent.ts';
import { endOffer, offer, readOffer } from './actions/offer.ts';
import { readOfferable } from './actions/offerable.ts';

/** The way into wallets, for programs that show the code themselves. */
export function walletsApi(api: Api): void {
  const forms = z.array(z.enum(configurations));
  const offers = '/my/wallet-offers';
  api.query(readOfferable, {
    path: '/my/offerable',
    summary: 'List the own credentials that wallets can have, with the forms they can have them in',
    output: z.object({ credentials: z.array(line.extend({ forms })) }),
  });
  api.action('post', offer, {
    path: offers,
    summary: 'Let a wallet fetch own credentials (OpenID4VCI); link and code are read with the offer',
    status: 201,
    output: z.object({ id: z.string(), expiresAt: moment }),
  });
  api.query(readOffer, {
    path: `${offers}/{walletOffer}`,
    summary: 'Read an offer to a wallet: link, transaction code, and how far the wallet has come',
    output: z.object({
      id: z.string(),
      state: z.string(),
      expiresAt: moment,
      link: z.string().nullable(),
      code: z.string().nullable(),
      items: z.array(line.extend({ configuration: z.enum(configurations), deliveredAt: moment.nullable() })),
    }),
  });
  api.action('delete', endOffer, {
    path: `${offers}/{walletOffer}`,
    summary: 'End an offer to a wallet before its time',
    output: z.object({}),
  });
  api.query(readLeave, {
    path: '/my/wallet-requests/{leave}',
    summary: 'Read what a wallet asks leave for',
    output: z.object({
      client: z.string(),
      returnsTo: z.string(),
      credentials: z.array(line.extend({ forms, chosen: z.boolean() })),
    }),
  });
  api.action('post', consent, {
    path: '/my/wallet-requests/{leave}',
    summary: 'Give a wallet leave to fetch own credentials; answers where the browser goes back to',
    output: z.object({ back: z.string() }),
  });
  api.action('delete', refuseLeave, {
    path: '/my/wallet-requests/{leave}',
    summary: 'Refuse what a wallet asks for; answers where the browser goes back to',
    output: z.object({ back: z.string() }),
  });
}
