import { type ErrorParams, Refusal } from '../../../../base/errors.ts';
import { decode } from '../import/decode.ts';
import { readCsv } from '../import/read-csv.ts';
import type { CurriculumUnit } from './curriculum-unit.ts';
import { namedCells } from './headers.ts';
import { type RawUnit, readUnit } from './read-unit.ts';

/** What one file may cost. */
export const curriculumLimits = { bytes: 2_000_000, rows: 5000 };

/** One thing wrong with one row. `line` of a CSV file as an editor shows it, of JSON the place in the list, from 1. */
export type UnitIssue = { line: number; field: string | null; code: string; params: ErrorParams };

/** What a file says: rows that can be taken, and what is wrong with the others. */
export type CurriculumReading = { units: (CurriculumUnit & { line: number })[]; issues: UnitIssue[] };

/**
 * Reads a curriculum from CSV or from JSON (a list, or an object with the list `units`).
 * @throws Refusal 'offerings/import-empty', '-not-a-table', '-too-large', '-too-many-rows', 'offerings/curriculum-not-json',
 *   'offerings/curriculum-no-list', 'offerings/curriculum-no-code-column'
 */
export function readCurriculum(bytes: Uint8Array): CurriculumReading {
  const decoded = decode(bytes, curriculumLimits);
  const rows = /^\s*[[{]/.test(decoded.text) ? jsonRows(decoded.text) : csvRows(decoded);
  const reading: CurriculumReading = { units: [], issues: [] };
  const codes = new Map<string, number>();
  for (const { line, raw, broken } of rows) {
    const { unit, issues } = broken ? { unit: null, issues: [broken] } : readUnit(raw);
    const twice = unit && codes.get(unit.code);
    if (twice) issues.push({ field: 'code', code: 'offerings/curriculum-twice', params: { line: twice } });
    for (const issue of issues) reading.issues.push({ line, ...issue });
    if (!unit || issues.length > 0) continue;
    codes.set(unit.code, line);
    reading.units.push({ ...unit, line });
  }
  return reading;
}

type Row = { line: number; raw: RawUnit; broken?: Omit<UnitIssue, 'line'> };

function csvRows(decoded: ReturnType<typeof decode>): Row[] {
  const { columns, rows } = readCsv(decoded, curriculumLimits);
  const names = namedCells(columns);
  if (!names.includes('code')) throw new Refusal('offerings/curriculum-no-code-column', 422);
  return [...rows].map((row): Row => {
    if (!('cells' in row)) {
      const broken = { field: null, code: 'offerings/curriculum-broken-row', params: {} };
      return { line: row.line, raw: {}, broken };
    }
    const told = names.flatMap((name, index) => (name && row.cells[index] ? [[name, row.cells[index]]] : []));
    return { line: row.line, raw: Object.fromEntries(told) as RawUnit };
  });
}

function jsonRows(text: string): Row[] {
  const list = listOf(parsed(text));
  if (list.length > curriculumLimits.rows)
    throw new Refusal('offerings/import-too-many-rows', 413, { limit: curriculumLimits.rows });
  return list.map((raw, index): Row => {
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
      return { line: index + 1, raw: raw as RawUnit };
    const broken = { field: null, code: 'offerings/curriculum-broken-row', params: {} };
    return { line: index + 1, raw: {}, broken };
  });
}

/** Without what no database keeps: NUL, and halves of characters. */
function kept(text: string): string {
  return text.replace(/\0|\p{Cs}/gu, '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? kept(value) : value));
  } catch {
    throw new Refusal('offerings/curriculum-not-json', 422);
  }
}

function listOf(content: unknown): unknown[] {
  const list = Array.isArray(content) ? content : (content as { units?: unknown } | null)?.units;
  if (!Array.isArray(list)) throw new Refusal('offerings/curriculum-no-list', 422);
  if (list.length === 0) throw new Refusal('offerings/import-empty', 422);
  return list;
}
