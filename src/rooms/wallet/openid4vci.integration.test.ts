import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { revoke } from '../credentials/actions/revoke.ts';
import { issueSample } from '../credentials/testing.ts';
import { endOffer, offer as makeOffer, readOffer } from './actions/offer.ts';
import {
  dpopProof,
  type Issuer,
  keyProof,
  newWalletKey,
  type Offer,
  testWallet,
  type WalletKey,
} from './testing.ts';

let program: TestProgram;
let learner: Actor;
let mine: Browser;
let credential: string;
let issuer: Issuer;
let key: WalletKey;
let wallet: ReturnType<typeof testWallet>;
before(async () => {
  program = await startTestProgram();
  await program.person('02473', 'study-administration');
  await program.platform.database.pool.query(
    `insert into issuing_settings (institution_id, formats, changed_at) values ('02473', '{open-badge,open-badge-jwt,sd-jwt-vc}', now())`,
  );
  learner = await program.learner('Aino Esimerkki');
  mine = await signIn(program, learner);
  credential = await issueSample(program.platform, '02473', learner.person!);
  wallet = testWallet(async (url, init) => program.app.request(url, init));
  issuer = await wallet.readIssuer('http://localhost:3999');
  key = await newWalletKey();
});
after(() => program.close());
// How many offers a person makes in an hour is limited.
beforeEach(() =>
  program.platform.database.pool.query(
    `update wallet_offers set created_at = created_at - interval '1 hour'`,
  ),
);

type Configuration = 'credential-sd-jwt' | 'open-badge' | 'open-badge-jwt';
type Made = { id: string; code: string; offer: Offer };

/** She makes an offer on her page; a wallet reads the QR code. */
async function offered(configuration: Configuration = 'credential-sd-jwt', of = [credential]): Promise<Made> {
  const { id } = await perform(program.platform, makeOffer, learner, { credentials: of, configuration });
  const { link, code } = await stateOf(id);
  return { id, code: code!, offer: await wallet.readOffer(link!) };
}

function stateOf(walletOffer: string) {
  return ask(program.platform, readOffer, learner, { walletOffer });
}

/** An access token for what was offered. */
async function tokenFor(configuration?: Configuration, of?: string[]): Promise<{ token: string } & Made> {
  const made = await offered(configuration, of);
  const { json } = await wallet.preAuthorized(issuer, made.offer, made.code);
  return { token: String(json.access_token), ...made };
}

async function freshProof(changes: Record<string, unknown> = {}, claims: Record<string, unknown> = {}) {
  const { nonce } = await wallet.nonce(issuer);
  return keyProof(key, { aud: issuer.identifier, nonce, ...claims }, changes);
}

function fetchWith(token: string, proofs?: string[], configuration: Configuration = 'credential-sd-jwt') {
  const body = { credential_configuration_id: configuration, ...(proofs && { proofs: { jwt: proofs } }) };
  return wallet.fetchCredential(issuer, body, { authorization: `Bearer ${token}` });
}

const first = (json: Record<string, unknown>) =>
  (json.credentials as { credential: unknown }[])[0]?.credential;
const errorOf = ({ status, json }: { status: number; json: Record<string, unknown> }) =>
  `${status} ${json.error}`;

test('a wallet takes a credential by QR code and transaction code, bound to its key', async () => {
  const { id, offer, code } = await offered();
  assert.deepEqual(offer.configurations, ['credential-sd-jwt']);
  assert.deepEqual((offer.txCode as { length: number }).length, 6);
  assert.equal((await stateOf(id)).state, 'fetched');
  const answer = await wallet.preAuthorized(issuer, offer, code);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const token = String(answer.json.access_token);
  const { json, status } = await fetchWith(token, [await freshProof()]);
  assert.equal(status, 200);
  const [jwt = '', ...disclosures] = String(first(json)).split('~');
  assert.equal(decodeProtectedHeader(jwt).typ, 'dc+sd-jwt');
  const claims = decodeJwt<{ vct: string; cnf: { jwk: { x: string } } }>(jwt);
  assert.equal(claims.cnf.jwk.x, key.jwk.x);
  const supported = issuer.metadata.credential_configurations_supported as Record<string, { vct: string }>;
  assert.equal(claims.vct, supported['credential-sd-jwt']?.vct);
  assert.match(disclosures.map((one) => Buffer.from(one, 'base64url')).join(), /Aino Esimerkki/);
  assert.equal((await stateOf(id)).state, 'done');
  const told = { notification_id: json.notification_id, event: 'credential_failure' };
  const noted = await wallet.notify(issuer, told, { authorization: `Bearer ${token}` });
  assert.equal(noted.status, 204);
  assert.equal((await stateOf(id)).state, 'failed');
});

