import type { fi } from './fi.ts';

export const sv: Record<keyof typeof fi, string> = {
  'wallet/claim-unknown':
    'Länken leder inte till något intyg. Kontrollera att du har kopierat hela adressen ur meddelandet.',
  'wallet/claim-taken':
    'Intyget har redan tagits emot. Det finns bland intygen på det konto som tog emot det.',
  'wallet/claim-ended': 'Länken gäller inte längre. Be högskolan om ett nytt meddelande.',
  'claim.lead': '{institution} har utfärdat det här intyget. Mottagaren är {name}.',
  'claim.until': 'Länken fungerar till {date}.',
  'claim.take': 'Ta emot bland mina intyg',
  'claim.sign-in': 'Logga in och ta emot intyget',
  'claim.taken': 'Intyget är nu ditt. Du kan dela det när du vill.',
  'claim.files': 'Ladda ner utan konto',
  'claim.files.lead':
    'Filen är undertecknad och kan kontrolleras var som helst. När du har tagit emot intyget laddar du ner det bland dina intyg.',
  'claim.none': 'Länken öppnar inget intyg',
  'claim.none.help': 'Själva intyget gäller fortfarande, även om länken inte fungerar.',
};
