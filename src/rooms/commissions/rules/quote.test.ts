import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepFrom } from '../../../base/workflow.ts';
import { fingerprint, flawsOf, letterState, type QuoteFacts } from './quote.ts';
import { answers, quoteStates, quoteWorkflow } from './workflow.ts';

const facts: QuoteFacts = {
  customer: 'Tunturi Oy',
  contactName: 'Raija',
  contactEmail: 'raija@example.invalid',
  language: 'fi',
  request: null,
  title: 'Hitsaus',
  content: 'Kaksi päivää hitsausta',
  offering: null,
  partner: null,
  groupSize: 10,
  price: 2500,
  starts: '2027-02-01',
  ends: '2027-02-02',
  place: 'Kajaani',
  terms: 'Maksu 14 päivää',
  validUntil: '2027-01-15',
};

test('a quote that lacks something, ends before it starts or is out of date cannot be sent', () => {
  assert.deepEqual(flawsOf(facts, '2027-01-15'), []);
  assert.deepEqual(
    flawsOf({ ...facts, price: null, place: '', ends: '2027-01-31' }, '2027-01-16').map(({ path }) => path),
    ['price', 'place', 'ends', 'validUntil'],
  );
  assert.deepEqual(flawsOf({ ...facts, price: 0 }, '2027-01-01'), [], 'free of charge is a price');
});

test('what is accepted is known by its fingerprint: any other word or figure makes another', () => {
  const others = [{ price: 2501 }, { terms: 'Maksu 30 päivää' }, { groupSize: 11 }];
  const all = [facts, ...others.map((other) => ({ ...facts, ...other }))].map(fingerprint);
  assert.equal(new Set(all).size, 4);
  assert.equal(fingerprint({ ...facts }), all[0]);
});

test('only the customer answers, only what was sent, and an answer stands', () => {
  for (const answer of answers) {
    assert.deepEqual(stepFrom(quoteWorkflow, 'sent', answer)?.roles, ['customer']);
    for (const state of quoteStates.filter((one) => one !== 'sent'))
      assert.equal(stepFrom(quoteWorkflow, state, answer), undefined);
  }
  assert.equal(stepFrom(quoteWorkflow, 'accepted', 'save'), undefined);
});

test('a link is open until it is answered, replaced by a newer version or out of date', () => {
  const letter = { answer: null, expiresOn: '2027-01-15', version: 2 };
  const sent = { version: 2, state: 'sent' };
  assert.equal(letterState(letter, sent, '2027-01-15'), 'open');
  assert.equal(letterState(letter, sent, '2027-01-16'), 'expired');
  assert.equal(letterState(letter, { version: 2, state: 'draft' }, '2027-01-01'), 'replaced');
  assert.equal(letterState({ ...letter, answer: 'accept' }, sent, '2028-01-01'), 'answered');
});
