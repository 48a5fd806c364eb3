import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, type OfferingDocument, shippedFramework } from '../../framework/index.ts';
import {
  addToTally,
  emptyTally,
  gapLines,
  gapsOf,
  requirementsOf,
  standingWith,
  sumOfTallies,
} from './gaps.ts';
import { screened } from './screening.ts';

const eu = shippedFramework('eu-2022-c243')!;
const national = shippedFramework('fi-national')!;
const reportsOf = (document: OfferingDocument, frameworks = [eu, national]) =>
  new Map(
    frameworks.map((framework) => [
      framework.sha256,
      screened(assess(document, framework, { imported: false })),
    ]),
  );
const title = { fi: 'Etähoidon perusteet' };

test('what two frameworks ask for is one gap', () => {
  const requirements = requirementsOf([eu, national], 'mandatory');
  const shared = requirements.find(({ asked }) => asked.length === 2);
  assert.ok(shared, 'the two frameworks share something');
  const gaps = gapsOf(requirements, reportsOf({ title }));
  assert.equal(new Set(gaps.map(({ requirement }) => requirement)).size, gaps.length);
  const alone = gapsOf(requirementsOf([eu], 'mandatory'), reportsOf({ title }, [eu]));
  assert.ok(gaps.length >= alone.length);
});

test('a gap of several frameworks is told as the one does that finds something wrong', () => {
  const requirements = requirementsOf([eu, national], 'mandatory');
  const workload = gapsOf(requirements, reportsOf({ title, ects: 60 })).find(
    ({ pointer }) => pointer === '/ects',
  );
  assert.equal(workload?.kind, 'invalid');
  assert.equal(workload?.reason, 'framework/credits-too-many');
});

test('what is mended is no gap any more', () => {
  const requirements = requirementsOf([eu], 'mandatory');
  const gaps = (document: OfferingDocument) =>
    gapsOf(requirements, reportsOf(document, [eu])).map(({ requirement }) => requirement);
  assert.ok(gaps({ title }).includes(`eu-2022-c243@${eu.version}/workload`));
  assert.ok(!gaps({ title, ects: 5 }).includes(`eu-2022-c243@${eu.version}/workload`));
});

test('what takes least work comes first, or what is commonest; tallies of institutions add up', () => {
  const requirements = requirementsOf([eu], 'mandatory');
  const tally = (documents: OfferingDocument[]) => {
    const one = emptyTally();
    for (const document of documents) addToTally(one, gapsOf(requirements, reportsOf(document, [eu])));
    return one;
  };
  const documents = [{ title }, { title, ects: 5 }, { title: { fi: '' }, ects: 61 }];
  const sum = sumOfTallies([tally(documents.slice(0, 1)), tally(documents.slice(1))]);
  assert.deepEqual(sum, tally(documents));
  const efforts = gapLines(requirements, sum, 'effort').map(({ effortMinutes }) => effortMinutes);
  assert.deepEqual(
    efforts,
    [...efforts].sort((a, b) => a - b),
  );
  const counts = gapLines(requirements, sum, 'count').map(({ count }) => count);
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => b - a),
  );
  const workload = gapLines(requirements, sum, 'count').find(({ key }) => key.endsWith('/workload'));
  assert.deepEqual([workload?.count, workload?.missing, workload?.invalid], [2, 1, 1]);
});

test('what is recommended counts only where it is asked for', () => {
  const profile = shippedFramework('consortium-profile')!;
  const keys = (scope: 'mandatory' | 'recommended') => requirementsOf([profile], scope).length;
  assert.ok(keys('recommended') > keys('mandatory'));
});

test('an offering stands where the strictest framework puts it', () => {
  const reports = reportsOf({ title });
  const gaps = gapsOf(requirementsOf([eu, national], 'mandatory'), reports);
  const standing = standingWith(reports.values(), gaps);
  assert.equal(standing.verdict, 'not');
  assert.equal(standing.open, gaps.length);
});
