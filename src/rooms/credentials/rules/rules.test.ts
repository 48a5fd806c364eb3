import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confirmedSample } from '../testing.ts';
import { awardRecord } from './award-record.ts';
import { awardState } from './award-state.ts';
import { documentSummary } from './document-summary.ts';
import { shareEnd, shareState, tokenInLink } from './share.ts';

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

test('a link ends after its days, or when it is stopped', () => {
  const now = at('2026-11-01T00:00:00Z');
  const expiresAt = shareEnd('7', now);
  assert.deepEqual(expiresAt, at('2026-11-08T00:00:00Z'));
  assert.equal(shareEnd('unlimited', now), null);
  assert.equal(shareState({ expiresAt, stoppedAt: null }, at('2026-11-07T23:59:59Z')), 'open');
  assert.equal(shareState({ expiresAt, stoppedAt: null }, at('2026-11-08T00:00:00Z')), 'expired');
  assert.equal(shareState({ expiresAt: null, stoppedAt: now }, now), 'stopped');
});

test('the token is found in a share link however it was copied, and in nothing else', () => {
  const token = 'Az09_-'.padEnd(43, 'x');
  for (const link of [
    `https://x.fi/fi/shared/${token}`,
    ` http://localhost:3000/sv/shared/${token}#top `,
    `https://x.fi/base/en/shared/${token}?a=1`,
  ]) {
    assert.equal(tokenInLink(link), token, link);
  }
  for (const link of [
    '',
    token,
    `https://x.fi/fi/shared/${token}y`,
    `javascript:/fi/shared/${token}`,
    'https://x.fi/fi/shared/',
  ]) {
    assert.equal(tokenInLink(link), null, link);
  }
});

test('a credential of any origin is summed up without trusting its shape', () => {
  const document = {
    name: ' Merkki ',
    issuer: { id: 'did:web:x.fi', name: 'Opisto' },
    credentialSubject: [
      {
        identifier: { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Aino' },
        achievement: {
          description: 'Opit',
          criteria: { narrative: '**Tavoitteet**\n- Osaa laatia\n\n* Osaa mitata' },
        },
      },
    ],
  };
  const expected = {
    name: 'Merkki',
    issuer: 'Opisto',
    did: 'did:web:x.fi',
    holder: 'Aino',
    description: 'Opit',
    criteria: ['Tavoitteet', 'Osaa laatia', 'Osaa mitata'],
  };
  assert.deepEqual(documentSummary(document), expected);
  assert.deepEqual(documentSummary(JSON.stringify(document)), expected);
  assert.deepEqual(documentSummary({ issuer: 'did:web:x.fi', name: 7, credentialSubject: 'x' }), {
    name: null,
    issuer: null,
    did: 'did:web:x.fi',
    holder: null,
    description: null,
    criteria: [],
  });
  for (const wrong of ['{', '[]', null, 7]) assert.equal(documentSummary(wrong), null);
});
