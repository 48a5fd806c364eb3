/** The texts of lists that are screened; the room's own fi.ts spreads them in. */
export const listFi = {
  'list.title': 'Tarkistetut luettelot',
  'list.lead':
    'Tarkista, mitkä kurssiluettelon koulutuksista täyttävät <term id="framework">viitekehyksen</term> <term id="requirement">vaatimukset</term>. Luettelo ja tulos säilytetään {days, number} päivää. Koulutuksia ei tuoda tarjontaan.',
  'list.consortium': 'Koko konsortio',
  'list.empty': 'Ei vielä tarkistettuja luetteloita',
  'list.empty.help': 'Anna luettelo CSV-, XLSX- tai JSON-tiedostona, niin näet, mitä koulutuksilta puuttuu.',
  'list.new': 'Tarkista luettelo',
  'list.new.lead':
    'Anna luettelo CSV-, XLSX- tai JSON-tiedostona. Ennen tarkistusta näet, miten se luettiin. Koulutuksia ei tuoda tarjontaan.',
  'list.file.hint':
    'Enintään 100 000 riviä. CSV- ja XLSX-tiedostossa sarakkeiden nimet ensimmäisellä rivillä.',
  'list.upload': 'Lataa ja esikatsele',
  'list.steps': 'Näin tarkistus etenee',
  'list.step.columns':
    'Sarakkeet tunnistetaan nimistä ja sisällöstä. Näet ensimmäiset rivit ja voit korjata sarakkeet.',
  'list.step.run': 'Valitset viitekehykset ja käynnistät tarkistuksen. Voit seurata sitä tai keskeyttää sen.',
  'list.step.result': 'Tuloksen voi rajata korkeakoulun, alkuperän ja tuloksen mukaan ja ladata tiedostona.',
  'list.at': 'Annettu',
  'list.rows': 'Rivejä',
  'list.conform': 'Täyttää vaatimukset',
  'list.state.new': 'ei vielä tarkistettu',
  'list.state.running': 'ei vielä valmis',
  'list.framework': 'Viitekehys',
  'list.framework.name': '{title} ({version})',
  'list.frameworks': 'Näytä tulos viitekehyksen mukaan',
  'list.preview': 'Luettelon esikatselu',
  'list.preview.lead':
    'Luettelossa on {rows, plural, one {yksi rivi} other {# riviä}}. Katso, että se on luettu oikein, ja käynnistä sitten tarkistus.',
  'list.problem': 'Rivejä ei voi vielä lukea',
  'list.start': 'Käynnistä tarkistus',
  'list.start.lead': 'Valmiiksi on valittu ne viitekehykset, jotka ovat voimassa.',
  'list.start.send': '{rows, plural, one {Tarkista yksi rivi} other {Tarkista # riviä}}',
  'list.taken': 'Näin rivit luettiin',
  'list.taken.lead':
    '{count, plural, one {Ensimmäinen rivi, joka voitiin lukea.} other {Ensimmäiset # riviä, jotka voitiin lukea.}}',
  'list.language': 'Opetuskieli',
  'list.noticed': 'Huomattavaa',
  'list.refused.lead':
    '{count, plural, one {Yhtä riviä ei voida lukea. Muut tarkistetaan.} other {# riviä ei voida lukea. Muut tarkistetaan.}}',
  'list.refused.first':
    'Ensimmäisistä {tried, number} rivistä {count, plural, one {yhtä} other {#:ää}} ei voida lukea. Muut tarkistetaan.',
  'list.was-refused':
    '{count, plural, one {Yhtä riviä ei voitu lukea. Muut tarkistettiin.} other {# riviä ei voitu lukea. Muut tarkistettiin.}}',
  'list.columns.lead': 'Näin sarakkeet on tulkittu. Korjaa, jos jokin on väärin.',
  'list.columns.send': 'Tallenna sarakkeet',
  'list.columns.saved': 'Sarakkeet on tallennettu.',
  'list.result': 'Luettelon tarkistus',
  'list.result.lead':
    'Luettelossa oli {rows, plural, one {yksi rivi} other {# riviä}}. Tarkistettiin {checked, plural, one {yksi koulutus} other {# koulutusta}} kohta kohdalta.{refused, plural, =0 {} one { Yhtä riviä ei voitu lukea: syy on sivun lopussa.} other { # riviä ei voitu lukea: syyt ovat sivun lopussa.}} Viitekehys: {framework}.',
  'list.running.lead': 'Luettelossa on {rows, plural, one {yksi rivi} other {# riviä}}.',
  'list.running': 'Luetteloa tarkistetaan',
  'list.cancel': 'Keskeytä tarkistus',
  'list.cancelled': 'Tarkistus keskeytettiin',
  'list.failed': 'Tarkistus epäonnistui',
  'list.once-more': 'Korjaa sarakkeet tai tarkista uudelleen',
  'list.json': 'Lataa JSON-tiedostona',
  'list.groups': 'Ryhmittäin',
  'list.groups.lead': 'Luvusta pääset kyseisiin koulutuksiin.',
  'list.by-institution': 'Korkeakouluittain',
  'list.by-origin': 'Alkuperän mukaan',
  'list.origin': 'Alkuperä',
  'list.total': 'Yhteensä',
  'list.unsaid': 'Luettelo ei kerro',
  'list.only': 'Näytetään vain: {group}.',
  'list.only.all': 'Näytä koko luettelo',
  'list.remarks': 'Rivit luettiin, mutta näitä kannattaa katsoa:',
  'list.remark':
    '{words}: {count, plural, one {yksi rivi} other {# riviä}} ({more, plural, =0 {{lines}} other {{lines} …}})',
  'list.keep': 'Luettelon säilytys',
  'list.keep.lead':
    'Luettelo on annettu {date}. Se ja tulos poistetaan {days, number} päivän kuluttua siitä. Vain luettelon antaja voi poistaa sen aikaisemmin.',
  'list.forget': 'Poista luettelo ja tulos',
  'list.forget.ask': 'Poistetaanko luettelo ja tulos? Niitä ei saa takaisin.',
  'list.forget.cancel': 'Älä poista',
  'list.forgotten': 'Luettelo ja tulos on poistettu.',
  'conformity/screening-running':
    'Luetteloa tarkistetaan parhaillaan. Odota, että tarkistus valmistuu, tai keskeytä se.',
  'conformity/framework-unknown': 'Viitekehystä {framework} ei ole. Valitse se luettelosta.',
  'conformity/too-many-for-xlsx':
    'Tuloksessa on yli {limit, number} riviä, eikä sitä saa XLSX-muodossa. Lataa se CSV-tiedostona.',
};

export type ListText = Record<keyof typeof listFi, string>;
