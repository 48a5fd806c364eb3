/** The way of an offering: its steps, who answers for it, and by when. */
export const wayFi = {
  'verb/begin': 'Aloita suunnittelu',
  'verb/turn-down': 'Hylkää idea',
  'verb/start': 'Merkitse käynnissä olevaksi',
  'verb/end': 'Merkitse päättyneeksi',
  'did/begin': 'Suunnittelu aloitettiin',
  'did/turn-down': 'Idea hylättiin',
  'did/start': 'Merkittiin käynnissä olevaksi',
  'did/end': 'Merkittiin päättyneeksi',
  'ask.begin': 'Aloitetaanko suunnittelu?',
  'ask.begin.1': 'Ideasta tulee koulutus, jota suunnitellaan.',
  'ask.begin.2': 'Ehdottaja saa ilmoituksen.',
  'ask.turn-down': 'Hylätäänkö idea?',
  'ask.turn-down.1': 'Ehdottaja saa ilmoituksen ja lukee perustelun.',
  'ask.turn-down.2': 'Idea jää talteen, ja sen voi myöhemmin ottaa uudelleen suunnitteluun.',
  'ask.turn-down.reason': 'Perustelu',
  'ask.turn-down.reason.hint': 'Kerro ehdottajalle, miksi idea ei etene.',
  'ask.start': 'Merkitäänkö koulutus käynnissä olevaksi?',
  'ask.start.1': 'Tila vaihtuu itsestään, kun ensimmäinen toteutus alkaa.',
  'ask.start.2': 'Merkitse tila itse vain, jos toteutusta ei ole kirjattu tänne.',
  'ask.end': 'Merkitäänkö koulutus päättyneeksi?',
  'ask.end.1': 'Tila vaihtuu itsestään, kun viimeinen toteutus on päättynyt eikä uutta ole tulossa.',
  'ask.end.2': 'Koulutus pysyy tarjonnassa, kunnes se poistetaan.',
  'done.begin': 'Suunnittelu on aloitettu.',
  'done.turn-down': 'Idea on hylätty.',
  'done.start': 'Koulutus on käynnissä.',
  'done.end': 'Koulutus on päättynyt.',

  'offerings/narrowed':
    'Korkeakoulusi prosessissa tämän vaiheen tekee toinen rooli. Prosessin sivulla näkyy, kenen vuoro on.',
  'offerings/approving-unit':
    'Korkeakoulusi prosessissa koulutuksen hyväksyy hyväksyvän yksikön vastuuhenkilö. Pyydä häntä hyväksymään se.',
  'offerings/no-relevance-evidence':
    'Kerro ensin, mihin työelämän tarpeeseen koulutus vastaa, kenen kanssa se on suunniteltu ja kenelle se on tarkoitettu.',
  'offerings/no-resource-estimate': 'Arvioi ensin, paljonko työtunteja tai kuluja koulutus vaatii.',
  'offerings/own-step':
    'Korkeakoulusi prosessissa tämän vaiheen tekee joku, joka ei ole kirjoittanut koulutusta. Pyydä toista henkilöä.',

  'overdue.title': 'Myöhässä olevat koulutukset',
  'overdue.lead':
    'Koulutukset, jotka ovat olleet samassa vaiheessa pidempään kuin korkeakoulun prosessi sallii.',
  'overdue.caption':
    '{count, plural, =0 {Ei myöhässä olevia} one {# koulutus myöhässä} other {# koulutusta myöhässä}}',
  'overdue.none': 'Mikään ei ole myöhässä',
  'overdue.none.help': 'Kun jokin vaihe kestää yli määräajan, koulutus näkyy täällä.',
  'overdue.due': 'Määräaika',
  'overdue.late': 'Myöhässä',
  'overdue.days': '{days, plural, one {# päivä} other {# päivää}}',
  'overdue.owner': 'Vastuuhenkilö',
  'overdue.role': 'Vaiheen vastuurooli',
  'overdue.nobody': 'Ei vastuuhenkilöä',
  'overdue.mine': 'Näytä vain omat',
  'overdue.all': 'Näytä kaikki',
} as const;
