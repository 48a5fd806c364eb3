import type { VolumeText } from './fi.ts';

export const sv: VolumeText = {
  'volumes.title': 'Utbildningsutbudet i siffror',
  'volumes.lead': 'Hur mycket utbildning som erbjuds nu, högskola för högskola.',
  'volumes.own.title': 'Det egna utbudet i siffror',
  'volumes.own.lead':
    'Hur mycket utbildning som är under arbete och erbjuds. Det som tagits ur utbudet räknas inte.',
  'volumes.all': 'Alla högskolors utbud i siffror',
  'volumes.catalogue': 'Utbildningsutbud',
  'volumes.csv': 'Ladda ner tabellen (CSV)',
  'volumes.json': 'Samma siffror för program (JSON)',
  'volumes.file': 'utbudet-i-siffror',
  'volumes.sum':
    '{offerings, plural, one {En utbildning} other {{offerings, number} utbildningar}}, sammanlagt {ects, number} studiepoäng.',
  'volumes.silent':
    '{count, plural, one {En berättar inte sin omfattning.} other {{count, number} utbildningar berättar inte sin omfattning.}}',
  'volumes.choose.measure': 'Vad som räknas',
  'volumes.choose.kind': 'Hur det indelas',
  'volumes.measure.offerings': 'Utbildningar',
  'volumes.measure.ects': 'Studiepoäng',
  'volumes.kind.origin': 'Varifrån innehållet kommer',
  'volumes.kind.form': 'Utbildningsform',
  'volumes.chart.offerings': 'Antal utbildningar',
  'volumes.chart.ects': 'Studiepoäng sammanlagt',
  'volumes.chart.description':
    'Liggande staplar vars delar visar indelningen: {kind}. Samma siffror finns i tabellen efter diagrammet.',
  'volumes.chart': 'Som diagram',
  'volumes.table': 'Som tabell',
  'volumes.untold': 'Ingen uppgift',
  'volumes.total': 'Sammanlagt',
  'volumes.institution': 'Högskola',
  'volumes.code': 'Kod',
  'volumes.without-ects': 'Omfattningen inte angiven',
  'volumes.state': 'Läge',
  'volumes.state.idea': 'Idé',
  'volumes.state.design': 'Under planering',
  'volumes.state.review': 'Väntar på godkännande',
  'volumes.state.approved': 'Godkänd',
  'volumes.state.published': 'Publicerad',
  'volumes.state.running': 'Pågår',
  'volumes.state.ended': 'Avslutad',
};
