import type { SideBySideText } from './fi.ts';

export const en: SideBySideText = {
  'side-by-side': 'Several frameworks side by side',
  'side-by-side.lead':
    'The same offering judged by several frameworks. The differences are worked out from the results.',
  'side-by-side.verdicts': 'Result by framework',
  'side-by-side.rows': 'Requirement by requirement',
  'side-by-side.rows.lead':
    '{count, plural, =0 {Frameworks that ask for the same thing agree on its result} one {One requirement has different results} other {# requirements have different results}}. There are {all} requirements in all.',
  'side-by-side.differs': 'Different results',
  'side-by-side.not-asked': 'not asked for',
  'side-by-side.mend': 'Put right',
  'side-by-side.choose': 'Choose frameworks',
  'side-by-side.frameworks': 'Frameworks, six at most',
  'side-by-side.show': 'Show side by side',
};
