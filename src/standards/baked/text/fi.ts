export const fi = {
  alt: 'Osaamismerkki: {title}. Haltija {name}. Myöntäjä {institution}.',
  ects: '{ects, number} op',
  'level-basic': 'Perustaso',
  'level-applied': 'Soveltamistaso',
  'level-expert': 'Asiantuntijataso',
  kind: 'Pieni osaamiskokonaisuus',
};

export type TextKey = keyof typeof fi;
export type Text = Record<TextKey, string>;
