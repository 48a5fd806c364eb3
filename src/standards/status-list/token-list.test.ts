import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { getListFromStatusListJWT } from '@sd-jwt/jwt-status-list';
import fc from 'fast-check';
import { Refusal } from '../../base/errors.ts';
import { newPrivateKey, signWith } from '../keys.ts';
import {
  buildTokenStatus,
  decodeStatuses,
  encodeStatuses,
  newStatuses,
  readPacked,
  readTokenStatus,
  signTokenList,
  tokenStatuses,
  type VerifyTokenList,
  writePacked,
} from './index.ts';

const refuses = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const uri = 'https://issuer.example/status/1/token';
const now = new Date('2026-11-24T10:00:00Z');
const key = newPrivateKey('ES256');
const signer = {
  algorithm: 'ES256' as const,
  verificationMethod: 'did:web:issuer.example#key-1',
  sign: signWith(key),
};
const verifies: VerifyTokenList = async ({ header, signed, signature }) =>
  header.alg === 'ES256' &&
  verify('sha256', signed, { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' }, signature);

async function sampleList(): Promise<string> {
  const statuses = newStatuses(131_072, 2);
  writePacked(statuses, 7, tokenStatuses.invalid);
  writePacked(statuses, 131_071, tokenStatuses.suspended);
  const expiresAt = new Date('2026-11-25T10:00:00Z');
  const content = { uri, issuer: 'did:web:issuer.example', statuses, issuedAt: now, expiresAt };
  return signTokenList({ ...content, ttlSeconds: 300 }, signer);
}

test('the lists that the draft gives as examples are read and packed as it says', () => {
  const examples = [
    { bits: 1, lst: 'eNrbuRgAAhcBXQ', statuses: [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1] },
    { bits: 2, lst: 'eNo76fITAAPfAgc', statuses: [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3] },
  ] as const;
  for (const { bits, lst, statuses } of examples) {
    const read = decodeStatuses({ bits, lst });
    assert.deepEqual(
      statuses.map((_, index) => readPacked(read, index)),
      statuses,
    );
    const packed = newStatuses(statuses.length, bits);
    for (const [index, value] of statuses.entries()) writePacked(packed, index, value);
    assert.deepEqual(Buffer.from(packed.bytes), Buffer.from(read.bytes));
    assert.equal(encodeStatuses(packed).lst, lst);
  }
});

test('what is written is read, and neighbours keep what they had', () => {
  const entry = fc.record({ index: fc.nat(999), value: fc.nat(255) });
  const width = fc.constantFrom(1 as const, 2 as const, 4 as const, 8 as const);
  fc.assert(
    fc.property(width, fc.array(entry, { maxLength: 60 }), (bits, entries) => {
      const list = newStatuses(1000, bits);
      const expected = new Map<number, number>();
      for (const { index, value } of entries) {
        writePacked(list, index, value % 2 ** bits);
        expected.set(index, value % 2 ** bits);
      }
      const read = decodeStatuses(encodeStatuses(list));
      for (let index = 0; index < 1000; index += 1)
        assert.equal(readPacked(read, index), expected.get(index) ?? 0);
    }),
    { numRuns: 200 },
  );
});

test('a signed list tells of every token how it stands, and another library reads the same', async () => {
  const jwt = await sampleList();
  const statusAt = (index: number) =>
    readTokenStatus(jwt, buildTokenStatus(uri, index).status_list, { now, verify: verifies });
  assert.deepEqual([await statusAt(0), await statusAt(7), await statusAt(131_071)], [0, 1, 2]);
  const other = getListFromStatusListJWT(jwt);
  assert.deepEqual([other.getStatus(0), other.getStatus(7), other.getStatus(131_071)], [0, 1, 2]);
});

test('a list of another address or type, out of date, changed or unsigned says nothing', async () => {
  const jwt = await sampleList();
  const entry = buildTokenStatus(uri, 7).status_list;
  const read = (text: unknown, at = now, where = entry) =>
    readTokenStatus(text, where, { now: at, verify: verifies });
  const [header = '', claims = '', signature = ''] = jwt.split('.');
  const remade = (part: string, change: object) => {
    const value = JSON.parse(Buffer.from(part, 'base64url').toString()) as object;
    return Buffer.from(JSON.stringify({ ...value, ...change })).toString('base64url');
  };
  const longer = deflateSync(Buffer.alloc(500 * 1024 * 1024)).toString('base64url');
  await assert.rejects(read(jwt, new Date('2026-11-25T10:00:00Z')), refuses('status-list/expired'));
  await assert.rejects(read(jwt, now, { ...entry, uri: `${uri}2` }), refuses('status-list/malformed'));
  await assert.rejects(read(jwt, now, { ...entry, idx: 131_072 }), refuses('status-list/index'));
  const changed = `${header}.${remade(claims, { iat: 1 })}.${signature}`;
  await assert.rejects(read(changed), refuses('status-list/signature'));
  for (const change of [{ typ: 'JWT' }, { crit: ['x'] }])
    await assert.rejects(
      read(`${remade(header, change)}.${claims}.${signature}`),
      refuses('status-list/malformed'),
    );
  for (const text of ['', 'a.b', `${header}.${claims}.`, `${claims}.e30.e30`, 7, null])
    await assert.rejects(read(text), refuses('status-list/malformed'));
  assert.throws(() => decodeStatuses({ bits: 2, lst: longer }), refuses('status-list/length'));
  for (const list of [
    { bits: 3, lst: 'eNrbuRgAAhcBXQ' },
    { bits: 1, lst: '!' },
    { bits: 1, lst: 'eNrbuRg' },
    {},
  ])
    assert.throws(() => decodeStatuses(list), refuses('status-list/malformed'));
});
