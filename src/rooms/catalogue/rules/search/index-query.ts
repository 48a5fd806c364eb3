/** What must be found: of each group at least one. Each is a word of the index. */
export type Groups = readonly (readonly string[])[];

/** Of the words that somebody typed each must be found; `any`: one of them is enough. */
export type WordQuery = { groups: Groups; any: boolean };

/** For `::tsquery`; null where there is nothing to look for. */
export function indexQuery(words: WordQuery | null, ...filters: Groups): string | null {
  const typed = words && alternatives(words.any ? [words.groups.flat()] : words.groups);
  const all = [...(typed ?? []), ...alternatives(filters)];
  return all.length === 0 ? null : all.join(' & ');
}

/** The same words, looked for only in titles and skills. */
export function inHead({ groups, any }: WordQuery): WordQuery {
  return { any, groups: groups.map((group) => group.map((one) => `=t:${one}`)) };
}

function alternatives(groups: Groups): string[] {
  return groups.filter((group) => group.length > 0).map((group) => `(${group.map(quoted).join(' | ')})`);
}

/** Whatever is chosen in an address may stand here: quotes and backslashes are doubled, the rest is plain text. */
function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, (sign) => sign + sign)}'`;
}
