import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../../../base/errors.ts';
import { decode } from './decode.ts';
import { kindOf } from './file-kind.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

function refusalOf(file: Uint8Array, limit = 1000): Refusal {
  try {
    decode(file, { bytes: limit });
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return error;
  }
  assert.fail('was read');
}

test('UTF-8 with and without byte order mark, UTF-16 and Windows-1252 all give the same letters', () => {
  const text = 'nimi;hinta\nÄlykäs yö – 5 €;75';
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(text, 'utf16le')]);
  const big = Buffer.concat([Buffer.from([0xfe, 0xff]), bytes(text, 'utf16le').swap16()]);
  const windows = bytes(text.replace('€', '\x80').replace('–', '\x96'), 'latin1');
  assert.deepEqual(decode(bytes(text)), { text, encoding: 'utf-8' });
  assert.deepEqual(decode(bytes(`\ufeff${text}`)), { text, encoding: 'utf-8' });
  assert.deepEqual(decode(little), { text, encoding: 'utf-16le' });
  assert.deepEqual(decode(big), { text, encoding: 'utf-16be' });
  assert.deepEqual(decode(windows), { text, encoding: 'windows-1252' });
});

test('one damaged byte does not spoil every ä of a UTF-8 file', () => {
  const { text, encoding } = decode(
    Buffer.concat([bytes('nimi\nYöpäivä ja räätäli '), Buffer.from([0xe4, 0x0a])]),
  );
  assert.equal(encoding, 'utf-8');
  assert.match(text, /Yöpäivä ja räätäli \ufffd/);
});

test('other files are refused by what they are, whatever their name', () => {
  const files: [string, Uint8Array][] = [
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['pdf', bytes('%PDF-1.7\n')],
    ['zip', bytes('PK\x03\x04\x14\0readme.txt', 'latin1')],
    ['docx', bytes('PK\x03\x04\x14\0word/document.xml', 'latin1')],
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['html', bytes('\n<!DOCTYPE html><table>')],
    ['binary', Buffer.from([1, 2, 3, 0, 5])],
  ];
  for (const [kind, file] of files) {
    const refusal = refusalOf(file);
    assert.equal(refusal.code, 'offerings/import-not-a-table');
    assert.equal(refusal.params.kind, kind);
  }
  assert.equal(kindOf(bytes('PK\x03\x04\x14\0xl/workbook.xml', 'latin1')), 'xlsx');
});

test('empty, blank and too large files are told apart', () => {
  assert.equal(refusalOf(bytes('')).code, 'offerings/import-empty');
  assert.equal(refusalOf(bytes('\ufeff \n\n')).code, 'offerings/import-empty');
  assert.equal(refusalOf(bytes('x'.repeat(1001))).code, 'offerings/import-too-large');
});
