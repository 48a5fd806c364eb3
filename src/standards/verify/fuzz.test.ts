import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../base/errors.ts';
import { addProof, readProofs } from '../data-integrity/index.ts';
import { didKeyDocument, didWebDocumentUrl, findAssertionKey } from '../did/index.ts';
import type { JsonObject } from '../json.ts';
import { decodeEd25519Multikey } from '../multikey.ts';
import { sampleBadge, sampleIssuer, sampleNow, samplePowers } from '../samples.ts';
import { decodeBitstring } from '../status-list/index.ts';
import { findAmbiguity, readDateTimeStamp, validateCredential } from '../vc/index.ts';
import { verificationCodes, verifyCredential } from './index.ts';

// Whatever comes in, the readers answer or refuse; they never fail in a way of their own.

const seconds = (count: number) => ({ interruptAfterTimeLimit: count * 1000, numRuns: 2000 });
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string().map((text) => `did:web:${text}`),
);

function onlyRefuses(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test('texts: keys, DIDs, dates, status lists', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const read of [
        decodeEd25519Multikey,
        didWebDocumentUrl,
        didKeyDocument,
        decodeBitstring,
        readDateTimeStamp,
      ]) {
        onlyRefuses(() => read(text));
      }
      onlyRefuses(() => decodeBitstring(`u${Buffer.from(text).toString('base64url')}`));
    }),
    seconds(1),
  );
});

test('a did:web that is accepted leads to its own host over https', () => {
  const part = fc.string({ unit: fc.constantFrom(...'aZ09.-_~%:/@?#3A[]\\ '), maxLength: 30 });
  fc.assert(
    fc.property(part, (rest) => {
      onlyRefuses(() => {
        const url = new URL(didWebDocumentUrl(`did:web:${rest}`));
        const host = rest.split(':')[0]!.replace(/%3A.*/i, '').toLowerCase();
        assert.deepEqual([url.protocol, url.hostname, url.username], ['https:', host, '']);
        assert.ok(url.pathname.endsWith('/did.json'));
      });
    }),
    seconds(1),
  );
});

test('any JSON: structure, proofs, DID documents', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue(), (value, inner) => {
      findAmbiguity(value);
      validateCredential(value);
      const document = {
        id: 'did:web:a',
        proof: value,
        verificationMethod: value,
        assertionMethod: inner,
      } as JsonObject;
      readProofs(document);
      findAssertionKey(document, 'did:web:a#k', sampleNow);
    }),
    seconds(1),
  );
});

test('a badge with any value anywhere gets an answer from the list and is never valid', async () => {
  const issuer = sampleIssuer();
  const powers = await samplePowers(issuer);
  const credential = await addProof(sampleBadge(), issuer.signing);
  const codes: readonly string[] = [...verificationCodes, 'valid'];
  const members = fc.constantFrom(...Object.keys(credential));
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('__proto__', 'constructor', '_:b0', '@id', { '@value': {} }),
  );
  await fc.assert(
    fc.asyncProperty(members, odd, fc.boolean(), async (name, value, isDeep) => {
      const target = isDeep ? { ...(credential.credentialSubject as object), [name]: value } : value;
      const changed = { ...credential, [isDeep ? 'credentialSubject' : name]: target };
      const report = await verifyCredential(JSON.stringify(changed), powers);
      assert.ok(codes.includes(report.code), report.code);
      // What says the same may stay valid: null and [] say nothing at all, and id and type may repeat themselves.
      const saysNothing =
        value === null || (Array.isArray(value) && value.flat(9).every((item) => item === null));
      if (!saysNothing || !isDeep)
        assert.notEqual(report.verdict, 'valid', JSON.stringify({ name, value, isDeep }));
    }),
    { interruptAfterTimeLimit: 2000, numRuns: 300 },
  );
});

test('names like __proto__ leave every other object as it was', async () => {
  const powers = await samplePowers(sampleIssuer());
  const evil = JSON.stringify(sampleBadge()).replace('"name":', '"__proto__":{"polluted":true},"name":');
  for (const text of [evil, JSON.stringify({ ...sampleBadge(), id: '__proto__' })]) {
    assert.equal((await verifyCredential(text, powers)).verdict, 'invalid');
  }
  assert.equal(({} as JsonObject).polluted, undefined);
});
