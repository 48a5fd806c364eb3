export const fi = {
  keys: 'Allekirjoitusavaimet',
  'keys.lead':
    'Korkeakoulun todistukset allekirjoitetaan tällä palvelimella olevalla salaisella avaimella. Julkiset avaimet näkyvät kaikille, jotta todistukset voi tarkistaa missä tahansa.',
  'keys.did': 'Korkeakoulun tunniste (DID)',
  'keys.document': 'Julkiset avaimet',
  'keys.list': 'Avaimet',
  'keys.key': 'Avain',
  'keys.created': 'Luotu',
  'keys.state': 'Tila',
  'keys.active': 'Käytössä',
  'keys.retired': 'Poistunut käytöstä {date}',
  'keys.empty': 'Avainta ei vielä ole',
  'keys.empty.help': 'Ensimmäinen avain luodaan viimeistään silloin, kun ensimmäinen todistus myönnetään.',
  'keys.create': 'Luo uusi avain',
  'keys.create.question':
    'Luodaanko uusi avain? Uudet todistukset allekirjoitetaan sillä. Vanhat todistukset pysyvät voimassa.',
  'keys.made': 'Uusi avain on käytössä.',
  'keys.cancel': 'Peruuta',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
