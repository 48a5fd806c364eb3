/** What only warns, and exceptions from what does more than warn. */
export const exceptionsFi = {
  'warnings.title': 'Muut viitekehykset',
  'warnings.lead':
    'Näitä viitekehyksiä ei ole otettu käyttöön. Puutteet ovat vain varoituksia: ne eivät estä hyväksymistä eivätkä julkaisemista.',
  'warnings.summary': '{framework}: {count, plural, =0 {ei puutteita} one {# puute} other {# puutetta}}',
  'warning/draft': 'Luonnos – ei estä julkaisemista',
  'warning/available': 'Ei käytössä – ei estä julkaisemista',
  'warning/proposed': 'Ehdotettu käyttöön – ei estä julkaisemista',
  'warning/coming': 'Tulee voimaan {date} – ei vielä estä julkaisemista',

  'offerings/own-exception':
    'Et voi päättää poikkeuksesta koulutukseen, jota olet itse kirjoittanut. Pyydä toista henkilöä.',
  'offerings/exception-by-person': 'Poikkeuksesta päättää ihminen. API-avaimella ei voi päättää siitä.',
  'offerings/exception-over': 'Poikkeus ei ole enää voimassa, joten sitä ei tarvitse lopettaa.',
  'offerings/exception-day': 'Valitse päivä tästä päivästä enintään vuoden päähän.',
  'offerings/framework-not-in-force':
    'Tämä viitekehyksen versio ei ole voimassa, joten siitä ei tarvita poikkeusta.',
  'offerings/element-not-open': 'Poikkeuksen voi myöntää vain kohtaan, joka on vielä kesken.',

  'exception.list': 'Poikkeukset',
  'exception.list.lead':
    'Koulutukset, jotka saa julkaista perustellusta syystä ja määräajaksi, vaikka kaikki pakolliset kohdat eivät ole kunnossa.',
  'exception.list.caption': '{count, plural, one {# poikkeus} other {# poikkeusta}}',
  'exception.attention': 'Vaatii toimia',
  'exception.attention.lead':
    'Nämä koulutukset ovat tarjonnassa poikkeuksella, joka ei ole enää voimassa. Täydennä puuttuvat tiedot, myönnä uusi poikkeus tai poista koulutus tarjonnasta.',
  'exception.none': 'Poikkeuksia ei ole',
  'exception.none.help': 'Poikkeuksen voi myöntää koulutuksen sivulla, kun jokin pakollinen kohta on kesken.',
  'exception.institution': 'Korkeakoulu',
  'exception.offering': 'Koulutus',
  'exception.from': 'Mistä poikkeus on myönnetty',
  'exception.reason': 'Perustelu',
  'exception.until': 'Voimassa',
  'exception.until.day': '{date} asti',
  'exception.state': 'Tila',
  'exception-standing/valid': 'Voimassa',
  'exception-standing/expired': 'Vanhentunut',
  'exception-standing/ended': 'Lopetettu',
  'exception.ended': 'Lopetettu {date}: {reason}',
  'exception.by': 'Myöntänyt {name} {date}',
  'exception.section.lead': 'Kohdat, joita ei vaadita julkaisemiseen määräaikana.',
  'exception.page.needs':
    'Tarjonnassa oleva versio on julkaistu poikkeuksella, joka ei ole enää voimassa. Täydennä puuttuvat tiedot, myönnä uusi poikkeus tai poista koulutus tarjonnasta.',
  'exception.grant': 'Myönnä poikkeus',
  'exception.grant.lead':
    'Poikkeuksella koulutuksen voi hyväksyä ja julkaista, vaikka valitut kohdat ovat kesken. Koko konsortio näkee poikkeuksen.',
  'exception.elements': 'Kohdat, joita poikkeus koskee',
  'exception.elements.hint': 'Näkyvissä ovat vain kohdat, jotka ovat nyt kesken.',
  'exception.reason.hint':
    'Kerro, miksi koulutus julkaistaan puutteellisena. Perustelu näkyy myös koulutuksen julkisella sivulla.',
  'exception.validUntil': 'Voimassa viimeistään',
  'exception.validUntil.hint': 'Enintään vuosi tästä päivästä.',
  'exception.granted': 'Poikkeus on myönnetty.',
  'exception.nothing-open': 'Kaikki pakolliset kohdat ovat kunnossa, joten poikkeusta ei tarvita.',
  'exception.end': 'Lopeta poikkeus',
  'exception.end.named': 'Lopeta poikkeus: {elements}',
  'exception.end.ask': 'Lopetetaanko poikkeus?',
  'exception.end.1': 'Koulutusta ei voi enää hyväksyä eikä julkaista tällä poikkeuksella.',
  'exception.end.2': 'Jos koulutus on jo tarjonnassa, se jää sinne ja tulee luetteloon ”Vaatii toimia”.',
  'exception.end.reason': 'Miksi poikkeus lopetetaan',
  'exception.end.done': 'Poikkeus on lopetettu.',
  'exception.evidence': 'Poikkeus: {elements}. Voimassa {date} asti.',

  'notice.excepted.subject': 'Poikkeus myönnetty: {title}',
  'notice.excepted.text':
    'Koulutukselle ”{title}” on myönnetty poikkeus, joka on voimassa {date} asti. Perustelu: {reason}',
};
