export const fi = {
  'credentials/format-not-issued': 'Tästä todistuksesta ei anneta tiedostoa tässä muodossa.',
  'credentials/no-seal': 'Tiedostoa ei voi tehdä, sillä korkeakoululla ei ole siihen tarvittavaa sinettiä.',
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
  'documents.was-made': 'Tiedosto on tehty ja allekirjoitettu.',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
