import type { Text } from './fi.ts';

export const sv: Text = {
  'export.title': 'Spara allt',
  'export.lead':
    'Du kan ladda ner alla dina intyg i en enda fil: vart och ett i alla format och även dem som du har hämtat från annat håll. Filerna fungerar utan den här tjänsten. Har du många intyg tar det en stund.',
  'export.take': 'Ladda ner allt (ZIP)',
  'export.readme':
    'Här finns alla dina intyg. Varje intyg har en egen mapp, och i mappen finns samma intyg i olika format.\nPDF är till för läsning och utskrift, de andra filerna för andra tjänster och plånboksappar.\nVarje fil är undertecknad och kan kontrolleras var som helst utan den här tjänsten.\nIntyg från annat håll finns i mappen imported så som du hämtade dem.\nFilen index.json räknar upp allt, också det som inte kunde göras just nu.\n',
  'delete.title': 'Ta bort bland mina intyg',
  'delete.lead':
    'Om du inte vill förvara intyget här kan du ta bort det. Det finns kvar i högskolans register.',
  'delete.go': 'Ta bort bland mina intyg',
  'delete.question': 'Ska ”{title}” tas bort bland dina intyg?',
  'delete.goes':
    'Intygets filer försvinner från dina sidor. {count, plural, =0 {Det delas inte med någon länk.} one {Dess delningslänk slutar fungera genast.} other {Dess # delningslänkar slutar fungera genast.}}',
  'delete.stays': '{institution} bevarar uppgiften om din prestation i sitt register, vilket lagen kräver.',
  'delete.elsewhere': 'Filer som du har laddat ner och intyg i din plånboksapp har du kvar.',
  'delete.back': 'Du kan återställa intyget senare. Gamla delningslänkar återställs inte.',
  'delete.confirm': 'Ta bort',
  'delete.done': 'Intyget har tagits bort bland dina intyg.',
  'deleted.title': 'Borttagna intyg',
  'deleted.lead':
    'Intyg som du har tagit bort bland dina intyg. De finns kvar i högskolans register och du kan återställa dem.',
  'deleted.none': 'Du har inte tagit bort några intyg',
  'deleted.credential': 'Intyg',
  'deleted.issuer': 'Utfärdare',
  'deleted.at': 'Borttaget',
  'deleted.back': 'Återställning',
  'deleted.bring-back': 'Återställ',
  'deleted.brought-back': 'Intyget finns åter bland dina intyg.',
  'shares.add-to-profile': 'Lägg till i LinkedIn-profilen',
  'shared.picture': 'Kompetensmärke: {title}, {institution}',
};
