import assert from 'node:assert/strict';
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { after, before, test } from 'node:test';
import { CompactEncrypt, type CryptoKey, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { ask } from '../../platform/actions/index.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { CREDENTIALS_V2 } from '../../standards/contexts.ts';
import { addProof } from '../../standards/data-integrity/index.ts';
import { didKeyOf } from '../../standards/did/index.ts';
import { newEd25519Key } from '../../standards/ed25519.ts';
import type { JsonObject } from '../../standards/json.ts';
import { newPrivateKey, signWith } from '../../standards/keys.ts';
import { sampleAward } from '../../standards/samples.ts';
import {
  type ClaimPath,
  disclose,
  issueSdJwt,
  microCredentialClaims,
  microCredentialConcealment,
} from '../../standards/sd-jwt/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { issueSample } from '../credentials/testing.ts';
import { issuerSigner } from '../issuers/index.ts';
import { readOwn } from '../wallet/actions/own.ts';
import { forgetPresentations } from './jobs.ts';
import { verifierOf } from './openid4vp/identity.ts';

type Json = Record<string, unknown>;
type Finding = { result: string; code: string; params: Json };
type Result = { verdict: string; form: Finding; proof: Finding; credentials: Json[]; shown: Json[] };

const DID = 'did:web:localhost%3A3999:institutions:02473';
const holderKey = newPrivateKey('ES256');

let program: TestProgram;
let employer: Browser;
/** Of the holder: bound to her key. */
let credential: string;

before(async () => {
  program = await startTestProgram();
  await program.person('02473', 'administrator');
  employer = await signIn(program, null);
  credential = await issuedTo(holderKey);
});
after(() => program.close());

async function issuedTo(holder: KeyObject): Promise<string> {
  const kind = { purpose: 'credential', algorithm: 'ES256' } as const;
  const signer = (await issuerSigner(program.platform, '02473', kind))!;
  const award = { ...sampleAward, institution: { ...sampleAward.institution, did: DID } };
  const claims = microCredentialClaims(award, {
    id: 'urn:uuid:1',
    vct: 'http://localhost:3999/credential-types/micro-credential',
    issuedAt: new Date(),
    issuer: DID,
    holderKey: createPublicKey(holder).export({ format: 'jwk' }) as JsonObject,
  });
  return issueSdJwt({ typ: 'dc+sd-jwt', claims, concealment: microCredentialConcealment }, signer);
}

/** Somebody asks; the answer is the token of her page and what the wallet reads out of the QR code. */
async function asked(body: Json = { claims: ['name', 'outcomes'] }) {
  const made = await employer.api('POST', '/api/presentations/requests', body);
  assert.equal(made.status, 201, made.text);
  const { token } = made.json as { token: string };
  const { link } = await stateOf(token);
  return { token, ...(await fetched(new URL(link!))) };
}

async function stateOf(token: string) {
  const { json } = await employer.api('GET', `/api/presentations/requests/${token}`);
  return json as { state: string; link: string | null; result: Result | null };
}

// A wallet of few lines: it trusts whoever signed the request with the key of the DID that the link names.
type Request = {
  client_id: string;
  nonce: string;
  state: string;
  response_uri: string;
  response_mode: string;
  aud: string;
  dcql_query: { credentials: { id: string; format: string; claims?: { path: ClaimPath }[] }[] };
  client_metadata: { jwks: { keys: JWK[] } };
};

async function fetched(link: URL): Promise<{ request: Request; uri: string }> {
  const uri = new URL(link.searchParams.get('request_uri')!).pathname;
  const answer = await program.app.request(uri);
  assert.equal(answer.headers.get('content-type'), 'application/oauth-authz-req+jwt');
  const [, did] = /^decentralized_identifier:did:jwk:(.+)$/.exec(link.searchParams.get('client_id')!)!;
  const key = await importJWK(JSON.parse(Buffer.from(did!, 'base64url').toString()), 'ES256');
  const options = { typ: 'oauth-authz-req+jwt', audience: 'https://self-issued.me/v2' };
  const { payload } = await jwtVerify(await answer.text(), key, options);
  assert.equal(payload.client_id, link.searchParams.get('client_id'));
  return { request: payload as unknown as Request, uri };
}

type Ways = { nonce?: string; audience?: string; key?: KeyObject; paths?: ClaimPath[]; credential?: string };

async function presented(request: Request, ways: Ways = {}): Promise<string> {
  const wanted = request.dcql_query.credentials[0]!.claims?.map(({ path }) => path) ?? [];
  const shown = disclose(ways.credential ?? credential, ways.paths ?? wanted);
  const binding = new SignJWT({
    nonce: ways.nonce ?? request.nonce,
    sd_hash: createHash('sha256').update(shown).digest('base64url'),
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'kb+jwt' })
    .setAudience(ways.audience ?? request.client_id)
    .setIssuedAt();
  return shown + (await binding.sign(ways.key ?? holderKey));
}

async function encrypted(request: Request, payload: Json): Promise<Record<string, string>> {
  const [jwk] = request.client_metadata.jwks.keys;
  const key = (await importJWK(jwk!)) as CryptoKey;
  const response = await new CompactEncrypt(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM', kid: jwk!.kid! })
    .encrypt(key);
  return { response };
}

async function posted(request: Request, body: Record<string, string>) {
  const { pathname } = new URL(request.response_uri);
  const answer = await program.app.request(pathname, { method: 'POST', body: new URLSearchParams(body) });
  return { status: answer.status, json: (await answer.json()) as Json };
}

async function answered(request: Request, ways: Ways = {}) {
  const token = { micro_credential: [await presented(request, ways)] };
  return posted(request, await encrypted(request, { vp_token: token, state: request.state }));
}

test('a credential bound to the holder is shown from her wallet, with no more than was asked for', async () => {
  const { token, request, uri } = await asked();
  assert.equal((await stateOf(token)).state, 'waiting');
  assert.deepEqual(await answered(request), { status: 200, json: {} });
  const { state, result } = await stateOf(token);
  assert.equal(state, 'answered');
  assert.equal(result?.verdict, 'valid', JSON.stringify(result));
  assert.deepEqual(
    result.shown.map(({ claim }) => claim),
    ['name', 'outcomes'],
  );
  assert.equal(result.credentials.length, 1);
  const page = await employer.get(`/fi/verify/ask/${token}`);
  assert.match(page.text, /Todistus on aito ja voimassa/);
  assert.match(page.text, /Esittäjä on todistanut/);
  assert.match(page.text, /Osaa laatia vastuullisuussuunnitelman/);
  assert.equal(page.text.includes('1.2.246.562.24.00000000001'), false);
  const again = await answered(request);
  assert.deepEqual([again.status, again.json.code], [410, 'verification/answered-before']);
  assert.equal((await program.app.request(uri)).status, 404);
});

test('what was made for another request or verifier, or with another key, is refused and shown as such', async () => {
  const wrong: [string, Ways, string][] = [
    ['nonce', { nonce: 'of-yesterday' }, 'signature/other-challenge'],
    ['verifier', { audience: 'decentralized_identifier:did:web:other.example' }, 'signature/other-challenge'],
    ['key', { key: newPrivateKey('ES256') }, 'signature/holder-proof-wrong'],
    ['claims', { paths: [['name']] }, 'format/not-what-was-asked'],
  ];
  for (const [what, ways, code] of wrong) {
    const { token, request } = await asked();
    const { status, json } = await answered(request, ways);
    assert.deepEqual([status, json.error, json.error_description], [400, 'invalid_request', code], what);
    const { result } = await stateOf(token);
    assert.deepEqual([result?.verdict, result?.shown], ['invalid', []], what);
    assert.equal((await answered(request)).status, 410, what);
    const page = await employer.get(`/fi/verify/ask/${token}`);
    assert.match(page.text, /Esitystä ei voi hyväksyä/, what);
  }
});

test('a credential that was never bound to a key is not taken from a wallet', async () => {
  const { token, request } = await asked({ claims: [] });
  const unbound = `${disclose(credential, [])}`;
  const sent = await encrypted(request, { vp_token: { micro_credential: [unbound] }, state: request.state });
  assert.equal((await posted(request, sent)).json.error_description, 'signature/missing');
  assert.equal((await stateOf(token)).result?.proof.code, 'signature/missing');
});

test('what is no answer to the request changes nothing', async () => {
  const { token, request } = await asked();
  const vp_token = { micro_credential: [await presented(request)] };
  const bodies = [
    await encrypted(request, { vp_token, state: 'guessed' }),
    await encrypted(request, { vp_token: 'text', state: request.state }),
    { response: 'no.jwe.at.all.here' },
    { vp_token: JSON.stringify(vp_token), state: request.state },
    {},
  ];
  for (const body of bodies) {
    const { status, json } = await posted(request, body as Record<string, string>);
    assert.deepEqual([status, json.error_description], [400, 'openid4vp/malformed'], JSON.stringify(json));
  }
  const declined = await posted(request, { error: 'access_denied', state: request.state });
  assert.equal(declined.json.error_description, 'openid4vp/declined');
  assert.equal((await stateOf(token)).state, 'waiting');
  assert.equal((await answered(request)).status, 200);
});

test('a wallet that cannot encrypt answers in the clear where it was asked so; an Open Badge will do as well', async () => {
  const { token, request } = await asked({ claims: ['name'], mode: 'direct_post' });
  const { privateKey, publicKey } = newEd25519Key();
  const did = didKeyOf(publicKey);
  const learner = await program.learner('Aino Esimerkki');
  const id = await issueSample(program.platform, '02473', learner.person!);
  const { document } = await ask(program.platform, readOwn, learner, { credential: id });
  const presentation = await addProof(
    {
      '@context': [CREDENTIALS_V2],
      type: ['VerifiablePresentation'],
      holder: did,
      verifiableCredential: [document],
    },
    {
      sign: signWith(privateKey),
      verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
      created: new Date(),
      options: { proofPurpose: 'authentication', challenge: request.nonce, domain: request.client_id },
    },
  );
  const vp_token = JSON.stringify({ open_badge: [presentation] });
  assert.equal((await posted(request, { vp_token, state: request.state })).status, 200);
  const { result } = await stateOf(token);
  assert.equal(result?.verdict, 'valid', JSON.stringify(result));
});

test('the page says what is asked for, draws the code, and works without the script', async () => {
  const made = await employer.post('/fi/verify/ask', { claims: ['name', 'grade'] });
  assert.match(made.location ?? '', /^\/fi\/verify\/ask\/[\w-]{43}$/);
  const page = await employer.get(made.location!);
  assert.match(page.text, /<svg[^>]*role="img"[^>]*aria-label="QR-koodi/);
  assert.match(page.text, /href="openid4vp:\/\/\?client_id=/);
  assert.match(page.text, /<li>Arvosana<\/li>/);
  assert.match(page.text, new RegExp(`data-refresh="${made.location}"`));
  assert.equal((await employer.get(`/fi/verify/ask/${'a'.repeat(43)}`)).status, 404);
});

test('under https the program asks in the name of its address, whose did.json has the key', async () => {
  const { platform } = program;
  const config = { ...platform.config, BASE_URL: 'https://opinko.example' };
  const { clientId, signer } = verifierOf({ ...platform, config });
  assert.equal(clientId, 'decentralized_identifier:did:web:opinko.example:verifier');
  assert.equal(signer.verificationMethod, 'did:web:opinko.example:verifier#key-1');
  const document = (await (await program.app.request('/verifier/did.json')).json()) as Json;
  assert.equal(document.id, 'did:web:localhost%3A3999:verifier');
  assert.deepEqual(document.authentication, [`${document.id}#key-1`]);
});

test('a request runs out, and is deleted with what was shown', async () => {
  const { token, request } = await asked();
  const sealed = () =>
    inTransaction(program.platform.database, theProgram, (tx) =>
      rows(tx, sql<{ result: string | null }>`select sealed_result as result from presentation_requests`),
    );
  assert.equal(
    (await sealed()).some(({ result }) => result?.includes('Aino')),
    false,
  );
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update presentation_requests set expires_at = now() - interval '1 minute'`.execute(tx),
  );
  assert.equal((await answered(request)).status, 410);
  assert.equal((await stateOf(token)).state, 'over');
  assert.match((await employer.get(`/fi/verify/ask/${token}`)).text, /Pyynnön aika on kulunut umpeen/);
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update presentation_requests set expires_at = now() - interval '2 hours'`.execute(tx),
  );
  const { platform } = program;
  await forgetPresentations.handle({ platform, actor: program.root } as never);
  assert.deepEqual(await sealed(), []);
  assert.equal((await employer.get(`/fi/verify/ask/${token}`)).status, 404);
});
