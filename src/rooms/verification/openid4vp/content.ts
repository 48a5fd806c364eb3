import { createPublicKey } from 'node:crypto';
import { publicUrls } from '../../../base/paths.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { dcqlQuery, signRequest } from '../../../standards/openid4vp/index.ts';
import type { PresentationRequest } from '../store/presentation-requests.ts';
import { answerKey, verifierOf } from './identity.ts';

/** The types of SD-JWT VC that are micro-credentials: those of this program. */
export function typesOf({ config }: Platform): string[] {
  return [config.BASE_URL + publicUrls.credentialType()];
}

/** A request as the wallet fetches it, signed. */
export function signedRequest(
  platform: Platform,
  { id, asked, nonce, state, expiresAt }: PresentationRequest,
  walletNonce: string | undefined,
): Promise<string> {
  const { clientId, signer } = verifierOf(platform);
  const content = {
    clientId,
    clientName: 'Opinko',
    responseUri: platform.config.BASE_URL + publicUrls.openid4vp(`responses/${id}`),
    mode: asked.mode,
    nonce,
    state,
    query: dcqlQuery(typesOf(platform), asked.claims),
    encryptionKey: createPublicKey(answerKey(platform, id)).export({ format: 'jwk' }),
    issuedAt: platform.clock(),
    expiresAt,
    ...(walletNonce !== undefined && { walletNonce }),
  };
  return signRequest(content, signer);
}
