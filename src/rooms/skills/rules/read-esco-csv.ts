import { Refusal } from '../../../base/errors.ts';
import { scanCsv } from '../../../standards/csv/scan-csv.ts';
import { collectRows, keepable, MOST_LABEL, type ReadRow } from './collect-rows.ts';
import { isConceptUri, type SkillKind } from './concept.ts';
import type { SkillReading } from './reading.ts';

/** ESCO's skillType → kind. */
const kindOf: Readonly<Record<string, SkillKind>> = {
  'skill/competence': 'skill',
  skill: 'skill',
  knowledge: 'knowledge',
  attitude: 'attitude',
  language: 'language',
};

type Columns = Record<'uri' | 'label' | 'alternatives' | 'kind' | 'status', number>;

/**
 * ESCO's own download of one language (skills_fi.csv): columns conceptUri, preferredLabel, altLabels (one a line),
 * skillType and status; others are passed over. "obsolete" and "released" are ESCO's words for the status.
 * @throws Refusal 'skills/not-a-list' without its columns, 'skills/language-unknown' where none is told
 */
export function readEscoCsv(text: string, language: string | null): SkillReading {
  const records = scanCsv(text, ',');
  const first = records.next().value;
  if (!first || !('cells' in first)) throw new Refusal('skills/not-a-list', 422);
  const columns = columnsOf(first.cells);
  if (!language) throw new Refusal('skills/language-unknown', 422);
  const width = first.cells.length;
  const rows = scanCsv(text, ',', { width, from: first.end, line: first.nextLine });
  return { languages: [language], ...collectRows(readRows(rows, columns, language)) };
}

function columnsOf(cells: readonly string[]): Columns {
  const at = (name: string) => cells.findIndex((cell) => cell.trim().toLowerCase() === name);
  const columns = {
    uri: at('concepturi'),
    label: at('preferredlabel'),
    alternatives: at('altlabels'),
    kind: at('skilltype'),
    status: at('status'),
  };
  if (columns.uri < 0 || columns.label < 0) throw new Refusal('skills/not-a-list', 422);
  return columns;
}

function* readRows(rows: ReturnType<typeof scanCsv>, columns: Columns, language: string): Generator<ReadRow> {
  for (const row of rows) {
    const { line } = row;
    if ('broken' in row) yield { line, fault: 'broken', value: '' };
    else yield readRow(row.cells, line, columns, language);
  }
}

function readRow(cells: readonly string[], line: number, columns: Columns, language: string): ReadRow {
  const cell = (column: keyof Columns) => keepable(cells[columns[column]] ?? '');
  const [uri, label] = [cell('uri'), cell('label')];
  if (!isConceptUri(uri)) return { line, fault: 'no-uri', value: uri };
  if (label === '') return { line, fault: 'no-label', value: uri };
  if (label.length > MOST_LABEL) return { line, fault: 'too-long', value: label };
  const others = cell('alternatives')
    .split('\n')
    .map((name) => name.trim());
  const alternatives = [...new Set(others)].filter(
    (name) => name !== '' && name !== label && name.length <= MOST_LABEL,
  );
  return {
    line,
    concept: {
      uri,
      labels: { [language]: label },
      alternatives: { [language]: alternatives },
      kind: kindOf[cell('kind').toLowerCase()] ?? 'other',
      withdrawn: cell('status').toLowerCase() === 'obsolete',
    },
  };
}
