import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from '../text/index.ts';
import { type FileProblem, readScales } from './read-scales.ts';

const texts = { fi: 'suomi', sv: 'svenska', en: 'English' };
const source = { reference: texts, standing: 'published' };
const level = (id: string) => ({ id, label: texts, descriptor: texts });
const scale = (id: string, change: object = {}) => ({
  id,
  version: '1',
  kind: 'level',
  title: texts,
  description: texts,
  source,
  levels: [level('1'), level('2')],
  ...change,
});
const mapping = (change: object = {}) => ({
  id: 'a-b',
  version: '1',
  from: 'aa',
  to: 'bb',
  source,
  rows: [{ from: '1', to: ['1'], relation: 'exact' }],
  ...change,
});

function readAll(files: Record<string, unknown>) {
  return readScales(
    Object.entries(files).map(([name, json]) => ({
      name,
      text: typeof json === 'string' ? json : JSON.stringify(json),
    })),
  );
}

const told = (problems: FileProblem[]) => problems.map(({ file, pointer, code }) => [file, pointer, code]);

test('a broken file is told of with its place and reason, and the others are used', () => {
  const { scales, mappings, problems } = readAll({
    'aa.json': scale('aa'),
    'bb.json': scale('bb'),
    'cut.json': '{"id": "cut",',
    'mappings/a-b.json': mapping(),
    'mappings/wrong.json': mapping({ id: 'wrong', colour: 'red' }),
    'silent.json': scale('silent', { levels: [level('1'), { id: '2', label: texts }] }),
  });
  assert.deepEqual(
    scales.map(({ id }) => id),
    ['aa', 'bb'],
  );
  assert.deepEqual(
    mappings.map(({ id }) => id),
    ['a-b'],
  );
  assert.deepEqual(told(problems), [
    ['cut.json', '/', 'framework/file-not-json'],
    ['silent.json', '/levels/1', 'framework/file-required'],
    ['mappings/wrong.json', '/', 'framework/file-unexpected'],
  ]);
  for (const { code, pointer, params } of problems) {
    const words = text('fi')(code, { pointer, ...params });
    assert.match(words, /^\//);
    assert.doesNotMatch(words, /undefined/);
  }
});

test('an older file beside a broken newer one goes on being used, and a good newer one wins', () => {
  const older = scale('aa');
  const broken = scale('aa', { version: '2', levels: [] });
  assert.deepEqual(
    readAll({ 'aa-2.json': broken, 'aa.json': older }).scales.map(({ version }) => version),
    ['1'],
  );
  const newer = scale('aa', { version: '1.10' });
  const between = scale('aa', { version: '1.9' });
  assert.deepEqual(
    readAll({ 'aa-10.json': newer, 'aa-9.json': between, 'aa.json': older }).scales.map(
      ({ version }) => version,
    ),
    ['1.10'],
  );
});

test('contradictions are found: a level twice, a grade that tells nothing, a mapping to nowhere', () => {
  const { problems } = readAll({
    'aa.json': scale('aa'),
    'bb.json': scale('bb'),
    'grade.json': scale('grade', { kind: 'grade' }),
    'mappings/level.json': mapping({ rows: [{ from: '1', to: ['1', '9'], relation: 'related' }] }),
    'mappings/scale.json': mapping({ to: 'cc' }),
    'mappings/twice.json': mapping({ rows: [mapping().rows[0], mapping().rows[0]] }),
    'twice.json': scale('twice', { levels: [level('1'), level('1')] }),
  });
  assert.deepEqual(told(problems), [
    ['grade.json', '/levels/0', 'framework/file-no-passes'],
    ['grade.json', '/levels/1', 'framework/file-no-passes'],
    ['twice.json', '/levels/1/id', 'framework/file-twice'],
    ['mappings/level.json', '/rows/0/to/1', 'framework/file-no-such-level'],
    ['mappings/scale.json', '/to', 'framework/file-no-such-scale'],
    ['mappings/twice.json', '/rows/1/from', 'framework/file-twice'],
  ]);
});

test('anything else than a scale is refused in words', () => {
  for (const json of ['null', '[]', '5', '{}']) {
    const { scales, problems } = readAll({ 'odd.json': json });
    assert.deepEqual(scales, []);
    assert.ok(problems.length > 0);
  }
});
