export const fi = {
  'wallet/claim-unknown':
    'Linkillä ei löydy todistusta. Tarkista, että osoite on kopioitu viestistä kokonaan.',
  'wallet/claim-taken':
    'Todistus on jo otettu omaksi. Se löytyy sen tilin omista todistuksista, jolla se otettiin.',
  'wallet/claim-ended': 'Linkin voimassaolo on päättynyt. Pyydä uusi viesti korkeakoululta.',
  'claim.lead': '{institution} on myöntänyt tämän todistuksen. Sen saaja on {name}.',
  'claim.until': 'Linkki toimii {date} asti.',
  'claim.take': 'Ota omiin todistuksiin',
  'claim.sign-in': 'Kirjaudu ja ota omiin todistuksiin',
  'claim.taken': 'Todistus on nyt sinun. Voit jakaa sen milloin haluat.',
  'claim.files': 'Lataa ilman tiliä',
  'claim.files.lead':
    'Tiedosto on allekirjoitettu, ja sen voi tarkistaa missä tahansa. Kun olet ottanut todistuksen omiin todistuksiisi, lataat sen sieltä.',
  'claim.none': 'Linkki ei avaa todistusta',
  'claim.none.help': 'Todistus itse on yhä voimassa, vaikka linkki ei toimi.',
};
