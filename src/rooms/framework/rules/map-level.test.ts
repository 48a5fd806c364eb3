import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { conflicts, mapLevel, oriented } from './map-level.ts';
import type { MappedLevel, Mapping, Relation } from './scales.ts';

const texts = { fi: 'x', sv: 'x', en: 'x' };

function mapping(id: string, rows: [string, string[], Relation][], from = 'steps', to = 'eqf'): Mapping {
  const mapped = rows.map(
    ([level, others, relation]): MappedLevel => ({ from: level, to: others, relation }),
  );
  return { id, version: '1', from, to, source: { reference: texts, standing: 'published' }, rows: mapped };
}

const eqf = {
  id: 'eqf',
  levels: ['4', '5', '6', '7'].map((id) => ({ id, label: texts, descriptor: texts })),
};

test('two sources that name different levels are both shown, and said to disagree', () => {
  const one = mapping('one', [['applied', ['6'], 'exact']]);
  const other = mapping('other', [['applied', ['6', '5'], 'related']]);
  const found = mapLevel([one, other], 'steps', 'applied', eqf);
  assert.deepEqual(found.levels, ['5', '6'], 'lowest first, each once');
  assert.equal(found.conflict, 'levels');
  assert.deepEqual(
    found.sources.map((saying) => [saying.mapping, saying.to]),
    [
      ['one', ['6']],
      ['other', ['6', '5']],
    ],
  );
});

test('the same levels in another order agree; another relation to them does not', () => {
  const one = mapping('one', [['applied', ['5', '6'], 'related']]);
  assert.deepEqual(conflicts([one, mapping('two', [['applied', ['6', '5'], 'related']])]), []);
  const [conflict] = conflicts([one, mapping('two', [['applied', ['6', '5'], 'broader']])]);
  assert.equal(conflict?.about, 'relation');
});

test('a source that says nothing of a level disagrees with nobody', () => {
  const silent = mapping('silent', [['basic', ['4'], 'exact']]);
  const speaks = mapping('speaks', [['applied', ['6'], 'exact']]);
  assert.deepEqual(conflicts([silent, speaks]), []);
  assert.equal(mapLevel([silent, speaks], 'steps', 'applied', eqf).sources.length, 1);
});

test('read backwards, what is a part of another becomes that which is more', () => {
  const grades = mapping(
    'g',
    [1, 2, 3].map((grade) => [String(grade), ['pass'], 'narrower']),
    '0-5',
    'pf',
  );
  const [turned] = oriented([grades], 'pf', '0-5');
  assert.deepEqual(turned?.rows, [{ from: 'pass', to: ['1', '2', '3'], relation: 'broader' }]);
  assert.deepEqual(oriented([grades], 'pf', 'eqf'), []);
});

test('read backwards, levels of unlike relations are only near', () => {
  const mixed = mapping('m', [
    ['a', ['5'], 'exact'],
    ['b', ['5'], 'narrower'],
  ]);
  assert.deepEqual(oriented([mixed], 'eqf', 'steps')[0]?.rows, [
    { from: '5', to: ['a', 'b'], relation: 'related' },
  ]);
});

const rows = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('basic', 'applied', 'expert'),
    fc.uniqueArray(fc.constantFrom('4', '5', '6', '7'), { minLength: 1 }),
    fc.constantFrom<Relation>('exact', 'narrower', 'broader', 'related'),
  ),
  { selector: ([level]) => level },
);

test('a source never disagrees with itself, and the order of sources changes no conflict', () => {
  fc.assert(
    fc.property(rows, rows, (ours, theirs) => {
      const [one, two] = [mapping('one', ours), mapping('two', theirs)];
      assert.deepEqual(conflicts([one, { ...one, id: 'copy' }]), []);
      const told = (list: Mapping[]) =>
        conflicts(list)
          .map(({ level, about }) => `${level} ${about}`)
          .sort();
      assert.deepEqual(told([one, two]), told([two, one]));
    }),
  );
});
