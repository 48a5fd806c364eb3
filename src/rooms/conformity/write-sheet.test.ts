import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { writeCsv, writeXlsx } from './write-sheet.ts';

test('a title that looks like a formula is not one in either file', async () => {
  const rows = [['Nimi'], ['=HYPERLINK("http://example.org";"x")'], ['@SUM(A1)'], ['-1+2']];
  assert.equal(
    writeCsv(rows),
    '\ufeffNimi\r\n"\'=HYPERLINK(""http://example.org"";""x"")"\r\n\'@SUM(A1)\r\n\'-1+2\r\n',
  );
  const read = await readSheet(Buffer.from(await writeXlsx([{ name: 'Tulos', rows }])));
  assert.deepEqual(read, rows);
});

test('every character that people write comes back from the XLSX file, unseen ones are left out', async () => {
  const rows = [
    ['Ääkköset & <merkit>', 'rivi\nvaihto'],
    ['a\u0000b\ud800c', 5],
  ];
  const read = await readSheet(
    Buffer.from(await writeXlsx([{ name: 'A/B: [pitkä nimi joka ei mahdu välilehteen]', rows }])),
  );
  assert.deepEqual(read, [
    ['Ääkköset & <merkit>', 'rivi\nvaihto'],
    ['abc', 5],
  ]);
});

test('numbers are numbers of Finland in the CSV file', () => {
  assert.equal(writeCsv([[2.5, 'a;b']]), '\ufeff2,5;"a;b"\r\n');
});
