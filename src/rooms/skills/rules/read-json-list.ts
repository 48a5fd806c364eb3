import { Refusal } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { collectRows, keepable, MOST_LABEL, type ReadRow } from './collect-rows.ts';
import { ESCO } from './concept.ts';
import type { SkillReading } from './reading.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A list [[uuid, fi, sv, en], …] of ESCO concepts, as short as it can be: the last part of the URI, then a name in
 * each language of the program ('' where there is none).
 * @throws Refusal 'skills/not-a-list' where it is no JSON list of lists
 */
export function readJsonList(text: string): SkillReading {
  const list = parsed(text);
  if (!list.every((entry) => Array.isArray(entry))) throw new Refusal('skills/not-a-list', 422);
  const rows = list.map((entry, index) => readEntry(entry as unknown[], index + 1));
  return { languages: [...languages], ...collectRows(rows) };
}

function parsed(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // Told below.
  }
  throw new Refusal('skills/not-a-list', 422);
}

function readEntry([id, ...names]: unknown[], line: number): ReadRow {
  if (typeof id !== 'string' || !uuid.test(id)) return { line, fault: 'no-uri', value: String(id ?? '') };
  const labels = Object.fromEntries(
    languages.flatMap((language, at) => {
      const given = names[at];
      const name = typeof given === 'string' ? keepable(given) : '';
      return name ? [[language, name]] : [];
    }),
  );
  const written = Object.values(labels);
  if (written.length === 0) return { line, fault: 'no-label', value: id };
  const long = written.find((name) => name.length > MOST_LABEL);
  return long ? { line, fault: 'too-long', value: long } : { line, concept: { uri: ESCO + id, labels } };
}
