import type { ListText } from './fi.ts';

export const listSv: ListText = {
  'list.title': 'Kontrollerade listor',
  'list.lead':
    'Kontrollera vilka av utbildningarna i en kurslista som uppfyller <term id="framework">referensramens</term> <term id="requirement">krav</term>. Listan och resultatet sparas i {days, number} dagar. Utbildningarna importeras inte till utbudet.',
  'list.consortium': 'Hela konsortiet',
  'list.empty': 'Inga kontrollerade listor ännu',
  'list.empty.help': 'Ge en lista som CSV-, XLSX- eller JSON-fil, så ser du vad utbildningarna saknar.',
  'list.new': 'Kontrollera en lista',
  'list.new.lead':
    'Ge listan som CSV-, XLSX- eller JSON-fil. Före kontrollen ser du hur den lästes. Utbildningarna importeras inte till utbudet.',
  'list.file.hint': 'Högst 100 000 rader. I en CSV- eller XLSX-fil ska kolumnernas namn stå på första raden.',
  'list.upload': 'Ladda upp och förhandsgranska',
  'list.steps': 'Så går kontrollen till',
  'list.step.columns':
    'Kolumnerna känns igen på namn och innehåll. Du ser de första raderna och kan rätta kolumnerna.',
  'list.step.run': 'Du väljer referensramar och startar kontrollen. Du kan följa den eller avbryta den.',
  'list.step.result': 'Resultatet kan avgränsas efter högskola, ursprung och utfall och laddas ner som fil.',
  'list.at': 'Given',
  'list.rows': 'Rader',
  'list.conform': 'Uppfyller kraven',
  'list.state.new': 'inte kontrollerad ännu',
  'list.state.running': 'inte klar ännu',
  'list.framework': 'Referensram',
  'list.framework.name': '{title} ({version})',
  'list.frameworks': 'Visa resultatet enligt referensram',
  'list.preview': 'Förhandsgranskning av listan',
  'list.preview.lead':
    'Listan har {rows, plural, one {en rad} other {# rader}}. Kontrollera att den har lästs rätt och starta sedan kontrollen.',
  'list.problem': 'Raderna kan inte läsas ännu',
  'list.start': 'Starta kontrollen',
  'list.start.lead': 'De referensramar som är i kraft är valda på förhand.',
  'list.start.send': '{rows, plural, one {Kontrollera en rad} other {Kontrollera # rader}}',
  'list.taken': 'Så lästes raderna',
  'list.taken.lead':
    '{count, plural, one {Den första raden som kunde läsas.} other {De första # raderna som kunde läsas.}}',
  'list.language': 'Undervisningsspråk',
  'list.noticed': 'Att notera',
  'list.refused.lead':
    '{count, plural, one {En rad kan inte läsas. De andra kontrolleras.} other {# rader kan inte läsas. De andra kontrolleras.}}',
  'list.refused.first':
    'Av de första {tried, number} raderna kan {count, plural, one {en} other {#}} inte läsas. De andra kontrolleras.',
  'list.was-refused':
    '{count, plural, one {En rad kunde inte läsas. De andra kontrollerades.} other {# rader kunde inte läsas. De andra kontrollerades.}}',
  'list.columns.lead': 'Så har kolumnerna tolkats. Rätta om något är fel.',
  'list.columns.send': 'Spara kolumnerna',
  'list.columns.saved': 'Kolumnerna har sparats.',
  'list.result': 'Kontroll av en lista',
  'list.result.lead':
    'Listan hade {rows, plural, one {en rad} other {# rader}}. {checked, plural, one {En utbildning} other {# utbildningar}} kontrollerades punkt för punkt.{refused, plural, =0 {} one { En rad gick inte att läsa: orsaken finns längre ner på sidan.} other { # rader gick inte att läsa: orsakerna finns längre ner på sidan.}} Referensram: {framework}.',
  'list.running.lead': 'Listan har {rows, plural, one {en rad} other {# rader}}.',
  'list.running': 'Listan kontrolleras',
  'list.cancel': 'Avbryt kontrollen',
  'list.cancelled': 'Kontrollen avbröts',
  'list.failed': 'Kontrollen misslyckades',
  'list.once-more': 'Rätta kolumnerna eller kontrollera på nytt',
  'list.json': 'Ladda ner som JSON-fil',
  'list.groups': 'Gruppvis',
  'list.groups.lead': 'Talen leder till utbildningarna i fråga.',
  'list.by-institution': 'Enligt högskola',
  'list.by-origin': 'Enligt ursprung',
  'list.origin': 'Ursprung',
  'list.total': 'Totalt',
  'list.unsaid': 'Listan säger inget',
  'list.only': 'Endast detta visas: {group}.',
  'list.only.all': 'Visa hela listan',
  'list.remarks': 'Raderna lästes, men det lönar sig att se på detta:',
  'list.remark':
    '{words}: {count, plural, one {en rad} other {# rader}} ({more, plural, =0 {{lines}} other {{lines} …}})',
  'list.keep': 'Hur länge listan sparas',
  'list.keep.lead':
    'Listan gavs {date}. Den och resultatet tas bort {days, number} dagar efter det. Bara den som gav listan kan ta bort den tidigare.',
  'list.forget': 'Ta bort listan och resultatet',
  'list.forget.ask': 'Ska listan och resultatet tas bort? De kan inte fås tillbaka.',
  'list.forget.cancel': 'Ta inte bort',
  'list.forgotten': 'Listan och resultatet har tagits bort.',
  'conformity/screening-running':
    'Listan kontrolleras just nu. Vänta tills kontrollen är klar eller avbryt den.',
  'conformity/framework-unknown': 'Referensramen {framework} finns inte. Välj den i listan.',
  'conformity/too-many-for-xlsx':
    'Resultatet har över {limit, number} rader och kan inte fås i XLSX-format. Ladda ner det som CSV-fil.',
};
