import { z } from 'zod';
import { type Configuration, configurations, isConfiguration } from './configurations.ts';
import { WalletError } from './error.ts';
import { AUTHORIZATION_CODE, PRE_AUTHORIZED } from './metadata.ts';
import { challengeShape } from './pkce.ts';

export type TokenRequest =
  | { grant: 'pre-authorized'; code: string; txCode: string | null; identifiers: boolean }
  | {
      grant: 'authorization-code';
      code: string;
      verifier: string;
      redirectUri: string;
      clientId: string;
      identifiers: boolean;
    };

const LONGEST = 2000;

/**
 * Reads a token request (OpenID4VCI 1.0 §6.1, RFC 6749 §4.1.3).
 * @throws WalletError invalid_request, unsupported_grant_type
 */
export function readTokenRequest(form: URLSearchParams): TokenRequest {
  const grant = need(form, 'grant_type');
  if (grant === PRE_AUTHORIZED) {
    return {
      grant: 'pre-authorized',
      code: need(form, 'pre-authorized_code'),
      txCode: one(form, 'tx_code'),
      identifiers: asksByDetails(form),
    };
  }
  if (grant !== AUTHORIZATION_CODE) throw new WalletError('unsupported_grant_type', 'there is no such grant');
  return {
    grant: 'authorization-code',
    code: need(form, 'code'),
    verifier: need(form, 'code_verifier'),
    redirectUri: need(form, 'redirect_uri'),
    clientId: need(form, 'client_id'),
    identifiers: asksByDetails(form),
  };
}

/** What a wallet asks the holder's leave for. `identifiers`: it asked by `authorization_details`. */
export type AuthorizationRequest = {
  clientId: string;
  redirectUri: string;
  challenge: string;
  state: string | null;
  configurations: Configuration[];
  identifiers: boolean;
  jkt: string | null;
  issuerState: string | null;
};

const details = z.array(
  z.looseObject({ type: z.literal('openid_credential'), credential_configuration_id: z.string() }),
);

/**
 * Reads an authorization request (OpenID4VCI 1.0 §5.1, RFC 7636 §4.3): PKCE with S256 is asked of everybody. The
 * wallets are not registered, so where they lead back to is restricted to https and to schemes of applications.
 * @throws WalletError invalid_request
 */
export function readAuthorizationRequest(form: URLSearchParams): AuthorizationRequest {
  const redirectUri = need(form, 'redirect_uri');
  if (!isSafeReturn(redirectUri)) throw new WalletError('invalid_request', 'redirect_uri cannot be used');
  if (need(form, 'response_type') !== 'code')
    throw new WalletError('invalid_request', 'response_type is not code');
  const challenge = need(form, 'code_challenge');
  if (one(form, 'code_challenge_method') !== 'S256' || !challengeShape.test(challenge))
    throw new WalletError('invalid_request', 'a code_challenge with S256 is asked for');
  return {
    clientId: need(form, 'client_id'),
    redirectUri,
    challenge,
    state: one(form, 'state'),
    ...wantedOf(form),
    jkt: one(form, 'dpop_jkt'),
    issuerState: one(form, 'issuer_state'),
  };
}

function wantedOf(form: URLSearchParams): Pick<AuthorizationRequest, 'configurations' | 'identifiers'> {
  const named = detailsOf(form);
  if (named) return { configurations: named, identifiers: true };
  const scopes = (one(form, 'scope') ?? '').split(' ').filter(isConfiguration);
  return { configurations: scopes.length > 0 ? scopes : [...configurations], identifiers: false };
}

/** Whether the single credentials are to be named in the answer (§6.2). */
function asksByDetails(form: URLSearchParams): boolean {
  return detailsOf(form) !== null;
}

function detailsOf(form: URLSearchParams): Configuration[] | null {
  const given = one(form, 'authorization_details');
  if (given === null) return null;
  const read = details.safeParse(json(given));
  const named = read.success ? read.data.map((one) => one.credential_configuration_id) : [];
  if (named.length === 0 || !named.every(isConfiguration))
    throw new WalletError('invalid_request', 'authorization_details name no known configuration');
  return named;
}

/** Never a scheme that a browser runs or shows by itself; http only for a program on the same computer (RFC 8252 §7). */
export function isSafeReturn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.hash !== '' || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  if (url.protocol === 'http:') return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return !/^(javascript|data|vbscript|blob|file|filesystem|about|view-source|intent|ws|wss|ftp):$/.test(
    url.protocol,
  );
}

function need(form: URLSearchParams, name: string): string {
  const value = one(form, name);
  if (value === null) throw new WalletError('invalid_request', `${name} is missing`);
  return value;
}

/** A parameter that is given twice is given wrongly (RFC 6749 §3.1). */
function one(form: URLSearchParams, name: string): string | null {
  const values = form.getAll(name);
  if (values.length > 1 || (values[0]?.length ?? 0) > LONGEST)
    throw new WalletError('invalid_request', `${name} is given twice or too long`);
  return values[0] || null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
