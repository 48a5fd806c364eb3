import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Counted, tabulate } from './volumes.ts';

type Item = Counted & { institution: string };
const item = (institution: string, origin: string | null, offerings: number, ects: number): Item => ({
  institution,
  origin,
  form: null,
  offerings,
  ects,
  withoutEcts: 0,
});
const lineOf = ({ institution }: Item) => institution;
const byOrigin = (items: Item[], measure: 'offerings' | 'ects', keys = ['A', 'B']) =>
  tabulate(items, lineOf, keys, { kind: 'origin', measure }, ['study-unit', 'rdi', 'hybrid']);

const items = [
  item('A', 'rdi', 2, 10.1),
  item('A', 'study-unit', 3, 15.2),
  item('A', null, 1, 0),
  item('B', 'rdi', 4, 20.1),
];

test('each institution is a line, each origin that occurs a column, and what is not told stands last', () => {
  const table = byOrigin(items, 'offerings', ['A', 'B', 'C']);
  assert.deepEqual(table.columns, ['study-unit', 'rdi', null]);
  assert.deepEqual(table.lines, [
    { key: 'A', values: [3, 2, 1], total: 6 },
    { key: 'B', values: [0, 4, 0], total: 4 },
    { key: 'C', values: [0, 0, 0], total: 0 },
  ]);
  assert.deepEqual(table.sums, { key: '', values: [3, 6, 1], total: 10 });
});

test('credits are added up without the noise of binary fractions', () => {
  assert.deepEqual(byOrigin(items, 'ects').sums.values, [15.2, 30.2, 0]);
});

test('a value that the vocabulary does not know is not lost', () => {
  const table = byOrigin([item('A', 'something-new', 1, 5), item('A', null, 1, 5)], 'offerings');
  assert.deepEqual(table.columns, ['something-new', null]);
});

const someItem = fc.record({
  institution: fc.constantFrom('A', 'B'),
  origin: fc.constantFrom('study-unit', 'rdi', 'hybrid', 'odd', null),
  form: fc.constant(null),
  offerings: fc.nat(1000),
  ects: fc.nat(1_000_000).map((hundredths) => hundredths / 100),
  withoutEcts: fc.constant(0),
});

test('lines and columns add up to the same total, and nothing is counted twice', () => {
  fc.assert(
    fc.property(
      fc.array(someItem),
      fc.constantFrom('offerings' as const, 'ects' as const),
      (some, measure) => {
        const { lines, sums } = byOrigin(some, measure);
        const hundredths = (values: number[]) =>
          Math.round(values.reduce((all, value) => all + value * 100, 0));
        const expected = hundredths(some.map((one) => one[measure]));
        assert.equal(hundredths([sums.total]), expected);
        assert.equal(hundredths(sums.values), expected);
        assert.equal(hundredths(lines.map(({ total }) => total)), expected);
        assert.equal(hundredths(lines.flatMap(({ values }) => values)), expected);
      },
    ),
  );
});
