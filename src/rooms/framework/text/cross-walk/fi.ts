export const fi = {
  'cross-walk': 'Viitekehykset rinnakkain',
  'cross-walk.lead':
    'Mitä kaksi viitekehystä vaatii samalla tavalla, missä ne eroavat ja mitä vain toinen niistä vaatii. Erot lasketaan viitekehysten tiedostoista.',
  'cross-walk.from': 'Ensimmäinen viitekehys',
  'cross-walk.to': 'Toinen viitekehys',
  'cross-walk.show': 'Vertaa',
  'cross-walk.export': 'Lataa vastaavuudet (JSON-LD)',
  'cross-walk.too-few': 'Vertailuun tarvitaan kaksi viitekehystä.',
  'cross-walk.rows': 'Vaatimukset rinnakkain',
  'cross-walk.summary':
    'Vastaavuuksia: {linked, number}, joista eroja sisältää {differing, number}. {left, plural, one {Yksi vaatimus on vain toisessa.} other {# vaatimusta on vain toisessa.}}',
  'cross-walk.relation': 'Vastaavuus',
  'cross-walk.differences': 'Erot',
  'relation/exact': 'sama asia',
  'relation/broader': 'toinen vaatii enemmän',
  'relation/narrower': 'toinen vaatii osan tästä',
  'relation/related': 'liittyy samaan asiaan',
  'relation/none': 'vain tässä',
  'difference/differs': 'Ero',
  'difference/none': 'Ei eroja',
  'difference/obligation': '{from} – {to}',
  'difference/credits': '{from} – toisessa {to}',
  'difference/values': 'Vain ensimmäisessä: {from}. Vain toisessa: {to}.',
  'difference/check': 'Tarkistetaan eri tavalla',
} as const;

export type CrossWalkText = Record<keyof typeof fi, string>;