test('what is signed for a wallet stands in the issuance log, and nowhere else', async () => {
  const { token } = await tokenFor();
  const { json } = await fetchWith(token, [await freshProof()]);
  const sha = createHash('sha256')
    .update(String(first(json)))
    .digest('base64url');
  const [found] = await inTransaction(program.platform.database, theProgram, (tx) =>
    rows(
      tx,
      sql<{ logged: number; kept: number }>`select
        (select count(*)::int from issuance_log where sha256 = ${sha}) as logged,
        (select count(*)::int from credentials where format = 'sd-jwt-vc') as kept`,
    ),
  );
  assert.deepEqual(found, { logged: 1, kept: 0 });
});

test('several credentials in one offer are fetched by their own names, or one after the other', async () => {
  const second = await issueSample(program.platform, '02473', learner.person!);
  const { offer, code, id } = await offered('credential-sd-jwt', [credential, second]);
  const { json } = await wallet.preAuthorized(issuer, offer, code);
  const [details] = json.authorization_details as { credential_identifiers: string[] }[];
  assert.equal(details?.credential_identifiers.length, 2);
  const headers = { authorization: `Bearer ${json.access_token}` };
  const jtis = new Set<unknown>();
  for (const identifier of details!.credential_identifiers) {
    const body = { credential_identifier: identifier, proofs: { jwt: [await freshProof()] } };
    const answer = await wallet.fetchCredential(issuer, body, headers);
    jtis.add(decodeJwt(String(first(answer.json)).split('~')[0]!).jti);
  }
  assert.deepEqual(jtis, new Set([`urn:uuid:${credential}`, `urn:uuid:${second}`]));
  assert.equal((await stateOf(id)).state, 'done');
  const unknown = { credential_identifier: 'credential-sd-jwt:other', proofs: { jwt: [await freshProof()] } };
  const answer = await wallet.fetchCredential(issuer, unknown, headers);
  assert.equal(errorOf(answer), '400 unknown_credential_identifier');
});

test('a wallet gets a copy for each of its keys, and one for a key that it proves twice', async () => {
  const { token } = await tokenFor();
  const { nonce } = await wallet.nonce(issuer);
  const claims = { aud: issuer.identifier, nonce };
  const other = await newWalletKey('EdDSA');
  const proofs = [await keyProof(key, claims), await keyProof(other, claims), await keyProof(key, claims)];
  const { json } = await fetchWith(token, proofs);
  const keys = (json.credentials as { credential: string }[]).map(
    (one) => decodeJwt<{ cnf: { jwk: { x: string } } }>(one.credential.split('~')[0]!).cnf.jwk.x,
  );
  assert.deepEqual(keys, [key.jwk.x, other.jwk.x]);
});

test('an Open Badge is sent as an object, and as a token in its other form', async () => {
  const { token } = await tokenFor('open-badge');
  const badge = await fetchWith(token, undefined, 'open-badge');
  assert.equal((first(badge.json) as { id: string }).id, `urn:uuid:${credential}`);
  const { token: other } = await tokenFor('open-badge-jwt');
  const jwt = await fetchWith(other, undefined, 'open-badge-jwt');
  assert.equal(decodeJwt(String(first(jwt.json))).jti, `urn:uuid:${credential}`);
});

