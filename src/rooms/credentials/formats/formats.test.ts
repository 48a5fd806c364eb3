import assert from 'node:assert/strict';
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { jwtVerify } from 'jose';
import { loadContext, MULTIKEY_V1 } from '../../../standards/contexts.ts';
import { deriveDisclosure } from '../../../standards/data-integrity/index.ts';
import { buildDidDocument, didNotFound } from '../../../standards/did/index.ts';
import type { JsonObject } from '../../../standards/json.ts';
import { newPrivateKey, type Signer, signWith } from '../../../standards/keys.ts';
import { sampleAward, sampleNow } from '../../../standards/samples.ts';
import { verifyDocument } from '../../../standards/verify/index.ts';
import type { AwardToRender, FormatKind } from './format.ts';
import { openBadgeEcdsa } from './open-badge-ecdsa.ts';
import { openBadgeJwt } from './open-badge-jwt.ts';
import { openBadgeSd } from './open-badge-sd.ts';
import { sdJwtVc } from './sd-jwt-vc.ts';

const award: AwardToRender = {
  id: '019abcde-0000-7000-8000-000000000009',
  institution: '99999',
  record: sampleAward,
  salt: 'salt',
  status: {
    institution: '99999',
    list: 1,
    index: 7,
    url: 'https://opisto.example/institutions/99999/status/1',
  },
};

const { did } = sampleAward.institution;

function issuer(): { signer: Signer; publicKey: KeyObject; document: ReturnType<typeof buildDidDocument> } {
  const key = newPrivateKey('ES256');
  const publicKey = createPublicKey(key);
  const signer: Signer = { algorithm: 'ES256', verificationMethod: `${did}#key-2`, sign: signWith(key) };
  return { signer, publicKey, document: buildDidDocument(did, [{ fragment: 'key-2', publicKey }]) };
}

async function render(kind: FormatKind, signer: Signer, more: { holderKey?: JsonObject } = {}) {
  const powers = { signer, now: sampleNow, baseUrl: 'https://opinko.example', design: {}, ...more };
  return String(await kind.render(award, powers));
}

const powersOf = (document: ReturnType<typeof buildDidDocument>) => ({
  resolveDid: async (asked: string) => {
    if (asked !== did) throw didNotFound(asked);
    return document;
  },
  fetchStatusList: async () => {
    throw new Error('nobody asked');
  },
  knownIssuer: () => ({ code: '99999' }),
  now: sampleNow,
});

const signatureOf = async (text: string, document: ReturnType<typeof buildDidDocument>) =>
  (await verifyDocument(text, powersOf(document))).report.steps.find(({ step }) => step === 'signature')!
    .code;

function loaderOf(document: ReturnType<typeof buildDidDocument>) {
  return async (url: string) => {
    const own = url === document.id ? document : document.verificationMethod.find(({ id }) => id === url);
    if (own) return { contextUrl: null, documentUrl: url, document: { '@context': MULTIKEY_V1, ...own } };
    return { contextUrl: null, documentUrl: url, document: JSON.parse((await loadContext(url)).document) };
  };
}

