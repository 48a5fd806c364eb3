import type { Text } from './fi.ts';

export const sv: Text = {
  'wallet/import-there-already':
    'Samma intyg finns redan bland dina intyg. Du behöver inte hämta det på nytt.',
  'wallet/import-own':
    'Intyget finns redan bland dina intyg: det har utfärdats av en högskola som använder den här tjänsten.',
  'wallet/too-many-imports':
    'Du har redan {most, number} intyg från annat håll. Ta bort något av dem för att få plats med ett nytt.',
  'wallet/imports-too-large':
    'Dina intyg från annat håll får inte plats: utrymmet är sammanlagt {megabytes, number} MB. Ta bort något av dem för att få plats med ett nytt.',
  'imports.title': 'Intyg och kompetensmärken från annat håll',
  'imports.lead':
    'Här kan du också förvara elektroniska intyg och kompetensmärken som andra har utfärdat. Vi kontrollerar dem men ansvarar inte för dem.',
  'imports.bring-in': 'Lägg till ett kompetensmärke från annat håll',
  'imports.unnamed': 'Intyg utan namn',
  'imports.tag': 'Från annat håll',
  'imports.checked': 'Kontrollerat {date}',
  'imports.back': 'Till mina intyg',
  'imports.whose': 'Vi kan inte veta om intyget är ditt',
  'bring-in.title': 'Lägg till ett kompetensmärke från annat håll',
  'bring-in.lead':
    'Vi kontrollerar först vad intyget är och vad som går att bekräfta. Sedan bestämmer du om det ska sparas bland dina intyg.',
  'bring-in.file': 'Intyget eller kompetensmärket som fil',
  'bring-in.file.hint': 'Märkets bild (.png, .svg), ett intyg som PDF eller en intygsfil (.json, .jwt).',
  'bring-in.text': 'Eller klistra in intygets innehåll eller kompetensmärkets adress',
  'bring-in.text.hint': 'Kompetensmärkets adress finns i tjänsten som har utfärdat märket.',
  'bring-in.submit': 'Kontrollera',
  'bring-in.refused': 'Intyget kan inte läggas till bland dina intyg',
  'bring-in.refused.lead': 'Ingenting sparades. Nedan ser du vad det beror på.',
  'bring-in.again': 'Försök med en annan fil eller adress',
  'imported.question':
    'Ska det här sparas bland dina intyg? Se först efter vad vi fick veta om det. Om du inte sparar det tas det bort efter ett dygn.',
  'imported.lead': 'Du har lagt till det här intyget från annat håll. Det är sparat precis som du gav det.',
  'imported.keep': 'Spara bland mina intyg',
  'imported.discard': 'Spara inte',
  'imported.discarded': 'Intyget sparades inte.',
  'imported.kept': 'Intyget finns nu bland dina intyg.',
  'imported.check': 'Kontrollera på nytt',
  'imported.checked': 'Intyget har kontrollerats på nytt.',
  'imported.checked-at': 'Så var det när intyget senast kontrollerades: {time}.',
  'imported.original': 'Ladda ner originalet',
  'imported.delete': 'Ta bort',
  'imported.deleted': 'Intyget har tagits bort.',
  'imported.delete.question': 'Ska {title} tas bort?',
  'imported.delete.gone':
    'Intyget tas genast bort ur den här tjänsten och kan inte återställas. Ladda ner det först om du inte har det någon annanstans.',
  'imported.delete.issuer': 'I utfärdarens egen tjänst finns intyget kvar.',
  'imported.guarantees': 'Vad man vet om intyget',
  'imported.sure': 'Det här är bekräftat',
  'imported.unsure': 'Det här finns det inga garantier för',
  'imports.sure.unchanged': 'Intyget är undertecknat av utfärdaren och har inte ändrats.',
  'imports.sure.hosted': 'Intyget fanns i den här formen i utfärdarens webbtjänst när det kontrollerades.',
  'imports.sure.issuer': 'Utfärdaren är känd.',
  'imports.sure.not-withdrawn': 'Utfärdaren hade inte återkallat det.',
  'imports.sure.in-force': 'Det var i kraft.',
  'imports.sure.recipient': 'Det är utfärdat till samma e-postadress som du har i den här tjänsten.',
  'imports.unsure.signature': 'Det gick inte att kontrollera om innehållet är utfärdarens och oförändrat.',
  'imports.unsure.hosted':
    'Märket är inte undertecknat. Det kan kontrolleras bara så länge utfärdarens webbtjänst fungerar, och tjänsten kan ändra det när som helst.',
  'imports.unsure.web-key':
    'Nyckeln till underskriften hämtas från utfärdarens webbplats. Om webbplatsen slutar fungera eller hamnar i orätta händer går det inte längre att lita på underskriften.',
  'imports.unsure.issuer': 'Den här tjänsten känner inte utfärdaren och vet inte vem det i verkligheten är.',
  'imports.unsure.no-withdrawal': 'Det går inte att få veta om utfärdaren senare har återkallat intyget.',
  'imports.unsure.withdrawal': 'Det gick inte att få veta om intyget har återkallats.',
  'imports.unsure.expired': 'Intygets giltighetstid har gått ut.',
  'imports.unsure.not-yet': 'Intyget har ännu inte börjat gälla.',
  'imports.unsure.address-only':
    'Om mottagaren säger intyget bara en e-postadress. Vems adressen var när intyget utfärdades vet man inte.',
  'imports.unsure.recipient-other':
    'Intyget är utfärdat till en annan e-postadress än den du har i den här tjänsten. Vi kan inte veta om det är ditt.',
  'imports.unsure.recipient-not-told':
    'Av intyget framgår inte till vilken e-postadress det har utfärdats. Vi kan inte veta om det är ditt.',
  'imports.unsure.little-told':
    'Ett kompetensmärke av den äldre sorten berättar inte om omfattning eller kravnivå, inte heller hur kunnandet bedömdes och kvaliteten säkrades.',
};
