import { newId } from '../../../base/ids.ts';
import { isLanguage, languages } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import { type Platform, perform } from '../../../platform/actions/index.ts';
import { programActor } from '../../../platform/actor.ts';
import type { EndpointRequest, Endpoints } from '../../../platform/web/endpoints.ts';
import {
  authorizationServerMetadata,
  credentialOffer,
  issuerMetadata,
  nonceEnd,
  proofAlgorithms,
  readAuthorizationRequest,
  readCredentialRequest,
  readTokenRequest,
  verifyKeyProof,
  WalletError,
  wellKnown,
} from '../../../standards/openid4vci/index.ts';
import { credentialType } from '../../credentials/index.ts';
import { askLeave, PUSHED_SECONDS, takeAsked } from '../actions/ask-leave.ts';
import { exchangeCode, TOKEN_SECONDS } from '../actions/exchange-code.ts';
import { fetchOffer } from '../actions/fetch-offer.ts';
import { handOver, identifierOf } from '../actions/hand-over.ts';
import { noteReceipt, receiptEvents } from '../actions/note-receipt.ts';
import { text } from '../text/index.ts';
import { checkDpop, checkToken, newNonce } from './bearer.ts';
import { credentialDisplay } from './display.ts';
import { valueIn } from './outcome.ts';
import { endpointsOf, issuerOf, nonceKey, offerSecret } from './secrets.ts';

const wallet = programActor('openid4vci');
const PUSHED = 'urn:ietf:params:oauth:request_uri:';

/** What wallets speak with the program: OpenID4VCI 1.0, issuer and authorisation server in one. */
export function endpoints(at: Endpoints): void {
  at('get', wellKnown.issuer, async ({ platform }) => json(metadataOf(platform)));
  at('get', wellKnown.authorizationServer, async ({ platform }) =>
    json(authorizationServerMetadata(issuerOf(platform), endpointsOf(platform))),
  );
  at('get', publicUrls.openid4vci('offers/:secret'), sendOffer);
  at('get', publicUrls.openid4vci('authorize'), authorize);
  at('post', publicUrls.openid4vci('par'), (request) => answered(request, push));
  at('post', publicUrls.openid4vci('token'), (request) => answered(request, token));
  at('post', publicUrls.openid4vci('nonce'), nonce);
  at('post', publicUrls.openid4vci('credential'), (request) => answered(request, credential, true));
  at('post', publicUrls.openid4vci('notification'), (request) => answered(request, notification, true));
}

function metadataOf(platform: Platform) {
  return issuerMetadata(issuerOf(platform), endpointsOf(platform), {
    name: 'Opinko',
    vct: credentialType(platform.config.BASE_URL),
    display: credentialDisplay(),
  });
}

/** What the code on her screen leads to. It may be fetched again as long as no wallet has begun. */
async function sendOffer({ platform, param }: EndpointRequest): Promise<Response> {
  const { id, configurations } = await perform(platform, fetchOffer, wallet, { secret: param('secret') });
  return json(
    credentialOffer(issuerOf(platform), {
      configurations,
      preAuthorizedCode: offerSecret(platform, 'wallet-code', id),
      issuerState: offerSecret(platform, 'wallet-offer', id),
      txDescription: text('en')('openid.tx-code'),
    }),
  );
}

/**
 * The browser comes from a wallet, whose request was pushed before, and goes on to the page where the holder signs in and
 * consents. One that is unknown or too late is led to a page as well, which says that it is over.
 */