/** What the standard's own schema finds wrong with a badge; undefined where it is absent. */
function schemaErrors(badge: JsonObject): unknown[] | undefined {
  const file = '../../../../../shared/conformance/open-badges-3.0/ob_v3p0_achievementcredential_schema.json';
  let schema: string;
  try {
    schema = readFileSync(new URL(file, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema));
  // The schema knows one status only; the data model allows several, so each is looked at by itself.
  return [badge.credentialStatus].flat().flatMap((credentialStatus) => {
    validate({ ...badge, credentialStatus });
    return validate.errors ?? [];
  });
}

test('an ecdsa-rdfc-2019 badge verifies here and by @digitalbazaar/vc, and fits the schema', async (t) => {
  const { signer, document } = issuer();
  const text = await render(openBadgeEcdsa, signer);
  assert.equal(await signatureOf(text, document), 'signature/ok');
  const changed = text.replace('Vastuullinen johtaminen', 'Vastuuton johtaminen');
  assert.equal(await signatureOf(changed, document), 'signature/does-not-match');
  for (const [credential, verified] of [
    [text, true],
    [changed, false],
  ] as const) {
    const outcome = await vc.verifyCredential({
      credential: JSON.parse(credential),
      suite: new DataIntegrityProof({ cryptosuite: ecdsaRdfc2019 }),
      documentLoader: loaderOf(document),
      checkStatus: async () => ({ verified: true }),
      now: sampleNow,
    });
    assert.equal(outcome.verified, verified, JSON.stringify(outcome.error));
  }
  const errors = schemaErrors(JSON.parse(text));
  if (!errors) return t.skip('the conformance material of ../shared is absent');
  assert.deepEqual(errors, []);
});

test('of an ecdsa-sd-2023 badge a part verifies by itself, here and by @digitalbazaar/vc', async (t) => {
  const { signer, document } = issuer();
  const base = JSON.parse(await render(openBadgeSd, signer)) as JsonObject;
  const part = await deriveDisclosure(base, ['/credentialSubject/creditsEarned']);
  const text = JSON.stringify(part);
  assert.equal(text.includes('Aino'), false);
  assert.equal(text.includes('"creditsEarned":5'), true);
  const whole = JSON.stringify(await deriveDisclosure(base, ['/credentialSubject']));
  assert.equal(whole.includes('Aino Esimerkki'), true);
  for (const shown of [text, whole]) {
    assert.equal(await signatureOf(shown, document), 'signature/ok');
    const outcome = await vc.verifyCredential({
      credential: JSON.parse(shown),
      suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
      documentLoader: loaderOf(document),
      checkStatus: async () => ({ verified: true }),
      now: sampleNow,
    });
    assert.equal(outcome.verified, true, JSON.stringify(outcome.error));
  }
  // The holder's own file, with which she could show everything.
  assert.equal(await signatureOf(JSON.stringify(base), document), 'signature/ok');
  const grown = { ...base, description: 'summa cum laude' };
  assert.equal(await signatureOf(JSON.stringify(grown), document), 'signature/does-not-match');
  const forged = text.replace('"creditsEarned":5', '"creditsEarned":6');
  assert.equal(await signatureOf(forged, document), 'signature/does-not-match');
  const errors = schemaErrors(base);
  if (!errors) return t.skip('the conformance material of ../shared is absent');
  assert.deepEqual(errors, []);
});

test('a badge as a JWT verifies here and by jose, and fits the schema', async (t) => {
  const { signer, publicKey, document } = issuer();
  const text = await render(openBadgeJwt, signer);
  assert.equal(await signatureOf(text, document), 'signature/ok');
  const { payload, protectedHeader } = await jwtVerify(text, publicKey, {
    issuer: did,
    algorithms: ['ES256'],
    currentDate: sampleNow,
    typ: 'JWT',
  });
  assert.equal(protectedHeader.kid, `${did}#key-2`);
  assert.equal(payload.jti, `urn:uuid:${award.id}`);
  assert.deepEqual(
    [payload.nbf, payload.exp],
    [Date.UTC(2026, 10, 20, 12) / 1000, Date.UTC(2031, 10, 20, 12) / 1000],
  );
  const errors = schemaErrors(payload);
  if (!errors) return t.skip('the conformance material of ../shared is absent');
  assert.deepEqual(errors, []);
});

const hasher = (data: string | ArrayBuffer) =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : Buffer.from(data))
    .digest();

test('an SD-JWT VC verifies here and by @sd-jwt, with status, type and the wallet’s key', async () => {
  const { signer, publicKey, document } = issuer();
  const holder = createPublicKey(newPrivateKey('ES256').export({ format: 'pem', type: 'pkcs8' }));
  const holderKey = holder.export({ format: 'jwk' }) as JsonObject;
  const text = await render(sdJwtVc, signer, { holderKey });
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  const library = new SDJwtVcInstance({
    hasher,
    verifier: (data, signature) =>
      verify('sha256', Buffer.from(data), key, Buffer.from(signature, 'base64url')),
  });
  const currentDate = sampleNow.getTime() / 1000;
  const { payload } = await library.validate(text, { currentDate });
  const claims = payload as JsonObject;
  assert.equal(claims.name, 'Aino Esimerkki');
  assert.equal(claims.vct, 'https://opinko.example/credential-types/micro-credential');
  assert.deepEqual(claims.cnf, { jwk: holderKey });
  assert.deepEqual(claims.status, {
    status_list: { idx: 7, uri: 'https://opisto.example/institutions/99999/status/1/token' },
  });
  const signed = Buffer.from(text.split('.')[1]!, 'base64url').toString();
  for (const hidden of ['Aino', '1.2.246', 'vaikutuksia', '"grade"', 'portfolio']) {
    assert.equal(signed.includes(hidden), false, hidden);
  }
  await assert.rejects(library.validate(text.replace('.', '.e30'), { currentDate }));
  assert.equal(await signatureOf(text, document), 'signature/ok');
});
