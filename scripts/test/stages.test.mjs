import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, listStages } from './stages.mjs';

const all = {
  unit: ['scripts/a.test.mjs', 'src/base/ids.test.ts'],
  integration: ['src/rooms/needs/needs.integration.test.ts'],
  browser: ['e2e/main-job.test.ts'],
};

test('without words everything runs', () => {
  assert.deepEqual(choose([], all), { check: true, stages: all, whole: ['unit', 'integration', 'browser'] });
});

test('a part runs alone', () => {
  const { check, stages, whole } = choose(['integration'], all);
  assert.deepEqual(
    { check, ...stages, whole },
    { check: false, unit: [], integration: all.integration, browser: [], whole: ['integration'] },
  );
});

test('a path runs what begins with it', () => {
  const { stages, whole } = choose(['./src/'], all);
  assert.deepEqual(stages, { unit: ['src/base/ids.test.ts'], integration: all.integration, browser: [] });
  assert.deepEqual(whole, []);
});

test('a path of which there is no test is told, not passed over', () => {
  assert.throws(() => choose(['src/bsae'], all), /No test file begins with “src\/bsae”/);
});

test('this very file is found', () => {
  assert.ok(listStages().unit.includes('scripts/test/stages.test.mjs'));
});
