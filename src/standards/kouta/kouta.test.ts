import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeredSample as sample } from '../offered-sample.ts';
import { koutaOffering } from './index.ts';

type Thing = Record<string, never> & { metadata: Record<string, unknown> };
const shaped = (offered: typeof sample) =>
  koutaOffering(offered) as unknown as { koulutus: Thing; toteutukset: Thing[] };

test('a training says that it is a small whole of competence, how large, and in which languages', () => {
  const { koulutus } = shaped(sample);
  assert.equal(koulutus.metadata.isPieniOsaamiskokonaisuus, true);
  assert.equal(koulutus.metadata.isAvoinKorkeakoulutus, true);
  assert.equal(koulutus.metadata.opintojenLaajuusNumero, 5);
  assert.match(JSON.stringify(koulutus.metadata.opintojenLaajuusyksikko), /opintojenlaajuusyksikko_2/);
  assert.match(JSON.stringify(koulutus.metadata.koulutusala), /koulutusalataso3_1015/);
  assert.deepEqual(koulutus.kielivalinta, ['fi', 'en']);
  assert.deepEqual(koulutus.nimi, { fi: 'Vastuullinen johtaminen', en: 'Responsible management' });
  assert.equal(
    (koulutus.metadata.kuvaus as { fi: string }).fi,
    '<p>Miten yritystä johdetaan.</p><p>Käytännössä.</p>',
  );
});

test('each time it is held has its way of teaching, language, price and enrolment', () => {
  const [first, second] = shaped(sample).toteutukset;
  assert.ok(first && second);
  const teaching = JSON.stringify(first.metadata.opetus);
  for (const code of ['opetuspaikkakk_4', 'oppilaitoksenopetuskieli_1', '"maksullinen"', '75'])
    assert.ok(teaching.includes(code), code);
  assert.match(
    JSON.stringify(second.metadata.opetus),
    /opetuspaikkakk_3.*oppilaitoksenopetuskieli_4|oppilaitoksenopetuskieli_4.*opetuspaikkakk_3/,
  );
  assert.match(JSON.stringify(first.hakukohteet), /"alkaa":"2026-06-01T00:00","paattyy":"2026-08-20T23:59"/);
});

test('HTML in a text stays text', () => {
  const { koulutus } = shaped({ ...sample, description: { fi: '<script>alert(1)</script>' } });
  assert.equal(
    (koulutus.metadata.kuvaus as { fi: string }).fi,
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  );
});