test('an offer may be looked at twice; its code is exchanged once', async () => {
  const { id, offer, code } = await offered();
  const { link } = await stateOf(id);
  assert.equal((await wallet.readOffer(link!)).code, offer.code);
  assert.equal((await wallet.preAuthorized(issuer, offer, code)).status, 200);
  assert.equal(errorOf(await wallet.preAuthorized(issuer, offer, code)), '400 invalid_grant');
});

test('a transaction code is asked for and can be guessed at five times only', async () => {
  const { id, offer, code } = await offered();
  assert.equal(errorOf(await wallet.preAuthorized(issuer, offer)), '400 invalid_request');
  const wrong = code === '000000' ? '111111' : '000000';
  for (let attempt = 0; attempt < 5; attempt += 1)
    assert.equal(errorOf(await wallet.preAuthorized(issuer, offer, wrong)), '400 invalid_grant');
  assert.equal(errorOf(await wallet.preAuthorized(issuer, offer, code)), '400 invalid_grant');
  assert.equal((await stateOf(id)).state, 'stopped');
});

test('guesses that come all at once are counted one by one', async () => {
  const { id, offer, code } = await offered();
  const wrong = code === '000000' ? '111111' : '000000';
  const guesses: Promise<unknown>[] = [];
  // Nothing can be counted for a moment, so that they all stand in front of it.
  await inTransaction(program.platform.database, theProgram, async (tx) => {
    await sql`select from wallet_offers where id = ${id} for update`.execute(tx);
    for (let guess = 0; guess < 6; guess += 1) guesses.push(wallet.preAuthorized(issuer, offer, wrong));
    await setTimeout(300);
  });
  await Promise.all(guesses);
  assert.equal(errorOf(await wallet.preAuthorized(issuer, offer, code)), '400 invalid_grant');
});

test('so many codes are made in an hour that guessing at all of them stays hopeless', async () => {
  const body = { credentials: [credential], configuration: 'open-badge' };
  for (let count = 0; count < 20; count += 1)
    assert.equal((await mine.api('POST', '/api/my/wallet-offers', body)).status, 201);
  assert.equal((await mine.api('POST', '/api/my/wallet-offers', body)).status, 429);
});

test('the code on the screen does not follow from the address in the QR code', async () => {
  const { id, offer } = await offered();
  assert.equal(offer.code === offer.issuerState, false);
  const swapped = { ...offer, code: offer.issuerState };
  const { code } = await stateOf(id);
  assert.equal(errorOf(await wallet.preAuthorized(issuer, swapped, code!)), '400 invalid_grant');
});

test('an offer that has run out or was cancelled opens nothing, not even half-way', async () => {
  const late = await offered();
  await program.platform.database.pool.query(
    `update wallet_offers set expires_at = now() - interval '1 second' where id = $1`,
    [late.id],
  );
  assert.equal(errorOf(await wallet.preAuthorized(issuer, late.offer, late.code)), '400 invalid_grant');
  const { id, token } = await tokenFor();
  await perform(program.platform, endOffer, learner, { walletOffer: id });
  const answer = await fetchWith(token, [await freshProof()]);
  assert.equal(errorOf(answer), '400 credential_request_denied');
});

test('nobody offers, reads or cancels what belongs to another', async () => {
  const { id } = await offered();
  const other = await signIn(program, await program.learner('Toinen'));
  const body = { credentials: [credential], configuration: 'credential-sd-jwt' };
  assert.equal((await other.api('POST', '/api/my/wallet-offers', body)).status, 404);
  assert.equal((await other.api('GET', `/api/my/wallet-offers/${id}`)).status, 404);
  assert.equal((await other.api('DELETE', `/api/my/wallet-offers/${id}`)).status, 404);
});

test('a credential that was revoked meanwhile is not handed over', async () => {
  const gone = await issueSample(program.platform, '02473', learner.person!);
  const { token } = await tokenFor('credential-sd-jwt', [gone]);
  const reason = 'Koe';
  await perform(program.platform, revoke, program.root, {
    institution: '02473',
    award: gone,
    reason,
  } as never);
  const answer = await fetchWith(token, [await freshProof()]);
  assert.equal(errorOf(answer), '400 credential_request_denied');
});

