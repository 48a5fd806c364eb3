import type { JsonWebKey } from 'node:crypto';
import { numericDate, signCompact } from '../jose/index.ts';
import type { JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';

export const requestMediaType = 'application/oauth-authz-req+jwt';

/** In the clear, or encrypted to a key of the request (OpenID4VP 1.0 §8.2, §8.3.1). */
export const responseModes = ['direct_post', 'direct_post.jwt'] as const;

/** What a request says. Addresses are absolute; `nonce` and `state` are for this one request. */
export type RequestContent = {
  clientId: string;
  clientName: string;
  responseUri: string;
  mode: (typeof responseModes)[number];
  nonce: string;
  state: string;
  query: JsonObject;
  /** To which an encrypted answer is encrypted; the public half. */
  encryptionKey: JsonWebKey;
  issuedAt: Date;
  expiresAt: Date;
  /** What the wallet sent when it asked for the request (§5.10). */
  walletNonce?: string;
};

/** What can be verified of a presentation (§11.1, §B.3.4, §B.1.3.2). */
const FORMATS = {
  'dc+sd-jwt': {
    'sd-jwt_alg_values': ['ES256', 'EdDSA', 'ES384'],
    'kb-jwt_alg_values': ['ES256', 'EdDSA', 'ES384'],
  },
  ldp_vc: {
    proof_type_values: ['DataIntegrityProof'],
    cryptosuite_values: ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019', 'eddsa-jcs-2022', 'ecdsa-sd-2023'],
  },
};

/** How an answer may be encrypted. */
export const encryption = { alg: 'ECDH-ES', enc: ['A128GCM', 'A256GCM'] } as const;

/**
 * The signed request that a wallet fetches (OpenID4VP 1.0 §5, RFC 9101). It has no `iss`: wallets are to ignore it, and
 * there are some that take it for a DID of its own.
 */
export function signRequest(
  content: RequestContent,
  signer: Pick<Signer, 'algorithm' | 'sign' | 'verificationMethod'>,
): Promise<string> {
  const header = { typ: 'oauth-authz-req+jwt', kid: signer.verificationMethod };
  return signCompact(header, claimsOf(content), signer);
}

function claimsOf(content: RequestContent): JsonObject {
  const { clientId, responseUri, mode, nonce, state, query, issuedAt, expiresAt, walletNonce } = content;
  return {
    aud: 'https://self-issued.me/v2',
    response_type: 'vp_token',
    response_mode: mode,
    client_id: clientId,
    response_uri: responseUri,
    nonce,
    state,
    dcql_query: query,
    client_metadata: metadataOf(content),
    iat: numericDate(issuedAt),
    exp: numericDate(expiresAt),
    ...(walletNonce !== undefined && { wallet_nonce: walletNonce }),
  };
}

function metadataOf({ clientName, mode, encryptionKey }: RequestContent): JsonObject {
  const key = { ...encryptionKey, kid: 'answer', use: 'enc', alg: encryption.alg };
  return {
    client_name: clientName,
    vp_formats_supported: FORMATS,
    ...(mode === 'direct_post.jwt' && {
      jwks: { keys: [key] },
      encrypted_response_enc_values_supported: [...encryption.enc],
    }),
  };
}

/** What the QR code and the link hold (§5.1): who asks, and where the request is. */
export function authorizationLink(clientId: string, requestUri: string): string {
  return `openid4vp://?${new URLSearchParams({ client_id: clientId, request_uri: requestUri })}`;
}
