import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedFramework } from '../../framework/index.ts';
import { described } from '../../framework/rules/described-offering.ts';
import {
  type ExceptionFacts,
  exceptionStanding,
  latestDay,
  neededExceptions,
  uncovered,
} from './exceptions.ts';
import { judge } from './judge.ts';
import { openElements } from './open-elements.ts';

const { outcomes: _outcomes, level: _level, ...incomplete } = described;
const frameworks = [shippedFramework('eu-2022-c243', '1')!, shippedFramework('fi-national', '2024-draft')!];
const judgement = judge(incomplete, false, frameworks);
const open = judgement.reports.flatMap((report) =>
  openElements(report).map(({ id }) => ({ ...report.framework, element: id })),
);
const exception = (framework: string, version: string, ...elements: string[]): ExceptionFacts => {
  return { id: elements.join(), framework, version, elements, reason: 'x', validUntil: '2027-01-01' };
};

test('an exception holds through its last day, and not on the day on which it was ended', () => {
  const until = { validUntil: '2027-01-31', endedOn: null };
  assert.equal(exceptionStanding(until, '2027-01-31'), 'valid');
  assert.equal(exceptionStanding(until, '2027-02-01'), 'expired');
  assert.equal(exceptionStanding({ ...until, endedOn: '2027-01-10' }, '2027-01-10'), 'ended');
});

test('a year from today is the same day of the next year; after 29 February it is the 28th', () => {
  assert.equal(latestDay('2026-11-23'), '2027-11-23');
  assert.equal(latestDay('2028-02-29'), '2029-02-28');
  assert.equal(latestDay('2026-12-31'), '2027-12-31');
});

test('an exception covers its elements of its version of its framework, and nothing else', () => {
  const missing = uncovered(judgement, [exception('eu-2022-c243', '1', 'learning-outcomes')]);
  const left = missing.map(({ framework, element }) => `${framework.id} ${element.id}`);
  assert.ok(!left.includes('eu-2022-c243 learning-outcomes'));
  assert.ok(left.includes('eu-2022-c243 level'));
  assert.ok(left.includes('fi-national learning-outcomes'));
  assert.equal(uncovered(judgement, [exception('eu-2022-c243', '2', 'level')]).length, open.length);
});

test('what is left and what is covered are together all that is open, whatever is excepted', () => {
  assert.ok(open.length >= 3);
  fc.assert(
    fc.property(fc.subarray(open), (excepted) => {
      const given = excepted.map(({ id, version, element }) => exception(id, version, element));
      const left = uncovered(judgement, given);
      assert.equal(left.length + excepted.length, open.length);
      assert.equal(neededExceptions(judgement, given).length, excepted.length);
    }),
  );
});

test('an exception from what is met by now is not mentioned', () => {
  assert.deepEqual(neededExceptions(judgement, [exception('eu-2022-c243', '1', 'title')]), []);
});
