import type { Offered } from './offered.ts';

const base = 'https://opinko.example';

/** An invented offering in which nothing is left unsaid: the sample of the formats' tests. */
export const offeredSample: Offered = {
  id: '01990000-0000-7000-8000-000000000001',
  url: `${base}/offerings/02473/01990000-0000-7000-8000-000000000001`,
  pages: {
    fi: `${base}/fi/catalogue/02473/1`,
    sv: `${base}/sv/catalogue/02473/1`,
    en: `${base}/en/catalogue/02473/1`,
  },
  provider: {
    code: '02473',
    url: `${base}/organisations/02473`,
    name: { fi: 'Keksitty ammattikorkeakoulu', en: 'Invented University of Applied Sciences' },
    homepage: 'https://amk.example/',
    country: 'FI',
  },
  title: { fi: 'Vastuullinen johtaminen', en: 'Responsible management' },
  description: { fi: 'Miten yritystä johdetaan.\n\nKäytännössä.' },
  summary: { fi: 'Opit johtamaan vastuullisesti.' },
  code: 'MA00AB12',
  languages: ['fi', 'en'],
  ects: 5,
  hours: 133,
  field: '1015',
  eqf: 6,
  nqf: { level: 6, url: `${base}/scales/fi-nqf/6` },
  outcomes: [
    {
      id: 'plan',
      text: { fi: 'Laatii vastuullisuussuunnitelman', en: 'Draws up a sustainability plan' },
      skills: [
        {
          uri: 'http://data.europa.eu/esco/skill/04a13491-b58c-4d33-8b59-8fad0d55fe9e',
          label: { en: 'sustainability' },
        },
      ],
    },
    { id: 'measure', text: { fi: 'Mittaa hiilijalanjäljen' }, skills: [] },
  ],
  modes: ['blended', 'online'],
  assessments: ['project', 'recognition'],
  criteria: [{ fi: 'Suunnitelmassa on tavoitteet.' }],
  price: 75,
  prerequisites: { fi: 'Ei edellytyksiä' },
  targetGroup: { fi: 'Esihenkilöt' },
  certificate: 'electronic',
  form: 'open',
  origin: 'study-unit',
  published: new Date('2026-05-04T09:00:00Z'),
  instances: [
    {
      id: '01990000-0000-7000-8000-00000000000a',
      starts: '2026-09-01',
      ends: '2026-10-31',
      enrolFrom: '2026-06-01',
      enrolUntil: '2026-08-20',
      seats: 25,
      language: 'fi',
      mode: 'blended',
      place: 'Kajaani, kampus & kirjasto',
      price: 75,
      url: `${base}/fi/enrol/02473/a`,
    },
    {
      id: '01990000-0000-7000-8000-00000000000b',
      starts: '2027-01-11',
      ends: '2027-03-12',
      enrolFrom: '2026-11-01',
      enrolUntil: '2026-12-20',
      seats: null,
      language: 'en',
      mode: 'online',
      place: null,
      price: null,
      url: `${base}/fi/enrol/02473/b`,
    },
  ],
};
