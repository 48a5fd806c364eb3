import type { Text } from './fi.ts';

export const en: Text = {
  projects: 'RDI projects',
};
