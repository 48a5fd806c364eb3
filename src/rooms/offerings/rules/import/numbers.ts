import type { ImportCode } from './issue.ts';

/** A number as it stands in a course list: null for an empty cell, else the value or the code of what is wrong. */
export type NumberReading = { value: number | null } | { code: ImportCode };

const CREDITS = /^(\d{1,9})(?:[.,](\d{1,6}))?\s*(?:op|sp|cr|ects|credits?|opintopistettä|studiepoäng)?\.?$/iu;
const PLAIN = /^(\d{1,6})(?:[.,](\d{1,6}))?\s*(?:h|t|tim|tuntia|timmar|hours)?\.?$/iu;
const MONEY = /^(?:€|eur)?\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*(?:€|eur|euroa|euro)?$/iu;
const NEGATIVE = /^[-−–]\s*\d/;

/** ECTS credits: '5', '5,0', '5.000000', '5 op'. Old study weeks ('ov') are not credits. */
export function readCredits(text: string): NumberReading {
  return read(text, CREDITS, 'offerings/import-ects-not-a-number', 'offerings/import-ects-negative');
}

/** Hours of the learner's work. */
export function readHours(text: string): NumberReading {
  return read(text, PLAIN, 'offerings/import-number-unreadable', 'offerings/import-number-unreadable');
}

/** Euros; words for "free of charge" are 0. */
export function readEuros(text: string): NumberReading {
  if (/^(maksuton|ilmainen|avgiftsfri|gratis|free|free of charge)$/iu.test(text)) return { value: 0 };
  return read(text, MONEY, 'offerings/import-number-unreadable', 'offerings/import-number-unreadable');
}

function read(text: string, pattern: RegExp, notNumber: ImportCode, negative: ImportCode): NumberReading {
  if (text === '') return { value: null };
  if (NEGATIVE.test(text)) return { code: negative };
  const match = pattern.exec(text);
  if (!match) return { code: notNumber };
  return { value: Number(`${match[1]}.${match[2] ?? '0'}`) };
}
