export const fi = {
  'export.title': 'Kaikki talteen',
  'export.lead':
    'Voit ladata kaikki todistuksesi yhtenä tiedostona: jokaisen kaikissa muodoissa ja myös muualta tuomasi. Tiedostot toimivat ilman tätä palvelua. Jos todistuksia on monta, lataus kestää hetken.',
  'export.take': 'Lataa kaikki (ZIP)',
  'export.readme':
    'Tässä ovat kaikki todistuksesi. Jokaisella on oma kansionsa, ja samassa kansiossa on sama todistus eri muodoissa.\nPDF on luettavaksi ja tulostettavaksi, muut tiedostot toisille palveluille ja lompakkosovelluksille.\nJokainen on allekirjoitettu, ja sen voi tarkistaa missä tahansa ilman tätä palvelua.\nMuualta tuomasi todistukset ovat kansiossa imported sellaisina kuin ne toit.\nTiedosto index.json luettelee kaiken, myös sen, mitä ei juuri nyt voitu tehdä.\n',
  'delete.title': 'Poista omista todistuksista',
  'delete.lead':
    'Jos et halua säilyttää todistusta täällä, voit poistaa sen. Korkeakoulun rekisteriin se jää.',
  'delete.go': 'Poista omista todistuksista',
  'delete.question': 'Poistetaanko ”{title}” omista todistuksistasi?',
  'delete.goes':
    'Todistuksen tiedostot poistuvat sivuiltasi. {count, plural, =0 {Sitä ei jaeta millään linkillä.} one {Sen jakolinkki lakkaa toimimasta heti.} other {Sen # jakolinkkiä lakkaavat toimimasta heti.}}',
  'delete.stays':
    '{institution} säilyttää tiedon suorituksestasi omassa rekisterissään, kuten sen on lain mukaan tehtävä.',
  'delete.elsewhere': 'Lataamasi tiedostot ja lompakkosovellukseen viedyt todistukset jäävät sinulle.',
  'delete.back': 'Voit palauttaa todistuksen myöhemmin. Vanhat jakolinkit eivät palaudu.',
  'delete.confirm': 'Poista',
  'delete.done': 'Todistus on poistettu omista todistuksistasi.',
  'deleted.title': 'Poistetut todistukset',
  'deleted.lead':
    'Todistukset, jotka olet poistanut omista todistuksistasi. Ne ovat yhä korkeakoulun rekisterissä, ja voit palauttaa ne.',
  'deleted.none': 'Et ole poistanut yhtään todistusta',
  'deleted.credential': 'Todistus',
  'deleted.issuer': 'Myöntäjä',
  'deleted.at': 'Poistettu',
  'deleted.back': 'Palautus',
  'deleted.bring-back': 'Palauta',
  'deleted.brought-back': 'Todistus on taas omissa todistuksissasi.',
  'shares.add-to-profile': 'Lisää LinkedIn-profiiliin',
  'shared.picture': 'Osaamismerkki: {title}, {institution}',
};

export type Text = Record<keyof typeof fi, string>;
