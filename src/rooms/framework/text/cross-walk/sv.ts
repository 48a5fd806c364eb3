import type { CrossWalkText } from './fi.ts';

export const sv: CrossWalkText = {
  'cross-walk': 'Referensramar sida vid sida',
  'cross-walk.lead':
    'Vad två referensramar kräver på samma sätt, var de skiljer sig och vad bara den ena kräver. Skillnaderna räknas fram ur referensramarnas filer.',
  'cross-walk.from': 'Den första referensramen',
  'cross-walk.to': 'Den andra referensramen',
  'cross-walk.show': 'Jämför',
  'cross-walk.export': 'Ladda ner motsvarigheterna (JSON-LD)',
  'cross-walk.too-few': 'För en jämförelse behövs två referensramar.',
  'cross-walk.rows': 'Kraven sida vid sida',
  'cross-walk.summary':
    '{linked, plural, one {En motsvarighet} other {# motsvarigheter}}, {differing, plural, one {i en av dem finns en skillnad} other {i # av dem finns en skillnad}}. {left, plural, one {Ett krav finns bara på ena sidan.} other {# krav finns bara på ena sidan.}}',
  'cross-walk.relation': 'Motsvarighet',
  'cross-walk.differences': 'Skillnader',
  'relation/exact': 'samma sak',
  'relation/broader': 'den andra kräver mer',
  'relation/narrower': 'den andra kräver en del av detta',
  'relation/related': 'gäller något närliggande',
  'relation/none': 'bara här',
  'difference/differs': 'Skillnad',
  'difference/none': 'Inga skillnader',
  'difference/obligation': '{from} – {to}',
  'difference/credits': '{from} – i den andra {to}',
  'difference/values': 'Bara i den första: {from}. Bara i den andra: {to}.',
  'difference/check': 'Kontrolleras på olika sätt',
};
