export const fi = {
  type: 'Pieni osaamiskokonaisuus',
  'type.text': 'Korkeakoulun myöntämä todistus pienestä osaamiskokonaisuudesta.',
  name: 'Nimi',
  learner_number: 'Oppijanumero',
  title: 'Opintojen nimi',
  awarding_body: 'Myöntäjä',
  awarded_at: 'Myönnetty',
  outcomes: 'Osaamistavoitteet',
  outcome: 'Osaamistavoite',
  grade: 'Arvosana',
  ects: 'Opintopisteet',
  hours: 'Työmäärä tunteina',
  eqf_level: 'EQF-taso',
  nqf_level: 'Kansallinen taso',
  assessment: 'Arviointitavat',
  supervision: 'Arvioinnin valvonta',
  mode: 'Toteutustapa',
  quality_assurance: 'Laadunvarmistus',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
