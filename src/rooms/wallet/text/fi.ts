export const fi = {
  'wallet/too-many-links': 'Todistuksella on jo {most, number} jakolinkkiä. Uutta ei voi enää tehdä.',
  'wallet/cannot-be-shared':
    'Todistusta ei voi jakaa linkillä, koska korkeakoulu ei ole antanut sitä verkossa tarkistettavassa muodossa. Voit ladata todistuksen tiedostona ja lähettää sen itse.',
  'wallet/share-unknown': 'Linkillä ei löydy todistusta. Tarkista, että osoite on kopioitu kokonaan.',
  'wallet/share-ended': 'Todistuksen haltija on lopettanut jakamisen, tai linkin voimassaolo on päättynyt.',
  wallet: 'Omat todistukset',
  'wallet.lead':
    'Sähköiset todistukset, jotka korkeakoulut ovat myöntäneet sinulle. Voit ladata ne ja jakaa ne linkillä.',
  'wallet.empty': 'Sinulla ei ole vielä todistuksia',
  'wallet.empty.help':
    'Todistus tulee tänne, kun olet suorittanut koulutuksen ja korkeakoulu on vahvistanut arvioinnin.',
  'wallet.find': 'Etsi koulutusta',
  'wallet.awarded': 'Myönnetty {date}',
  'wallet.open-shares': '{count, plural, =0 {Ei jakolinkkejä} one {# jakolinkki} other {# jakolinkkiä}}',
  'own.share': 'Jaa',
  'own.download-pdf': 'Lataa PDF',
  'own.other-forms': 'Muut tiedostomuodot ja lompakot',
  'own.download.help':
    'Voit ladata todistuksen myös tiedostona, jonka toiset palvelut ja ohjelmat osaavat lukea. Jokainen on allekirjoitettu erikseen, ja sen voi tarkistaa missä tahansa.',
  'shares.stop-all.question':
    '{count, plural, one {Lopetetaanko jakaminen? Linkki lakkaa toimimasta heti, eikä sitä voi palauttaa.} other {Lopetetaanko jakaminen? Kaikki # linkkiä lakkaavat toimimasta heti, eikä niitä voi palauttaa.}}',
  'shares.all-stopped':
    '{count, plural, =0 {Todistusta ei jaettu.} other {Jakaminen on lopetettu. Yksikään linkki ei enää toimi.}}',
  'shares.title': 'Jakaminen',
  'shares.lead':
    'Jakolinkin avaaja näkee nimesi, mitä todistus osoittaa ja onko se voimassa. Hän ei tarvitse tunnuksia. Voit lopettaa jakamisen milloin tahansa.',
  'shares.create': 'Tee jakolinkki',
  'shares.days': 'Kuinka kauan linkki toimii?',
  'shares.days.7': 'Viikon',
  'shares.days.30': 'Kuukauden',
  'shares.days.90': 'Kolme kuukautta',
  'shares.days.365': 'Vuoden',
  'shares.days.unlimited': 'Kunnes lopetan jakamisen',
  'shares.link': 'Jakolinkki',
  'shares.created': 'Jakolinkki on tehty. Kopioi se ja lähetä sille, jolle haluat näyttää todistuksesi.',
  'shares.stop': 'Lopeta jakaminen',
  'shares.stop.question': 'Lopetetaanko jakaminen? Linkki lakkaa toimimasta heti, eikä sitä voi palauttaa.',
  'shares.cancel': 'Peruuta',
  'shares.stopped': 'Jakaminen on lopetettu. Linkki ei enää toimi.',
  'shares.until': 'Toimii {date} asti',
  'shares.until-stopped': 'Toimii, kunnes lopetat jakamisen',
  'shares.opened': '{count, plural, =0 {Ei ole vielä avattu} one {Avattu kerran} other {Avattu # kertaa}}',
  'shares.opened-last': 'viimeksi {date}',
  'shares.ended': 'Päättyneet linkit',
  'shares.made': 'Tehty',
  'shares.state': 'Tila',
  'shares.times': 'Avauksia',
  'shares.state.open': 'Toimii',
  'shares.state.expired': 'Vanhentunut {date}',
  'shares.state.stopped': 'Lopetettu {date}',
  'shared.lead':
    'Tämän sivun on jakanut todistuksen haltija. Voimassaolo on tarkistettu juuri nyt, kun avasit sivun.',
  'shared.until': 'Linkki toimii {date} asti.',
  'shared.revoked': '{institution} on mitätöinyt todistuksen {date}. Se ei ole enää voimassa.',
  'shared.reason': 'Korkeakoulun ilmoittama syy: {reason}',
  'shared.was-awarded': 'Todistus oli myönnetty henkilölle {name}. Sen myönsi ja mitätöi {institution}.',
  'shared.was': 'Mitä todistuksessa sanottiin',
  'shared.ended': 'Todistusta ei enää jaeta tällä linkillä',
  'shared.unknown': 'Tällä linkillä ei löydy todistusta',
  'shared.ended.help':
    'Pyydä todistuksen haltijalta uusi linkki tai todistustiedosto. Tiedoston voit tarkistaa tässä palvelussa.',
  'proves.credential': 'Sähköinen todistus',
  'proves.lead': '{name} on suorittanut tämän koulutuksen. Todistuksen on myöntänyt {institution}.',
  'shared.download': 'Lataa todistus',
  'shared.verify-again': 'Tarkista toinen todistus',
  'shared.verify': 'Tarkista todistus',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
