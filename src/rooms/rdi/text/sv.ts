import type { Text } from './fi.ts';

export const sv: Text = {
  projects: 'FoU-projekt',
};
