import { publicUrls } from '../../../base/paths.ts';
import {
  issueSdJwt,
  microCredentialClaims,
  microCredentialConcealment,
} from '../../../standards/sd-jwt/index.ts';
import { tokenStatus } from '../status/entries.ts';
import type { FormatKind } from './format.ts';

/** The `vct` of our SD-JWT VCs: the address of what a wallet reads about them. */
export function credentialType(baseUrl: string): string {
  return new URL(publicUrls.credentialType(), baseUrl).href;
}

/**
 * SD-JWT VC, ES256: what wallets of the European Union take. With `holderKey` it is bound to the key of one wallet;
 * without, it can be downloaded and shown by whoever has it.
 */
export const sdJwtVc: FormatKind = {
  format: 'sd-jwt-vc',
  mediaType: 'application/dc+sd-jwt',
  extension: 'sd-jwt',
  signedWith: { purpose: 'credential', algorithm: 'ES256' },
  whenAsked: true,
  async render({ id, record, status }, { signer, now, baseUrl, holderKey }) {
    const claims = microCredentialClaims(record, {
      id: `urn:uuid:${id}`,
      vct: credentialType(baseUrl),
      issuedAt: now,
      status: tokenStatus(status),
      ...(holderKey && { holderKey }),
      // Where certificates say who signs, `iss` would have to be an address that they are for.
      ...(!signer.certificates?.length && { issuer: record.institution.did }),
    });
    return issueSdJwt({ typ: 'dc+sd-jwt', claims, concealment: microCredentialConcealment }, signer);
  },
};
