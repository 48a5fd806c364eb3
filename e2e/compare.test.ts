import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../src/base/paths.ts';
import type { OfferingDocument } from '../src/rooms/framework/index.ts';
import { described } from '../src/rooms/framework/rules/described-offering.ts';
import { publishedOffering } from '../src/testing/study.ts';
import { noBrowser, startWorld, type World } from './world.ts';

/**
 * Offerings of three institutions side by side, as somebody does who has no account: found in the catalogue, ticked,
 * compared, read as an employer. The same without JavaScript.
 */

const measuring = {
  uri: 'http://data.europa.eu/esco/skill/invented-measuring',
  label: { fi: 'mitata puustoa', sv: 'mäta bestånd', en: 'measure stands' },
};
const shown = {
  id: 'shown',
  text: { fi: 'Esittää mittaustuloksen metsänomistajalle', sv: 'Presenterar resultatet för skogsägaren' },
};

function offering(title: OfferingDocument['title'], ects: number, outcomes: OfferingDocument['outcomes']) {
  return {
    ...described,
    title,
    ects,
    hours: Math.round(ects * 27),
    parts: [{ title, ects }],
    outcomes,
    assessment: { ...described.assessment, criteria: [] },
  } as OfferingDocument;
}

const documents: Record<string, OfferingDocument> = {
  '02473': offering({ fi: 'Puuston mittaus laserilla' }, 5, [
    { id: 'measure', text: { fi: 'Mittaa puuston laserkeilaimella' }, skills: [measuring] },
    shown,
  ]),
  '10108': offering({ fi: 'Puuston mittaus dronella' }, 3, [
    { id: 'fly', text: { fi: 'Suunnittelee kuvauslennon säähän ja lupiin sopivaksi' } },
    { ...shown, id: 'told' },
  ]),
  '02536': offering({ sv: 'Beståndsmätning', fi: 'Puuston mittaus ruotsiksi' }, 2, [
    { id: 'mat', text: { sv: 'Mäter ett bestånd och bedömer felet' }, skills: [measuring] },
  ]),
};

let world: World;
before(async () => {
  if (noBrowser) return;
  world = await startWorld();
  for (const [institution, document] of Object.entries(documents))
    await publishedOffering(world.program, institution, document);
});
after(() => world?.close());

for (const javaScript of [true, false]) {
  test(`three offerings are found, ticked and compared ${javaScript ? 'in a browser' : 'without JavaScript'}`, {
    skip: noBrowser,
  }, async () => {
    const page = await world.visitor({ javaScript, width: javaScript ? 1280 : 360 });
    await page.goto(`${paths.catalogue('fi')}?q=puuston+mittaus`);
    const boxes = page.getByRole('checkbox', { name: /^Valitse vertailuun/ });
    assert.equal(await boxes.count(), 3);
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('button', { name: 'Vertaa valittuja' }).click();
    await page.waitForURL('**/fi/compare?**');

    const overlap = page.locator('#overlap');
    const said = await overlap.innerText();
    assert.match(
      said,
      /”Puuston mittaus dronella” kattaa 1\/2 osaamistavoitetta koulutuksesta ”Puuston mittaus laserilla”/,
    );
    assert.match(said, /Puuttuu: Mittaa puuston laserkeilaimella\./);
    assert.match(said, /”Puuston mittaus ruotsiksi” kattaa 1\/2/, 'the shared skill speaks across languages');
    assert.match(said, /Yhteensä 8 op/);

    const differing = page.locator('#rows').getByText('Eroaa', { exact: true });
    assert.ok((await differing.count()) >= 3);
    await page.getByRole('link', { name: 'Näytä vain erot' }).click();
    assert.equal(await page.getByText('Kaikissa sama').count(), 0);

    await page.getByRole('link', { name: 'Työnantajalle selkokielellä' }).click();
    assert.equal(await page.getByRole('heading', { name: 'Mistä tiedät, että hän osaa' }).count(), 3);
    await page.getByRole('link', { name: /^Poista vertailusta: Puuston mittaus ruotsiksi/ }).click();
    assert.equal(await page.getByRole('heading', { name: 'Mistä tiedät, että hän osaa' }).count(), 2);

    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(width <= 0, `the page is ${width} pixels too wide`);
  });
}

test('an offering leads to what comes near to it elsewhere, and on to each outcome with its reason', {
  skip: noBrowser,
}, async () => {
  const page = await world.visitor({ javaScript: false });
  await page.goto(`${paths.catalogue('fi')}?q=laserilla`);
  await page.getByRole('link', { name: 'Puuston mittaus laserilla' }).click();
  await page.getByRole('link', { name: 'Vertaa näitä rinnakkain' }).click();
  await page
    .getByRole('link', {
      name: /^Tavoite tavoitteelta: .*laserilla ja .*ruotsiksi|^Tavoite tavoitteelta: .*ruotsiksi ja .*laserilla/,
    })
    .click();
  const rows = page.getByRole('row', { name: /Mittaa puuston laserkeilaimella/ });
  assert.match(await rows.first().innerText(), /Samat taidot: mitata puustoa/);
});