test('a nonce is good for one request, and only one of ours', async () => {
  const { token } = await tokenFor();
  const { nonce, dpopNonce } = await wallet.nonce(issuer);
  const claims = { aud: issuer.identifier, nonce };
  assert.equal((await fetchWith(token, [await keyProof(key, claims)])).status, 200);
  const again = await fetchWith(token, [await keyProof(key, claims)]);
  assert.equal(errorOf(again), '400 invalid_nonce');
  for (const wrong of [dpopNonce, nonce.replace(/^./, 'B'), 'made-up']) {
    const answer = await fetchWith(token, [await keyProof(key, { ...claims, nonce: wrong })]);
    assert.equal(errorOf(answer), '400 invalid_nonce', wrong);
  }
});

test('a proof for another issuer, of another kind, too old or of another key is not taken', async () => {
  const { token } = await tokenFor();
  const other = await newWalletKey();
  const stolen = await other.sign(
    { typ: 'openid4vci-proof+jwt', jwk: key.jwk },
    { aud: issuer.identifier, iat: Math.floor(Date.now() / 1000), nonce: (await wallet.nonce(issuer)).nonce },
  );
  const nonce = (await wallet.nonce(issuer)).nonce;
  const secret = new Uint8Array(32);
  const symmetric = new SignJWT({ aud: issuer.identifier, nonce })
    .setProtectedHeader({
      alg: 'HS256',
      typ: 'openid4vci-proof+jwt',
      jwk: { kty: 'oct', k: 'AAAA' },
    } as never)
    .setIssuedAt();
  const proofs: Record<string, string> = {
    'another audience': await freshProof({}, { aud: 'https://issuer.invalid' }),
    'two audiences': await freshProof({}, { aud: [issuer.identifier, 'https://issuer.invalid'] }),
    'another type': await freshProof({ typ: 'JWT' }),
    'two keys': await freshProof({ kid: 'did:example:1' }),
    'a private key': await freshProof({ jwk: { ...key.jwk, d: key.jwk.x } }),
    'too old': await freshProof({}, { iat: 1_700_000_000 }),
    'no nonce': await keyProof(key, { aud: issuer.identifier }),
    'the key of another': stolen,
    'a shared secret': await symmetric.sign(secret),
    'no signature': `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'openid4vci-proof+jwt', jwk: key.jwk })).toString('base64url')}.${Buffer.from(JSON.stringify({ aud: issuer.identifier, nonce, iat: Math.floor(Date.now() / 1000) })).toString('base64url')}.`,
    'no proof at all': 'x',
  };
  for (const [what, proof] of Object.entries(proofs))
    assert.equal(errorOf(await fetchWith(token, [proof])), '400 invalid_proof', what);
  assert.equal(errorOf(await fetchWith(token)), '400 invalid_proof');
});

test('the word of a wallet’s maker for its key is taken where it holds, and not where it is about another', async () => {
  const { token } = await tokenFor();
  const maker = await newWalletKey();
  const attest = (keys: unknown[]) =>
    maker.sign(
      { typ: 'key-attestation+jwt', jwk: maker.jwk },
      { iat: Math.floor(Date.now() / 1000), attested_keys: keys },
    );
  const wrong = await freshProof({ key_attestation: await attest([maker.jwk]) });
  assert.equal(errorOf(await fetchWith(token, [wrong])), '400 invalid_proof');
  const right = await freshProof({ key_attestation: await attest([key.jwk]) });
  assert.equal((await fetchWith(token, [right])).status, 200);
});

test('requests that are not as the specification has them are told what is wrong', async () => {
  const { token } = await tokenFor();
  const headers = { authorization: `Bearer ${token}` };
  const proofs = { jwt: [await freshProof()] };
  const wrong: [unknown, string][] = [
    [{}, 'invalid_credential_request'],
    [[], 'invalid_credential_request'],
    [{ credential_configuration_id: 'mso', proofs }, 'unknown_credential_configuration'],
    [{ credential_configuration_id: 'open-badge' }, 'unknown_credential_configuration'],
    [{ credential_configuration_id: 'credential-sd-jwt', proof: {} }, 'invalid_proof'],
    [{ credential_configuration_id: 'credential-sd-jwt', proofs: { attestation: ['x'] } }, 'invalid_proof'],
    [
      { credential_configuration_id: 'credential-sd-jwt', proofs, credential_response_encryption: {} },
      'invalid_encryption_parameters',
    ],
  ];
  for (const [body, error] of wrong)
    assert.equal(errorOf(await wallet.fetchCredential(issuer, body, headers)), `400 ${error}`);
});

