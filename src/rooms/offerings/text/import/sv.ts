import type { ImportText } from './fi.ts';

/** The import's part of the room's Swedish texts. */
export const importSv: ImportText = {
  'offerings/import-empty': 'Filen är tom.',
  'offerings/import-too-large':
    'Filen är för stor: {size, number} MB, då högst {limit, number} MB är tillåtet. Dela upp den.',
  'offerings/import-not-a-table':
    '{kind, select, png {Filen är en PNG-bild} jpeg {Filen är en JPEG-bild} gif {Filen är en GIF-bild} pdf {Filen är en PDF} zip {Filen är ett ZIP-arkiv} gzip {Filen är ett GZIP-arkiv} docx {Filen är ett Worddokument} xls {Filen är i det gamla Excelformatet (XLS)} ods {Filen är en OpenDocument-tabell (ODS)} html {Filen är en webbsida (HTML)} json {Filen är en JSON-fil} other {Filen är inte text}}. Spara listan som CSV eller XLSX.',
  'offerings/import-xlsx-damaged': 'XLSX-filen kan inte läsas: den är skadad eller skyddad med lösenord.',
  'offerings/import-too-large-unpacked':
    'XLSX-filen är för stor uppackad. Spara den som CSV eller dela upp den.',
  'offerings/import-too-many-rows':
    'Det finns för många rader: högst {limit, number} rader åt gången. Dela upp filen.',
  'offerings/import-too-broken':
    'Filen kan inte läsas som en tabell: citattecknen är fel på för många rader.',
  'offerings/import-no-header': 'Kolumnernas namn saknas. Lägg till dem på filens första rad.',
  'offerings/import-column-missing':
    '{field, select, title {Kolumnen för namnet saknas. Välj i vilken kolumn utbildningens namn står.} other {Kolumnen för högskolan saknas. Välj i vilken kolumn högskolans kod eller namn står.}}',
  'offerings/import-column-twice':
    'Samma uppgift har valts för kolumnerna {first} och {column}. Lämna bort den ena.',
  'offerings/import-quote-open': 'Ett citattecken avslutas inte. Raden kan inte läsas.',
  'offerings/import-quote-text': 'Det finns annan text efter ett citattecken. Raden kan inte läsas.',
  'offerings/import-too-many-cells':
    'Raden har {count, number} kolumner fast de borde vara {expected, number}. Kontrollera skiljetecken och citattecken.',
  'offerings/import-title-missing': 'Namnet saknas.',
  'offerings/import-institution-missing': 'Högskolan saknas.',
  'offerings/import-ects-not-a-number': 'Omfattningen är inte ett tal.',
  'offerings/import-ects-negative': 'Omfattningen är negativ.',
  'offerings/import-text-too-long':
    'Texten är för lång: {length, number} tecken, då högst {limit, number} är tillåtet.',
  'offerings/import-number-unreadable': 'Talet kan inte läsas. Uppgiften lämnas bort.',
  'offerings/import-credits-outside':
    'Omfattningen är {ects, number} sp. En liten kompetenshelhet omfattar {minimum, number}–{maximum, number} sp.',
  'offerings/import-language-unknown': 'Språket känns inte igen.',
  'offerings/import-second-value': 'Cellen har flera värden. Endast det första tas med: {taken}.',
  'offerings/import-zero-added': 'Nollan i början av koden saknades. Koden läses som {value}.',
  'offerings/import-isced-unknown': 'Koden finns inte i ISCED-F. Uppgiften lämnas bort.',
  'offerings/import-value-unknown': 'Värdet känns inte igen. Det lämnas bort.',
  'offerings/import-outcomes-uneven':
    'Antalet lärandemål är olika på olika språk. Kontrollera att samma mål står bredvid varandra.',
  'offerings/import-formula': 'Texten ser ut som en formel. Den sparas som text och räknas inte ut.',
  'offerings/import-control-characters': 'Osynliga tecken togs bort ur texten.',
  'offerings/import-damaged-characters': 'Texten har tecken som inte kunde läsas.',
  'offerings/import-unreadable': 'Raden kan inte läsas.',
  'offerings/import-other-institution':
    'Raden hör till en annan högskola ({institution}). En högskola importerar bara sina egna utbildningar.',
  'offerings/import-unknown-institution': 'Högskolan {institution} finns inte i registret.',
  'offerings/import-duplicate': 'Samma utbildning finns redan på rad {line, number}.',
  'import-action/create': 'ny',
  'import-action/update': 'ändras',
  'import-action/unchanged': 'oförändrad',
  'import-action/refused': 'lämnas bort',
  'import-field/ignore': 'Importeras inte',
  'import-field/title': 'Namn',
  'import-field/description': 'Beskrivning',
  'import-field/plainSummary': 'Sammanfattning på lätt språk',
  'import-field/outcomes': 'Lärandemål',
  'import-field/prerequisites': 'Förkunskapskrav',
  'import-field/stackability': 'Kombinerbarhet',
  'import-field/furtherInformation': 'Ytterligare information',
  'import-field/targetGroup': 'Målgrupp',
  'import-field/relevance': 'Arbetslivets behov',
  'import-field/institution': 'Högskolans kod',
  'import-field/institutionName': 'Högskolans namn',
  'import-field/code': 'Kod i källsystemet',
  'import-field/ects': 'Omfattning i studiepoäng',
  'import-field/hours': 'Omfattning i timmar',
  'import-field/language': 'Undervisningsspråk',
  'import-field/sourceField': 'Utbildningsområde (nationell kod)',
  'import-field/isced': 'Utbildningsområde (ISCED-F)',
  'import-field/competence': 'Kompetensnivå',
  'import-field/eqf': 'Kravnivå (EQF)',
  'import-field/nqf': 'Kravnivå (nationell)',
  'import-field/assessmentTypes': 'Bedömningssätt',
  'import-field/gradeScale': 'Bedömningsskala',
  'import-field/mode': 'Form av deltagande',
  'import-field/quality': 'Kvalitetssäkring',
  'import-field/supervision': 'Övervakning',
  'import-field/certificate': 'Intyg',
  'import-field/origin': 'Ursprung',
  'import-field/form': 'Utbildningsform',
  'import-field/price': 'Pris',
  'import-field-in/fi': '{field} på finska',
  'import-field-in/sv': '{field} på svenska',
  'import-field-in/en': '{field} på engelska',
};
