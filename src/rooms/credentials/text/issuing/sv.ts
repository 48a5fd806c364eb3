import type { Text } from './fi.ts';

export const sv: Text = {
  'credentials/format-not-issued': 'Av det här intyget ges ingen fil i det här formatet.',
  'credentials/no-seal': 'Filen kan inte göras, eftersom högskolan saknar det sigill som behövs.',
  'credentials/no-time-stamp':
    'Filen kan inte förses med sigill just nu, eftersom tidsstämplingstjänsten inte svarar. Ingenting gjordes. Försök igen om en stund.',
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
  'credentials/colour-too-light':
    'Färgen är för ljus: text i den går inte att urskilja mot vitt. Välj en mörkare färg.',
  'issuing.title': 'Vad högskolan utfärdar',
  'issuing.lead':
    'Välj i vilka format intyg ges och hur de ser ut. Ändringen gäller bara filer som skapas senare. De som redan finns bevaras.',
  'issuing.unset.title': 'Ingenting har bestämts ännu',
  'issuing.unset.help':
    'Nu utfärdas märke, PDF-intyg och bilder av märket med det vanliga utseendet. Du kan ändra valen när som helst.',
  'issuing.no-seal': 'Högskolan har inget sigill',
  'issuing.no-seal.help':
    'Ett europeiskt digitalt intyg (EDC) kan inte skapas utan sigill, och PDF-intyg förseglas inte. De andra formaten fungerar.',
  'issuing.no-seal.link': 'Sigill och signeringsnycklar',
  'issuing.formats': 'Format',
  'issuing.needs-seal': 'Kräver ett sigill, som högskolan inte har ännu.',
  'issuing.better-sealed': 'Förses med sigill när högskolan har ett.',
  'issuing.asked': 'Innehavaren kan själv välja vilken del som visas.',
  'issuing.colour': 'Huvudfärg',
  'issuing.colour.hint': 'Till exempel #12355b. Kontrasten mot vitt ska vara minst 4,5 : 1.',
  'issuing.colour.now':
    'Kontrasten mellan den sparade huvudfärgen och vitt är {ratio, number} : 1, så texten syns bra. Färgen på text ovanpå märket väljs alltid så att den går att läsa.',
  'issuing.accent': 'Accentfärg',
  'issuing.accent.hint': 'Till exempel #c8963e. Accenten används bara som dekoration.',
  'issuing.shape': 'Märkets form',
  'issuing.shape.circle': 'Cirkel',
  'issuing.shape.hexagon': 'Sexhörning',
  'issuing.shape.shield': 'Sköld',
  'issuing.shape.ribbon': 'Rosett',
  'issuing.signatory': 'Undertecknarens namn',
  'issuing.signatory.hint': 'Vem som ansvarar för intyget. Namnet trycks på det.',
  'issuing.signatory-title': 'Undertecknarens titel',
  'issuing.save': 'Spara',
  'issuing.saved': 'Valen har sparats.',
};
