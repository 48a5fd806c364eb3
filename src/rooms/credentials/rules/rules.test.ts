import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confirmedSample } from '../testing.ts';
import { awardRecord } from './award-record.ts';
import { allowsChange, awardState, statusChanges } from './award-state.ts';
import { correctedRecord } from './succession.ts';

const parties = {
  holder: { name: 'Aino' },
  institution: {
    code: '02473',
    names: { fi: 'KAMK' },
    country: 'FI',
    did: 'did:web:x.example',
    url: 'https://x.example',
  },
  offeringUrl: 'https://x.example/fi/catalogue/02473/1',
};
const at = (text: string) => new Date(text);

test('the award record holds what was in force: outcomes with frozen criteria and results, grade, level, pins', () => {
  const record = awardRecord(confirmedSample('holder'), parties);
  assert.equal(record.outcomes[0]?.criterion?.fi, 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.');
  assert.deepEqual(
    record.outcomes.map(({ result }) => result),
    ['met', 'met'],
  );
  assert.deepEqual(record.grade, { scale: '0-5', value: '4' });
  assert.deepEqual(record.level, { competence: 'applied', eqf: 6, nqf: 6 });
  assert.deepEqual([record.offering.version, record.ects, record.hours], ['3', 5, 133]);
  assert.equal(record.framework?.id, 'eu-2022-c243');
  assert.equal(record.awardedAt, '2026-11-20T12:00:00Z');
});

test('an outcome that was not met is said to be so', () => {
  const sample = confirmedSample('holder');
  const outcomes = sample.outcomes.map((outcome) => ({ ...outcome, met: outcome.id === 'plan' }));
  const record = awardRecord({ ...sample, outcomes }, parties);
  assert.deepEqual(
    record.outcomes.map(({ result }) => result),
    ['met', 'not-met'],
  );
});

test('what the offering does not say, or says empty, is left out of the record', () => {
  const sample = confirmedSample('holder');
  const document = {
    title: { fi: 'Vain nimi' },
    ects: null,
    field: null,
    level: { eqf: null },
    description: { fi: ' ' },
  };
  const record = awardRecord({ ...sample, offering: { ...sample.offering, document } }, parties);
  for (const name of ['ects', 'hours', 'field', 'qualityAssurance']) assert.ok(!(name in record), name);
  assert.ok(!('description' in record.offering));
  assert.deepEqual([record.outcomes, record.assessment, record.level], [[], [], {}]);
});

test('a revoked award is revoked even after it would have expired', () => {
  const record = { validUntil: '2026-01-01T00:00:00Z' };
  const now = at('2026-06-01T00:00:00Z');
  assert.equal(awardState({ record: {}, revokedAt: null }, now), 'valid');
  assert.equal(awardState({ record, revokedAt: null }, now), 'expired');
  assert.equal(awardState({ record, revokedAt: now }, now), 'revoked');
});

test('a later end counts as little as an earlier suspension once an award is revoked or has ended', () => {
  const now = at('2026-06-01T00:00:00Z');
  const award = { record: { validUntil: '2027-01-01T00:00:00Z' }, revokedAt: null, suspendedAt: now };
  assert.equal(awardState(award, now), 'suspended');
  assert.equal(awardState({ ...award, expiresAt: now }, now), 'expired');
  assert.equal(
    awardState({ ...award, expiresAt: at('2028-01-01T00:00:00Z') }, at('2027-06-01T00:00:00Z')),
    'expired',
  );
  assert.equal(awardState({ ...award, revokedAt: now }, now), 'revoked');
  assert.equal(awardState({ ...award, revokedAt: now, replacedBy: 'other' }, now), 'replaced');
});

test('what is revoked or replaced cannot be changed any more, and only what is suspended can be resumed', () => {
  for (const change of statusChanges) {
    for (const state of ['revoked', 'replaced'] as const) assert.equal(allowsChange(state, change), false);
    assert.equal(
      allowsChange('suspended', change),
      ['resume', 'expire', 'replace', 'revoke'].includes(change),
    );
  }
});

test('a correction changes a name or a grade that the scale has, and nothing else', () => {
  const record = awardRecord(confirmedSample('holder'), parties);
  const corrected = correctedRecord(record, { name: 'Toinen Nimi', grade: '5' });
  assert.deepEqual([corrected?.holder.name, corrected?.grade?.value], ['Toinen Nimi', '5']);
  assert.deepEqual({ ...corrected, holder: record.holder, grade: record.grade }, record);
  for (const grade of ['0', '6', 'pass']) assert.equal(correctedRecord(record, { grade }), undefined, grade);
  assert.equal(correctedRecord(record, {}), undefined);
});
