import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { perform } from '../../platform/actions/index.ts';
import { CREDENTIALS_V2 } from '../../standards/contexts.ts';
import { addProof } from '../../standards/data-integrity/index.ts';
import { didKeyOf } from '../../standards/did/index.ts';
import { newEd25519Key } from '../../standards/ed25519.ts';
import { signWith } from '../../standards/keys.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { createApiKey } from '../organisations/actions/api-keys.ts';

type Json = Record<string, unknown>;
type Entry = { statusPurpose: string; statusListCredential: string; statusListIndex: string };

const DID = 'did:web:localhost%3A3999:institutions:02473';
const suites = ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019', 'eddsa-jcs-2022'];

let program: TestProgram;
let key: string;
/** Of another institution. */
let stranger: string;

before(async () => {
  program = await startTestProgram({ environment: { VC_API: 'on' } });
  for (const institution of ['02473', '02469']) await program.person(institution, 'administrator');
  [key, stranger] = (await Promise.all([keyOf('02473'), keyOf('02469')])) as [string, string];
});
after(() => program.close());

async function keyOf(institution: string, role: 'study-administration' | 'teacher' = 'study-administration') {
  const input = { institution, name: 'Järjestelmä', roles: [role] };
  const made = (await perform(program.platform, createApiKey, program.root, input)) as { key: string };
  return made.key;
}

