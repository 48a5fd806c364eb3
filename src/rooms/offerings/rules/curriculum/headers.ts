/** Names of columns, in the languages in which registers give them, folded: letters and digits only. */
const names: Record<string, string> = {
  ...of('code', 'code', 'koodi', 'tunnus', 'kod', 'tunniste'),
  ...of('kind', 'kind', 'laji', 'tyyppi', 'slag', 'typ', 'type'),
  ...of('title.fi', 'title', 'titlefi', 'nimi', 'nimifi', 'nimisuomeksi'),
  ...of('title.sv', 'titlesv', 'nimisv', 'namn', 'namnsv', 'nimiruotsiksi'),
  ...of('title.en', 'titleen', 'nimien', 'nameen', 'name', 'nimienglanniksi'),
  ...of(
    'ects',
    'ects',
    'op',
    'laajuus',
    'laajuusop',
    'opintopisteet',
    'sp',
    'omfattning',
    'omfattningsp',
    'credits',
    'cr',
  ),
  ...of('outcomes.fi', 'outcomes', 'outcomesfi', 'osaamistavoitteet', 'osaamistavoitteetfi', 'tavoitteet'),
  ...of('outcomes.sv', 'outcomessv', 'osaamistavoitteetsv', 'larandemal', 'larandemalsv'),
  ...of('outcomes.en', 'outcomesen', 'osaamistavoitteeten', 'learningoutcomes'),
  ...of(
    'parent',
    'parent',
    'parentmodule',
    'moduuli',
    'opintokokonaisuus',
    'kokonaisuus',
    'modul',
    'module',
    'studiehelhet',
  ),
  ...of('validFrom', 'validfrom', 'voimassaalkaen', 'alkaen', 'alkuvuosi', 'gallerfran'),
  ...of('validUntil', 'validuntil', 'voimassaasti', 'asti', 'loppuvuosi', 'gallertill'),
  ...of('field', 'field', 'isced', 'iscedf', 'koulutusala', 'utbildningsomrade'),
  ...of('level', 'level', 'taso', 'niva'),
};

function of(field: string, ...words: string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, field]));
}

/** What each column is; undefined for one that means nothing here. */
export function namedCells(columns: readonly string[]): (string | undefined)[] {
  return columns.map((column) => {
    const folded = column
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    return Object.hasOwn(names, folded) ? names[folded] : undefined;
  });
}
