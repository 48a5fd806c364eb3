export const fi = {
  'credentials/format-not-issued': 'Tästä todistuksesta ei anneta tiedostoa tässä muodossa.',
  'credentials/no-seal': 'Tiedostoa ei voi tehdä, sillä korkeakoululla ei ole siihen tarvittavaa sinettiä.',
  'credentials/no-time-stamp':
    'Tiedostoa ei voi sinetöidä juuri nyt, sillä aikaleimapalvelu ei vastaa. Mitään ei tehty. Yritä hetken kuluttua uudelleen.',
  'format.open-badge': 'Osaamismerkki (Open Badges 3.0)',
  'format.open-badge-ecdsa': 'Osaamismerkki, ECDSA-allekirjoitus',
  'format.open-badge-sd': 'Osaamismerkki, josta voi näyttää vain osan',
  'format.open-badge-jwt': 'Osaamismerkki JWT-muodossa',
  'format.sd-jwt-vc': 'Todistus lompakkosovellukseen (SD-JWT)',
  'format.edc': 'Euroopan digitaalinen todistus (EDC)',
  'format.pdf': 'Todistus PDF-tiedostona',
  'format.png': 'Osaamismerkin kuva (PNG)',
  'format.svg': 'Osaamismerkin kuva (SVG)',
  'documents.title': 'Tiedostot',
  'documents.lead':
    'Missä muodoissa todistus on olemassa. Muut tehdään, kun haltija tai joku teistä ensimmäisen kerran pyytää niitä.',
  'documents.none': 'Tästä suorituksesta ei anneta tiedostoja.',
  'documents.format': 'Muoto',
  'documents.made': 'Tehty',
  'documents.not-made': 'Ei vielä tehty',
  'documents.make': 'Tee tiedosto',
  'documents.make.for': 'Tee tiedosto: {format}',
  'documents.take': 'Lataa',
  'documents.take.for': 'Lataa tiedosto: {format}',
  'documents.file': 'Tiedosto',
  'documents.was-made': 'Tiedosto on tehty ja allekirjoitettu.',
  'credentials/colour-too-light':
    'Väri on liian vaalea: sillä kirjoitettu teksti ei erotu valkoisesta. Valitse tummempi väri.',
  'issuing.title': 'Mitä korkeakoulu myöntää',
  'issuing.lead':
    'Valitse, missä muodoissa suorituksesta annetaan todistus ja miltä se näyttää. Muutos koskee vasta myöhemmin tehtäviä tiedostoja. Aiemmin tehdyt säilyvät.',
  'issuing.unset.title': 'Mitään ei ole vielä päätetty',
  'issuing.unset.help':
    'Nyt myönnetään osaamismerkki, PDF-todistus ja merkin kuvat tavallisen näköisinä. Voit muuttaa valintoja milloin tahansa.',
  'issuing.no-seal': 'Korkeakoululla ei ole sinettiä',
  'issuing.no-seal.help':
    'Euroopan digitaalista todistusta (EDC) ei voi tehdä ilman sinettiä, eikä PDF-todistusta sinetöidä. Muut muodot toimivat.',
  'issuing.no-seal.link': 'Sinetit ja allekirjoitusavaimet',
  'issuing.formats': 'Muodot',
  'issuing.needs-seal': 'Tarvitsee sinetin, jota korkeakoululla ei vielä ole.',
  'issuing.better-sealed': 'Sinetöidään, kun korkeakoululla on sinetti.',
  'issuing.asked': 'Haltija voi itse valita, minkä osan hän näyttää.',
  'issuing.colour': 'Pääväri',
  'issuing.colour.hint': 'Esimerkiksi #12355b. Värin on erotuttava valkoisesta vähintään suhteessa 4,5 : 1.',
  'issuing.colour.now':
    'Tallennetun päävärin ja valkoisen välinen kontrasti on {ratio, number} : 1, joten teksti erottuu hyvin. Merkissä värin päällä olevan tekstin väri valitaan aina luettavaksi.',
  'issuing.accent': 'Korosteväri',
  'issuing.accent.hint': 'Esimerkiksi #c8963e. Korostetta käytetään vain koristeena.',
  'issuing.shape': 'Merkin muoto',
  'issuing.shape.circle': 'Ympyrä',
  'issuing.shape.hexagon': 'Kuusikulmio',
  'issuing.shape.shield': 'Kilpi',
  'issuing.shape.ribbon': 'Rusetti',
  'issuing.signatory': 'Allekirjoittajan nimi',
  'issuing.signatory.hint': 'Kuka vastaa todistuksesta. Nimi painetaan todistukseen.',
  'issuing.signatory-title': 'Allekirjoittajan tehtävänimike',
  'issuing.save': 'Tallenna',
  'issuing.saved': 'Valinnat on tallennettu.',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
