import assert from 'node:assert/strict';
import { test } from 'node:test';
import { koutaOffering } from '../../standards/kouta/index.ts';
import { offeredSample } from '../../standards/offered-sample.ts';
import { isOpintopolku, opintopolkuRows } from '../offerings/rules/import/opintopolku.ts';

test('what goes out in Opintopolku’s shape is read by our own import of that shape', () => {
  const item = JSON.parse(JSON.stringify(koutaOffering(offeredSample)));
  assert.ok(isOpintopolku(item));
  const [row] = opintopolkuRows(item, { text: JSON.stringify(item) } as never);
  const cells = Object.fromEntries(row?.cells ?? []);
  assert.equal(cells['nimi.fi'], 'Vastuullinen johtaminen');
  assert.equal(cells['nimi.en'], 'Responsible management');
  assert.match(
    cells['osaamistavoitteet.fi'] ?? '',
    /Laatii vastuullisuussuunnitelman\n.*Mittaa hiilijalanjäljen/s,
  );
  assert.equal(cells.opintojenLaajuusNumero, '5');
  assert.equal(cells['koulutusala (ISCED-F)'], '1015');
  assert.equal(cells.koulutusmuoto, 'open');
  assert.match(cells.tarjoaja ?? '', /Keksitty ammattikorkeakoulu/);
});
