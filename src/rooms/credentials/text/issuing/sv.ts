import type { Text } from './fi.ts';

export const sv: Text = {
  'credentials/format-not-issued': 'Av det här intyget ges ingen fil i det här formatet.',
  'credentials/no-seal': 'Filen kan inte göras, eftersom högskolan saknar det sigill som behövs.',
  'format.open-badge': 'Kompetensmärke (Open Badges 3.0)',
  'format.open-badge-ecdsa': 'Kompetensmärke, ECDSA-signatur',
  'format.open-badge-sd': 'Kompetensmärke som kan visas delvis',
  'format.open-badge-jwt': 'Kompetensmärke som JWT',
  'format.sd-jwt-vc': 'Intyg för en plånboksapp (SD-JWT)',
  'format.edc': 'Europeiskt digitalt intyg (EDC)',
  'format.pdf': 'Intyg som PDF-fil',
  'format.png': 'Bild av kompetensmärket (PNG)',
  'format.svg': 'Bild av kompetensmärket (SVG)',
  'documents.title': 'Filer',
  'documents.lead':
    'De format som intyget finns i. Övriga görs när innehavaren eller någon av er ber om dem första gången.',
  'documents.none': 'Inga filer ges för den här prestationen.',
  'documents.format': 'Format',
  'documents.made': 'Gjord',
  'documents.not-made': 'Inte gjord ännu',
  'documents.make': 'Gör filen',
  'documents.make.for': 'Gör filen: {format}',
  'documents.was-made': 'Filen har gjorts och signerats.',
};
