import type { Configuration } from './configurations.ts';
import { AUTHORIZATION_CODE, PRE_AUTHORIZED } from './metadata.ts';

/** A transaction code has so many digits: short enough to be typed, and five tries of a million to guess it. */
export const TX_DIGITS = 6;
export const MOST_ATTEMPTS = 5;

/**
 * What a wallet fetches behind the QR code (OpenID4VCI 1.0 §4.1.1): which credentials await it, and both ways to them.
 * The transaction code is not in it: she types it from her own screen.
 */
export function credentialOffer(
  issuer: string,
  given: {
    configurations: readonly Configuration[];
    preAuthorizedCode: string;
    issuerState: string;
    txDescription: string;
  },
) {
  return {
    credential_issuer: issuer,
    credential_configuration_ids: [...new Set(given.configurations)],
    grants: {
      [AUTHORIZATION_CODE]: { issuer_state: given.issuerState },
      [PRE_AUTHORIZED]: {
        'pre-authorized_code': given.preAuthorizedCode,
        tx_code: { input_mode: 'numeric', length: TX_DIGITS, description: given.txDescription },
      },
    },
  };
}

/** The link, and content of the QR code, by which a wallet finds the offer (§4.1.3). */
export function offerLink(offerUrl: string): string {
  return `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(offerUrl)}`;
}

/** Six digits out of 32 secret bytes. */
export function txCode(secret: Uint8Array): string {
  return String(Buffer.from(secret).readUIntBE(0, 6) % 10 ** TX_DIGITS).padStart(TX_DIGITS, '0');
}
