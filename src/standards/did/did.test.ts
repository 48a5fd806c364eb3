import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { ed25519PublicKey, newEd25519Key } from '../ed25519.ts';
import { publicKeyOf } from '../public-key.ts';
import { buildDidDocument, didKeyDocument, didKeyOf, didOf, didWebDocumentUrl, didWebOf } from './index.ts';
import { findAssertionKey } from './verification-method.ts';

const now = new Date('2026-11-24T10:00:00Z');
const refuses = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

const found = ({ publicKey }: { publicKey: Uint8Array }) => publicKeyOf(ed25519PublicKey(publicKey));

test('an institution publishes below its own address or below the program', () => {
  const pairs = [
    ['https://opisto.example', 'did:web:opisto.example', 'https://opisto.example/.well-known/did.json'],
    ['https://a.example/o/02473/', 'did:web:a.example:o:02473', 'https://a.example/o/02473/did.json'],
    ['http://localhost:3000/o/1', 'did:web:localhost%3A3000:o:1', 'https://localhost:3000/o/1/did.json'],
  ] as const;
  for (const [address, did, document] of pairs) {
    assert.equal(didWebOf(address), did);
    assert.equal(didWebDocumentUrl(did), document);
  }
});

test('a did:web that would lead elsewhere is refused', () => {
  const bad = [
    'did:web:',
    'did:key:z6Mk',
    'did:web:127.0.0.1',
    'did:web:169.254.169.254:latest',
    'did:web:%5B::1%5D',
    'did:web:user@a.example',
    'did:web:a.example%2Fpath',
    'did:web:a.example%3A80%3A90',
    'did:web:a.example%3A99999',
    'did:web:a.example:..:b',
    'did:web:a.example:%2e%2e',
    'did:web:a.example::b',
    'did:web:a.example#key',
    'did:web:a.example?x=1',
    `did:web:${'a.'.repeat(200)}example`,
  ];
  for (const did of bad) assert.throws(() => didWebDocumentUrl(did), refuses('did/malformed'), did);
  assert.throws(() => didWebOf('http://127.0.0.1:3000'), refuses('did/malformed'));
  assert.throws(() => didWebOf('https://a.example/ä'), refuses('did/malformed'));
});

test('retired keys stay usable, a revoked key is shown as such and usable no more', () => {
  const did = 'did:web:opisto.example';
  const [retired, current, stolen] = [newEd25519Key(), newEd25519Key(), newEd25519Key()];
  const document = buildDidDocument(did, [
    { fragment: 'key-1', publicKey: ed25519PublicKey(retired.publicKey) },
    { fragment: 'key-2', publicKey: ed25519PublicKey(current.publicKey) },
    {
      fragment: 'key-3',
      publicKey: ed25519PublicKey(stolen.publicKey),
      revokedAt: new Date('2026-11-01T00:00:00Z'),
    },
  ]);
  assert.deepEqual(document.assertionMethod, [`${did}#key-1`, `${did}#key-2`]);
  assert.deepEqual(findAssertionKey(document, `${did}#key-1`, now), found(retired));
  assert.deepEqual(findAssertionKey(document, `${did}#key-2`, now), found(current));
  assert.deepEqual(findAssertionKey(document, `${did}#key-3`, now), { problem: 'revoked' });
  assert.deepEqual(findAssertionKey(document, `${did}#key-4`, now), { problem: 'unknown' });
});

test('keys of others: written out in place, with a short name, or as a JWK', () => {
  const id = 'did:web:other.example';
  const { publicKey } = newEd25519Key();
  const multikey = buildDidDocument(id, [{ fragment: 'k', publicKey: ed25519PublicKey(publicKey) }])
    .verificationMethod[0]!;
  const x = Buffer.from(publicKey).toString('base64url');
  const jwk = {
    id: `${id}#k`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x },
  };
  const documents = [
    { id, assertionMethod: [multikey] },
    { id, assertionMethod: ['#k'], verificationMethod: [{ ...multikey, id: '#k' }] },
    { id, assertionMethod: `${id}#k`, verificationMethod: jwk },
  ];
  for (const document of documents)
    assert.deepEqual(findAssertionKey(document, `${id}#k`, now), found({ publicKey }));
});

test('a did:key is its own document', () => {
  const { publicKey } = newEd25519Key();
  const did = didKeyOf(publicKey);
  const document = didKeyDocument(did);
  assert.deepEqual(findAssertionKey(document, document.assertionMethod[0]!, now), found({ publicKey }));
  assert.throws(() => didKeyDocument('did:key:zDnaeUnknown'), refuses('did/malformed'));
});

test('the DID in front of a key', () => {
  assert.equal(didOf('did:web:a.example:b#key-1'), 'did:web:a.example:b');
  assert.equal(didOf('did:web:a.example?v=1#key-1'), 'did:web:a.example');
  assert.equal(didOf('did:web:a.example'), 'did:web:a.example');
});
