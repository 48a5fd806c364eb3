/** What the consortium trusts when it verifies what others have sealed. */
export const fi = {
  anchors: 'Luotetut varmenteet',
  'anchors.lead':
    'Muualla myönnetyn todistuksen sinettiin ja aikaleimaan luotetaan, kun niiden varmenne johtaa johonkin näistä.',
  'anchors.empty': 'Yhtään varmennetta ei ole vielä lisätty',
  'anchors.empty.text': 'Siksi muualla sinetöidyn todistuksen myöntäjä jää aina epävarmaksi.',
  'anchors.add': 'Lisää varmenteita',
  'anchors.add.lead':
    'Lisää vain varmenteita, joiden sormenjäljen olet tarkistanut varmentajan omasta lähteestä. Kaikki, minkä tämä varmenne vahvistaa, näkyy tarkistuksissa luotettuna.',
  'anchors.add.submit': 'Lisää luotettuihin',
  'anchors.name': 'Varmenne',
  'anchors.purpose': 'Mihin siihen luotetaan',
  'anchors.seal': 'Myöntäjien sinetit',
  'anchors.seal.hint': 'Varmentaja, joka vahvistaa, kenen sinetti on, tai yhden myöntäjän oma varmenne.',
  'anchors.timestamp': 'Aikaleimat',
  'anchors.timestamp.hint': 'Palvelu, joka vahvistaa, milloin todistus oli sinetöity.',
  'anchors.file': 'Varmenteet tiedostona',
  'anchors.pem': 'Tai liitä varmenteet tekstinä',
  'anchors.pem.hint': 'PEM-muodossa, yksi tai useampia: -----BEGIN CERTIFICATE-----',
  'anchors.source': 'Lähde',
  'anchors.source.hint': 'Mistä varmenne on saatu ja miten se on tarkistettu.',
  'anchors.fingerprint': 'Sormenjälki (SHA-256)',
  'anchors.from': 'Voimassa alkaen',
  'anchors.until': 'Voimassa asti',
  'anchors.since': 'Luotettu alkaen',
  'anchors.added': 'Lisätty',
  'anchors.added-by': 'Lisääjä',
  'anchors.withdrawn': 'Luottamus peruttu',
  'anchors.state': 'Tila',
  'anchors.state.trusted': 'Luotettu',
  'anchors.state.expired': 'Vanhentunut',
  'anchors.state.withdrawn': 'Luottamus peruttu',
  'anchors.withdraw': 'Peru luottamus',
  'anchors.withdraw.lead':
    'Tämän varmenteen vahvistamien todistusten myöntäjä on tarkistuksissa sen jälkeen epävarma. Varmenne jää näkyviin luetteloon.',
  'anchors.reason': 'Syy',
  'anchors.sure': 'Vahvistus',
  'anchors.sure.yes': 'Luottamus tähän varmenteeseen perutaan heti',
  'anchors.added.flash':
    '{count, plural, one {Yksi varmenne lisättiin luotettuihin.} other {# varmennetta lisättiin luotettuihin.}}',
  'anchors.withdrawn.flash': 'Varmenteeseen ei enää luoteta.',
  'verification/no-certificate':
    'Varmennetta ei voi lukea. Anna yksi tai useampi PEM-muotoinen varmenne tai yksi DER-muotoinen tiedosto.',
  'verification/anchors-known': 'Näihin varmenteisiin luotetaan jo tässä tarkoituksessa.',
  deqar: 'Laadunvarmistuksen rekisteri (DEQAR)',
  'deqar.lead':
    'Todistuksessa voi olla myöntäjän tunnus eurooppalaisesta laadunvarmistuksen rekisteristä. Siihen luotetaan, kun todistus on allekirjoitettu korkeakoulun omassa verkko-osoitteessa, joka on tässä rekisterissä.',
  'deqar.empty': 'Rekisteriä ei ole vielä tuotu, joten myöntäjien DEQAR-tunnuksia ei tunneta.',
  'deqar.open': 'Laadunvarmistuksen rekisteri',
  'deqar.institutions': 'Korkeakouluja',
  'deqar.with-domain': 'Niistä omalla verkko-osoitteella',
  'deqar.imported': 'Tuotu',
  'deqar.import': 'Tuo rekisteri',
  'deqar.import.lead': 'Uusi tiedosto korvaa kaikki aiemmin tuodut tiedot.',
  'deqar.import.submit': 'Tuo rekisteri',
  'deqar.file': 'Rekisterin korkeakoulut CSV-tiedostona',
  'deqar.file.hint':
    'Sarakkeet deqar_id, name_primary ja website_link, kuten DEQARin omissa tiedoissa. Muut sarakkeet ohitetaan.',
  'deqar.done':
    'Rekisteri on tuotu: {institutions, plural, one {yksi korkeakoulu} other {# korkeakoulua}}. {skipped, plural, =0 {Kaikki rivit luettiin.} one {Yksi rivi ohitettiin puutteellisena.} other {# riviä ohitettiin puutteellisina.}}',
  'verification/not-a-register':
    'Tiedostosta ei löydy sarakkeita deqar_id, name_primary ja website_link, tai siinä ei ole yhtään korkeakoulua.',
  lists: 'Tuo maan luettelo luotetuista palveluista',
  'lists.lead':
    'Jokainen EU-maa julkaisee luettelon hyväksytyistä varmentajista ja aikaleimapalveluista (ETSI TS 119 612). Tuonti lisää luotettuihin ne, jotka ovat luettelon mukaan hyväksyttyjä, ja peruu luottamuksen niihin saman maan aiemman luettelon palveluihin, joita uudessa ei enää ole.',
  'lists.unsigned': 'Varmista luettelon aitous itse',
  'lists.unsigned.text':
    'Tämä palvelu ei tarkista luettelon omaa allekirjoitusta. Luettelo kelpaa vasta, kun annat sen tiivisteen, jonka julkaisija ilmoittaa (usein samassa osoitteessa päätteellä .sha2), ja se täsmää.',
  'lists.file': 'Luettelo tiedostona (XML)',
  'lists.address': 'Tai luettelon osoite',
  'lists.digest': 'Luettelon tiiviste julkaisijalta (SHA-256)',
  'lists.digest.hint': '64 merkkiä: numeroita ja kirjaimia a–f.',
  'lists.submit': 'Tuo luettelo',
  'lists.done':
    '{territory}: luettelossa on {services, plural, one {yksi hyväksytty palvelu} other {# hyväksyttyä palvelua}}. Lisättyjä varmenteita: {added}. Varmenteita, joiden luottamus peruttiin: {withdrawn}.',
  'verification/no-trust-list': 'Valitse tiedosto tai anna luettelon osoite.',
  'verification/not-a-trust-list': 'Tämä ei ole maan luettelo luotetuista palveluista (ETSI TS 119 612).',
  'verification/list-of-lists':
    'Tämä on EU:n luettelo luetteloista. Siinä ei ole palveluja: tuo yksittäisten maiden luettelot.',
  'verification/digest-differs':
    'Luettelon tiiviste on {digest}. Vertaa sitä julkaisijan ilmoittamaan tiivisteeseen, ja kirjoita julkaisijan ilmoittama tähän. Jos ne eivät täsmää, älä tuo luetteloa.',
};
