import { createHash, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export type Sent = (url: string, init?: RequestInit) => Promise<Response>;
export type Answer = { status: number; headers: Headers; json: Record<string, unknown> };

const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** A key of a wallet, and what it can prove with it. */
export type WalletKey = {
  jwk: JWK;
  thumbprint: string;
  sign(header: Record<string, unknown>, claims: Record<string, unknown>): Promise<string>;
};

export async function newWalletKey(alg: 'ES256' | 'EdDSA' = 'ES256'): Promise<WalletKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return {
    jwk,
    thumbprint: await calculateJwkThumbprint(jwk),
    sign: (header, claims) => new SignJWT(claims).setProtectedHeader({ alg, ...header }).sign(privateKey),
  };
}

const now = () => Math.floor(Date.now() / 1000);

/** A proof of a key for the credential endpoint, made wrong by `changes` (OpenID4VCI 1.0 Appendix F.1). */
export function keyProof(
  key: WalletKey,
  claims: { aud: string; nonce?: string; iat?: number },
  changes: Record<string, unknown> = {},
): Promise<string> {
  return key.sign({ typ: 'openid4vci-proof+jwt', jwk: key.jwk, ...changes }, { iat: now(), ...claims });
}

/** A DPoP proof, made wrong by `changes` (RFC 9449 §4.2). */
export function dpopProof(
  key: WalletKey,
  { method = 'POST', url, token, nonce }: { method?: string; url: string; token?: string; nonce?: string },
  changes: Record<string, unknown> = {},
): Promise<string> {
  const claims = {
    jti: randomBytes(16).toString('hex'),
    htm: method,
    htu: url,
    iat: now(),
    ...(nonce !== undefined && { nonce }),
    ...(token !== undefined && { ath: createHash('sha256').update(token).digest('base64url') }),
    ...changes,
  };
  return key.sign({ typ: 'dpop+jwt', jwk: key.jwk }, claims);
}

/** What a wallet knows of an issuer once it has read its metadata. */
export type Issuer = {
  identifier: string;
  metadata: Record<string, unknown>;
  server: Record<string, unknown>;
};

export type Offer = {
  issuer: string;
  configurations: string[];
  code: string;
  issuerState: string;
  txCode: unknown;
};

/**
 * A wallet made of OpenID4VCI 1.0 as it is written, so that it shares nothing with the issuer that it tries: it finds
 * every address by the metadata.
 */
export function testWallet(send: Sent) {
  const ask = async (url: string, init?: RequestInit): Promise<Answer> => {
    const answer = await send(url, init);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: text ? JSON.parse(text) : {} };
  };
  const post = (url: unknown, body: unknown, headers: Record<string, string> = {}) =>
    ask(String(url), {
      method: 'POST',
      headers: {
        'content-type':
          body instanceof URLSearchParams ? 'application/x-www-form-urlencoded' : 'application/json',
        ...headers,
      },
      body: body instanceof URLSearchParams ? body.toString() : JSON.stringify(body),
    });
  return {
    /** Reads the offer that a QR code leads to. */
    async readOffer(link: string): Promise<Offer> {
      const url = new URL(link).searchParams.get('credential_offer_uri');
      const { json } = await ask(url!);
      const grants = json.grants as Record<string, Record<string, unknown>>;
      return {
        issuer: String(json.credential_issuer),
        configurations: json.credential_configuration_ids as string[],
        code: String(grants[PRE_AUTHORIZED]!['pre-authorized_code']),
        issuerState: String(grants.authorization_code!.issuer_state),
        txCode: grants[PRE_AUTHORIZED]!.tx_code,
      };
    },
    async readIssuer(identifier: string): Promise<Issuer> {
      const { json: metadata } = await ask(`${identifier}/.well-known/openid-credential-issuer`);
      const { json: server } = await ask(`${identifier}/.well-known/oauth-authorization-server`);
      return { identifier, metadata, server };
    },
    preAuthorized({ server }: Issuer, offer: Offer, txCode?: string, headers: Record<string, string> = {}) {
      const form = new URLSearchParams({ grant_type: PRE_AUTHORIZED, 'pre-authorized_code': offer.code });
      if (txCode !== undefined) form.set('tx_code', txCode);
      return post(server.token_endpoint, form, headers);
    },
    push: ({ server }: Issuer, form: Record<string, string>, headers: Record<string, string> = {}) =>
      post(server.pushed_authorization_request_endpoint, new URLSearchParams(form), headers),
    exchange: ({ server }: Issuer, form: Record<string, string>, headers: Record<string, string> = {}) =>
      post(
        server.token_endpoint,
        new URLSearchParams({ grant_type: 'authorization_code', ...form }),
        headers,
      ),
    async nonce({ metadata }: Issuer): Promise<{ nonce: string; dpopNonce: string }> {
      const { json, headers } = await post(metadata.nonce_endpoint, {});
      return { nonce: String(json.c_nonce), dpopNonce: headers.get('dpop-nonce') ?? '' };
    },
    fetchCredential: ({ metadata }: Issuer, body: unknown, headers: Record<string, string>) =>
      post(metadata.credential_endpoint, body, headers),
    notify: ({ metadata }: Issuer, body: unknown, headers: Record<string, string>) =>
      post(metadata.notification_endpoint, body, headers),
  };
}
