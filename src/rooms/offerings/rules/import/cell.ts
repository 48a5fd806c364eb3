import type { ImportCode } from './issue.ts';

/** A cell made fit for storing, and what was noticed on the way. */
export type Cell = { text: string; noticed: ImportCode[] };

// C0 and C1 controls but tab, line feed and carriage return; halves of surrogate pairs; zero-width marks; marks that turn the writing direction,
// with which one text can be made to look like another.
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

// What a spreadsheet would take for a formula. It stays text here; the warning is for those who open the file.
const FORMULA = /^[=+@]|^-[^\s(]*\(/;

/** Composed characters, one kind of line break and space, no unseen characters, no outer white space. */
export function cleanCell(raw: string): Cell {
  // Most cells are plain; the checks below cost more than all the rest of a row.
  if (PLAIN.test(raw)) return { text: raw, noticed: NOTHING };
  const noticed: ImportCode[] = [];
  let text = raw
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ');
  if (text.search(UNSEEN) >= 0) {
    noticed.push('offerings/import-control-characters');
    text = text.replace(UNSEEN, '');
  }
  text = text.trim();
  if (text.includes('\ufffd')) noticed.push('offerings/import-damaged-characters');
  if (FORMULA.test(text)) noticed.push('offerings/import-formula');
  return { text, noticed };
}

const PLAIN = /^[A-Za-z0-9åäöÅÄÖ](?:[A-Za-z0-9åäöÅÄÖ .,:;()/_-]*[A-Za-z0-9åäöÅÄÖ.)])?$/;
const NOTHING: ImportCode[] = [];

/** A text of one line: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * The first of values that an export put into one cell with a line break and spaces between ('89\n      1.000000',
 * as VIRTA rows have it), and whether there was another.
 */
export function firstToken(text: string): { token: string; more: boolean } {
  const [token = '', ...rest] = text.split(/\n\s*/);
  return { token: token.trim(), more: rest.some((part) => part.trim() !== '') };
}
