import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../../../base/ids.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { awayFromWork } from './away-from-work.ts';
import { choiceName, readChoices } from './choice.ts';
import { nearest } from './nearest.ts';
import { comparedRows } from './rows.ts';
import { comparedSkills } from './skills.ts';

const welding: OfferingDocument = {
  title: { fi: 'Hitsaus' },
  ects: 5,
  hours: 133,
  mode: ['online', 'presential'],
  outcomes: [{ id: 'o1', text: { fi: 'Hitsaa sauman' }, skills: [{ uri: 's:1', label: { fi: 'hitsata' } }] }],
};
const side = (document: OfferingDocument) => ({ document, days: [] });

test('an address names each offering once; what is no name is left out', () => {
  const choice = { institution: '02473', id: newId() };
  assert.deepEqual(readChoices([choiceName(choice), 'x', '.', '02473.1', choiceName(choice)]), [choice]);
});

test('rows that say something else are marked; the order of ways is no difference, silence is one', () => {
  const other: OfferingDocument = {
    ...welding,
    mode: ['presential', 'online'],
    ects: 3,
    price: { amount: 0, currency: 'EUR' },
  };
  const rows = comparedRows([side(welding), side(other)]);
  assert.deepEqual(
    rows.filter(({ differs }) => differs).map(({ part }) => part),
    ['ects', 'price'],
  );
  assert.ok(rows.every(({ part, told }) => told || !['ects', 'mode', 'outcomes'].includes(part)));
  const held = { document: welding, days: [['2027-01-01', '2027-02-01'] as const] };
  assert.equal(comparedRows([side(welding), held]).find(({ part }) => part === 'dates')?.differs, true);
});

test('skills tell which offerings teach them, the shared ones first', () => {
  const both: OfferingDocument = {
    title: {},
    outcomes: [
      {
        id: 'a',
        text: {},
        skills: [
          { uri: 's:2', label: {} },
          { uri: 's:1', label: {} },
        ],
      },
      { id: 'b', text: {}, skills: [{ uri: 's:1', label: {} }] },
    ],
  };
  assert.deepEqual(
    comparedSkills([both, welding]).map(({ uri, of }) => [uri, of]),
    [
      ['s:1', [0, 1]],
      ['s:2', [0]],
    ],
  );
});

test('away from work are the hours that are bound to a time; nothing is said where nothing is told', () => {
  const mix = { contact: 20, remote: 10, independent: 70 };
  assert.deepEqual(awayFromWork({ ...welding, deliveryMix: mix }), { hours: 40, days: 6 });
  assert.deepEqual(awayFromWork({ ...welding, deliveryMix: { workplace: 100 } }), { hours: 0, days: 0 });
  assert.equal(awayFromWork(welding), null);
});

test('nearest are those with most in common; those with nothing are left out', () => {
  const [same, far] = [welding, { title: {}, outcomes: [{ id: 'o1', text: { fi: 'Laulaa kuorossa' } }] }];
  const found = nearest(welding, [{ document: far }, { document: same }]);
  assert.deepEqual(
    found.map(({ candidate, cover }) => [candidate.document, cover.full]),
    [[same, 1]],
  );
});
