import type { Text } from './fi.ts';

export const sv: Text = {
  'wallet/too-many-links': 'Intyget har redan {most, number} delningslänkar. Fler kan inte skapas.',
  'wallet/cannot-be-shared':
    'Intyget kan inte delas med en länk, eftersom högskolan inte har utfärdat det i ett format som kan kontrolleras på webben. Du kan ladda ner intyget som fil och skicka det själv.',
  'wallet/share-unknown': 'Länken leder inte till något intyg. Kontrollera att hela adressen har kopierats.',
  'wallet/share-ended': 'Innehavaren har slutat dela intyget, eller så har länkens giltighet gått ut.',
  wallet: 'Mina intyg',
  'wallet.lead':
    'Elektroniska intyg som högskolor har utfärdat till dig. Du kan ladda ner dem och dela dem med en länk.',
  'wallet.empty': 'Du har inga intyg än',
  'wallet.empty.help':
    'Intyget kommer hit när du har avlagt en utbildning och högskolan har fastställt bedömningen.',
  'wallet.find': 'Sök utbildning',
  'wallet.awarded': 'Utfärdat {date}',
  'wallet.open-shares':
    '{count, plural, =0 {Inga delningslänkar} one {# delningslänk} other {# delningslänkar}}',
  'own.share': 'Dela',
  'own.download-pdf': 'Ladda ner PDF',
  'own.other-forms': 'Andra filformat och plånböcker',
  'own.download.help':
    'Du kan också ladda ner intyget som en fil som andra tjänster och program kan läsa. Varje fil är undertecknad för sig och kan kontrolleras var som helst.',
  'shares.stop-all.question':
    '{count, plural, one {Vill du sluta dela? Länken slutar fungera genast och kan inte återställas.} other {Vill du sluta dela? Alla # länkar slutar fungera genast och kan inte återställas.}}',
  'shares.all-stopped':
    '{count, plural, =0 {Intyget delades inte.} other {Delningen har avslutats. Ingen länk fungerar längre.}}',
  'shares.title': 'Delning',
  'shares.lead':
    'Den som öppnar en delningslänk ser ditt namn, vad intyget visar och om det gäller. Inget konto behövs. Du kan sluta dela när som helst.',
  'shares.create': 'Skapa en delningslänk',
  'shares.days': 'Hur länge ska länken fungera?',
  'shares.days.7': 'En vecka',
  'shares.days.30': 'En månad',
  'shares.days.90': 'Tre månader',
  'shares.days.365': 'Ett år',
  'shares.days.unlimited': 'Tills jag slutar dela',
  'shares.link': 'Delningslänk',
  'shares.created':
    'Delningslänken är klar. Kopiera den och skicka den till den som du vill visa intyget för.',
  'shares.stop': 'Sluta dela',
  'shares.stop.question': 'Vill du sluta dela? Länken slutar fungera genast och kan inte återställas.',
  'shares.cancel': 'Avbryt',
  'shares.stopped': 'Delningen har avslutats. Länken fungerar inte längre.',
  'shares.until': 'Fungerar till {date}',
  'shares.until-stopped': 'Fungerar tills du slutar dela',
  'shares.opened': '{count, plural, =0 {Har inte öppnats än} one {Öppnad en gång} other {Öppnad # gånger}}',
  'shares.opened-last': 'senast {date}',
  'shares.ended': 'Avslutade länkar',
  'shares.made': 'Skapad',
  'shares.state': 'Status',
  'shares.times': 'Öppningar',
  'shares.state.open': 'Fungerar',
  'shares.state.expired': 'Gick ut {date}',
  'shares.state.stopped': 'Avslutad {date}',
  'shared.lead':
    'Sidan har delats av innehavaren av intyget. Giltigheten kontrollerades nyss, när du öppnade sidan.',
  'shared.until': 'Länken fungerar till {date}.',
  'shared.revoked': '{institution} återkallade intyget {date}. Det gäller inte längre.',
  'shared.reason': 'Orsak enligt högskolan: {reason}',
  'shared.was-awarded': 'Intyget var utfärdat till {name}. Det utfärdades och återkallades av {institution}.',
  'shared.was': 'Vad intyget sade',
  'shared.ended': 'Intyget delas inte längre med den här länken',
  'shared.unknown': 'Länken leder inte till något intyg',
  'shared.ended.help':
    'Be innehavaren om en ny länk eller om intyget som fil. Filen kan du kontrollera i den här tjänsten.',
  'proves.credential': 'Elektroniskt intyg',
  'proves.lead': '{name} har avlagt den här utbildningen. Intyget har utfärdats av {institution}.',
  'shared.download': 'Ladda ner intyget',
  'shared.verify-again': 'Kontrollera ett annat intyg',
  'shared.verify': 'Kontrollera ett intyg',
};
