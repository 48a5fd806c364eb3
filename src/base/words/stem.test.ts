import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../language.ts';
import { foldedWords } from './fold.ts';
import { stem } from './stem.ts';

/** Words of the field in the forms in which people write and search them; one line a word. */
const forms: Record<Language, string> = {
  fi: `yritys yrityksen yritystä yrityksessä yrityksiä yritysten
    johtaminen johtamisen johtamista johtamiseen johtamisessa
    vastuullinen vastuullisen vastuullista vastuulliset vastuullisia
    turvallisuus turvallisuuden turvallisuutta turvallisuudessa
    koulutus koulutuksen koulutusta koulutuksia koulutukset
    taito taidon taitoa taidot taitoja taidoissa taitojen
    kunta kunnan kuntaa kunnat kuntien kunnissa
    hoito hoidon hoitoa hoidossa
    hitsaus hitsauksen hitsausta
    robotti robotin robottia robotteja robottien
    opettaja opettajan opettajat opettajien opettajille
    asiakas asiakkaan asiakasta asiakkaat asiakkaiden
    ohjelmointi ohjelmoinnin ohjelmointia ohjelmoinnissa
    viestintä viestinnän viestintää viestinnässä
    analytiikka analytiikan analytiikkaa
    rakentaminen rakentamisen rakentamista
    palvelu palvelun palvelut palveluiden palveluissa
    kuljettaja kuljettajan kuljettajat kuljettajien
    lääkehoito lääkehoidon lääkehoitoa
    saavutettavuus saavutettavuuden saavutettavuutta
    kiertotalous kiertotalouden kiertotaloutta kiertotaloudessa
    ympäristö ympäristön ympäristöä ympäristössä
    kirjanpito kirjanpidon kirjanpitoa
    muotoilu muotoilun muotoilua muotoilussa
    logistiikka logistiikan logistiikkaa`,
  sv: `utbildning utbildningen utbildningar utbildningarna
    företag företaget företagen företagets
    skog skogen skogar skogarna
    hållbar hållbart hållbara hållbarhet hållbarheten
    patient patienten patienter patienterna
    lärare läraren lärarna
    kommun kommunen kommuner kommunerna
    tjänst tjänsten tjänster tjänsterna
    säkerhet säkerheten säkerhets
    ledning ledningen ledningens`,
  en: `management manage manages managing managed
    company companies
    programming program programs
    welding weld welds welder
    nurse nurses nursing
    skill skills skilled
    service services
    design designs designing designer
    robot robots
    study studies studied`,
};

test('a word is found by its other forms: at least 95 of 100 pairs in Finnish, 90 in Swedish and English', () => {
  assert.ok(found('fi') >= 0.95, `fi: ${found('fi')}`);
  assert.ok(found('sv') >= 0.9, `sv: ${found('sv')}`);
  assert.ok(found('en') >= 0.9, `en: ${found('en')}`);
});

test('different words seldom share a stem: at most two of these twelve', () => {
  const words = 'metsä metsästys hoiva hoito talo talous kieli kielto johto johtaminen tieto tietokone'.split(
    ' ',
  );
  const stems = words.map((word) => stem(foldedWords(word)[0]!, 'fi'));
  assert.ok(new Set(stems).size >= words.length - 2, stems.join(' '));
});

test('case, dots, accents and doubled letters do not count', () => {
  assert.deepEqual(foldedWords('Metsätalous, METSATALOUS & café'), ['metsatalous', 'metsatalous', 'cafe']);
  assert.deepEqual(foldedWords('C++ ja C#'), ['cp', 'ja', 'csharp']);
});

/** Share of the pairs (typed, written) of one word's forms in which the stem of the one begins the other's. */
function found(language: Language): number {
  let [hits, pairs] = [0, 0];
  for (const line of forms[language].split('\n')) {
    const stems = line
      .trim()
      .split(/\s+/)
      .map((word) => stem(foldedWords(word)[0]!, language));
    for (const [i, typed] of stems.entries()) {
      for (const [j, written] of stems.entries()) {
        if (i === j) continue;
        pairs += 1;
        if (written.startsWith(typed)) hits += 1;
      }
    }
  }
  return hits / pairs;
}
