/** What course lists write for the languages that are taught in; ISO 639 codes are understood as they are. */
const codes: Record<string, string> = Object.fromEntries(
  (
    [
      ['fi', 'fi fin suomi finska finnish suomeksi'],
      ['sv', 'sv swe se ruotsi svenska swedish ruotsiksi'],
      ['en', 'en eng englanti engelska english englanniksi'],
      ['de', 'de deu ger saksa tyska german'],
      ['fr', 'fr fra fre ranska franska french'],
      ['es', 'es spa espanja spanska spanish'],
      ['ru', 'ru rus venäjä ryska russian'],
      ['et', 'et est viro estniska estonian'],
      ['se', 'sme pohjoissaame nordsamiska'],
      ['smn', 'smn inarinsaame enaresamiska'],
      ['sms', 'sms koltansaame skoltsamiska'],
      ['fse', 'fse viittomakieli teckenspråk'],
      ['it', 'it ita italia italienska italian'],
      ['nb', 'nb nob'],
      ['no', 'no nor norja norska norwegian'],
      ['da', 'da dan tanska danska danish'],
      ['zh', 'zh zho chi kiina kinesiska chinese'],
      ['ja', 'jpn japani japanska japanese'],
    ] as const
  ).flatMap(([code, names]) => names.split(' ').map((name) => [name, code])),
);

/** Splits 'fi, en' or 'suomi/englanti' into BCP 47 tags; `unknown` are the words that mean no language. */
export function readLanguages(text: string): { tags: string[]; unknown: string[] } {
  const words = text
    .toLowerCase()
    .split(/[\s,;/|+&]+/)
    .filter(Boolean);
  const tags = words.map((word) => (Object.hasOwn(codes, word) ? codes[word] : undefined));
  return {
    tags: [...new Set(tags.filter((tag) => tag !== undefined))],
    unknown: words.filter((_, index) => tags[index] === undefined && !joiners.has(words[index] ?? '')),
  };
}

const joiners = new Set(['ja', 'och', 'and', 'tai', 'eller', 'or']);
