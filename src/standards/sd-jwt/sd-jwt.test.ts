import assert from 'node:assert/strict';
import { createHash, createPublicKey, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { test } from 'node:test';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import fc from 'fast-check';
import { Refusal } from '../../base/errors.ts';
import { encodePart, readCompact, signCompact, verifyJws } from '../jose/index.ts';
import type { JsonObject } from '../json.ts';
import { newPrivateKey, type Signer, signWith } from '../keys.ts';
import { publicKeyOf } from '../public-key.ts';
import { sampleAward, sampleNow } from '../samples.ts';
import {
  type ClaimPath,
  concealmentOf,
  disclose,
  issueSdJwt,
  keyBindingProblem,
  microCredentialClaims,
  microCredentialConcealment,
  microCredentialTypeMetadata,
  presentWithKey,
  type ReadSdJwt,
  readSdJwt,
  reveal,
} from './index.ts';

const issuerKey = newPrivateKey('ES256');
const holderKey = newPrivateKey('ES256');
const holderJwk = createPublicKey(holderKey).export({ format: 'jwk' }) as JsonObject;
const signer: Signer = {
  algorithm: 'ES256',
  verificationMethod: 'did:web:a.example#1',
  sign: signWith(issuerKey),
};
const holder = { algorithm: 'ES256' as const, sign: signWith(holderKey) };
const vct = 'https://a.example/type';

function claimsOf(text: string): JsonObject {
  const revealed = reveal(readSdJwt(text)!);
  assert.equal('problem' in revealed, false, JSON.stringify(revealed));
  return 'claims' in revealed ? revealed.claims : {};
}

const problemOf = (read: Pick<ReadSdJwt, 'jws' | 'disclosures'>) => {
  const revealed = reveal(read);
  return 'problem' in revealed ? revealed.problem : undefined;
};

const issueAward = (more: { holderKey?: JsonObject } = {}) =>
  issueSdJwt(
    {
      typ: 'dc+sd-jwt',
      claims: microCredentialClaims(sampleAward, {
        id: 'urn:uuid:1',
        vct,
        issuedAt: sampleNow,
        issuer: 'did:web:a.example',
        ...more,
      }),
      concealment: microCredentialConcealment,
    },
    signer,
  );

const hasher = (data: string | ArrayBuffer) =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : Buffer.from(data))
    .digest();
const p1363 = { dsaEncoding: 'ieee-p1363' } as const;
const library = new SDJwtVcInstance({
  hasher,
  hashAlg: 'sha-256',
  signAlg: 'ES256',
  kbSignAlg: 'ES256',
  saltGenerator: () => `salt${Math.random()}`,
  signer: (data) =>
    signBytes('sha256', Buffer.from(data), { key: issuerKey, ...p1363 }).toString('base64url'),
  verifier: (data, signature) =>
    verifyBytes(
      'sha256',
      Buffer.from(data),
      { key: createPublicKey(issuerKey), ...p1363 },
      Buffer.from(signature, 'base64url'),
    ),
  kbSigner: (data) =>
    signBytes('sha256', Buffer.from(data), { key: holderKey, ...p1363 }).toString('base64url'),
  kbVerifier: (data, signature) =>
    verifyBytes(
      'sha256',
      Buffer.from(data),
      { key: createPublicKey(holderKey), ...p1363 },
      Buffer.from(signature, 'base64url'),
    ),
});
const currentDate = sampleNow.getTime() / 1000;

test('an award says all that it has, and shows only what its holder picks', async () => {
  const text = await issueAward();
  const all = claimsOf(text);
  assert.deepEqual([all.name, all.ects, all.grade], ['Aino Esimerkki', 5, { scale: '0-5', value: '4' }]);
  assert.equal((all.outcomes as unknown[]).length, 2);
  const shown = disclose(text, [['grade'], ['outcomes', 1]]);
  const part = claimsOf(shown);
  assert.deepEqual([part.name, part.learner_number, part.grade], [undefined, undefined, all.grade]);
  assert.deepEqual(part.outcomes, [(all.outcomes as unknown[])[1]]);
  assert.deepEqual([part.title, part.vct, part.nbf], [all.title, vct, all.nbf]);
  assert.equal(JSON.stringify(claimsOf(disclose(text, []))).includes('Aino'), false);
  assert.deepEqual(claimsOf(disclose(shown, [['name']])), claimsOf(disclose(text, [])));
  assert.deepEqual(claimsOf(disclose(text, [['outcomes', null]])).outcomes, all.outcomes);
  await library.validate(shown, { currentDate });
});

test('two of the same award have no digest in common', async () => {
  const [one, two] = [await issueAward(), await issueAward()];
  const digests = (text: string) => readSdJwt(text)!.jws.payload._sd as string[];
  assert.deepEqual(digests(one), [...digests(one)].sort());
  assert.equal(
    digests(one).some((digest) => digests(two).includes(digest)),
    false,
  );
});

