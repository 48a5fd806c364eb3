import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { renderCertificate, sealPdf } from '../pdf/index.ts';
import { certificateOptions, sampleSeal } from '../pdf/testing.ts';
import { sampleAward, sampleNow } from '../samples.ts';
import { testAuthority } from '../timestamp/testing.ts';
import { checkPaper, type VerificationPowers, verifyCredential, withPaper } from './index.ts';

const powers: VerificationPowers = {
  resolveDid: async () => assert.fail('nobody asked'),
  fetchStatusList: async () => assert.fail('nobody asked'),
  knownCertificate: () => ({ name: 'Esimerkkiopisto' }),
  now: sampleNow,
};
const seal = await sampleSeal('ES256');
const unsealed = await renderCertificate(sampleAward, certificateOptions({ toBeSealed: true }));
const sealed = Buffer.from(await sealPdf(unsealed, seal));

const code = async (bytes: Uint8Array, more: Partial<VerificationPowers> = {}) =>
  (await checkPaper(bytes, { ...powers, ...more })).code;

test('it is told who sealed a PDF, and whether that is known', async () => {
  const finding = await checkPaper(sealed, powers);
  assert.deepEqual([finding.code, finding.params.name], ['paper/sealed', 'Esimerkkiopisto']);
  const nobody = { knownCertificate: () => null, knownIssuer: () => null };
  assert.equal(await code(sealed, nobody), 'paper/unknown-certificate');
  assert.equal(await code(sealed, { ...nobody, knownIssuer: () => ({ code: '1' }) }), 'paper/sealed');
  assert.equal(await code(sealed, { isStolen: () => true }), 'paper/stolen-seal');
  assert.equal(await code(await renderCertificate(sampleAward, certificateOptions())), 'paper/none');
});

test('one changed byte, an appended update and a second catalogue are told', async () => {
  const changed = Buffer.from(sealed);
  const place = changed.indexOf('/Title');
  changed[place + 9]! ^= 1;
  assert.equal(await code(changed), 'paper/changed');
  const update = '\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
  assert.equal(await code(Buffer.concat([sealed, Buffer.from(update)])), 'paper/added-to');
  const within = Buffer.concat([sealed.subarray(0, -20), Buffer.from(update), sealed.subarray(-20)]);
  assert.equal(await code(within), 'paper/added-to');
});

test('a certificate that has run out counts only with a time stamp from before', async () => {
  const later = { now: new Date('2030-01-01T00:00:00Z') };
  assert.equal(await code(sealed, later), 'paper/out-of-time');
  const clock = await testAuthority();
  const stamped = await sealPdf(unsealed, seal, async (bytes) =>
    clock.stamp(createHash('sha256').update(bytes).digest(), sampleNow),
  );
  assert.equal(await code(stamped, later), 'paper/out-of-time', 'the clock is not known');
  assert.equal(await code(stamped, { ...later, knownTimestamp: () => true }), 'paper/sealed-at');
});

test('a changed PDF makes the verdict invalid, a doubt about its seal does not touch the credential', async () => {
  const report = await verifyCredential('{}', powers);
  const good = { ...report, steps: report.steps.map((step) => ({ ...step, result: 'ok' as const })) };
  const changed = withPaper(good, { result: 'error', code: 'paper/changed', params: {} });
  assert.deepEqual([changed.verdict, changed.code], ['invalid', 'paper/changed']);
  const doubted = withPaper(good, { result: 'unknown', code: 'paper/unknown-certificate', params: {} });
  assert.equal(doubted.verdict, 'valid');
  assert.equal(doubted.steps.at(-1)?.step, 'paper');
});
