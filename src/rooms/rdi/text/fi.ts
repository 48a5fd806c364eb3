export const fi = {
  projects: 'TKI-hankkeet',
};

export type Text = Record<keyof typeof fi, string>;