test('inner and outer claims can both be held back', async () => {
  const claims = { vct, address: { street: 's', city: 'c' }, list: [[1, 2], { deep: ['x'] }] };
  const paths: ClaimPath[] = [
    ['address'],
    ['address', 'street'],
    ['list', 0],
    ['list', 0, null],
    ['list', 1, 'deep', 0],
  ];
  const text = await issueSdJwt({ typ: 'dc+sd-jwt', claims, concealment: concealmentOf(paths) }, signer);
  assert.deepEqual(claimsOf(text), claims);
  assert.equal(text.includes(Buffer.from('"street"').toString('base64url').slice(0, 8)), false);
  assert.deepEqual(claimsOf(disclose(text, [['address', 'city']])), {
    vct,
    address: { city: 'c' },
    list: [{ deep: [] }],
  });
  const read = readSdJwt(text)!;
  const outer = read.disclosures.filter((one) =>
    Buffer.from(one, 'base64url').toString().includes('"address"'),
  );
  assert.deepEqual(claimsOf(`${[read.jwt, ...outer].join('~')}~`).address, { city: 'c' });
});

test('the library of @sd-jwt reads ours with key binding, and we read theirs', async () => {
  const text = await issueAward({ holderKey: holderJwk });
  const presented = await presentWithKey(disclose(text, [['name']]), holder, {
    audience: 'https://verifier.example',
    nonce: 'n-1',
    issuedAt: sampleNow,
  });
  const { payload, kb } = await library.verify(presented, { currentDate, keyBindingNonce: 'n-1' });
  assert.equal((payload as JsonObject).name, 'Aino Esimerkki');
  assert.equal(kb?.payload.aud, 'https://verifier.example');
  const theirs = await library.issue(
    { iss: 'did:web:a.example', vct, iat: 1, name: 'Aino', list: ['a', 'b'] },
    { _sd: ['name'], list: { _sd: [0] } },
  );
  assert.deepEqual(claimsOf(theirs), {
    iss: 'did:web:a.example',
    vct,
    iat: 1,
    name: 'Aino',
    list: ['a', 'b'],
  });
  assert.equal(verifyJws(readSdJwt(theirs)!.jws, publicKeyOf(createPublicKey(issuerKey))!), true);
});

test('a key binding is the holder’s, for these claims, this verifier and this moment', async () => {
  const text = await issueAward({ holderKey: holderJwk });
  const cnf = { jwk: holderJwk };
  const given = { audience: 'https://v.example', nonce: 'n', issuedAt: sampleNow };
  const expected = { audience: given.audience, nonce: given.nonce, maxAgeSeconds: 300 };
  const check = { now: sampleNow, expected };
  const present = async (part: string, changes: Partial<typeof given> = {}, by = holder) =>
    readSdJwt(await presentWithKey(part, by, { ...given, ...changes }))!;
  const good = await present(disclose(text, [['name']]));
  assert.equal(keyBindingProblem(good, cnf, check), undefined);
  const other = { algorithm: 'ES256' as const, sign: signWith(newPrivateKey('ES256')) };
  const later = new Date(sampleNow.getTime() + 3_600_000);
  const problems = [
    [readSdJwt(text)!, cnf, check, 'missing'],
    [good, undefined, check, 'no-holder-key'],
    [good, { jwk: { ...holderJwk, d: 'AA' } }, check, 'no-holder-key'],
    [await present(text, {}, other), cnf, check, 'signature'],
    [{ ...good, presented: readSdJwt(text)!.presented }, cnf, check, 'other-presentation'],
    [await present(text, { audience: 'https://w.example' }), cnf, check, 'audience'],
    [await present(text, { nonce: 'm' }), cnf, check, 'nonce'],
    [await present(text, { issuedAt: later }), cnf, check, 'date'],
    [good, cnf, { ...check, now: later }, 'date'],
    // A credential is no key binding, whoever signed it.
    [{ ...good, keyBinding: await signCompact({ typ: 'dc+sd-jwt' }, {}, holder) }, cnf, check, 'malformed'],
  ] as const;
  for (const [read, confirmation, given, problem] of problems)
    assert.equal(keyBindingProblem(read, confirmation, given), problem);
});

const disclosure = (...content: unknown[]) => Buffer.from(JSON.stringify(content)).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/** A payload with disclosures, as somebody who signs whatever she likes could make it. */
const made = (payload: JsonObject, ...disclosures: string[]) => ({
  jws: readCompact(`${encodePart({ alg: 'ES256' })}.${encodePart(payload)}.AA`)!,
  disclosures,
});

