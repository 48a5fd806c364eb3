import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, type OfferingDocument, shippedFramework } from '../../framework/index.ts';
import { sideBySide } from './side-by-side.ts';

const frameworks = ['eu-2022-c243', 'fi-national', 'consortium-profile'].map((id) => shippedFramework(id)!);
const rowsOf = (document: OfferingDocument) =>
  sideBySide(
    frameworks,
    frameworks.map((framework) => assess(document, framework, { imported: false })),
  );
const title = { fi: 'Etähoidon perusteet', en: 'Basics of remote care' };

test('60 credits are enough for one framework and too many for another, and that is seen from the results', () => {
  const row = rowsOf({ title, ects: 60 }).find(({ cells }) => cells[0]?.id === 'workload');
  assert.deepEqual(
    row?.cells.map((cell) => cell?.result),
    ['met', 'invalid', 'invalid'],
  );
  assert.equal(row?.differs, true);
});

test('what is linked as the same stands in one row, and results that agree are not marked', () => {
  const row = rowsOf({ title }).find(({ cells }) => cells[0]?.id === 'title');
  assert.equal(row?.cells[2]?.result, 'met');
  assert.equal(row?.differs, false);
});

test('what only one framework asks for has no result in the others', () => {
  const rows = rowsOf({ title });
  assert.ok(rows.some(({ cells }) => cells[0] === null && cells[1] === null && cells[2] !== null));
});
