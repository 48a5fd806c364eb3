import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { loadContext, MULTIKEY_V1 } from '../../standards/contexts.ts';
import { addProof } from '../../standards/data-integrity/index.ts';
import { buildDidDocument } from '../../standards/did/index.ts';
import { ed25519PublicKey } from '../../standards/ed25519.ts';
import { sampleBadge, sampleIssuer } from '../../standards/samples.ts';
import type { VerificationReport } from '../../standards/verify/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { revoke } from '../credentials/actions/revoke.ts';
import { issueSample } from '../credentials/testing.ts';
import { createKey } from '../issuers/actions/keys.ts';
import { readOwn } from '../wallet/actions/own.ts';

type Json = Record<string, unknown>;

let program: TestProgram;
let peer: Server;
let peerHost: string;
let learner: Actor;
let visitor: Browser;
/** Path → what the foreign peer serves there. */
const served = new Map<string, unknown>();

before(async () => {
  peer = createServer((request, response) => {
    const found = served.get(request.url ?? '');
    response
      .writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>((resolve) => peer.listen(0, 'localhost', resolve));
  peerHost = `localhost:${(peer.address() as AddressInfo).port}`;
  program = await startTestProgram({ environment: { OUTBOUND_ALLOW: peerHost } });
  await program.person('02473', 'study-administration');
  learner = await program.learner('Aino Esimerkki');
  visitor = await signIn(program, null);
});
after(async () => {
  await program.close();
  peer.close();
});

async function issued(): Promise<{ id: string; document: Json }> {
  const id = await issueSample(program.platform, '02473', learner.person!);
  const { document } = await ask(program.platform, readOwn, learner, { credential: id });
  return { id, document: document as Json };
}

/** The list that tells of revocation, which the credential names first. */
function firstList({ credentialStatus }: Json): string {
  const [first] = [credentialStatus].flat() as { statusListCredential: string }[];
  return first!.statusListCredential;
}

async function verified(credential: unknown): Promise<VerificationReport> {
  const answer = await visitor.api('post', '/api/credentials/verify', { credential });
  assert.equal(answer.status, 200, answer.text);
  return answer.json as VerificationReport;
}

/** Gets a public document of the program over HTTP. */
async function fetched(url: string): Promise<Json> {
  const { pathname } = new URL(url);
  const response = await program.app.request(pathname);
  assert.equal(response.status, 200, pathname);
  return (await response.json()) as Json;
}

test('did.json is served with its own media type, and names the key as the DID’s', async () => {
  await issued();
  const response = await program.app.request('/institutions/02473/did.json');
  assert.equal(response.headers.get('content-type'), 'application/did+json');
  assert.match(response.headers.get('cache-control') ?? '', /public, max-age=300/);
  const document = (await response.json()) as { id: string; assertionMethod: string[] };
  assert.equal(document.id, 'did:web:localhost%3A3999:institutions:02473');
  assert.deepEqual(document.assertionMethod, [`${document.id}#key-1`]);
  assert.equal((await program.app.request('/institutions/00000/did.json')).status, 404);
});

test('retired keys stay in did.json', async () => {
  await program.person('02469', 'administrator');
  for (const _ of [1, 2]) await perform(program.platform, createKey, program.root, { institution: '02469' });
  const { verificationMethod } = (await fetched('http://localhost/institutions/02469/did.json')) as {
    verificationMethod: Json[];
  };
  assert.deepEqual(
    verificationMethod.map(({ id }) => String(id).split('#')[1]),
    ['key-1', 'key-2'],
  );
});

test('the status list is signed, cacheable and long enough to hide in; there is no other', async () => {
  const { document } = await issued();
  const statusListCredential = firstList(document);
  const response = await program.app.request(new URL(statusListCredential).pathname);
  assert.match(response.headers.get('cache-control') ?? '', /public, max-age=300/);
  const list = (await response.json()) as {
    id: string;
    proof: Json;
    credentialSubject: { encodedList: string };
  };
  assert.equal(list.id, statusListCredential);
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
  assert.ok(bits.length * 8 >= 131_072);
  for (const path of ['2', '0', 'x', '99999999999']) {
    assert.equal((await program.app.request(`/institutions/02473/status/${path}`)).status, 404, path);
  }
});

test('an unchanged list is served as it was signed; a changed one is signed anew', async () => {
  const { id, document } = await issued();
  const { pathname } = new URL(firstList(document));
  const get = async () => (await program.app.request(pathname)).text();
  const first = await get();
  assert.equal(await get(), first);
  await perform(program.platform, revoke, program.root, { institution: '02473', award: id, reason: 'x' });
  assert.notEqual(await get(), first);
});

/** What @digitalbazaar/vc reaches: our did.json over HTTP, and the contexts of the standards. */
async function documentLoader(url: string) {
  if (!url.startsWith('did:web:')) {
    const { document } = await loadContext(url);
    return { contextUrl: null, documentUrl: url, document: JSON.parse(document) };
  }
  const [did = '', fragment] = url.split('#');
  const path = did.split(':').slice(3).join('/');
  const document = await fetched(`http://localhost/${path}/did.json`);
  const key = (document.verificationMethod as Json[]).find(({ id }) => id === url);
  return {
    contextUrl: null,
    documentUrl: url,
    document: fragment ? { '@context': MULTIKEY_V1, ...key } : document,
  };
}

async function checkStatus({ credential }: { credential: object }) {
  const [entry] = [(credential as Json).credentialStatus].flat() as Record<string, string>[];
  const list = await fetched(entry!.statusListCredential!);
  const suite = new DataIntegrityProof({ cryptosuite });
  const trusted = await vc.verifyCredential({ credential: structuredClone(list), suite, documentLoader });
  const { encodedList } = list.credentialSubject as { encodedList: string };
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  const index = Number(entry!.statusListIndex);
  return { verified: trusted.verified && ((bits[index >> 3]! >> (7 - (index & 7))) & 1) === 0 };
}

test('an unmodified @digitalbazaar/vc verifies what the program serves, and sees a revocation', async () => {
  const { id, document } = await issued();
  const check = () =>
    vc.verifyCredential({
      credential: structuredClone(document),
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader,
      checkStatus,
    });
  const before = await check();
  assert.equal(before.verified, true, JSON.stringify(before.error));
  await perform(program.platform, revoke, program.root, { institution: '02473', award: id, reason: 'x' });
  const after = await check();
  assert.equal(after.verified, false);
  assert.equal(after.statusResult?.verified, false);
});

test('the API says of our own credential that it is valid and whose it is', async () => {
  const report = await verified((await issued()).document);
  assert.equal(report.verdict, 'valid', JSON.stringify(report));
  assert.equal(report.issuer?.facts?.code, '02473');
  assert.deepEqual(
    report.steps.map(({ step, result }) => `${step} ${result}`),
    [
      'format ok',
      'schema ok',
      'signature ok',
      'issuer ok',
      'status ok',
      'validity ok',
      'endorsements skipped',
      'stacking skipped',
    ],
  );
});

test('changing, adding or removing any one part of a credential is noticed', async () => {
  const { document } = await issued();
  for (const name of Object.keys(document)) {
    const { [name]: _removed, ...without } = document;
    const wrong = [without, { ...document, [name]: 'x' }];
    for (const changed of wrong) assert.notEqual((await verified(changed)).verdict, 'valid', name);
  }
  assert.notEqual((await verified({ ...document, honours: 'cum laude' })).verdict, 'valid');
});

test('what is no credential gets an answer in the report; nothing at all is refused', async () => {
  for (const wrong of ['hello', '[]', '{"a":1}']) {
    const report = await verified(wrong);
    assert.equal(report.verdict, 'invalid', wrong);
  }
  for (const none of [{}, { credential: '\u0000' }]) {
    assert.equal((await visitor.api('post', '/api/credentials/verify', none)).status, 422);
  }
});

test('a foreign issuer that OUTBOUND_ALLOW names is asked over the network; genuine is not the same as known', async () => {
  const issuer = sampleIssuer(`did:web:${peerHost.replace(':', '%3A')}:o:1`);
  const badge = sampleBadge({ awardedAt: '2026-01-01T00:00:00Z', validFrom: '2026-01-01T00:00:00Z' });
  const { credentialStatus: _none, ...unsigned } = { ...badge, issuer: { ...badge.issuer, id: issuer.did } };
  const created = new Date('2026-01-01T00:00:00Z');
  const document = await addProof(unsigned, { ...issuer.signing, created });
  const gone = await verified(document);
  assert.deepEqual([gone.verdict, gone.code], ['unknown', 'signature/did-not-found']);
  served.set(
    '/o/1/did.json',
    buildDidDocument(issuer.did, [{ fragment: 'key-1', publicKey: ed25519PublicKey(issuer.publicKey) }]),
  );
  const found = await verified(document);
  assert.deepEqual([found.verdict, found.code], ['unknown', 'issuer/web-only'], JSON.stringify(found));
  served.delete('/o/1/did.json');
  assert.equal((await verified(document)).code, 'issuer/web-only', 'its document is kept for a while');
});

test('an issuer on a private address that OUTBOUND_ALLOW does not name is not asked', async () => {
  const issuer = sampleIssuer('did:web:localhost%3A1:o:1');
  const badge = sampleBadge();
  const document = await addProof({ ...badge, issuer: { ...badge.issuer, id: issuer.did } }, issuer.signing);
  assert.equal((await verified(document)).code, 'signature/did-unreachable');
});

test('the page takes a pasted text, a file and a share link, and tells the same as the API', async () => {
  const { document } = await issued();
  const pasted = await visitor.post('/fi/verify', { credential: JSON.stringify(document) });
  assert.equal(pasted.status, 200);
  assert.match(pasted.text, /Todistus on aito ja voimassa/);
  assert.match(pasted.text, /Aino Esimerkki/);
  const broken = await visitor.post('/sv/verify', {
    credential: JSON.stringify({ ...document, name: '<script>alert(1)</script>' }),
  });
  assert.match(broken.text, /Det här intyget går inte att lita på/);
  assert.ok(!broken.text.includes('<script>alert'));
  const empty = await visitor.post('/en/verify', {});
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Give the credential that is to be checked/);
  const token = 'a'.repeat(43);
  const link = await visitor.post('/en/verify', { link: `https://example.org/fi/shared/${token}?x=1` });
  assert.equal(link.location, `/en/shared/${token}`);
  assert.equal((await visitor.post('/en/verify', { link: 'https://example.org/' })).status, 422);
});

test('a badge of an older platform is looked up at its address, and is gone when its platform says so', async () => {
  const site = `http://${peerHost}`;
  const id = `${site}/assertion`;
  served.set('/badge', {
    type: 'BadgeClass',
    id: `${site}/badge`,
    name: 'Vanha merkki',
    issuer: `${site}/issuer`,
  });
  served.set('/issuer', { type: 'Issuer', id: `${site}/issuer`, name: 'Keksitty merkkipalvelu' });
  served.set('/assertion', {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    recipient: { type: 'email', hashed: false, identity: 'aino@esimerkki.example' },
    badge: `${site}/badge`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2020-01-01T00:00:00Z',
  });
  const found = await verified(id);
  assert.equal(found.code, 'issuer/web-only', JSON.stringify(found.steps));
  assert.equal(found.steps.find(({ step }) => step === 'signature')?.code, 'signature/ok-hosted');
  const asked = await visitor.post('/fi/verify', { credential: id, email: 'AINO@esimerkki.example' });
  assert.match(asked.text, /Todistus on annettu tälle sähköpostiosoitteelle/);
  assert.match(asked.text, /kertoo saajastaan vain sähköpostiosoitteen/);
  const other = { credential: id, email: 'toinen@esimerkki.example' };
  const compared = await visitor.api('post', '/api/credentials/verify', other);
  assert.equal((compared.json as { recipient: string }).recipient, 'other');
  served.delete('/assertion');
  assert.equal((await verified(id)).code, 'signature/hosted-gone');
  assert.equal((await verified('https://127.0.0.1/assertion')).code, 'signature/hosted-unreachable');
});
