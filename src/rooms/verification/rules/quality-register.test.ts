import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQualityRegister } from './quality-register.ts';

test('institutions are read by the names of their columns; rows without number or name are counted', () => {
  const csv = [
    'deqar_id,eter_id,name_primary,website_link',
    'DEQARINST0007,X1,"Keksitty opisto, ensimmäinen",https://www.opisto.example/en',
    ',X2,Ilman tunnusta,https://muu.example',
    '12,X3,Toinen,toinen.example',
    '13,X4,Kolmas,ei osoite',
  ].join('\n');
  assert.deepEqual(readQualityRegister(csv), {
    items: [
      { number: 7, name: 'Keksitty opisto, ensimmäinen', domains: ['opisto.example'] },
      { number: 12, name: 'Toinen', domains: ['toinen.example'] },
      { number: 13, name: 'Kolmas', domains: [] },
    ],
    skipped: 1,
  });
});

test('a domain that two institutions give, an address by number and a lone word are nobody’s own', () => {
  const csv =
    'deqar_id;name_primary;website_link\n1;A;https://sivut.example/a\n2;B;http://sivut.example/b\n3;C;http://10.0.0.1\n4;D;localhost\n';
  assert.deepEqual(
    readQualityRegister(csv)?.items.map(({ domains }) => domains),
    [[], [], [], []],
  );
});

test('a file of something else is no register', () => {
  for (const text of ['', 'a,b\n1,2', 'deqar_id,name_primary,website_link\n', '\0'])
    assert.equal(readQualityRegister(text), null);
});