test('a token opens from the header alone, and only as long as it holds', async () => {
  const { token, id } = await tokenFor();
  const body = { credential_configuration_id: 'credential-sd-jwt', proofs: { jwt: [await freshProof()] } };
  const nowhere = await wallet.fetchCredential(issuer, { ...body, access_token: token }, {});
  assert.equal(errorOf(nowhere), '401 invalid_token');
  const inQuery = {
    ...issuer.metadata,
    credential_endpoint: `${issuer.metadata.credential_endpoint}?access_token=${token}`,
  };
  assert.equal((await wallet.fetchCredential({ ...issuer, metadata: inQuery }, body, {})).status, 401);
  await program.platform.database.pool.query(
    `update wallet_tokens set expires_at = now() - interval '1 second' where offer_id = $1`,
    [id],
  );
  assert.equal(errorOf(await fetchWith(token, [await freshProof()])), '401 invalid_token');
});

test('a wallet that is a web page may send its token and read the nonce that it gets', async () => {
  const headers = { origin: 'https://wallet.example.invalid', 'access-control-request-method': 'POST' };
  const url = String(issuer.metadata.credential_endpoint);
  const asked = await program.app.request(url, { method: 'OPTIONS', headers });
  assert.equal(asked.status, 204);
  assert.match(asked.headers.get('access-control-allow-headers') ?? '', /authorization.*dpop/);
  const { headers: answered } = await wallet.fetchCredential(issuer, {}, {});
  assert.equal(answered.get('access-control-allow-origin'), '*');
  assert.match(answered.get('access-control-expose-headers') ?? '', /dpop-nonce/);
});

test('a token that is bound to a key opens with new proofs of that key only (DPoP)', async () => {
  const { offer, code } = await offered();
  const tokenUrl = String(issuer.server.token_endpoint);
  const url = String(issuer.metadata.credential_endpoint);
  const without = await wallet.preAuthorized(issuer, offer, code, {
    dpop: await dpopProof(key, { url: tokenUrl }),
  });
  assert.equal(errorOf(without), '400 use_dpop_nonce');
  const nonce = without.headers.get('dpop-nonce')!;
  const elsewhere = await dpopProof(key, { url, nonce });
  const refused = await wallet.preAuthorized(issuer, offer, code, { dpop: elsewhere });
  assert.equal(errorOf(refused), '400 invalid_dpop_proof');
  const once = await dpopProof(key, { url: tokenUrl, nonce });
  const { json } = await wallet.preAuthorized(issuer, offer, code, { dpop: once });
  assert.equal(json.token_type, 'DPoP');
  const token = String(json.access_token);

  const other = await newWalletKey();
  const asked = { credential_configuration_id: 'credential-sd-jwt' };
  const send = async (authorization: string, dpop?: string) =>
    wallet.fetchCredential(
      issuer,
      { ...asked, proofs: { jwt: [await freshProof()] } },
      { authorization, ...(dpop !== undefined && { dpop }) },
    );
  const proof = (changes = {}, by = key) => dpopProof(by, { url, token, nonce }, changes);
  assert.equal(errorOf(await send(`Bearer ${token}`)), '401 invalid_token');
  const wrong: Record<string, string | undefined> = {
    'no proof': undefined,
    'another key': await proof({}, other),
    'another token': await proof({ ath: 'x' }),
    'another method': await proof({ htm: 'GET' }),
    'another address': await proof({ htu: 'http://localhost:3999/other' }),
    'too old': await proof({ iat: 1_700_000_000 }),
    'without identifier': await proof({ jti: '' }),
  };
  for (const [what, dpop] of Object.entries(wrong))
    assert.equal(errorOf(await send(`DPoP ${token}`, dpop)), '401 invalid_dpop_proof', what);
  const unasked = await send(`DPoP ${token}`, await dpopProof(key, { url, token }));
  assert.equal(errorOf(unasked), '401 use_dpop_nonce');
  assert.match(unasked.headers.get('www-authenticate') ?? '', /DPoP error="use_dpop_nonce"/);
  const good = await proof();
  assert.equal((await send(`DPoP ${token}`, good)).status, 200);
  assert.equal(errorOf(await send(`DPoP ${token}`, good)), '401 invalid_dpop_proof');
});

