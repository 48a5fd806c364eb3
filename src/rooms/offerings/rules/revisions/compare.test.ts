import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDocuments } from './compare.ts';

test('a changed word is marked in its language, and nothing else', () => {
  const before = { title: { fi: 'Vihreä matkailu', sv: 'Grön turism' }, ects: 5 };
  const after = { title: { fi: 'Vastuullinen matkailu', sv: 'Grön turism' }, ects: 5 };
  assert.deepEqual(compareDocuments(before, after), [
    {
      key: 'title',
      others: false,
      texts: [
        {
          language: 'fi',
          place: null,
          runs: [
            { kind: 'removed', text: 'Vihreä' },
            { kind: 'added', text: 'Vastuullinen' },
            { kind: 'same', text: 'matkailu' },
          ],
        },
      ],
    },
  ]);
});

test('an outcome keeps its place by its id; a number that changes is shown whole', () => {
  const title = { fi: 'T' };
  const one = { id: 'o1', text: { fi: 'Osaa yhden' } };
  const two = { id: 'o2', text: { fi: 'Osaa kaksi' } };
  const [outcomes, ects] = [
    compareDocuments(
      { title, outcomes: [one, two] },
      { title, outcomes: [{ ...two, text: { fi: 'Osaa kolme' } }] },
    ),
    compareDocuments({ title, ects: 5 }, { title, ects: 3 }),
  ];
  assert.deepEqual(
    outcomes[0]?.texts.map(({ runs }) => runs.map(({ kind, text }) => `${kind}:${text}`)),
    [['removed:Osaa yhden'], ['same:Osaa', 'removed:kaksi', 'added:kolme']],
  );
  assert.equal(outcomes[0]?.others, true);
  assert.deepEqual(ects, [{ key: 'ects', texts: [], others: true }]);
});

test('the level is no text in a language called eqf', () => {
  const title = { fi: 'T' };
  const [level] = compareDocuments({ title, level: { eqf: 5 } }, { title, level: { eqf: 6 } });
  assert.deepEqual([level?.texts, level?.others], [[], true]);
});