async function authorize({ platform, c }: EndpointRequest): Promise<Response> {
  const form = new URL(c.req.url).searchParams;
  const pushed = form.get('request_uri') ?? '';
  const secret = pushed.startsWith(PUSHED) ? pushed.slice(PUSHED.length, PUSHED.length + 100) : '';
  const clientId = (form.get('client_id') ?? '').slice(0, 2000);
  const { id } = await perform(platform, takeAsked, wallet, { secret, clientId });
  const preferred = (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase();
  const language = isLanguage(preferred) ? preferred : languages[0];
  const location = paths.walletConsent(language, { leave: id ?? newId() });
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** RFC 9126 §2.2. A key that proves itself here is the one that the code is bound to (RFC 9449 §10.1). */
async function push({ platform, c, body }: EndpointRequest): Promise<Response> {
  const read = readAuthorizationRequest(new URLSearchParams(await body()));
  const dpop = await checkDpop(platform, c, endpointsOf(platform).pushedAuthorization);
  if (dpop && read.jkt !== null && read.jkt !== dpop.jkt)
    throw new WalletError('invalid_dpop_proof', 'dpop_jkt is of another key');
  const input = { ...read, jkt: dpop?.jkt ?? read.jkt, dpop };
  const secret = valueIn(await perform(platform, askLeave, wallet, input));
  return json({ request_uri: PUSHED + secret, expires_in: PUSHED_SECONDS }, 201);
}

/** A nonce for proofs of keys, and with it one for DPoP proofs (§7.2). */
async function nonce({ platform }: EndpointRequest): Promise<Response> {
  const answer = json({ c_nonce: newNonce(platform, 'key') });
  answer.headers.set('dpop-nonce', newNonce(platform, 'dpop'));
  return answer;
}

async function token({ platform, c, body }: EndpointRequest): Promise<Response> {
  const request = readTokenRequest(new URLSearchParams(await body()));
  const dpop = await checkDpop(platform, c, endpointsOf(platform).token);
  const granted = valueIn(await perform(platform, exchangeCode, wallet, { request, dpop }));
  return json({
    access_token: granted.token,
    token_type: dpop ? 'DPoP' : 'Bearer',
    expires_in: TOKEN_SECONDS,
    ...(granted.authorized && {
      authorization_details: granted.authorized.map(({ configuration, awards }) => ({
        type: 'openid_credential',
        credential_configuration_id: configuration,
        credential_identifiers: awards.map((award) => identifierOf({ award, configuration })),
      })),
    }),
  });
}

async function credential({ platform, c, body }: EndpointRequest): Promise<Response> {
  const { offer, dpop } = await checkToken(platform, c, endpointsOf(platform).credential);
  const { wanted, proofs } = readCredentialRequest(await body());
  const keys = await provenKeys(platform, proofs);
  const input = { offer, wanted, keys, dpop };
  const { credentials, notification } = valueIn(await perform(platform, handOver, wallet, input));
  return json({
    credentials: credentials.map((one) => ({ credential: one })),
    notification_id: notification,
  });
}

/** The keys that a wallet has, each once however often it proves it: a key is for one credential at most (§8.3). */
async function provenKeys(platform: Platform, proofs: readonly string[]) {
  const now = platform.clock();
  const keys = new Map<string, { jwk: Record<string, unknown>; nonce: string }>();
  for (const proof of proofs) {
    const { jwk, nonce } = await verifyKeyProof(proof, { audience: issuerOf(platform), now });
    if (!nonceEnd(nonceKey(platform, 'key'), nonce, now))
      throw new WalletError('invalid_nonce', 'the nonce is none of ours, or too old');
    keys.set(JSON.stringify(jwk), { jwk: { ...jwk }, nonce });
  }
  return [...keys.values()];
}

async function notification({ platform, c, body }: EndpointRequest): Promise<Response> {
  const { offer, dpop } = await checkToken(platform, c, endpointsOf(platform).notification);
  const given = parsed(await body());
  const event = receiptEvents.find((known) => known === given.event);
  if (!event) throw new WalletError('invalid_notification_request', 'there is no such event');
  const id = String(given.notification_id ?? '').slice(0, 200);
  valueIn(await perform(platform, noteReceipt, wallet, { offer, notification: id, event, dpop }));
  return new Response(null, { status: 204 });
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with every other body that is no object.
  }
  throw new WalletError('invalid_notification_request', 'the request is not a JSON object');
}

/** @param isResource the endpoint is one that an access token opens */
async function answered(
  request: EndpointRequest,
  handle: (request: EndpointRequest) => Promise<Response>,
  isResource = false,
): Promise<Response> {
  try {
    return await handle(request);
  } catch (error) {
    if (error instanceof WalletError) return refusal(request.platform, error, isResource);
    throw error;
  }
}

/**
 * The error in the words of the protocol; a wallet whose DPoP proof failed gets a nonce for the next one. Where a token
 * was to open, what is wrong with it stands in the header (RFC 6750 §3, RFC 9449 §7.1, §9).
 */
function refusal(platform: Platform, { code, body }: WalletError, isResource: boolean): Response {
  const isDpop = code === 'invalid_dpop_proof' || code === 'use_dpop_nonce';
  const isUnauthorized = code === 'invalid_token' || (isDpop && isResource);
  const answer = json(body, isUnauthorized ? 401 : 400);
  if (isDpop) answer.headers.set('dpop-nonce', newNonce(platform, 'dpop'));
  if (isUnauthorized)
    answer.headers.set('www-authenticate', `DPoP error="${code}", algs="${proofAlgorithms.join(' ')}"`);
  return answer;
}

function json(value: object, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}
