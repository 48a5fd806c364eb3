export const fi = {
  'wallet/import-there-already':
    'Sama todistus on jo omissa todistuksissasi. Sitä ei tarvitse tuoda uudelleen.',
  'wallet/import-own':
    'Tämä todistus on jo omissa todistuksissasi: sen on myöntänyt korkeakoulu, joka käyttää tätä palvelua.',
  'wallet/too-many-imports':
    'Sinulla on jo {most, number} muualta tuotua todistusta. Poista jokin niistä, niin voit tuoda uuden.',
  'wallet/imports-too-large':
    'Muualta tuodut todistuksesi eivät mahdu: tilaa on yhteensä {megabytes, number} Mt. Poista jokin niistä, niin voit tuoda uuden.',
  'imports.title': 'Muualta saadut todistukset ja osaamismerkit',
  'imports.lead':
    'Voit säilyttää täällä myös muiden myöntämiä sähköisiä todistuksia ja osaamismerkkejä. Tarkistamme ne, mutta emme vastaa niistä.',
  'imports.bring-in': 'Tuo muualta saatu osaamismerkki',
  'imports.unnamed': 'Nimetön todistus',
  'imports.tag': 'Muualta',
  'imports.checked': 'Tarkistettu {date}',
  'imports.back': 'Omiin todistuksiin',
  'imports.whose': 'Emme voi tietää, onko todistus sinun',
  'bring-in.title': 'Tuo muualta saatu osaamismerkki',
  'bring-in.lead':
    'Tarkistamme ensin, mikä todistus on ja mitä siitä voi varmistaa. Sen jälkeen päätät, säilytetäänkö se omissa todistuksissasi.',
  'bring-in.file': 'Todistuksen tai osaamismerkin tiedosto',
  'bring-in.file.hint': 'Merkin kuva (.png, .svg), PDF-todistus tai todistustiedosto (.json, .jwt).',
  'bring-in.text': 'Tai liitä todistuksen sisältö tai osaamismerkin osoite',
  'bring-in.text.hint': 'Osaamismerkin osoite löytyy palvelusta, joka on myöntänyt merkin.',
  'bring-in.submit': 'Tarkista',
  'bring-in.refused': 'Todistusta ei voi ottaa omiin todistuksiin',
  'bring-in.refused.lead': 'Mitään ei tallennettu. Alla näet, mistä se johtuu.',
  'bring-in.again': 'Yritä toisella tiedostolla tai osoitteella',
  'imported.question':
    'Säilytetäänkö tämä omissa todistuksissasi? Katso ensin, mitä siitä saatiin selville. Jos et tallenna, se poistetaan vuorokauden kuluttua.',
  'imported.lead': 'Olet tuonut tämän todistuksen muualta. Se on tallessa sellaisena kuin sen toit.',
  'imported.keep': 'Tallenna omiin todistuksiin',
  'imported.discard': 'Älä tallenna',
  'imported.discarded': 'Todistusta ei tallennettu.',
  'imported.kept': 'Todistus on nyt omissa todistuksissasi.',
  'imported.check': 'Tarkista uudelleen',
  'imported.checked': 'Todistus on tarkistettu uudelleen.',
  'imported.checked-at': 'Näin oli, kun todistus viimeksi tarkistettiin: {time}.',
  'imported.original': 'Lataa alkuperäinen',
  'imported.delete': 'Poista',
  'imported.deleted': 'Todistus on poistettu.',
  'imported.delete.question': 'Poistetaanko {title}?',
  'imported.delete.gone':
    'Todistus poistetaan tästä palvelusta heti, eikä sitä voi palauttaa. Lataa se ensin, jos sinulla ei ole sitä muualla.',
  'imported.delete.issuer': 'Myöntäjän omassa palvelussa todistus säilyy.',
  'imported.guarantees': 'Mitä todistuksesta tiedetään',
  'imported.sure': 'Tämä on varmistettu',
  'imported.unsure': 'Tästä ei ole takeita',
  'imports.sure.unchanged': 'Todistuksen on allekirjoittanut sen myöntäjä, eikä sitä ole muutettu.',
  'imports.sure.hosted': 'Todistus oli tällaisena myöntäjän verkkopalvelussa, kun se tarkistettiin.',
  'imports.sure.issuer': 'Myöntäjä tunnetaan.',
  'imports.sure.not-withdrawn': 'Myöntäjä ei ollut mitätöinyt sitä.',
  'imports.sure.in-force': 'Se oli voimassa.',
  'imports.sure.recipient':
    'Se on myönnetty samaan sähköpostiosoitteeseen, joka sinulla on tässä palvelussa.',
  'imports.unsure.signature': 'Ei voitu tarkistaa, onko sisältö myöntäjän kirjoittama ja muuttamaton.',
  'imports.unsure.hosted':
    'Merkissä ei ole allekirjoitusta. Sen voi tarkistaa vain niin kauan kuin myöntäjän verkkopalvelu on toiminnassa, ja palvelu voi muuttaa sitä milloin tahansa.',
  'imports.unsure.web-key':
    'Allekirjoituksen avain haetaan myöntäjän verkkosivuilta. Jos sivut lakkaavat toimimasta tai joutuvat vääriin käsiin, allekirjoitukseen ei voi enää luottaa.',
  'imports.unsure.issuer': 'Tämä palvelu ei tunne myöntäjää eikä tiedä, kuka se todellisuudessa on.',
  'imports.unsure.no-withdrawal':
    'Ei ole keinoa saada tietää, onko myöntäjä myöhemmin mitätöinyt todistuksen.',
  'imports.unsure.withdrawal': 'Ei saatu tietää, onko todistus mitätöity.',
  'imports.unsure.expired': 'Todistuksen voimassaolo on päättynyt.',
  'imports.unsure.not-yet': 'Todistus ei ole vielä voimassa.',
  'imports.unsure.address-only':
    'Saajasta kertoo vain sähköpostiosoite. Kenen osoite oli, kun todistus myönnettiin, ei ole tiedossa.',
  'imports.unsure.recipient-other':
    'Todistus on myönnetty toiseen sähköpostiosoitteeseen kuin se, joka sinulla on tässä palvelussa. Emme voi tietää, onko se sinun.',
  'imports.unsure.recipient-not-told':
    'Todistuksesta ei selviä, mihin sähköpostiosoitteeseen se on myönnetty. Emme voi tietää, onko se sinun.',
  'imports.unsure.little-told':
    'Vanhanmallinen osaamismerkki ei kerro laajuutta, vaativuustasoa eikä sitä, miten osaaminen arvioitiin ja miten laatu varmistettiin.',
};

export type Text = Record<keyof typeof fi, string>;
