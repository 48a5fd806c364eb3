/** What a finding says of a requirement: that it is right, or that it is doubtful. */
export const stances = ['supports', 'questions'] as const;
export type Stance = (typeof stances)[number];
