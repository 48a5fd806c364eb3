import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Id, isId } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { type IssuerEndpoints, txCode } from '../../../standards/openid4vci/index.ts';

type Keeper = Pick<Platform, 'secrets'>;

/** What stands in an offer's address, and the code that a wallet exchanges: each opens one thing and not the other. */
export type OfferSecret = 'wallet-offer' | 'wallet-code';

function mac({ secrets }: Keeper, purpose: string, id: Id): Buffer {
  return createHmac('sha256', secrets.derive(purpose)).update(id).digest();
}

/** A secret that follows from the offer's id and the master key: the database holds nothing of it. */
export function offerSecret(platform: Keeper, purpose: OfferSecret, offer: Id): string {
  return `${offer}.${mac(platform, purpose, offer).toString('base64url')}`;
}

/** The offer that a secret opens; null: none of ours. */
export function offerOf(platform: Keeper, purpose: OfferSecret, given: string): Id | null {
  const [offer = ''] = given.split('.');
  if (!isId(offer)) return null;
  const [expected, actual] = [Buffer.from(offerSecret(platform, purpose, offer)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? offer : null;
}

/** The digits that she reads on her page and types into the wallet. */
export function offerTxCode(platform: Keeper, offer: Id): string {
  return txCode(mac(platform, 'wallet-tx-code', offer));
}

/** A nonce for the proof of a credential's key is none for a DPoP proof. */
export type NonceUse = 'key' | 'dpop';

export function nonceKey({ secrets }: Keeper, use: NonceUse): Buffer {
  return secrets.derive(`wallet-nonces-${use}`);
}

/** The credential issuer's identifier is the program's own address. */
export function issuerOf({ config }: Pick<Platform, 'config'>): string {
  return config.BASE_URL;
}

export function endpointsOf({ config: { BASE_URL: base } }: Pick<Platform, 'config'>): IssuerEndpoints {
  const at = (name: string) => base + publicUrls.openid4vci(name);
  return {
    authorization: at('authorize'),
    pushedAuthorization: at('par'),
    token: at('token'),
    nonce: at('nonce'),
    credential: at('credential'),
    notification: at('notification'),
  };
}
