import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import writeXlsx from 'write-excel-file/node';
import { Refusal } from '../../../../base/errors.ts';
import { importLimits } from './limits.ts';
import { readTable } from './read-table.ts';
import type { Table } from './table.ts';
import { guardXlsx } from './xlsx-guard.ts';

const read = (text: string, rows = 1000) => readTable(Buffer.from(text), { ...importLimits, rows });

/** Each row as 'line: cell|cell' or 'line! code'. */
function shown(table: Table): string[] {
  return [...table.rows].map((row) =>
    'broken' in row
      ? `${row.line}! ${row.broken.code.slice(17)}`
      : `${row.line}: ${'cells' in row ? row.cells.join('|') : JSON.stringify(row.document)}`,
  );
}

test('comma, semicolon and tab are told apart, also where titles have the other one', async () => {
  for (const delimiter of [',', ';', '\t']) {
    const other = delimiter === ';' ? ',' : ';';
    const table = await read(`nimi${delimiter}laajuus\nKieli${other} kulttuuri${other} tapa${delimiter}5\n`);
    assert.equal(table.delimiter, delimiter);
    assert.deepEqual(shown(table), [`2: Kieli${other} kulttuuri${other} tapa|5`]);
  }
  const announced = await read('sep=;\r\na;b\r\n1,2;3\r\n');
  assert.deepEqual([announced.delimiter, announced.headerLine, shown(announced)], [';', 2, ['3: 1,2|3']]);
});

test('line numbers are those of the file, across line breaks in quotes, blank lines and all line ends', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const table = await read(['name,ects', '"A', 'B",5', '', 'C,6', '"D""E",7', ''].join(end));
    assert.deepEqual(shown(table), [`2: A${end}B|5`, '5: C|6', '6: D"E|7']);
  }
});

test('a quote that is never closed costs its own row and no other', async () => {
  const table = await read('name,ects\nA,1\n"B,2\nC,3\n"D",4\nE,5\n"F,6');
  assert.deepEqual(shown(table), ['2: A|1', '3! quote-open', '4: C|3', '5: D|4', '6: E|5', '7! quote-open']);
  const stray = await read('name,ects\n"A" x,1\n5" disc,2\nB,3');
  assert.deepEqual(shown(stray), ['2! quote-text', '3: 5" disc|2', '4: B|3']);
});

test('a row that has slipped is not read into the wrong columns; missing cells at the end are empty', async () => {
  const table = await read('name,ects,language\nA,B,5,fi\nC,5\nD,5,fi,,\n');
  assert.deepEqual(shown(table), ['2! too-many-cells', '3: C|5|', '4: D|5|fi']);
});

test('the header is found under a title line; without names the file is refused', async () => {
  const table = await read('Kurssit 2026;;\n;;\nNimi;Laajuus;Kieli\nA;5;fi\n');
  assert.deepEqual([table.columns, table.headerLine], [['Nimi', 'Laajuus', 'Kieli'], 3]);
  await assert.rejects(read('02473,Matkailu,5\n02473,Kieli,5\n'), { code: 'offerings/import-no-header' });
});

test('columns without a name and with the same name can still be chosen', async () => {
  const table = await read('name,,name,__proto__\na,b,c,d\n');
  assert.deepEqual(table.columns, ['name', '#2', 'name (2)', '__proto__']);
});

test('too many rows are a refusal with the limit; a file full of wrong quotes too', async () => {
  const table = await read(`name,ects\n${'A,1\n'.repeat(11)}`, 10);
  assert.throws(() => shown(table), { code: 'offerings/import-too-many-rows', params: { limit: 10 } });
  const wrong = await read(`name,ects\n${'"A" b,1\n'.repeat(1002)}`, 5000);
  assert.throws(() => shown(wrong), { code: 'offerings/import-too-broken' });
});

test('whatever is written as CSV is read back', async () => {
  const cell = fc.stringMatching(/^[ -~åäö\n"]{0,12}$/).map((text) => text.replace(/^\s+|\s+$/g, ''));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const text = ['name,ects,language', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
      const cells = [...(await read(text)).rows].map((row) => ('cells' in row ? row.cells : row));
      assert.deepEqual(
        cells,
        rows.filter((row) => row.some((each) => each !== '')),
      );
    }),
  );
});

test('no text makes the reader fall over or lose count of the lines', async () => {
  const text = fc.stringMatching(/^[a",;\n\r]{0,40}$/);
  await fc.assert(
    fc.asyncProperty(text, async (tail) => {
      const all = `name,ects\n${tail}`;
      const lines = [...(await read(all)).rows].map((row) => row.line);
      assert.deepEqual(
        lines,
        [...new Set(lines)].sort((a, b) => a - b),
      );
      assert.ok(lines.every((line) => line >= 2 && line <= all.split(/\r\n|\n|\r/).length));
    }),
    { numRuns: 300 },
  );
});

async function xlsx(rows: (string | number | null)[][]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => ({ value })));
  const file = await writeXlsx(data as unknown as Parameters<typeof writeXlsx>[0]);
  return (await (file as { toBuffer(): Promise<Buffer> }).toBuffer()) as Uint8Array;
}

test('an XLSX sheet is read like a CSV, with the row numbers of the sheet', async () => {
  const table = await readTable(
    await xlsx([
      ['Kurssit'],
      [null],
      ['Nimi', 'Laajuus (op)', 'Oppilaitos'],
      ['Älykäs yö', 2.5, 2473],
      [null, null, null],
      ['=1+1', 5, null],
    ]),
  );
  assert.equal(table.kind, 'xlsx');
  assert.deepEqual(table.columns, ['Nimi', 'Laajuus (op)', 'Oppilaitos']);
  assert.deepEqual(shown(table), ['4: Älykäs yö|2.5|2473', '6: =1+1|5|']);
});

test('a damaged XLSX, an exploding one and one with a cell far away are refused in words', async () => {
  const good = await xlsx([
    ['Nimi', 'op'],
    ['A', 5],
  ]);
  const damaged = Buffer.from(good);
  damaged.fill(7, 60, 400);
  await assert.rejects(readTable(damaged), { code: 'offerings/import-xlsx-damaged' });
  await assert.rejects(readTable(good, { ...importLimits, unpackedBytes: 100 }), {
    code: 'offerings/import-too-large-unpacked',
  });
  for (const place of ['ZZ1048576', 'A99999999', '&#65;1']) {
    const file = stored('xl/worksheets/sheet1.xml', `<c r="A1"/><c x=">"\n r='${place}'>`);
    assert.throws(() => guardXlsx(file, importLimits), Refusal, place);
  }
  guardXlsx(stored('xl/worksheets/sheet1.xml', '<row r="1048576"/><c r="H20"/>'), importLimits);
});

/** A ZIP local entry that is not compressed. */
function stored(name: string, content: string): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), Buffer.from(content)]);
}
