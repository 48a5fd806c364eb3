export const fi = {
  'credentials/issued-meanwhile': 'Toinen käsittelijä ehti väliin. Yritä uudelleen.',
  'credentials/not-passed': 'Suoritusta ei ole hyväksytty, joten siitä ei myönnetä todistusta.',
  'credentials/already-revoked': 'Todistus on jo mitätöity.',
  'credentials/nothing-to-verify': 'Anna todistus, joka tarkistetaan.',
  'notice.issued.subject': 'Todistuksesi on valmis: {title}',
  'notice.issued.text':
    'Hei {name}! {institution} on myöntänyt sinulle sähköisen todistuksen: {title}. Näet sen omissa todistuksissasi, voit ladata sen ja jakaa sen linkillä esimerkiksi työnantajalle.',
  'notice.revoked.subject': 'Todistuksesi on mitätöity: {title}',
  'notice.revoked.text':
    'Hei {name}! {institution} on mitätöinyt todistuksesi {title}. Syy: {reason} Myös ne, joille olet jakanut todistuksen, näkevät, ettei se ole enää voimassa. Jos mitätöinti on mielestäsi virhe, ota yhteyttä korkeakouluun.',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
