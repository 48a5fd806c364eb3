import type { Text } from './fi.ts';

export const sv: Text = {
  type: 'Liten kompetenshelhet',
  'type.text': 'En högskolas intyg över en liten kompetenshelhet.',
  name: 'Namn',
  learner_number: 'Studentnummer',
  title: 'Studiernas namn',
  awarding_body: 'Utfärdare',
  awarded_at: 'Utfärdat',
  outcomes: 'Lärandemål',
  outcome: 'Lärandemål',
  grade: 'Vitsord',
  ects: 'Studiepoäng',
  hours: 'Arbetsmängd i timmar',
  eqf_level: 'EQF-nivå',
  nqf_level: 'Nationell nivå',
  assessment: 'Bedömningssätt',
  supervision: 'Övervakning av bedömningen',
  mode: 'Studieform',
  quality_assurance: 'Kvalitetssäkring',
};
