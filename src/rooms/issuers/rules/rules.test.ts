import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { signWith } from '../../../standards/keys.ts';
import { compareDidDocuments } from './compare-did.ts';
import { certificateState, keyState } from './key-state.ts';
import { type ChainedEntry, chainBegin, chainOnto, followChain } from './log-chain.ts';
import { signHead } from './log-head.ts';
import { firstProblem } from './log-report.ts';
import { momentOf } from './moment.ts';
import { whyNotConfirm, whyNotWithdraw } from './requests.ts';

const now = new Date('2026-11-24T10:00:00Z');
const later = new Date('2026-11-30T10:00:00Z');

test('only somebody else confirms, only the asker withdraws, and only while it waits', () => {
  const request = { state: 'waiting', askedBy: 'anna', expiresAt: later };
  const person = (name: string) => ({ person: name, via: 'session' as const });
  assert.equal(whyNotConfirm(request, person('bertta'), now), undefined);
  assert.equal(whyNotConfirm(request, person('anna'), now), 'issuers/asker-does-not-confirm');
  const system = { person: null, via: 'api-key' as const };
  assert.equal(whyNotConfirm(request, system, now), 'issuers/only-a-person-confirms');
  assert.equal(
    whyNotConfirm({ ...request, askedBy: null }, system, now),
    'issuers/only-a-person-confirms',
    'what one system asked for no other system confirms',
  );
  assert.equal(whyNotConfirm(request, person('bertta'), later), 'issuers/request-over');
  assert.equal(
    whyNotConfirm({ ...request, state: 'withdrawn' }, person('bertta'), now),
    'issuers/request-over',
  );
  assert.equal(whyNotWithdraw(request, person('anna'), now), undefined);
  assert.equal(whyNotWithdraw(request, person('bertta'), now), 'issuers/only-asker-withdraws');
});

test('wrong hands weigh more than stopped, and stopped more than retired', () => {
  const none = { retiredAt: null, stoppedAt: null, compromisedSince: null };
  assert.equal(keyState(none), 'active');
  assert.equal(keyState({ ...none, retiredAt: now }), 'retired');
  assert.equal(keyState({ ...none, retiredAt: now, stoppedAt: now }), 'stopped');
  assert.equal(keyState({ retiredAt: now, stoppedAt: now, compromisedSince: now }), 'compromised');
});

test('a certificate is warned about sixty days before its end', () => {
  const at = (day: string) => certificateState(new Date(day), now);
  assert.equal(at('2027-01-24T10:00:00Z'), 'good');
  assert.equal(at('2027-01-23T10:00:00Z'), 'ends-soon');
  assert.equal(at('2026-11-24T10:00:00Z'), 'ended');
});

test('a time of day is read, and nothing else', () => {
  const begins = new Date('2026-11-23T22:00:00Z');
  assert.equal(momentOf(begins, null).toISOString(), '2026-11-23T22:00:00.000Z');
  assert.equal(momentOf(begins, '9.30').toISOString(), '2026-11-24T07:30:00.000Z');
  for (const time of ['24:00', '9:60', 'noon', '-1:00']) assert.throws(() => momentOf(begins, time), time);
});

const entry = (id: string) => ({
  id,
  subject: `award:${id}`,
  format: 'open-badge',
  key: null,
  sha256: 'x',
  signedAt: now,
  loggedAt: now,
});

function chainOf(...ids: string[]): ChainedEntry[] {
  const chained: ChainedEntry[] = [];
  for (const id of ids) chained.push(chainOnto(chained.at(-1) ?? chainBegin('02473'), entry(id)));
  return chained;
}

test('a chain that was changed, shortened in the middle or put in order anew is broken where it was touched', () => {
  const chain = chainOf('a', 'b', 'c');
  const follow = (entries: readonly ChainedEntry[]) => followChain(chainBegin('02473'), entries);
  assert.deepEqual(follow(chain), { number: 3, chain: chain[2]!.chain });
  assert.deepEqual(follow(chain.with(1, { ...chain[1]!, sha256: 'y' })), { brokenAt: 2 });
  assert.deepEqual(follow([chain[0]!, chain[2]!]), { brokenAt: 2 });
  assert.deepEqual(follow([chain[1]!, chain[0]!]), { brokenAt: 1 });
  assert.deepEqual(
    followChain(chainBegin('10108'), chain),
    { brokenAt: 1 },
    'nor is it another institution’s',
  );
});

test('a signed head does not fit a chain that was written anew, nor another key', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519').publicKey;
  const [, , last] = chainOf('a', 'b', 'c');
  const claims = {
    iss: 'did:web:a.example',
    day: '2026-11-24',
    number: 3,
    chain: last!.chain,
    iat: 1_795_514_400,
  };
  const jws = await signHead(claims, { kid: 'did:web:a.example#key-1', sign: signWith(privateKey) });
  const head = { ...claims, jws, key: 'k', signedAt: new Date(claims.iat * 1000) };
  const found = (chain: string, key = publicKey, given = head) =>
    firstProblem([given], new Map([[3, chain]]), new Map([['k', key]]))?.problem ?? null;
  assert.equal(found(last!.chain), null);
  assert.equal(found('another'), 'other-chain');
  assert.equal(found(last!.chain, other), 'not-signed');
  assert.equal(found('rewritten', publicKey, { ...head, chain: 'rewritten' }), 'not-signed');
  assert.equal(found(last!.chain, publicKey, { ...head, jws: 'a.b' }), 'not-signed');
});

test('a domain is right whatever the order, and not right with a key too many or one too few', () => {
  const key = (name: string) => ({
    id: `did:web:a.example#${name}`,
    type: 'Multikey',
    controller: 'did:web:a.example',
  });
  const expected = {
    id: 'did:web:a.example',
    verificationMethod: [key('key-1'), key('key-2')],
    assertionMethod: ['did:web:a.example#key-2'],
    alsoKnownAs: ['did:web:b.example'],
  };
  const state = (found: unknown) => compareDidDocuments(expected, found);
  const turned = { controller: 'did:web:a.example', type: 'Multikey', id: 'did:web:a.example#key-1' };
  assert.equal(state({ ...expected, service: [], verificationMethod: [key('key-2'), turned] }), 'right');
  assert.equal(state({ ...expected, verificationMethod: [key('key-1')] }), 'outdated');
  assert.equal(
    state({ ...expected, verificationMethod: [key('key-1'), key('key-2'), key('theirs')] }),
    'outdated',
  );
  assert.equal(state({ ...expected, alsoKnownAs: undefined }), 'outdated');
  assert.equal(state({ ...expected, id: 'did:web:c.example' }), 'missing');
  for (const nothing of [null, [], 'text', 3]) assert.equal(state(nothing), 'missing');
});
