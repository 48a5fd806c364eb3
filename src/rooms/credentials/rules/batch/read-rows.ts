import {
  type ColumnMapping,
  cellsOf,
  type Recipient,
  type RowProblem,
  type RowRules,
  readRecipient,
} from './recipient.ts';

/** A row of a list: `line` is where it stands there, `cells` null where it could not be read at all. */
export type ListedRow = { number: number; line: number | null; cells: string[] | null };
export type CheckedRow = ListedRow & { recipient: Recipient; problems: RowProblem[] };

/**
 * Reads the rows of a list one after the other, and remembers the addresses: two rows with the same one are most often
 * one person twice, and the second is asked about.
 */
export function rowChecker(mapping: ColumnMapping, rules: RowRules): (row: ListedRow) => CheckedRow {
  const lines = new Map<string, number | null>();
  return (row) => {
    if (!row.cells) {
      const problems = [{ field: null, code: 'credentials/batch-row-unreadable', params: {} }];
      return { ...row, recipient: { name: '', email: '' }, problems };
    }
    const { recipient, problems } = readRecipient(cellsOf(mapping, row.cells), rules);
    const { email } = recipient;
    const first = lines.get(email);
    if (first === undefined) {
      if (email) lines.set(email, row.line);
      return { ...row, recipient, problems };
    }
    const twin = {
      field: 'email' as const,
      code: 'credentials/batch-email-twice',
      params: { line: first ?? 0 },
    };
    return { ...row, recipient, problems: [...problems, twin] };
  };
}
