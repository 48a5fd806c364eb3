import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../base/ids.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import { anonymous } from '../../platform/actor.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { openImplementation, publishedOffering } from '../../testing/study.ts';
import type { OfferingDocument } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { withdrawOffering } from '../offerings/index.ts';
import { compareOfferings } from './actions/compare/compare.ts';
import { readOverlap } from './actions/compare/read-overlap.ts';
import { findSimilar } from './actions/compare/similar.ts';

let program: TestProgram;
let stranger: Browser;
const KAMK = '02473';
const LAPIN = '10108';
const NOVIA = '02535';
const CENTRIA = '02536';
const ids: Record<string, string> = {};
const name = (institution: string) => `${institution}.${ids[institution]}`;
const compare = (...names: string[]) => `/fi/compare?${names.map((one) => `o=${one}`).join('&')}`;

const carbon = { uri: 'http://data.europa.eu/esco/skill/carbon', label: { fi: 'laskea hiilijalanjälki' } };

/** The sample in other words: measures the same, plans something else. */
const other: OfferingDocument = {
  ...described,
  title: { fi: 'Hiilijalanjälki haltuun' },
  ects: 3,
  hours: 80,
  parts: [{ title: { fi: 'Laskenta' }, ects: 3 }],
  outcomes: [
    { id: 'plan', text: { fi: 'Viestii tuloksen rahoittajalle liioittelematta' } },
    {
      id: 'foot',
      text: { fi: 'Mittaa yrityksen hiilijalanjäljen ja tulkitsee tuloksen' },
      skills: [carbon],
    },
  ],
};
const swedish: OfferingDocument = {
  ...other,
  title: { sv: 'Koll på koldioxiden' },
  outcomes: [{ id: 'foot', text: { sv: 'Mäter koldioxidavtrycket' }, skills: [carbon] }],
  assessment: { types: ['project'], criteria: [{ outcome: 'foot', text: { sv: 'Avtrycket är rätt.' } }] },
};

before(async () => {
  program = await startTestProgram({ work: true });
  const withSkill = (described.outcomes ?? []).map((one) =>
    one.id === 'measure' ? { ...one, skills: [carbon] } : one,
  );
  const given = { [KAMK]: { ...described, outcomes: withSkill }, [LAPIN]: other, [CENTRIA]: swedish };
  for (const [institution, document] of Object.entries(given)) {
    ids[institution] = (await publishedOffering(program, institution, document)).offering;
  }
  await openImplementation(program, LAPIN, ids[LAPIN]!);
  stranger = await signIn(program, null);
});
after(() => program.close());

test('anybody compares without an account: differences are said in a word, and what is covered in a sentence', async () => {
  const { text } = await stranger.get(compare(name(KAMK), name(LAPIN)));
  assert.match(
    text,
    /”Hiilijalanjälki haltuun” kattaa 1\/2 osaamistavoitetta koulutuksesta ”Matkailuyrityksen/,
  );
  assert.match(text, /Puuttuu: Laatii yritykselle vastuullisuussuunnitelman\./);
  assert.match(text, /Yhteensä 8 op\. Päällekkäisyys laskettuna kerran noin 6,5 op\./);
  const row = (label: string) => new RegExp(`<th[^>]*>${label}[\\s\\S]*?</th>`).exec(text)?.[0] ?? '';
  assert.match(row('Laajuus'), /Eroaa/);
  assert.match(row('Arviointi'), /Kaikissa sama/);
  assert.match(text, /laskea hiilijalanjälki/);
  const only = await stranger.get(`${compare(name(KAMK), name(LAPIN))}&only=differences`);
  assert.doesNotMatch(only.text, /Kaikissa sama/);
});

test('across languages the shared skill speaks, and each outcome has its reason', async () => {
  const { aByB } = (
    await ask(program.platform, readOverlap, anonymous, {
      institution: CENTRIA,
      offering: ids[CENTRIA]!,
      otherInstitution: KAMK,
      other: ids[KAMK]!,
    })
  ).overlap;
  assert.deepEqual([aByB.full, aByB.outcomes[0]?.ground], [1, 'skills']);
  const page = await stranger.get(`/sv/compare/${CENTRIA}/${ids[CENTRIA]}/${KAMK}/${ids[KAMK]}`);
  assert.match(page.text, /Samma färdigheter: /);
});

test('what is not there and what is no longer held is said; at most five are shown', async () => {
  const { offering, lead } = await publishedOffering(program, '02469', other);
  await perform(program.platform, withdrawOffering, lead, {
    institution: '02469',
    offering,
    reason: 'Loppui',
  });
  const gone = `${NOVIA}.${newId()}`;
  const { text } = await stranger.get(compare(name(KAMK), `02469.${offering}`, gone));
  assert.match(text, /”Hiilijalanjälki haltuun” on poistettu tarjonnasta/);
  assert.ok(text.includes(`Koulutusta ei löydy: ${gone}`));
  const six = Array.from({ length: 6 }, () => `${KAMK}.${newId()}`);
  assert.match((await stranger.get(compare(...six))).text, /Vertailuun mahtuu viisi/);
  await assert.rejects(ask(program.platform, compareOfferings, anonymous, { o: six }));
});

test('an employer reads plain words: what, how long, how much for ten, when, how to be sure', async () => {
  const { text } = await stranger.get(`${compare(name(LAPIN))}&view=employer`);
  assert.match(text, /Mitä työntekijä osaa/);
  assert.match(text, /Noin 3 työpäivää\. Koulutus vie yhteensä noin 80 tuntia/);
  assert.match(text, /Osaaminen arvioidaan: /);
  assert.doesNotMatch(text, /EQF|ECTS|FiNQF/);
});

test('more is added by a search on the page itself', async () => {
  const { text } = await stranger.get(`${compare(name(KAMK))}&q=hiilijalanjälki`);
  const add = /href="([^"]+)"[^>]*aria-label="Lisää vertailuun: Hiilijalanjälki haltuun"/.exec(text)?.[1];
  assert.ok(add?.includes(name(LAPIN)) && add.includes(name(KAMK)), text.slice(-3000));
});

test('a published page shows what comes near at other institutions, most first', async () => {
  const { items } = await ask(program.platform, findSimilar, anonymous, {
    institution: KAMK,
    offering: ids[KAMK]!,
  });
  assert.deepEqual(
    items.map(({ institution }) => institution),
    [CENTRIA, LAPIN],
  );
  const { text } = await stranger.get(`/fi/catalogue/${KAMK}/${ids[KAMK]}`);
  assert.match(text, /Samankaltaista muissa korkeakouluissa/);
  assert.match(text, /Kattaa 1\/2 tämän koulutuksen osaamistavoitteista/);
  assert.match(text, /Vertaa näitä rinnakkain/);
});
