export const fi = {
  'side-by-side': 'Useita viitekehyksiä rinnakkain',
  'side-by-side.lead': 'Sama koulutus usean viitekehyksen mukaan arvioituna. Erot lasketaan tuloksista.',
  'side-by-side.verdicts': 'Tulos viitekehyksittäin',
  'side-by-side.rows': 'Vaatimus kerrallaan',
  'side-by-side.rows.lead':
    '{count, plural, =0 {Ne viitekehykset, jotka vaativat saman kohdan, ovat siitä samaa mieltä} one {Yhdessä vaatimuksessa tulos on eri} other {#:ssa vaatimuksessa tulos on eri}}. Vaatimuksia on kaikkiaan {all}.',
  'side-by-side.differs': 'Eri tulos',
  'side-by-side.not-asked': 'ei vaadita',
  'side-by-side.mend': 'Korjaa',
  'side-by-side.choose': 'Valitse viitekehykset',
  'side-by-side.frameworks': 'Viitekehykset, enintään kuusi',
  'side-by-side.show': 'Näytä rinnakkain',
} as const;

export type SideBySideText = Record<keyof typeof fi, string>;
