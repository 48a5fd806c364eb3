import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareRules } from './compare-grants.ts';
import { dayBefore, type GrantRule, grantsFor, placeOf, standingOf } from './grants.ts';

const rule = (change: Partial<GrantRule> = {}): GrantRule => ({
  institution: 'A',
  id: 'one',
  event: 'micro-credential',
  ectsFrom: null,
  ectsTo: null,
  credits: true,
  badge: true,
  certificate: 'electronic',
  registerClass: '13',
  note: {},
  reason: 'x',
  validFrom: '2026-01-01',
  validTo: null,
  endedReason: null,
  ...change,
});

test('the rule in force on the day decides, from its first day to its last', () => {
  const rules = [
    rule({ id: 'old', badge: false, validFrom: '2025-01-01', validTo: '2025-12-31' }),
    rule({ id: 'new' }),
  ];
  const decided = (day: string) => grantsFor('micro-credential', 5, rules, day).rule?.id;
  assert.equal(decided('2024-12-31'), undefined);
  assert.equal(decided('2025-01-01'), 'old');
  assert.equal(decided('2025-12-31'), 'old');
  assert.equal(decided('2026-01-01'), 'new');
  assert.deepEqual(grantsFor('micro-credential', 5, rules, '2025-06-01').grants, {
    credits: true,
    badge: false,
    certificate: 'electronic',
    registerClass: '13',
  });
  assert.deepEqual(grantsFor('participation', 5, rules, '2026-06-01'), { rule: null, grants: null });
});

test('bounds belong to the rule; what has no credits is covered only by a rule without bounds', () => {
  const small = rule({ id: 'small', ectsTo: 4 });
  const large = rule({ id: 'large', ectsFrom: 5 });
  const decided = (ects: number | null, rules = [small, large]) =>
    grantsFor('micro-credential', ects, rules, '2026-06-01').rule?.id;
  assert.equal(decided(4), 'small');
  assert.equal(decided(5), 'large');
  assert.equal(decided(4.5), undefined);
  assert.equal(decided(null), undefined);
  assert.equal(decided(null, [rule()]), 'one');
});

test('a rule that was ended before it began never holds', () => {
  const never = rule({ validFrom: '2027-01-01', validTo: '2026-12-31' });
  for (const day of ['2026-12-31', '2027-01-01', '2027-06-01']) assert.equal(standingOf(never, day), 'ended');
  assert.equal(standingOf(rule({ validFrom: '2027-01-01' }), '2026-12-31'), 'later');
});

test('a new rule takes over from the one of the same credits; it neither precedes nor overlaps others', () => {
  const rules = [
    rule({ id: 'small', ectsTo: 4 }),
    rule({ id: 'coming', ectsFrom: 5, validFrom: '2027-01-01' }),
  ];
  const place = (change: Partial<GrantRule>) => {
    const found = placeOf(rule({ validFrom: '2026-06-01', ...change }), rules);
    return [found.predecessor?.id, found.later?.id, found.overlapping?.id];
  };
  assert.deepEqual(place({ ectsTo: 4 }), ['small', undefined, undefined]);
  assert.deepEqual(place({ ectsTo: 4, validFrom: '2026-01-01' }), ['small', 'small', undefined]);
  assert.deepEqual(place({ ectsFrom: 5 }), ['coming', 'coming', undefined]);
  assert.deepEqual(place({ ectsFrom: 4 })[2], 'small', 'four credits are in both');
  assert.deepEqual(place({ ectsFrom: 4.5, ectsTo: 4.9 }), [undefined, undefined, undefined]);
  assert.deepEqual(place({ event: 'endorsed' }), [undefined, undefined, undefined]);
});

test('the day before crosses months and years', () => {
  assert.deepEqual(['2027-01-01', '2028-03-01', '2026-11-24'].map(dayBefore), [
    '2026-12-31',
    '2028-02-29',
    '2026-11-23',
  ]);
});

const compared = (rules: GrantRule[]) =>
  compareRules(['micro-credential'], ['A', 'B', 'C', 'D'], rules, '2026-06-01')[0]!;
const differing = (rules: GrantRule[]) =>
  Object.fromEntries(compared(rules).practices.map(({ institution, differs }) => [institution, differs]));

test('what is not as most do it is marked, aspect by aspect', () => {
  const rules = [
    rule(),
    rule({ institution: 'B' }),
    rule({ institution: 'C', badge: false, certificate: 'paper' }),
  ];
  assert.deepEqual(differing(rules), { A: [], B: [], C: ['badge', 'certificate'] });
  assert.deepEqual(compared(rules).silent, ['D']);
  assert.deepEqual(compared(rules).split, []);
});

test('where no practice is the most common, everybody differs and it is said', () => {
  const rules = [rule(), rule({ institution: 'B', badge: false })];
  assert.deepEqual(differing(rules), { A: ['badge'], B: ['badge'] });
  assert.deepEqual(compared(rules).split, ['badge']);
  assert.deepEqual(compared([rule()]).split, [], 'one alone does not differ from itself');
});

test('rules that do not hold on the day are not compared', () => {
  const rules = [rule(), rule({ institution: 'B', badge: false, validTo: '2026-05-31' })];
  assert.deepEqual(compared(rules).silent, ['B', 'C', 'D']);
});

const someRule = fc.record({
  institution: fc.constantFrom('A', 'B', 'C', 'D'),
  credits: fc.boolean(),
  badge: fc.boolean(),
  certificate: fc.constantFrom('electronic' as const, 'paper' as const, 'none' as const),
});

test('every institution stands in exactly one place, and the order of rules changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someRule, { selector: ({ institution }) => institution }), (changes) => {
      const rules = changes.map((change) => rule(change));
      const { practices, silent } = compared(rules);
      assert.deepEqual([...practices.map(({ institution }) => institution), ...silent].sort(), [
        'A',
        'B',
        'C',
        'D',
      ]);
      assert.deepEqual(compared([...rules].reverse()), compared(rules));
    }),
  );
});
