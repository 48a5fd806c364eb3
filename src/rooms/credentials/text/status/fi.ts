export const fi = {
  'credentials/not-in-this-state':
    'Tätä ei voi tehdä todistukselle, kun sen tila on tämä. Katso ensin, miten todistus nyt on voimassa.',
  'credentials/day-has-passed': 'Päivä on jo mennyt. Anna tämä päivä tai myöhempi.',
  'credentials/nothing-corrected':
    'Korjaa nimi tai arvosana. Nyt uusi todistus olisi samanlainen kuin vanha.',
  'state.suspended': 'Keskeytetty',
  'state.replaced': 'Korvattu',
  'change.title': 'Muuta todistuksen tilaa',
  'change.lead': 'Jokainen muutos kysyy vahvistuksen ja syyn, ja haltija saa siitä tiedon.',
  'change.suspend': 'Keskeytä voimassaolo',
  'change.suspend.question': 'Keskeytetäänkö todistuksen voimassaolo?',
  'change.suspend.what': 'Todistus ei ole voimassa ennen kuin palautat sen.',
  'change.suspend.others': 'Tarkistaja näkee, että todistus on toistaiseksi keskeytetty.',
  'change.suspend.done': 'Todistuksen voimassaolo on keskeytetty.',
  'change.resume': 'Palauta voimaan',
  'change.resume.question': 'Palautetaanko todistus voimaan?',
  'change.resume.what': 'Todistus on taas voimassa heti.',
  'change.resume.others':
    'Tarkistaja näkee todistuksen taas voimassa olevana viimeistään viiden minuutin kuluttua.',
  'change.resume.done': 'Todistus on taas voimassa.',
  'change.expire': 'Aseta päättymispäivä',
  'change.expire.question': 'Mihin asti todistus on voimassa?',
  'change.expire.what': 'Todistus on voimassa antamasi päivän loppuun.',
  'change.expire.others':
    'Sen jälkeen tarkistaja näkee, ettei todistus ole enää voimassa, myös jo ladatuista tiedostoista.',
  'change.expire.done': 'Todistuksen päättymispäivä on asetettu.',
  'change.replace': 'Korvaa korjatulla',
  'change.replace.question': 'Korvataanko todistus korjatulla?',
  'change.replace.what': 'Haltija saa uuden todistuksen, jossa korjattu tieto on. Muu säilyy ennallaan.',
  'change.replace.others': 'Vanha todistus mitätöidään ja merkitään korvatuksi. Sitä ei voi perua.',
  'change.replace.done': 'Korjattu todistus on annettu. Vanha on mitätöity.',
  'change.renew': 'Uusi todistus',
  'change.renew.question': 'Uusitaanko todistus?',
  'change.renew.what': 'Haltija saa uuden todistuksen, joka on voimassa tästä päivästä.',
  'change.renew.others': 'Vanha todistus jää sellaiseksi kuin se on. Uudesta näkee, minkä jatkoa se on.',
  'change.renew.done': 'Uusi todistus on annettu.',
  'change.until': 'Viimeinen voimassaolopäivä',
  'change.until.open': 'Jätä tyhjäksi, jos todistus on voimassa toistaiseksi.',
  'change.name': 'Haltijan nimi',
  'change.name.now': 'Nyt: {name}. Jätä tyhjäksi, jos nimi on oikein.',
  'change.grade': 'Arvosana',
  'change.grade.now': 'Nyt: {grade}. Jätä valitsematta, jos arvosana on oikein.',
  'own.suspended': 'Korkeakoulu keskeytti todistuksen voimassaolon {date}',
  'own.suspended.meanwhile': 'Todistus ei ole nyt voimassa. Korkeakoulu voi palauttaa sen.',
  'own.replaced': 'Korkeakoulu korvasi todistuksen korjatulla {date}',
  'own.replaced.new': 'Katso korjattu todistus',
  'own.earlier': 'Katso aiempi todistus, jonka jälkeen tämä annettiin',
  'own.ends': 'Todistus on voimassa {date} asti',
  'own.expired': 'Todistuksen voimassaolo päättyi {date}',
  'notice.suspend.subject': 'Todistuksesi voimassaolo on keskeytetty: {title}',
  'notice.suspend.text':
    'Hei {name}! {institution} on keskeyttänyt todistuksesi voimassaolon: {title}.\n\nSyy: {reason}\n\nTodistus ei ole voimassa, ennen kuin korkeakoulu palauttaa sen. Jos tämä on mielestäsi virhe, ota yhteyttä korkeakouluun.',
  'notice.resume.subject': 'Todistuksesi on taas voimassa: {title}',
  'notice.resume.text':
    'Hei {name}! {institution} on palauttanut todistuksesi voimaan: {title}.\n\nSyy: {reason}',
  'notice.expire.subject': 'Todistuksellesi on asetettu päättymispäivä: {title}',
  'notice.expire.text':
    'Hei {name}! {institution} on asettanut todistuksellesi viimeisen voimassaolopäivän: {title}. Päivän näet omista todistuksistasi.\n\nSyy: {reason}',
  'notice.replace.subject': 'Olet saanut korjatun todistuksen: {title}',
  'notice.replace.text':
    'Hei {name}! {institution} on korjannut todistuksesi: {title}. Uusi on omissa todistuksissasi. Vanha ei ole enää voimassa: jos olet jakanut sen, jaa uusi sen sijaan.\n\nSyy: {reason}',
  'notice.renew.subject': 'Todistuksesi on uusittu: {title}',
  'notice.renew.text':
    'Hei {name}! {institution} on uusinut todistuksesi: {title}. Uusi on omissa todistuksissasi.\n\nSyy: {reason}',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
