import type { OfferingDocument } from './offering-document.ts';

/** An invented offering in which nothing is left unsaid: the sample of tests and measurements. */
export const described: OfferingDocument = {
  title: {
    fi: 'Matkailuyrityksen vastuullinen johtaminen',
    sv: 'Ansvarsfullt ledarskap i turistföretag',
    en: 'Responsible management of a tourism business',
  },
  description: { fi: 'Miten matkailuyritystä johdetaan niin, että luonto, väki ja talous kestävät.' },
  plainSummary: { fi: 'Opit johtamaan pientä matkailuyritystä vastuullisesti.' },
  institution: '02473',
  awardingCountry: 'FI',
  awardingBody: { fi: 'Kajaanin ammattikorkeakoulu' },
  language: ['fi'],
  ects: 5,
  hours: 133,
  field: '1015',
  level: { competence: 'applied', eqf: 6, nqf: 6 },
  outcomes: [
    {
      id: 'plan',
      text: { fi: 'Laatii yritykselle vastuullisuussuunnitelman', en: 'Draws up a sustainability plan' },
    },
    { id: 'measure', text: { fi: 'Mittaa yrityksen hiilijalanjäljen ja tulkitsee tuloksen' } },
  ],
  assessment: {
    types: ['project', 'demonstration'],
    criteria: [{ outcome: 'plan', text: { fi: 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.' } }],
    gradeScale: '0-5',
  },
  parts: [
    { title: { fi: 'Vastuullisuus matkailussa' }, ects: 2 },
    { title: { fi: 'Hiilijalanjälki' }, ects: 3, origin: 'rdi', source: 'MA00AB13' },
  ],
  mode: ['blended'],
  deliveryMix: { contact: 20, online: 50, independent: 30 },
  qualityAssurance: { type: 'institutional' },
  prerequisites: { fi: 'Ei edellytyksiä' },
  supervision: 'supervised-with-id',
  stackability: { standalone: true },
  furtherInformation: { fi: 'Osa matkailun kokonaisuutta.' },
  certificate: 'electronic',
  origin: 'study-unit',
  form: 'open',
  price: { amount: 75, currency: 'EUR' },
  targetGroup: { fi: 'Matkailualan esihenkilöt' },
  relevance: { fi: 'Safariyritysten asiakkaat kysyvät hiilijalanjälkeä.' },
  coDesigners: { fi: 'Keksityt safariyrittäjät' },
  source: { code: 'MA00AB12', system: 'invented' },
};
