import type { Language } from '../../../../base/language.ts';
import type { CsvCell } from '../../../../platform/web/csv.ts';
import type { RowProblem } from '../../rules/batch/recipient.ts';
import type { RowMail, RowState } from '../../rules/batch/states.ts';
import type { Grants } from '../../rules/grants.ts';
import { text } from '../../text/index.ts';
import { grantWords } from '../grant-words.ts';

/** What is shown of a row. */
export type ShownRow = {
  number: number;
  line: number | null;
  name: string | null;
  email: string | null;
  problems: RowProblem[];
  state: RowState;
  error: string | null;
  mail: RowMail | null;
  award: string | null;
  /** Who has an account, and reads her messages there. */
  holder: string | null;
  /** What it would give by the rules in force; null: nothing is said, or it is no longer to be seen here. */
  grants: Grants | null;
};

type ProblemCode = Parameters<ReturnType<typeof text>>[0];

/** What is wrong with a row, one sentence for each field. */
export function problemWords(language: Language, { problems, error }: ShownRow): string[] {
  const t = text(language);
  const told = problems.map(({ code, params }) => t(code as ProblemCode, params as never));
  if (error === null) return told;
  const known: readonly string[] = ['credentials/not-passed'];
  return [...told, known.includes(error) ? t(error as ProblemCode, {} as never) : error];
}

/** Rows as a sheet: what to mend, line by line. `head`: with the names of the columns. */
export function rowSheet(language: Language, rows: readonly ShownRow[], head: boolean): CsvCell[][] {
  const t = text(language);
  const lines = rows.map((row): CsvCell[] => [
    row.line ?? row.number,
    row.name ?? '',
    row.email ?? '',
    t(`batch.row.${row.state}`),
    row.problems.map(({ field }) => (field ? t(`batch.field.${field}`) : '')).join(', '),
    problemWords(language, row).join(' '),
    row.mail ? t(`batch.mail.${row.mail}`) : '',
    row.grants ? grantWords(language, row.grants).join(', ') : '',
  ]);
  const names: CsvCell[] = [
    t('batch.row.line'),
    t('batch.row.name'),
    t('batch.row.email'),
    t('batch.row.state'),
    t('batch.row.field'),
    t('batch.row.problem'),
    t('batch.row.mail'),
    t('rules.grants'),
  ];
  return head ? [names, ...lines] : lines;
}

/** A list with one invented recipient, whose columns are known by their names. */
export function sampleSheet(language: Language): CsvCell[][] {
  const t = text(language);
  return [
    [
      t('batch.field.name'),
      t('batch.field.email'),
      t('batch.field.learnerNumber'),
      t('batch.field.grade'),
      t('batch.field.date'),
      t('batch.field.language'),
      t('batch.field.outcomes'),
    ],
    ['Aino Esimerkki', 'aino@example.org', '', '', '2026-11-20', language, ''],
  ];
}
