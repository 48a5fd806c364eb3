import type { VolumeText } from './fi.ts';

export const en: VolumeText = {
  'volumes.title': 'The offerings in figures',
  'volumes.lead': 'How much is on offer now, institution by institution.',
  'volumes.own.title': 'Our offerings in figures',
  'volumes.own.lead': 'How much is in the making and on offer. What was withdrawn is not counted.',
  'volumes.all': 'The offerings of all institutions in figures',
  'volumes.catalogue': 'Catalogue',
  'volumes.csv': 'Download as a table (CSV)',
  'volumes.json': 'The same for programs (JSON)',
  'volumes.file': 'offerings-in-figures',
  'volumes.sum':
    '{offerings, plural, one {One offering} other {{offerings, number} offerings}}, {ects, number} ECTS credits in all.',
  'volumes.silent':
    '{count, plural, one {One does not tell its credits.} other {{count, number} do not tell their credits.}}',
  'volumes.choose.measure': 'What is counted',
  'volumes.choose.kind': 'How it is divided',
  'volumes.measure.offerings': 'Offerings',
  'volumes.measure.ects': 'ECTS credits',
  'volumes.kind.origin': 'Where the content comes from',
  'volumes.kind.form': 'Form of provision',
  'volumes.chart.offerings': 'Number of offerings',
  'volumes.chart.ects': 'Sum of ECTS credits',
  'volumes.chart.description':
    'Horizontal bars whose parts show the division: {kind}. The same figures are in the table after the chart.',
  'volumes.chart': 'As a chart',
  'volumes.table': 'As a table',
  'volumes.untold': 'Not told',
  'volumes.total': 'Total',
  'volumes.institution': 'Institution',
  'volumes.code': 'Code',
  'volumes.without-ects': 'Credits not told',
  'volumes.state': 'State',
  'volumes.state.draft': 'Draft',
  'volumes.state.in-review': 'In review',
  'volumes.state.approved': 'Approved',
  'volumes.state.published': 'Published',
};
