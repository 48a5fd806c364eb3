import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeUse, COMPLETED, decideGrants } from './decide-grants.ts';
import type { GrantRule } from './grants.ts';
import { learningEvents } from './learning-events.ts';

const rule: GrantRule = {
  institution: '02473',
  id: 'one',
  event: COMPLETED,
  ectsFrom: 1,
  ectsTo: null,
  credits: true,
  badge: false,
  certificate: 'paper',
  registerClass: '13',
  note: {},
  reason: 'Koe',
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  endedReason: null,
};

test('the rule of the day decides, and is kept with its reason', () => {
  const { grants, rule: kept, reason } = decideGrants(COMPLETED, 3, [rule], '2026-06-30');
  assert.deepEqual(grants, { credits: true, badge: false, certificate: 'paper', registerClass: '13' });
  assert.deepEqual([kept?.id, kept?.reason, reason], ['one', 'Koe', null]);
});

test('no rule decides outside its days or its credits', () => {
  for (const decision of [
    decideGrants(COMPLETED, 3, [rule], '2026-07-01'),
    decideGrants(COMPLETED, 0.5, [rule], '2026-03-01'),
    decideGrants(COMPLETED, undefined, [rule], '2026-03-01'),
  ])
    assert.deepEqual([decision.grants, decision.rule], [null, null]);
});

test('every learning event has its use of a badge', () => {
  const uses = Object.fromEntries(learningEvents.map(({ code }) => [code, badgeUse(code)]));
  assert.equal(uses[COMPLETED], 'course');
  assert.equal(uses['recognised-prior-learning'], 'competence');
  assert.equal(uses['working-life'], 'competence');
  assert.equal(uses.participation, 'participation');
});
