import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAward } from '../../../standards/samples.ts';
import { addToProfileUrl } from './add-to-profile.ts';

test('the form of the profile is filled in with what the credential says and the link to it', () => {
  const view = {
    id: '019abcde-0000-7000-8000-000000000009',
    record: sampleAward,
    awardedAt: new Date('2026-11-20T12:00:00Z'),
    ends: new Date('2031-01-20T12:00:00Z'),
  };
  const link = 'https://opisto.example/fi/shared/a?b&c';
  const { origin, pathname, searchParams } = new URL(addToProfileUrl('fi', view, link));
  assert.equal(origin + pathname, 'https://www.linkedin.com/profile/add');
  assert.deepEqual(Object.fromEntries(searchParams), {
    startTask: 'CERTIFICATION_NAME',
    name: 'Vastuullinen johtaminen',
    organizationName: 'Esimerkkiopisto',
    issueYear: '2026',
    issueMonth: '11',
    expirationYear: '2031',
    expirationMonth: '1',
    certId: view.id,
    certUrl: link,
  });
  assert.equal(addToProfileUrl('fi', { ...view, ends: null }, link).includes('expiration'), false);
});
