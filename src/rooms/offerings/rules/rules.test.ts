import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rights } from '../../../platform/rights.ts';
import { changedKeys } from './changed-keys.ts';
import { enrolmentHindrance } from './enrolment-window.ts';
import { sortKey } from './sort-key.ts';
import { nextState, offeringWorkflow } from './workflow.ts';

test('who may take a step of the workflow is what the rights table says', () => {
  for (const { verb, roles } of offeringWorkflow.steps) {
    assert.deepEqual([...roles].sort(), [...rights[`offerings.${verb}`]].sort(), verb);
  }
});

test('every state but the first is reached by a step, and every step leads to a known state', () => {
  const reached = new Set(offeringWorkflow.steps.map((step) => step.to));
  for (const state of offeringWorkflow.states)
    assert.ok(state === offeringWorkflow.initial || reached.has(state), state);
  assert.ok([...reached].every((state) => offeringWorkflow.states.includes(state)));
});

test('what is in the catalogue can be withdrawn while a new round is under way, and the round goes on', () => {
  assert.equal(nextState('review', 'withdraw', true), 'review');
  assert.equal(nextState('review', 'withdraw', false), undefined);
  assert.equal(nextState('published', 'withdraw', true), 'withdrawn');
});

test('titles are sorted by the Finnish alphabet, byte by byte', () => {
  const titles = ['Öljy', 'zen', 'Äiti', 'Åbo', 'école', 'Aalto', 'data'];
  const sorted = titles.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  assert.deepEqual(sorted, ['Aalto', 'data', 'école', 'zen', 'Åbo', 'Äiti', 'Öljy']);
});

test('one can enrol from the first to the last day, as long as there are seats', () => {
  const window = { enrolFrom: '2027-01-02', enrolUntil: '2027-01-05', seats: 1, seatsTaken: 0 };
  assert.equal(enrolmentHindrance(window, '2027-01-01'), 'not-yet');
  assert.equal(enrolmentHindrance(window, '2027-01-02'), null);
  assert.equal(enrolmentHindrance(window, '2027-01-05'), null);
  assert.equal(enrolmentHindrance(window, '2027-01-06'), 'over');
  assert.equal(enrolmentHindrance({ ...window, seatsTaken: 1 }, '2027-01-03'), 'full');
  assert.equal(enrolmentHindrance({ ...window, seats: null, seatsTaken: 99 }, '2027-01-03'), null);
});

test('a changed document names the parts that changed; the order of keys does not count', () => {
  assert.deepEqual(
    changedKeys({ title: { fi: 'A', sv: 'B' }, ects: 5 }, { title: { sv: 'B', fi: 'A' }, ects: 5 }),
    [],
  );
  assert.deepEqual(changedKeys<{ title?: unknown; hours?: unknown }>({ title: {} }, { hours: null }), [
    'hours',
    'title',
  ]);
});
