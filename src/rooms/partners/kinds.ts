/** In which ways a partner and the institutions work together. */
export const kinds = [
  'training',
  'commissioned',
  'co-design',
  'project',
  'recruitment',
  'placements',
  'volunteering',
] as const;
export type Kind = (typeof kinds)[number];
