import type { Text } from './fi.ts';

export const sv: Text = {
  'format/ok': 'Filen är ett elektroniskt intyg vars innehåll kan läsas entydigt.',
  'format/too-large': 'Filen är för stor för att vara ett intyg.',
  'format/not-json': 'Filen är inget elektroniskt intyg: den kan inte läsas som JSON.',
  'format/too-complex': 'Filens struktur är så invecklad att den inte kontrolleras.',
  'format/ambiguous': 'Filen har ett ställe som kan läsas på två sätt. Därför går den inte att lita på.',
  'format/context-unpinned':
    'Intyget använder ett ordförråd som den här tjänsten inte känner till, så innehållet kan inte kontrolleras.',
  'format/version-unsupported':
    'Intyget följer en gammal version av standarden som den här tjänsten inte kontrollerar.',

  'schema/ok': 'Intyget har de uppgifter som standarden kräver, i rätt form.',
  'schema/ok-zone-assumed':
    'Intyget innehåller det som standarden kräver. Ett datum saknar tidszon och har därför lästs som UTC-tid.',
  'schema/malformed': 'Intyget saknar uppgifter som standarden kräver, eller så har de fel form.',
  'schema/not-checked': 'Strukturen kontrollerades inte, eftersom filen inte kunde läsas.',

  'signature/ok': 'Intyget är undertecknat av utfärdaren och har inte ändrats efter det.',
  'signature/sealed':
    'Intyget har ett elektroniskt sigill med ett certifikat för {name}, och det har inte ändrats efter förseglingen.',
  'signature/sealed-at':
    'Intyget har ett elektroniskt sigill med ett certifikat för {name}. Tidsstämpeln visar att det var förseglat {at}, och det har inte ändrats efter det.',
  'signature/seal-wrong-certificate':
    'Med sigillet följer ett annat certifikat än det som det uppges vara gjort med.',
  'signature/seal-wrong-key': 'Certifikatet passar inte ihop med sättet på vilket sigillet är gjort.',
  'signature/issuer-not-certified':
    'Intyget uppger en annan utfärdare ({issuer}) än den vars sigill det har ({name}).',
  'signature/certificate-expired':
    'Sigillets certifikat gick ut {notAfter}, och inget visar att intyget förseglades före det.',
  'signature/certificate-not-yet': 'Sigillets certifikat börjar gälla först {notBefore}.',
  'signature/timestamp-wrong': 'Sigillets tidsstämpel är felaktig eller hör till ett annat sigill.',
  'signature/missing': 'Intyget är inte undertecknat, så vem som helst kan ha skrivit det.',
  'signature/other-challenge':
    'Visningen av intygen är undertecknad för någon annan eller vid ett annat tillfälle, så den godtas inte.',
  'signature/malformed': 'Underskriften är bristfällig.',
  'signature/unsupported': 'Intyget är undertecknat på ett sätt som den här tjänsten inte kan kontrollera.',
  'signature/wrong-purpose': 'Underskriften är gjord i ett annat syfte än att utfärda ett intyg.',
  'signature/expired': 'Underskriftens giltighet har gått ut.',
  'signature/does-not-match':
    'Underskriften stämmer inte: intyget har ändrats efteråt, eller så har någon annan än den uppgivna utfärdaren gjort det.',
  'signature/uncovered-content': 'Intyget har innehåll som underskriften inte omfattar.',
  'signature/too-complex': 'Intygets innehåll är så invecklat att underskriften inte kontrolleras.',
  'signature/issuer-not-a-did':
    'Utfärdaren har ingen beteckning med vilken underskriften kunde kontrolleras.',
  'signature/key-of-another': 'Intyget är undertecknat av någon annan än den uppgivna utfärdaren.',
  'signature/key-unknown': 'Underskriften är gjord med en nyckel som utfärdaren inte har publicerat.',
  'signature/key-not-for-assertion': 'Utfärdaren har inte avsett nyckeln för att underteckna intyg.',
  'signature/key-revoked': 'Utfärdaren har återkallat nyckeln som intyget är undertecknat med.',
  'signature/key-expired': 'Nyckeln som intyget är undertecknat med har gått ut.',
  'signature/key-unsupported': 'Utfärdarens nyckel är av ett slag som den här tjänsten inte kan använda.',
  'signature/other-key-used': 'Intyget är undertecknat med en annan av utfärdarens nycklar än det säger.',
  'signature/algorithm-refused':
    'Underskriften är gjord på ett sätt som inte skyddar något: vem som helst kunde ha skrivit intyget.',
  'signature/critical-unknown':
    'Enligt underskriften finns det något i den som granskaren måste förstå, men den här tjänsten känner inte till det.',
  'signature/claims-differ':
    'Intyget säger en sak i sitt innehåll och en annan i sitt undertecknade hölje. Därför går det inte att lita på det.',
  'signature/holder-proof-wrong': 'Beviset på att intyget visades av sin innehavare stämmer inte.',
  'signature/did-not-found':
    'Den uppgivna utfärdaren hittades inte, så underskriften kunde inte kontrolleras.',
  'signature/did-unreachable':
    'Utfärdarens uppgifter kunde inte hämtas just nu, så underskriften kunde inte kontrolleras. Försök igen senare.',
  'signature/did-unsupported': 'Utfärdarens beteckning är av ett slag som den här tjänsten inte känner till.',
  'signature/did-malformed': 'Utfärdarens beteckning är felaktig.',
  'signature/not-checked': 'Underskriften kontrollerades inte, eftersom intyget inte kunde läsas.',

  'issuer/known': 'Utfärdaren är en högskola som den här tjänsten känner till.',
  'issuer/not-known': 'Den här tjänsten känner inte till utfärdaren. Ta själv reda på vem det är.',
  'issuer/not-asked': 'Det utreddes inte om utfärdaren är känd.',
  'issuer/not-checked': 'Utfärdaren kontrollerades inte, eftersom underskriften inte är i ordning.',

  'status/ok': 'Intyget har inte återkallats.',
  'status/none': 'Intyget är av ett slag som inte kan återkallas.',
  'status/revoked': 'Utfärdaren har återkallat intyget: det gäller inte längre.',
  'status/suspended': 'Utfärdaren har tills vidare avbrutit intygets giltighet.',
  'status/unreachable': 'Det gick inte att få veta om intyget har återkallats. Försök igen senare.',
  'status/list-not-trusted':
    'Uppgifterna om återkallelser går inte att lita på, så det är okänt om intyget har återkallats.',
  'status/list-of-another-issuer':
    'Uppgifterna om återkallelser är en annan utfärdares, så det är okänt om intyget har återkallats.',
  'status/list-malformed':
    'Uppgifterna om återkallelser kunde inte läsas, så det är okänt om intyget har återkallats.',
  'status/wrong-purpose':
    'Uppgifterna om återkallelser är avsedda för annat, så det är okänt om intyget har återkallats.',
  'status/type-unsupported':
    'Uppgifterna om återkallelser är i ett format som den här tjänsten inte känner till.',
  'status/purpose-unsupported':
    'Intygets statusuppgifter har ett syfte som den här tjänsten inte känner till.',
  'status/entry-malformed': 'Intygets hänvisning till uppgifter om återkallelser är felaktig.',
  'status/too-many': 'Intyget har för många hänvisningar till uppgifter om återkallelser.',
  'status/not-checked': 'Återkallelse kontrollerades inte, eftersom underskriften inte är i ordning.',

  'validity/ok': 'Intygets giltighetstid har börjat och har inte gått ut.',
  'validity/not-yet-valid': 'Intyget börjar gälla först {validFrom}.',
  'validity/expired': 'Intygets giltighet gick ut {validUntil}.',
  'validity/not-checked': 'Giltighetstiden kontrollerades inte, eftersom intyget inte kunde läsas.',

  'format/not-what-was-asked': 'Plånboken visade inte det som begärdes.',
  'format/enveloped-unsupported': 'Filen är ett undertecknat meddelande (JWT), men inget intyg.',
  'signature/ok-before-compromise':
    'Utfärdarens nyckel har senare hamnat i orätta händer, men intyget undertecknades bevisligen före det, {at}.',
  'signature/ok-hosted':
    'Intyget finns i samma form i utfärdarens egen webbtjänst. Det saknar underskrift och är därför lika pålitligt som den tjänsten är just nu.',
  'signature/ok-web-key':
    'Märket är undertecknat av utfärdaren och har inte ändrats. Nyckeln till underskriften finns på utfärdarens webbplats, så den är lika tillförlitlig som den webbplatsen.',
  'signature/hosted-unreachable':
    'Intyget borde hämtas från utfärdarens webbtjänst, men den svarade inte. Försök igen senare.',
  'signature/hosted-gone': 'Intyget finns inte längre i utfärdarens webbtjänst.',
  'signature/hosted-different': 'Intyget i utfärdarens webbtjänst är ett annat: det här har ändrats.',
  'signature/hosted-elsewhere':
    'Intyget finns i en annan webbtjänst än utfärdarens egen, så vem som helst kan ha lagt det där.',
  'issuer/certificate':
    'Utfärdarens identitet bekräftas av ett certifikat som leder till en betrodd certifikatutfärdare.',
  'issuer/quality-assured':
    'Utfärdaren är en högskola som finns i det europeiska registret för kvalitetssäkring (DEQAR).',
  'issuer/web-only':
    'Utfärdaren förfogar över webbadressen {domain}, men den här tjänsten känner inte utfärdaren. Ta själv reda på vem det är.',
  'issuer/certificate-unknown':
    'Underskriften är gjord med ett certifikat vars utfärdare den här tjänsten inte litar på. Ta själv reda på vem som har utfärdat intyget.',
  'status/withdrawn': 'Utfärdaren har återkallat intyget i sin egen webbtjänst.',
  'endorsements/ok':
    '{count, plural, one {En annan part rekommenderar} other {# andra parter rekommenderar}} intyget, och rekommendationernas underskrifter stämmer.',
  'endorsements/none': 'Intyget har inga rekommendationer av andra.',
  'endorsements/partly': 'En del av rekommendationerna är äkta ({count}), andra inte ({failed}).',
  'endorsements/failed': 'Rekommendationerna i intyget kunde inte bekräftas, så de går inte att lita på.',
  'endorsements/not-checked':
    'Rekommendationerna kontrollerades inte, eftersom underskriften inte är i ordning.',
  'stacking/ok':
    'Intyget är sammansatt av {count, plural, one {ett mindre intyg} other {# mindre intyg}}, och alla är i ordning.',
  'stacking/none': 'Intyget är inte sammansatt av mindre intyg.',
  'stacking/broken': 'Intyget är sammansatt av mindre intyg, av vilka något inte är i ordning.',
  'stacking/not-checked': 'Delarna kontrollerades inte, eftersom underskriften inte är i ordning.',
  'paper/none':
    'PDF-filen är inte förseglad, så dess sidor bevisar ingenting. Bara det elektroniska intyget i filen har kontrollerats.',
  'paper/sealed': 'PDF-filen har förseglats av {name} och har inte ändrats sedan dess.',
  'paper/sealed-at':
    'PDF-filen har förseglats av {name}. En tidsstämpel visar att den var förseglad {at}, och den har inte ändrats sedan dess.',
  'paper/unknown-certificate':
    'PDF-filen har inte ändrats efter förseglingen, men tjänsten känner inte den som bekräftar att sigillet tillhör {name}.',
  'paper/out-of-time':
    'PDF-filen har inte ändrats efter förseglingen, men sigillets certifikat ({name}) är inte giltigt, och inget visar att filen förseglades medan det gällde.',
  'paper/unsupported':
    'PDF-filen har en underskrift som tjänsten inte kan kontrollera. Därför går det inte att lita på sidorna; bara det elektroniska intyget i filen har kontrollerats.',
  'paper/added-to':
    'Något har lagts till i PDF-filen efter förseglingen, så sidorna kan visa annat än det som förseglades. Det går inte att lita på filen.',
  'paper/changed': 'PDF-filen har ändrats efter förseglingen. Det går inte att lita på den.',
  'paper/wrong-seal': 'PDF-filens sigill är förfalskat eller trasigt. Det går inte att lita på filen.',
  'paper/stolen-seal':
    'PDF-filens sigill är gjort med en nyckel som har hamnat i orätta händer ({name}). Det går inte att lita på filen.',
  'issuer/quality-assured-as':
    'Utfärdaren är en högskola i det europeiska registret över kvalitetssäkring (DEQAR), där dess namn är {name}.',
  'issuer/quality-unproven':
    'Intyget innehåller koden för högskolan {name} i registret över kvalitetssäkring (DEQAR), men inget visar att just den högskolan har undertecknat det. Ta själv reda på vem utfärdaren är.',
};
