import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapLevel } from './rules/map-level.ts';
import { readScales } from './rules/read-scales.ts';
import { competenceLevels, gradeScales } from './rules/vocabularies.ts';
import { allScales, reportBrokenScales } from './scales.ts';

const levelsOf = (id: string) => allScales().scales.find((scale) => scale.id === id)!.levels;

function onScale(from: string, level: string, to: string) {
  const { scales, mappings } = allScales();
  return mapLevel(mappings, from, level, scales.find(({ id }) => id === to)!);
}

test('every file that the program is delivered with can be read', () => {
  assert.deepEqual(allScales().problems, []);
  const ids = allScales().scales.map(({ id }) => id);
  assert.deepEqual([...ids].sort(), [
    '0-5',
    'competence',
    'ects-letters',
    'eqf',
    'fi-nqf',
    'hyv-hyl',
    'pass-fail',
  ]);
});

test('the lists that the program decides by are those of the data', () => {
  assert.deepEqual(
    levelsOf('competence').map(({ id }) => id),
    [...competenceLevels],
  );
  for (const id of gradeScales) assert.ok(levelsOf(id).every(({ passes }) => passes !== undefined));
});

test('each of the eight national levels is the EQF level of the same number', () => {
  for (const level of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    const found = onScale('fi-nqf', level, 'eqf');
    assert.deepEqual([found.levels, found.conflict], [[level], null]);
  }
});

test('where sources disagree in the data, both are kept', () => {
  const applied = onScale('competence', 'applied', 'eqf');
  assert.equal(applied.conflict, 'levels');
  assert.deepEqual(
    applied.sources.map(({ to }) => to),
    [['6'], ['5', '6']],
  );
  assert.equal(onScale('ects-letters', 'A', '0-5').conflict, 'levels');
  assert.equal(onScale('ects-letters', 'F', '0-5').conflict, null);
});

test('the start tells the file, the place and the reason, and goes on', () => {
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  reportBrokenScales(log, readScales([{ name: 'eqf.json', text: '{"id": "eqf", "levels": []}' }]));
  assert.ok(lines.length > 0);
  assert.deepEqual(lines[0], [
    'error',
    'scale file refused',
    { file: 'data/scales/eqf.json', pointer: '/', code: 'framework/file-required', name: 'version' },
  ]);
  lines.length = 0;
  reportBrokenScales(log);
  assert.deepEqual(lines, []);
});
