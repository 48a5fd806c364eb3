/** The words of the figures; the room's catalogue spreads them in. */
export const fi = {
  'volumes.title': 'Koulutustarjonta lukuina',
  'volumes.lead': 'Kuinka paljon koulutusta on tarjolla nyt, korkeakouluittain.',
  'volumes.own.title': 'Oma tarjonta lukuina',
  'volumes.own.lead': 'Kuinka paljon koulutusta on tekeillä ja tarjolla. Tarjonnasta poistettuja ei lasketa.',
  'volumes.all': 'Kaikkien korkeakoulujen tarjonta lukuina',
  'volumes.catalogue': 'Koulutustarjonta',
  'volumes.csv': 'Lataa taulukko (CSV)',
  'volumes.json': 'Samat luvut ohjelmille (JSON)',
  'volumes.file': 'tarjonta-lukuina',
  'volumes.sum':
    '{offerings, plural, one {Yksi koulutus} other {{offerings, number} koulutusta}}, yhteensä {ects, number} opintopistettä.',
  'volumes.silent':
    '{count, plural, one {Yhden laajuutta ei ole kerrottu.} other {{count, number} koulutuksen laajuutta ei ole kerrottu.}}',
  'volumes.choose.measure': 'Mitä lasketaan',
  'volumes.choose.kind': 'Miten jaotellaan',
  'volumes.measure.offerings': 'Koulutuksia',
  'volumes.measure.ects': 'Opintopisteitä',
  'volumes.kind.origin': 'Mistä sisältö tulee',
  'volumes.kind.form': 'Koulutusmuoto',
  'volumes.chart.offerings': 'Koulutusten määrä',
  'volumes.chart.ects': 'Opintopisteet yhteensä',
  'volumes.chart.description':
    'Vaakapalkit, joiden osat näyttävät jaottelun: {kind}. Samat luvut ovat taulukossa kaavion jälkeen.',
  'volumes.chart': 'Kaaviona',
  'volumes.table': 'Taulukkona',
  'volumes.untold': 'Ei tietoa',
  'volumes.total': 'Yhteensä',
  'volumes.institution': 'Korkeakoulu',
  'volumes.code': 'Tunnus',
  'volumes.without-ects': 'Laajuutta ei kerrottu',
  'volumes.state': 'Tila',
  'volumes.state.idea': 'Idea',
  'volumes.state.design': 'Suunnitteilla',
  'volumes.state.review': 'Hyväksyttävänä',
  'volumes.state.approved': 'Hyväksytty',
  'volumes.state.published': 'Julkaistu',
  'volumes.state.running': 'Käynnissä',
  'volumes.state.ended': 'Päättynyt',
};

export type VolumeText = Record<keyof typeof fi, string>;
