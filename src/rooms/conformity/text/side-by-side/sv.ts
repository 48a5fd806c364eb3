import type { SideBySideText } from './fi.ts';

export const sv: SideBySideText = {
  'side-by-side': 'Flera referensramar sida vid sida',
  'side-by-side.lead':
    'Samma utbildning bedömd enligt flera referensramar. Skillnaderna räknas fram ur resultaten.',
  'side-by-side.verdicts': 'Resultat per referensram',
  'side-by-side.rows': 'Krav för krav',
  'side-by-side.rows.lead':
    '{count, plural, =0 {De referensramar som kräver samma sak är överens om resultatet} one {I ett krav är resultatet ett annat} other {I # krav är resultatet ett annat}}. Kraven är sammanlagt {all}.',
  'side-by-side.differs': 'Olika resultat',
  'side-by-side.not-asked': 'krävs inte',
  'side-by-side.mend': 'Rätta till',
  'side-by-side.choose': 'Välj referensramar',
  'side-by-side.frameworks': 'Referensramar, högst sex',
  'side-by-side.show': 'Visa sida vid sida',
};
