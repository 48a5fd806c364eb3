import { type LocalizedText, pick } from '../../../base/language.ts';

/**
 * A key whose order byte by byte is the Finnish and Swedish alphabet (å, ä, ö after z), whatever collation a database
 * has. Other accents, case and repeated spaces do not count.
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/å/g, '{')
    .replace(/[äæ]/g, '|')
    .replace(/[öø]/g, '}')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

/** The key of a title as it is shown to somebody who reads `language`. */
export function titleKey(title: LocalizedText, language = 'fi'): string {
  return sortKey(pick(title, language).text);
}
