/**
 * The words of a text in the form in which they are compared: without case, accents and doubled letters, so that
 * "Matkailu", "matkailu" and a forgotten dot or letter are one. Only a–z and 0–9 remain.
 */
export function foldedWords(text: string): string[] {
  return text
    .replace(/c\+\+/gi, ' cpp ')
    .replace(/\b([cf])#/gi, ' $1sharp ')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'a')
    .normalize('NFKD')
    .replace(/[\p{M}’'´`]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(foldWord);
}

/** Finnish stems change the length of their consonants and vowels (kk–k, pp–p, aa–a): one letter stands for both. */
function foldWord(word: string): string {
  return /\d/.test(word) ? word : word.replace(/([a-z])\1+/g, '$1');
}
