import type { Text } from './fi.ts';

export const sv: Text = {
  alt: 'Kompetensmärke: {title}. Innehavare {name}. Utfärdare {institution}.',
  ects: '{ects, number} sp',
  'level-basic': 'Grundnivå',
  'level-applied': 'Tillämpande nivå',
  'level-expert': 'Expertnivå',
  kind: 'Mikromeritering',
};
