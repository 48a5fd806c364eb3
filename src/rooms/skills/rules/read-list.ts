import { Refusal } from '../../../base/errors.ts';
import { readEscoCsv } from './read-esco-csv.ts';
import { readJsonList } from './read-json-list.ts';
import type { SkillReading } from './reading.ts';

/** ESCO's own file of one language has some ten million bytes. */
export const MOST_BYTES = 30_000_000;

/**
 * Reads a file of concepts: the official CSV of ESCO in one language, or a JSON list [[uuid, fi, sv, en], …].
 * @param language of a CSV file, BCP 47; null: as its name tells ('skills_fi.csv')
 * @throws Refusal 'skills/not-a-list', 'skills/language-unknown', 'skills/nothing'
 */
export function readSkillList(name: string, text: string, language: string | null): SkillReading {
  const content = text.replace(/^\ufeff/, '');
  const reading = /^\s*\[/.test(content)
    ? readJsonList(content)
    : readEscoCsv(content, language ?? languageOfName(name));
  if (reading.concepts.length === 0)
    throw new Refusal('skills/nothing', 422, { count: reading.wrong.length });
  return reading;
}

/** 'skills_fi.csv' → 'fi'; null where the name does not tell. */
export function languageOfName(name: string): string | null {
  return /[_-]([a-z]{2})(?:[_.-][^/]*)?$/.exec(name.toLowerCase())?.[1] ?? null;
}
