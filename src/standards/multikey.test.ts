import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../base/errors.ts';
import {
  ed25519Signer,
  exportEd25519PrivateKey,
  importEd25519PrivateKey,
  newEd25519Key,
  verifyEd25519,
} from './ed25519.ts';
import {
  decodeBase58btc,
  decodeEd25519Multikey,
  encodeBase58btc,
  encodeEd25519Multikey,
} from './multikey.ts';

const isRefused = (error: unknown) => error instanceof Refusal && error.code === 'multikey/not-ed25519';

test('a public key survives being written as a Multikey', () => {
  const { publicKey } = newEd25519Key();
  const text = encodeEd25519Multikey(publicKey);
  assert.match(text, /^z6Mk/);
  assert.deepEqual(decodeEd25519Multikey(text), publicKey);
});

test('the did:key specification and we read the same bytes from its example', () => {
  const key = decodeEd25519Multikey('z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK');
  assert.equal(
    Buffer.from(key).toString('hex'),
    '2e6fcce36701dc791488e0d0b1745cc1e33a4c1c9fcc41c63bd343dbbe0970e6',
  );
});

test('other keys, other bases and absurd lengths are refused', () => {
  const { publicKey } = newEd25519Key();
  assert.throws(() => encodeEd25519Multikey(publicKey.subarray(1)), isRefused);
  const [x25519, p256] = [
    [0xec, 0x01],
    [0x80, 0x24],
  ].map((prefix) => encodeBase58btc(Uint8Array.of(...prefix, ...publicKey)));
  for (const text of [x25519, p256, 'u7QEu', 'z', 'z0OIl', `z${'1'.repeat(1e6)}`, '', null, 7]) {
    assert.throws(() => decodeEd25519Multikey(text), isRefused);
  }
  assert.equal(decodeBase58btc(`z${'2'.repeat(1e6)}`), undefined);
});

test('a stored private key signs like the new one did', async () => {
  const { privateKey, publicKey } = newEd25519Key();
  const again = importEd25519PrivateKey(exportEd25519PrivateKey(privateKey));
  assert.deepEqual(again.publicKey, publicKey);
  const bytes = Buffer.from('statement');
  const signature = await ed25519Signer(again.privateKey)(bytes);
  assert.deepEqual(signature, await ed25519Signer(privateKey)(bytes));
  assert.ok(verifyEd25519(publicKey, bytes, signature));
  assert.ok(!verifyEd25519(publicKey, Buffer.from('another'), signature));
  assert.ok(!verifyEd25519(newEd25519Key().publicKey, bytes, signature));
  assert.ok(!verifyEd25519(publicKey, bytes, signature.subarray(1)));
});

test('a thousand foreign keys do not push out the right answer', () => {
  const bytes = Buffer.from('statement');
  for (let count = 0; count < 1100; count += 1) {
    assert.ok(
      !verifyEd25519(
        Uint8Array.of(...Buffer.alloc(28), 0, 0, count >> 8, count & 255),
        bytes,
        Buffer.alloc(64, 7),
      ),
    );
  }
  const { privateKey, publicKey } = newEd25519Key();
  return ed25519Signer(privateKey)(bytes).then((signature) =>
    assert.ok(verifyEd25519(publicKey, bytes, signature)),
  );
});
