import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { addProof } from '../data-integrity/index.ts';
import {
  SAMPLE_INDEX,
  type SampleIssuer,
  sampleBadge,
  sampleIssuer,
  sampleList,
  sampleListUrl,
  sampleNow,
  samplePowers,
} from '../samples.ts';
import {
  buildStatusEntry,
  buildStatusListCredential,
  encodeBitstring,
  newBitstring,
  type StatusPurpose,
  writeBit,
} from '../status-list/index.ts';
import { verifyCredential } from './index.ts';

const REVOCATION = sampleListUrl('revocation');
const SUSPENSION = sampleListUrl('suspension');

/** Verifies the sample badge in a world whose lists are answered by `answers`, else by the usual ones. */
async function answerWith(issuer: SampleIssuer, answers: Record<string, unknown>, changes: object = {}) {
  const credential = await addProof({ ...sampleBadge(), ...changes }, issuer.signing);
  const powers = await samplePowers(issuer);
  const fetchStatusList = async (url: string) => {
    const answer = url in answers ? answers[url] : powers.fetchStatusList(url);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const report = await verifyCredential(credential, { ...powers, fetchStatusList });
  return [report.verdict, report.code, report.params.problem].filter((part) => part !== undefined);
}

function setBits(...indexes: number[]): Uint8Array {
  const bits = newBitstring();
  for (const index of indexes) writeBit(bits, index, true);
  return bits;
}

test('revoked', async () => {
  const issuer = sampleIssuer();
  const list = await sampleList(issuer, 'revocation', setBits(SAMPLE_INDEX));
  assert.deepEqual(await answerWith(issuer, { [REVOCATION]: list }), ['invalid', 'status/revoked']);
});

test('suspended, which stands in the second entry', async () => {
  const issuer = sampleIssuer();
  const list = await sampleList(issuer, 'suspension', setBits(SAMPLE_INDEX));
  assert.deepEqual(await answerWith(issuer, { [SUSPENSION]: list }), ['invalid', 'status/suspended']);
});

test('revoked and suspended: revoked comes first, in whichever order they stand', async () => {
  const issuer = sampleIssuer();
  const lists = {
    [REVOCATION]: await sampleList(issuer, 'revocation', setBits(SAMPLE_INDEX)),
    [SUSPENSION]: await sampleList(issuer, 'suspension', setBits(SAMPLE_INDEX)),
  };
  const reversed = { credentialStatus: [...(sampleBadge().credentialStatus as unknown[])].reverse() };
  assert.deepEqual(await answerWith(issuer, lists, reversed), ['invalid', 'status/revoked']);
});

test('revoked beside a list that cannot be reached', async () => {
  const issuer = sampleIssuer();
  const list = await sampleList(issuer, 'revocation', setBits(SAMPLE_INDEX));
  const lists = { [REVOCATION]: list, [SUSPENSION]: new Error('no answer') };
  assert.deepEqual(await answerWith(issuer, lists), ['invalid', 'status/revoked']);
});

test('the neighbours of a revoked credential are not revoked', async () => {
  const issuer = sampleIssuer();
  const list = await sampleList(
    issuer,
    'revocation',
    setBits(SAMPLE_INDEX - 1, SAMPLE_INDEX + 1, 0, 131_071),
  );
  assert.deepEqual(await answerWith(issuer, { [REVOCATION]: list }), ['valid', 'valid']);
});

test('a list that cannot be reached', async () => {
  assert.deepEqual(await answerWith(sampleIssuer(), { [SUSPENSION]: new Error() }), [
    'unknown',
    'status/unreachable',
  ]);
});

test('a list that is no credential at all', async () => {
  const answers: [unknown, string][] = [
    ['<html>', 'format/not-json'],
    [undefined, 'format/not-json'],
    [{}, 'schema/malformed'],
  ];
  for (const [answer, problem] of answers) {
    const outcome = await answerWith(sampleIssuer(), { [REVOCATION]: answer });
    assert.deepEqual(outcome, ['unknown', 'status/list-not-trusted', problem]);
  }
});

test('a list whose proof is missing, changed or by another key', async () => {
  const issuer = sampleIssuer();
  const list = await sampleList(issuer, 'revocation');
  const { proof: _, ...unsigned } = list;
  const subject = { ...(list.credentialSubject as object), encodedList: encodeBitstring(setBits(1)) };
  const answers: [object, string][] = [
    [unsigned, 'signature/missing'],
    [{ ...list, credentialSubject: subject }, 'signature/does-not-match'],
    [await sampleList(sampleIssuer(), 'revocation'), 'signature/does-not-match'],
  ];
  for (const [answer, problem] of answers) {
    const outcome = await answerWith(issuer, { [REVOCATION]: answer });
    assert.deepEqual(outcome, ['unknown', 'status/list-not-trusted', problem]);
  }
});

test('a list of another issuer', async () => {
  const list = await sampleList(sampleIssuer('did:web:other.example'), 'revocation');
  assert.deepEqual(await answerWith(sampleIssuer(), { [REVOCATION]: list }), [
    'unknown',
    'status/list-of-another-issuer',
  ]);
});

test('a list that has run out, so that an old one cannot be shown for ever', async () => {
  const issuer = sampleIssuer();
  const old = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-11-23T00:00:00Z' };
  const list = await addProof({ ...(await sampleList(issuer, 'revocation')), ...old }, issuer.signing);
  const outcome = await answerWith(issuer, { [REVOCATION]: list });
  assert.deepEqual(outcome, ['unknown', 'status/list-not-trusted', 'validity/expired']);
});

test('the right list at the wrong address, and a list for the wrong purpose', async () => {
  const issuer = sampleIssuer();
  const suspension = await sampleList(issuer, 'suspension');
  const swapped = await answerWith(issuer, { [REVOCATION]: suspension });
  assert.deepEqual(swapped, ['unknown', 'status/list-malformed', 'status-list/malformed']);
  const wrongPurpose = await addProof({ ...suspension, id: REVOCATION }, issuer.signing);
  assert.deepEqual(await answerWith(issuer, { [REVOCATION]: wrongPurpose }), [
    'unknown',
    'status/wrong-purpose',
  ]);
});

test('a credential that is no status list', async () => {
  const issuer = sampleIssuer();
  const badge = await addProof({ ...sampleBadge(), id: REVOCATION }, issuer.signing);
  const outcome = await answerWith(issuer, { [REVOCATION]: badge });
  assert.deepEqual(outcome, ['unknown', 'status/list-malformed', 'status-list/malformed']);
});

test('an entry beyond the end of its list', async () => {
  const issuer = sampleIssuer();
  const credentialStatus = buildStatusEntry(REVOCATION, 'revocation', 131_072);
  assert.deepEqual(await answerWith(issuer, {}, { credentialStatus }), [
    'unknown',
    'status/list-malformed',
    'status-list/index',
  ]);
});

/** A signed list with an `encodedList` of one's own making. */
async function listWith(issuer: SampleIssuer, encodedList: string) {
  const content = {
    url: REVOCATION,
    issuer: issuer.did,
    purpose: 'revocation' as StatusPurpose,
    bits: newBitstring(),
  };
  const list = buildStatusListCredential({ ...content, validFrom: sampleNow });
  const credentialSubject = { ...(list.credentialSubject as object), encodedList };
  return addProof({ ...list, credentialSubject }, issuer.signing);
}

test('a list of half a megabyte that inflates to 400 stops at four', async () => {
  const issuer = sampleIssuer();
  const bomb = `u${gzipSync(Buffer.alloc(400 * 1024 * 1024)).toString('base64url')}`;
  const before = process.memoryUsage().rss;
  const outcome = await answerWith(issuer, { [REVOCATION]: await listWith(issuer, bomb) });
  assert.deepEqual(outcome, ['unknown', 'status/list-malformed', 'status-list/length']);
  assert.ok(process.memoryUsage().rss - before < 200 * 1024 * 1024);
});

test('a list that is too short, not compressed or not base64url', async () => {
  const issuer = sampleIssuer();
  const encode = (bytes: Uint8Array) => `u${Buffer.from(bytes).toString('base64url')}`;
  const lists: [string, string][] = [
    [encode(gzipSync(Buffer.alloc(16_383))), 'status-list/length'],
    [encode(Buffer.alloc(16_384)), 'status-list/malformed'],
    [encodeBitstring(newBitstring()).slice(1), 'status-list/malformed'],
    [encodeBitstring(newBitstring()).slice(0, 20), 'status-list/malformed'],
  ];
  for (const [encodedList, problem] of lists) {
    const outcome = await answerWith(issuer, { [REVOCATION]: await listWith(issuer, encodedList) });
    assert.deepEqual(outcome, ['unknown', 'status/list-malformed', problem]);
  }
});

test('an entry that cannot be understood leaves it unknown, also beside one that is in order', async () => {
  const issuer = sampleIssuer();
  const right = buildStatusEntry(REVOCATION, 'revocation', SAMPLE_INDEX);
  const entries: [object, string][] = [
    [{ id: 'https://a.example/list', type: '1EdTechRevocationList' }, 'status/type-unsupported'],
    [{ ...right, statusPurpose: 'message' }, 'status/purpose-unsupported'],
    [{ ...right, statusSize: 2 }, 'status/purpose-unsupported'],
    [{ ...right, statusListIndex: '-1' }, 'status/entry-malformed'],
    [{ ...right, statusListIndex: '1e3' }, 'status/entry-malformed'],
    [{ ...right, statusListIndex: 5 }, 'status/entry-malformed'],
  ];
  for (const [entry, code] of entries) {
    const outcome = await answerWith(
      issuer,
      {},
      { credentialStatus: [right, { ...entry, id: 'urn:entry:2' }] },
    );
    assert.deepEqual(outcome, ['unknown', code]);
  }
  const credentialStatus = Array.from({ length: 9 }, (_, index) =>
    buildStatusEntry(REVOCATION, 'revocation', index),
  );
  assert.deepEqual(await answerWith(issuer, {}, { credentialStatus }), ['unknown', 'status/too-many']);
});
