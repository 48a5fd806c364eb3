/** Help to mend: how others have written. */
export const wordingFi = {
  'wording.title': 'Näin muut ovat kirjoittaneet',
  'wording.link': 'Näin muut ovat kirjoittaneet',
  'wording.link.of': 'Näin muut ovat kirjoittaneet: {title}',
  'wording.lead':
    'Esimerkkejä muiden korkeakoulujen julkaistuista koulutuksista, joissa tämä kohta on kunnossa. Lähimpänä omaa koulutustasi oleva on ensin.',
  'wording.none': 'Esimerkkejä ei ole vielä',
  'wording.none.help':
    'Yksikään toinen korkeakoulu ei ole vielä julkaissut koulutusta, jossa tämä kohta on kunnossa.',
  'wording.use': 'Ota pohjaksi',
  'wording.use.of': 'Ota pohjaksi: {title}',
  'wording.open': 'Avaa koulutus',
  'adapted.title': 'Pohjateksti on lisätty kohtaan {field}',
  'adapted.source': 'Lähde: {title}, {institution}, {date}.',
  'adapted.unsaved':
    'Muokkaa teksti omaan koulutukseesi sopivaksi ja tallenna. Mitään ei ole vielä tallennettu.',
};
