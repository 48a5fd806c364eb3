import type { fi } from './fi.ts';

export const sv: Record<keyof typeof fi, string> = {
  anchors: 'Betrodda certifikat',
  'anchors.lead':
    'Sigill och tidsstämplar på intyg som utfärdats någon annanstans är betrodda när deras certifikat leder till något av dessa.',
  'anchors.empty': 'Inga certifikat har lagts till ännu',
  'anchors.empty.text':
    'Därför förblir utfärdaren av ett intyg som förseglats någon annanstans alltid osäker.',
  'anchors.add': 'Lägg till certifikat',
  'anchors.add.lead':
    'Lägg bara till certifikat vars fingeravtryck du har kontrollerat i certifikatutfärdarens egen källa. Allt som certifikatet bekräftar visas som betrott vid kontroller.',
  'anchors.add.submit': 'Lägg till bland betrodda',
  'anchors.name': 'Certifikat',
  'anchors.purpose': 'Vad det är betrott för',
  'anchors.seal': 'Utfärdares sigill',
  'anchors.seal.hint':
    'En certifikatutfärdare som bekräftar vems sigillet är, eller en enskild utfärdares eget certifikat.',
  'anchors.timestamp': 'Tidsstämplar',
  'anchors.timestamp.hint': 'En tjänst som bekräftar när ett intyg var förseglat.',
  'anchors.file': 'Certifikaten som fil',
  'anchors.pem': 'Eller klistra in certifikaten som text',
  'anchors.pem.hint': 'I PEM-format, ett eller flera: -----BEGIN CERTIFICATE-----',
  'anchors.source': 'Källa',
  'anchors.source.hint': 'Varifrån certifikatet kommer och hur det har kontrollerats.',
  'anchors.fingerprint': 'Fingeravtryck (SHA-256)',
  'anchors.from': 'Giltigt från',
  'anchors.until': 'Giltigt till',
  'anchors.since': 'Betrott från',
  'anchors.added': 'Tillagt',
  'anchors.added-by': 'Tillagt av',
  'anchors.withdrawn': 'Förtroendet återkallat',
  'anchors.state': 'Status',
  'anchors.state.trusted': 'Betrott',
  'anchors.state.expired': 'Har gått ut',
  'anchors.state.withdrawn': 'Förtroendet återkallat',
  'anchors.withdraw': 'Återkalla förtroendet',
  'anchors.withdraw.lead':
    'Utfärdaren av intyg som certifikatet bekräftar är därefter osäker vid kontroller. Certifikatet står kvar i förteckningen.',
  'anchors.reason': 'Orsak',
  'anchors.sure': 'Bekräftelse',
  'anchors.sure.yes': 'Förtroendet för detta certifikat återkallas genast',
  'anchors.added.flash':
    '{count, plural, one {Ett certifikat lades till bland de betrodda.} other {# certifikat lades till bland de betrodda.}}',
  'anchors.withdrawn.flash': 'Certifikatet är inte längre betrott.',
  'verification/no-certificate':
    'Certifikatet kan inte läsas. Ange ett eller flera certifikat i PEM-format, eller en fil i DER-format.',
  'verification/anchors-known': 'Dessa certifikat är redan betrodda för detta ändamål.',
  deqar: 'Registret över kvalitetssäkring (DEQAR)',
  'deqar.lead':
    'Ett intyg kan innehålla utfärdarens kod i det europeiska registret över kvalitetssäkring. Den är betrodd när intyget har undertecknats på högskolans egen webbadress, som finns i detta register.',
  'deqar.empty': 'Registret har inte importerats ännu, så utfärdarnas DEQAR-koder är okända.',
  'deqar.open': 'Registret över kvalitetssäkring',
  'deqar.institutions': 'Högskolor',
  'deqar.with-domain': 'Av dem med egen webbadress',
  'deqar.imported': 'Importerat',
  'deqar.import': 'Importera registret',
  'deqar.import.lead': 'En ny fil ersätter alla tidigare importerade uppgifter.',
  'deqar.import.submit': 'Importera registret',
  'deqar.file': 'Registrets högskolor som CSV-fil',
  'deqar.file.hint':
    'Kolumnerna deqar_id, name_primary och website_link, som i DEQAR:s egna data. Andra kolumner förbigås.',
  'deqar.done':
    'Registret har importerats: {institutions, plural, one {en högskola} other {# högskolor}}. {skipped, plural, =0 {Alla rader lästes.} one {En rad hoppades över som bristfällig.} other {# rader hoppades över som bristfälliga.}}',
  'verification/not-a-register':
    'Kolumnerna deqar_id, name_primary och website_link finns inte i filen, eller så innehåller den inga högskolor.',
  lists: 'Importera ett lands förteckning över betrodda tjänster',
  'lists.lead':
    'Varje EU-land publicerar en förteckning över godkända certifikatutfärdare och tidsstämplingstjänster (ETSI TS 119 612). Importen lägger till dem som enligt förteckningen är godkända bland de betrodda, och återkallar förtroendet för tjänster i landets tidigare förteckning som inte längre finns med.',
  'lists.unsigned': 'Kontrollera själv att förteckningen är äkta',
  'lists.unsigned.text':
    'Tjänsten kontrollerar inte förteckningens egen underskrift. Förteckningen godtas först när du anger det kondensat som utgivaren meddelar (ofta på samma adress med ändelsen .sha2) och det stämmer.',
  'lists.file': 'Förteckningen som fil (XML)',
  'lists.address': 'Eller förteckningens adress',
  'lists.digest': 'Förteckningens kondensat från utgivaren (SHA-256)',
  'lists.digest.hint': '64 tecken: siffror och bokstäverna a–f.',
  'lists.submit': 'Importera förteckningen',
  'lists.done':
    '{territory}: förteckningen har {services, plural, one {en godkänd tjänst} other {# godkända tjänster}}. Certifikat som lades till: {added}. Certifikat vars förtroende återkallades: {withdrawn}.',
  'verification/no-trust-list': 'Välj en fil eller ange förteckningens adress.',
  'verification/not-a-trust-list':
    'Detta är inte ett lands förteckning över betrodda tjänster (ETSI TS 119 612).',
  'verification/list-of-lists':
    'Detta är EU:s förteckning över förteckningar. Den innehåller inga tjänster: importera de enskilda ländernas förteckningar.',
  'verification/digest-differs':
    'Förteckningens kondensat är {digest}. Jämför det med det som utgivaren meddelar, och skriv utgivarens här. Importera inte förteckningen om de inte stämmer överens.',
};