test('disclosures that were smuggled in, count twice or hide what they are, are refused', () => {
  const name = disclosure('s', 'name', 'Aino');
  const item = disclosure('s', 'item');
  const good = made({ _sd: [digest(name)], list: [{ '...': digest(item) }] }, name, item);
  assert.deepEqual('claims' in reveal(good) && reveal(good), {
    claims: { list: ['item'], name: 'Aino' },
    places: new Map<string, ClaimPath>([
      [item, ['list', 0]],
      [name, ['name']],
    ]),
  });
  const inner = disclosure('s', 'inner', { _sd: [digest(name)] });
  const cases: [Pick<ReadSdJwt, 'jws' | 'disclosures'>, string][] = [
    [made({ _sd: [] }, name), 'not-referenced'],
    [made({ _sd: [digest(name)] }, name, name), 'duplicate-digest'],
    [made({ _sd: [digest(name), digest(name)] }, name), 'duplicate-digest'],
    [made({ _sd: [digest(name)], part: { _sd: [digest(name)] } }, name), 'duplicate-digest'],
    [made({ _sd: [digest(name), digest(inner)] }, name, inner), 'duplicate-digest'],
    [made({ name: 'Bo', _sd: [digest(name)] }, name), 'name-taken'],
    [made({ _sd: [digest(item)] }, item), 'malformed'],
    [made({ list: [{ '...': digest(name) }] }, name), 'malformed'],
    [made({ _sd: 'x' }), 'malformed'],
    [made({ _sd: [1] }), 'malformed'],
    [made({ part: { '...': 'x' } }), 'malformed'],
    [made({ _sd_alg: 'md5' }), 'hash-unsupported'],
    [made({}, 'bm90LWpzb24'), 'malformed'],
  ];
  for (const bad of [
    disclosure('s', '_sd', []),
    disclosure('s', '...', 1),
    disclosure(1, 'a', 1),
    disclosure('s'),
    disclosure('s', 'a', 1, 2),
    disclosure('s', 7, 1),
  ])
    cases.push([made({ _sd: [digest(bad)] }, bad), 'malformed']);
  for (const [read, problem] of cases)
    assert.equal(problemOf(read), problem, JSON.stringify(read.disclosures));
});

test('nesting without end and floods of disclosures end soon', () => {
  let payload: JsonObject = {};
  for (let depth = 0; depth < 60; depth += 1) payload = { a: payload };
  assert.equal(problemOf(made(payload)), 'too-deep');
  const many = Array.from({ length: 2000 }, (_, at) => disclosure(String(at), `n${at}`, at));
  assert.equal(
    readSdJwt(`${encodePart({ alg: 'ES256' })}.${encodePart({})}.AA~${many.join('~')}~`),
    undefined,
  );
  assert.throws(
    () => disclose('no sd-jwt', []),
    (error) => error instanceof Refusal && error.code === 'sd-jwt/malformed',
  );
});

test('a claim may not have a name that the format uses', async () => {
  const claims = { vct, a: { _sd: [] } };
  const content = { typ: 'dc+sd-jwt', claims, concealment: concealmentOf([['a', 'b']]) };
  await assert.rejects(issueSdJwt(content, signer), TypeError);
});

test('any JSON with any paths: all of it comes back, and what was not picked does not', async () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.jsonValue({ maxDepth: 0 }),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(name, tie('tree'), { maxKeys: 3 }),
    ),
  }));
  const claims = fc.dictionary(name, tree, { maxKeys: 4 }) as fc.Arbitrary<JsonObject>;
  const step = fc.oneof(name, fc.nat({ max: 2 }), fc.constant(null));
  const paths = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(claims, paths, async (content, concealed) => {
      const plain = JSON.parse(JSON.stringify(content)) as JsonObject;
      const text = await issueSdJwt(
        { typ: 'dc+sd-jwt', claims: plain, concealment: concealmentOf(concealed) },
        { ...signer, sign: async () => Buffer.alloc(64) },
      );
      assert.deepEqual(claimsOf(text), { ...plain });
      const nothing = readSdJwt(disclose(text, []))!;
      assert.equal(nothing.disclosures.length, 0);
    }),
    { numRuns: 3000, interruptAfterTimeLimit: 3000 },
  );
});

test('any disclosures and payloads are answered, never an exception', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>({ _sd: [''] }, { '...': '' }, ['s', '_sd', 1]),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('_sd', '...', 'a', '_sd_alg'), odd),
      fc.array(odd),
      (payload, parts) => {
        const disclosures = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
        problemOf(made(payload as JsonObject, ...disclosures));
        readSdJwt(disclosures.join('~'));
      },
    ),
    { numRuns: 20_000, interruptAfterTimeLimit: 2000 },
  );
});

test('the type metadata names each claim that can be held back, in three languages', () => {
  const metadata = microCredentialTypeMetadata(vct) as {
    vct: string;
    display: { locale: string }[];
    claims: { path: ClaimPath; sd: string }[];
  };
  assert.equal(metadata.vct, vct);
  assert.deepEqual(
    metadata.display.map(({ locale }) => locale),
    ['fi', 'sv', 'en'],
  );
  const concealed = metadata.claims.filter(({ sd }) => sd === 'always').map(({ path }) => path.join('.'));
  assert.deepEqual(concealed.sort(), [
    'assessment',
    'grade',
    'learner_number',
    'name',
    'outcomes.',
    'supervision',
  ]);
  assert.equal(new Set(metadata.claims.map(({ path }) => JSON.stringify(path))).size, metadata.claims.length);
});