async function call(path: string, body: unknown, bearer: string | null = key) {
  const answer = await program.app.request(`/vc-api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    json: (await answer.json()) as Json,
  };
}

function unsigned(issuer: string = DID): Json {
  return {
    '@context': [CREDENTIALS_V2],
    type: ['VerifiableCredential'],
    issuer,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:aino', description: 'Osaa johtaa', name: 'Aino Esimerkki' },
  };
}

async function issued(options: Json = {}, credential = unsigned()): Promise<Json> {
  const { status, json } = await call('credentials/issue', { credential, options });
  assert.equal(status, 201, JSON.stringify(json));
  return json;
}

const verify = (verifiableCredential: unknown) => call('credentials/verify', { verifiableCredential });

const codesOf = ({ json }: { json: Json }) => (json.errors as { title: string }[]).map(({ title }) => title);

test('it is there only where it is switched on, and for those who have a key', async () => {
  Object.assign(program.platform.config, { VC_API: 'off' });
  const off = await call('credentials/verify', { verifiableCredential: {} });
  Object.assign(program.platform.config, { VC_API: 'on' });
  assert.equal(off.status, 404);
  assert.match(off.type ?? '', /application\/problem\+json/);
  for (const path of [
    'credentials/issue',
    'credentials/verify',
    'credentials/derive',
    'presentations/verify',
  ]) {
    assert.equal((await call(path, {}, null)).status, 401, path);
    assert.equal((await call(path, {}, 'guessed')).json.code, 'api-key/unknown', path);
  }
  const teacher = await keyOf('02473', 'teacher');
  assert.equal((await call('credentials/issue', { credential: unsigned() }, teacher)).status, 403);
});

test('what is issued in each cryptosuite is verified, and a change of it is noticed', async () => {
  for (const cryptosuite of suites) {
    const document = await issued({ cryptosuite });
    assert.equal((document.proof as Json).cryptosuite, cryptosuite);
    const right = await verify(document);
    assert.deepEqual([right.status, right.json.verified, right.json.errors], [200, true, []], cryptosuite);
    const wrong = await verify({ ...document, validFrom: '2025-01-01T00:00:00Z' });
    assert.equal(wrong.status, 400);
    assert.equal(wrong.json.verified, false);
    assert.deepEqual(codesOf(wrong), ['signature/does-not-match']);
    const [problem] = wrong.json.errors as { type: string }[];
    assert.match(problem!.type, /^https:\/\/www\.w3\.org\/TR\/vc-data-model#/);
  }
});

test('a holder derives from ecdsa-sd-2023 a credential that shows only what she picks', async () => {
  const base = await issued({ cryptosuite: 'ecdsa-sd-2023', mandatoryPointers: ['/issuer', '/validFrom'] });
  const options = { selectivePointers: ['/credentialSubject/description'] };
  const derived = await call('credentials/derive', { verifiableCredential: base, options });
  assert.equal(derived.status, 201, JSON.stringify(derived.json));
  const subject = derived.json.credentialSubject as Json;
  assert.deepEqual([subject.description, subject.name], ['Osaa johtaa', undefined]);
  assert.equal((await verify(derived.json)).json.verified, true);
  const plain = await call('credentials/derive', { verifiableCredential: await issued(), options });
  assert.equal(plain.json.code, 'data-integrity/no-base-proof');
});

test('an institution signs in its own name only: its DID, or the did:key of its key', async () => {
  const document = await issued();
  const method = String((document.proof as Json).verificationMethod);
  const did = (await (await program.app.request('/institutions/02473/did.json')).json()) as {
    verificationMethod: { id: string; publicKeyMultibase: string }[];
  };
  const found = did.verificationMethod.find(({ id }) => id === method)!;
  const plain = await issued({}, unsigned(`did:key:${found.publicKeyMultibase}`));
  assert.equal(plain.credentialStatus, undefined);
  assert.equal((await verify(plain)).json.verified, true);
  for (const issuer of ['did:web:localhost%3A3999:institutions:02469', 'https://example.org/']) {
    const refused = await call('credentials/issue', { credential: unsigned(issuer) });
    assert.deepEqual([refused.status, refused.json.code], [400, 'verification/other-issuer'], issuer);
  }
  const { type: _, ...without } = unsigned();
  const refused = await call('credentials/issue', { credential: without });
  assert.equal(refused.json.code, 'verification/not-a-credential');
  assert.equal((refused.json.errors as Json[]).length > 0, true);
});

test('each credential has its own place in the status lists, by which only its institution revokes it', async () => {
  const [one, other] = [await issued(), await issued()];
  const entry = (document: Json, purpose: string) =>
    (document.credentialStatus as Entry[]).find(({ statusPurpose }) => statusPurpose === purpose)!;
  assert.notEqual(entry(one, 'revocation').statusListIndex, entry(other, 'revocation').statusListIndex);
  const change = (purpose: string, status: boolean, bearer = key) =>
    call('credentials/status', { credentialStatus: entry(one, purpose), status }, bearer);
  assert.equal((await change('revocation', true, stranger)).status, 404);
  assert.equal((await verify(one)).json.verified, true);
  assert.equal((await change('suspension', true)).status, 200);
  assert.deepEqual(codesOf(await verify(one)), ['status/suspended']);
  assert.equal((await change('suspension', false)).status, 200);
  assert.equal((await verify(one)).json.verified, true);
  assert.equal((await change('revocation', true)).status, 200);
  assert.deepEqual(codesOf(await verify(one)), ['status/revoked']);
  assert.equal((await change('revocation', false)).json.code, 'credentials/not-in-this-state');
  assert.equal((await verify(other)).json.verified, true);
  const { pathname } = new URL(entry(one, 'revocation').statusListCredential);
  const typeFor = async (accept: string) =>
    (await program.app.request(pathname, { headers: { accept } })).headers.get('content-type');
  assert.equal(await typeFor('application/ld+json, application/json'), 'application/ld+json');
  assert.equal(await typeFor('application/vc, application/json;q=0.5'), 'application/vc');
  const elsewhere = { ...entry(one, 'revocation'), statusListIndex: '131071' };
  assert.equal((await call('credentials/status', { credentialStatus: elsewhere, status: true })).status, 404);
});

test('a presentation is verified with its credentials, and only for the challenge that it was made for', async () => {
  const { privateKey, publicKey } = newEd25519Key();
  const did = didKeyOf(publicKey);
  const asked = { challenge: 'haaste', domain: 'tarkistaja.example' };
  const signing = {
    sign: signWith(privateKey),
    verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
    created: new Date(),
    options: { proofPurpose: 'authentication', ...asked },
  };
  const presentation = {
    '@context': [CREDENTIALS_V2],
    type: ['VerifiablePresentation'],
    holder: did,
    verifiableCredential: [await issued()],
  };
  const verifiablePresentation = await addProof(presentation, signing);
  const shown = (options: Json, given: unknown = verifiablePresentation) =>
    call('presentations/verify', { verifiablePresentation: given, options });
  const right = await shown(asked);
  assert.deepEqual(
    [right.status, right.json.verified, right.json.holder],
    [200, true, did],
    JSON.stringify(right.json),
  );
  const replayed = await shown({ ...asked, challenge: 'toinen' });
  assert.deepEqual([replayed.status, codesOf(replayed)], [400, ['signature/other-challenge']]);
  assert.equal((await shown({ challenge: 'haaste' }, presentation)).json.verified, false);
});

test('a credential that is a text of JSON is none', async () => {
  const { status, json } = await verify(JSON.stringify(await issued()));
  assert.deepEqual([status, json.code], [400, 'wrong-body']);
});

test('a wrong body is problem details, never a fault of the program', async () => {
  for (const path of [
    'credentials/issue',
    'credentials/verify',
    'credentials/derive',
    'presentations/verify',
  ]) {
    for (const body of [[], 'x', null, {}, { verifiableCredential: 7, credential: 7, presentation: 7 }]) {
      const { status, json } = await call(path, body);
      assert.equal(status >= 400 && status < 500, true, `${path} ${JSON.stringify(body)} ${status}`);
      assert.equal(json.verified === false || typeof json.code === 'string', true, JSON.stringify(json));
    }
  }
});
