import type { Text } from './fi.ts';

export const sv: Text = {
  'credentials/issued-meanwhile': 'Någon annan hann emellan. Försök igen.',
  'credentials/not-passed': 'Prestationen är inte godkänd, så inget intyg utfärdas.',
  'credentials/already-revoked': 'Intyget är redan återkallat.',
  'credentials/nothing-to-verify': 'Ange intyget som ska kontrolleras.',
  'notice.issued.subject': 'Ditt intyg är klart: {title}',
  'notice.issued.text':
    'Hej {name}! {institution} har utfärdat ett elektroniskt intyg till dig: {title}. Du hittar det bland dina intyg, kan ladda ner det och dela det med en länk, till exempel med en arbetsgivare.',
  'notice.revoked.subject': 'Ditt intyg har återkallats: {title}',
  'notice.revoked.text':
    'Hej {name}! {institution} har återkallat ditt intyg {title}. Orsak: {reason} Också de som du har delat intyget med ser att det inte längre gäller. Om du anser att återkallelsen är ett misstag, kontakta högskolan.',
};
