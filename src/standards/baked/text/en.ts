import type { Text } from './fi.ts';

export const en: Text = {
  alt: 'Badge: {title}. Held by {name}. Awarded by {institution}.',
  ects: '{ects, number} ECTS',
  'level-basic': 'Basic level',
  'level-applied': 'Applied level',
  'level-expert': 'Expert level',
  kind: 'Micro-credential',
};
