import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFile } from './check-file.ts';
import type { Field } from './form.ts';

const field: Field = {
  kind: 'file',
  name: 'list',
  label: '',
  required: true,
  accept: '.csv,text/csv,.xlsx',
  maxBytes: 5_000_000,
};
const file = (name: string, size: number) => ({ name, bytes: new Uint8Array(size) });

test('a file within its limits is taken, whatever the case of its ending', () => {
  assert.deepEqual(checkFile(field, file('Kurssit.CSV', 5_000_000)), []);
  assert.deepEqual(checkFile({ ...field, required: false }, undefined), []);
});

test('a missing, empty, too large or strange file is told apart', () => {
  assert.deepEqual(checkFile(field, undefined), [{ path: 'list', code: 'file-missing' }]);
  assert.deepEqual(checkFile(field, file('a.csv', 0)), [{ path: 'list', code: 'file-empty' }]);
  assert.deepEqual(checkFile(field, file('a.csv', 5_000_001)), [
    { path: 'list', code: 'file-too-large', params: { megabytes: 5 } },
  ]);
  assert.deepEqual(checkFile(field, file('a.csv.png', 9)), [
    { path: 'list', code: 'file-wrong-type', params: { types: 'CSV, XLSX' } },
  ]);
});
