import type { Text } from './fi.ts';

export const sv: Text = {
  keys: 'Nycklar för underskrift',
  'keys.lead':
    'Högskolans intyg undertecknas med en hemlig nyckel på den här servern. De öppna nycklarna visas för alla, så att intygen kan kontrolleras var som helst.',
  'keys.did': 'Högskolans beteckning (DID)',
  'keys.document': 'Öppna nycklar',
  'keys.list': 'Nycklar',
  'keys.key': 'Nyckel',
  'keys.created': 'Skapad',
  'keys.state': 'Status',
  'keys.active': 'I bruk',
  'keys.retired': 'Togs ur bruk {date}',
  'keys.empty': 'Det finns ingen nyckel än',
  'keys.empty.help': 'Den första nyckeln skapas senast när det första intyget utfärdas.',
  'keys.create': 'Skapa en ny nyckel',
  'keys.create.question':
    'Vill du skapa en ny nyckel? Nya intyg undertecknas med den. Gamla intyg förblir i kraft.',
  'keys.made': 'Den nya nyckeln är i bruk.',
  'keys.cancel': 'Avbryt',
};
