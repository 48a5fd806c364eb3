/** Searches that people keep, and their news. */
export const fi = {
  'saved.title': 'Tallennetut haut',
  'saved.lead':
    'Saat sähköpostin, kun hakuun tulee uusia koulutuksia, enintään kerran päivässä. Jos uutta ei ole, viestiä ei tule.',
  'saved.none': 'Et ole vielä tallentanut hakuja',
  'saved.none.help': 'Hae koulutuksia ja valitse ”Tallenna haku”.',
  'saved.since': 'Tallennettu {date}',
  'saved.keep': 'Tallenna haku ja saa uutuudet sähköpostiin',
  'saved.kept': 'Haku on tallennettu.',
  'saved.sign-in': 'Kirjaudu sisään, niin voit tallentaa haun',
  'saved.feed': 'Seuraa hakua syötteenä (Atom)',
  'saved.all': 'Koko tarjonta',
  'saved.stop': 'Lopeta viestit',
  'saved.stop.question': 'Lopetetaanko tämän haun viestit?',
  'saved.stop.then': 'Haku poistuu tallennetuista hauista. Voit tallentaa sen milloin vain uudelleen.',
  'saved.stopped': 'Haku on poistettu, eikä siitä enää tule viestejä.',
  'saved.news.subject': '{count, plural, one {Uusi koulutus} other {# uutta koulutusta}} hakuusi: {name}',
  'saved.news.text': 'Hakuusi ”{name}” on tullut uutta:\n\n{list}\n\nLopeta tämän haun viestit: {stop}',
  'saved.news.more': '… ja {count, plural, one {yksi muu} other {# muuta}}.',
  'feed.title': 'Uusimmat koulutukset: {name}',
};