const verifier = 'a-verifier-of-forty-three-characters-at-least-00';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const redirectUri = 'https://wallet.example.invalid/back';
const request = {
  response_type: 'code',
  client_id: 'test-wallet',
  redirect_uri: redirectUri,
  code_challenge: challenge,
  code_challenge_method: 'S256',
  scope: 'credential-sd-jwt',
  state: 'kept',
};
const exchange = { client_id: 'test-wallet', redirect_uri: redirectUri, code_verifier: verifier };

/** A wallet asks, and the browser comes to the page on which the holder answers. */
async function asked(
  form: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<string> {
  const { json, status } = await wallet.push(issuer, { ...request, ...form }, headers);
  assert.equal(status, 201);
  const address = new URL(String(issuer.server.authorization_endpoint));
  address.searchParams.set('request_uri', String(json.request_uri));
  address.searchParams.set('client_id', 'test-wallet');
  const answer = await program.app.request(address, { headers: { 'accept-language': 'en' } });
  assert.equal(answer.status, 303);
  return answer.headers.get('location')!;
}

/** Where the page that follows her answer leads. */
function backFrom(text: string): URL {
  const [, href = ''] = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(text) ?? [];
  return new URL(href.replaceAll('&amp;', '&'));
}

async function consented(form: Record<string, string> = {}): Promise<URL> {
  const page = await mine.post(await asked(form), { credentials: [credential] });
  return backFrom(page.text);
}

test('a wallet asks first: she reads who asks, chooses, and it fetches with the code (PKCE, pushed request)', async () => {
  const page = await asked();
  assert.equal((await (await signIn(program, null)).get(page)).status, 303);
  const shown = await mine.get(page);
  assert.match(shown.text, /wallet\.example\.invalid/);
  assert.match(shown.text, /A wallet asks for your credentials/);
  const back = backFrom((await mine.post(page, { credentials: [credential] })).text);
  assert.equal(back.origin + back.pathname, redirectUri);
  assert.equal(back.searchParams.get('state'), 'kept');
  assert.equal(back.searchParams.get('iss'), issuer.identifier);
  const { json } = await wallet.exchange(issuer, { ...exchange, code: back.searchParams.get('code')! });
  const { json: got } = await fetchWith(String(json.access_token), [await freshProof()]);
  assert.equal(decodeJwt(String(first(got)).split('~')[0]!).jti, `urn:uuid:${credential}`);
  assert.equal((await mine.get(page)).status, 410);
});

test('a code is exchanged once, by the wallet that asked; a second time ends what the first one got', async () => {
  const code = (await consented()).searchParams.get('code')!;
  const wrong = [
    { code_verifier: 'another-verifier-of-forty-three-characters-at-least' },
    { client_id: 'another' },
    { redirect_uri: 'https://other.example.invalid/back' },
  ];
  for (const changes of wrong)
    assert.equal(
      errorOf(await wallet.exchange(issuer, { ...exchange, code, ...changes })),
      '400 invalid_grant',
    );
  const { json } = await wallet.exchange(issuer, { ...exchange, code });
  assert.equal(errorOf(await wallet.exchange(issuer, { ...exchange, code })), '400 invalid_grant');
  const answer = await fetchWith(String(json.access_token), [await freshProof()]);
  assert.equal(errorOf(answer), '401 invalid_token');
});

test('a code for a wallet with a key of its own is no good without that key', async () => {
  const url = String(issuer.server.pushed_authorization_request_endpoint);
  const { dpopNonce: nonce } = await wallet.nonce(issuer);
  const page = await asked({}, { dpop: await dpopProof(key, { url, nonce }) });
  const back = backFrom((await mine.post(page, { credentials: [credential] })).text);
  const form = { ...exchange, code: back.searchParams.get('code')! };
  assert.equal(errorOf(await wallet.exchange(issuer, form)), '400 invalid_dpop_proof');
  const dpop = await dpopProof(key, { url: String(issuer.server.token_endpoint), nonce });
  assert.equal((await wallet.exchange(issuer, form, { dpop })).json.token_type, 'DPoP');
});

test('she may give nothing, and the wallet is told', async () => {
  const page = await asked();
  const back = backFrom((await mine.post(`${page}/refuse`)).text);
  assert.equal(back.searchParams.get('error'), 'access_denied');
  assert.equal(back.searchParams.get('code'), null);
  assert.equal((await mine.get(page)).status, 410);
});

test('nobody gives away what is not hers', async () => {
  const thief = await signIn(program, await program.learner('Toinen'));
  const page = await asked();
  assert.equal((await thief.post(page, { credentials: [credential] })).text.includes('0;url='), false);
});

test('a request is taken only with PKCE, for one return address, pushed and once', async () => {
  const wrong: Record<string, string>[] = [
    { code_challenge: '' },
    { code_challenge_method: 'plain' },
    { response_type: 'token' },
    { redirect_uri: 'javascript:alert(1)' },
    { redirect_uri: 'data:text/html,x' },
    { redirect_uri: 'http://wallet.example.invalid/back' },
    { redirect_uri: 'https://user@wallet.example.invalid/back' },
    { authorization_details: '[{"type":"openid_credential","credential_configuration_id":"other"}]' },
  ];
  for (const form of wrong)
    assert.equal(errorOf(await wallet.push(issuer, { ...request, ...form })), '400 invalid_request');
  const address = new URL(String(issuer.server.authorization_endpoint));
  for (const [name, value] of Object.entries(request)) address.searchParams.set(name, value);
  const unpushed = await program.app.request(address);
  assert.equal((await mine.get(unpushed.headers.get('location')!)).status, 410);
  const { json } = await wallet.push(issuer, request);
  address.searchParams.set('request_uri', String(json.request_uri));
  const pages = [await program.app.request(address), await program.app.request(address)];
  const statuses = await Promise.all(
    pages.map(async ({ headers }) => (await mine.get(headers.get('location')!)).status),
  );
  assert.deepEqual(statuses, [200, 410]);
});

test('an offer that a wallet takes with her leave is used up with it, and her page shows what comes of it', async () => {
  const { id, offer, code } = await offered();
  const back = await consented({ issuer_state: offer.issuerState });
  assert.equal((await stateOf(id)).state, 'taking');
  assert.equal(errorOf(await wallet.preAuthorized(issuer, offer, code)), '400 invalid_grant');
  const { json } = await wallet.exchange(issuer, { ...exchange, code: back.searchParams.get('code')! });
  await fetchWith(String(json.access_token), [await freshProof()]);
  assert.equal((await stateOf(id)).state, 'done');
});

test('she makes an offer on the page, and sees the picture, the link and the digits until she cancels', async () => {
  const form = await mine.get(`/fi/my/credentials/${credential}/to-wallet`);
  assert.match(form.text, /Matkailuyrityksen vastuullinen johtaminen/);
  const made = await mine.post(`/fi/my/credentials/${credential}/to-wallet`, {
    credentials: [credential],
    configuration: 'credential-sd-jwt',
  });
  const page = await mine.get(made.location!);
  assert.match(page.text, /href="openid-credential-offer:\/\/\?credential_offer_uri=/);
  assert.match(page.text, /role="img"[^>]*aria-label="QR-koodi/);
  const { code } = await stateOf(made.location!.split('/').at(-1)!);
  assert.equal(page.text.includes(code!), true);
  await mine.post(`${made.location}/end`);
  const ended = await mine.get(made.location!);
  assert.equal(ended.text.includes(code!), false);
  assert.match(ended.text, /Siirto on päättynyt/);
});
