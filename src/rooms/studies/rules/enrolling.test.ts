import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EnrolmentFacts, enrolmentObstacle } from './enrolling.ts';

const open: EnrolmentFacts = {
  published: true,
  enrolFrom: '2026-11-01',
  enrolUntil: '2026-11-30',
  hindrance: null,
  teaches: false,
  alreadyEnrolled: false,
};
const why = (facts: Partial<EnrolmentFacts>) => enrolmentObstacle({ ...open, ...facts });

test('nothing stands in the way while enrolling is open and seats are left', () => {
  assert.equal(why({}), null);
});

test('too early and too late name the day as people write it', () => {
  assert.deepEqual(why({ hindrance: 'not-yet' }), {
    code: 'studies/enrolment-not-begun',
    params: { day: '1.11.2026' },
  });
  assert.deepEqual(why({ hindrance: 'over' }), {
    code: 'studies/enrolment-over',
    params: { day: '30.11.2026' },
  });
});

test('somebody who has enrolled already reads that, whatever else is in the way', () => {
  assert.equal(
    why({ alreadyEnrolled: true, hindrance: 'full', published: false })?.code,
    'studies/already-enrolled',
  );
});

test('nobody enrols in what she teaches, or in what is not offered any more', () => {
  assert.equal(why({ teaches: true })?.code, 'studies/own-teaching');
  assert.equal(why({ published: false, hindrance: 'over' })?.code, 'studies/not-offered');
});
