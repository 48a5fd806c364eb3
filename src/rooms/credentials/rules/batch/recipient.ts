import type { Language } from '../../../../base/language.ts';

/** What a list can say of a recipient. */
export const recipientFields = [
  'name',
  'email',
  'learnerNumber',
  'grade',
  'date',
  'language',
  'outcomes',
] as const;
export type RecipientField = (typeof recipientFields)[number];

/** One recipient of a list, read and checked. `notMet`: the outcomes of the offering that she has not shown. */
export type Recipient = {
  name: string;
  email: string;
  learnerNumber?: string;
  grade?: string;
  /** Day of the result, YYYY-MM-DD; none: the day of issuing. */
  date?: string;
  language?: string;
  notMet?: string[];
};

/** What is wrong with a row: which field, and a code whose words say how to mend it. */
export type RowProblem = {
  field: RecipientField | null;
  code: string;
  params: Record<string, string | number>;
};

/** What a batch expects of its rows. `today` is YYYY-MM-DD. */
export type RowRules = {
  grades: readonly string[];
  outcomes: readonly string[];
  languages: readonly Language[];
  today: string;
};

type Cells = Partial<Record<RecipientField, string>>;

/** Reads one row of a list; with any problem the row is issued to nobody. */
export function readRecipient(
  cells: Cells,
  rules: RowRules,
): { recipient: Recipient; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const refuse = (field: RecipientField, code: string, params: RowProblem['params'] = {}) => {
    problems.push({ field, code: `credentials/batch-${code}`, params });
  };
  const told = (field: RecipientField) => (cells[field] ?? '').replace(/\s+/gu, ' ').trim();
  const name = told('name');
  if (!name) refuse('name', 'name-missing');
  else if (name.length > 200 || /[\p{Cc}\p{Cs}]/u.test(name)) refuse('name', 'name-unreadable');
  const email = told('email').toLowerCase();
  if (!email) refuse('email', 'email-missing');
  else if (!isEmail(email)) refuse('email', 'email-malformed', { value: email.slice(0, 100) });
  const recipient: Recipient = { name, email };
  const number = told('learnerNumber');
  if (number.length > 100 || /[\p{Cc}\p{Cs}]/u.test(number)) refuse('learnerNumber', 'number-malformed');
  else if (number) recipient.learnerNumber = number;
  const grade = gradeNamed(told('grade'));
  if (grade && !rules.grades.includes(grade))
    refuse('grade', 'grade-unknown', {
      value: told('grade').slice(0, 100),
      options: rules.grades.filter((known) => known !== '0' && known !== 'fail').join(', '),
    });
  else if (grade === '0' || grade === 'fail') refuse('grade', 'grade-not-passed');
  else if (grade) recipient.grade = grade;
  const date = dayOf(told('date'));
  if (date === null) refuse('date', 'date-malformed', { value: told('date').slice(0, 100) });
  else if (date && date > rules.today) refuse('date', 'date-ahead', { value: date });
  else if (date) recipient.date = date;
  const language = told('language').toLowerCase();
  if (language && !(rules.languages as readonly string[]).includes(language))
    refuse('language', 'language-unknown', {
      value: language.slice(0, 100),
      options: rules.languages.join(', '),
    });
  else if (language) recipient.language = language;
  const met = outcomesMet(told('outcomes'), rules.outcomes);
  if (met.unknown !== undefined)
    refuse('outcomes', 'outcome-unknown', { value: met.unknown, count: rules.outcomes.length });
  else if (met.notMet.length > 0) recipient.notMet = met.notMet;
  return { recipient, problems };
}

export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>"(),:;[\]\\\p{Cc}\p{Cs}]+@[^\s@<>"(),:;[\]\\\p{Cc}\p{Cs}]+\.[^\s@.]{2,}$/u.test(text)
  );
}

const passes: Readonly<Record<string, string>> = {
  hyv: 'pass',
  hyväksytty: 'pass',
  godkänd: 'pass',
  godkänt: 'pass',
  passed: 'pass',
  hyl: 'fail',
  hylätty: 'fail',
  underkänd: 'fail',
  failed: 'fail',
};

function gradeNamed(text: string): string {
  return passes[text.toLowerCase()] ?? text;
}

/** 2026-11-24, 24.11.2026, or undefined for nothing; null where it is no day. */
function dayOf(text: string): string | null | undefined {
  if (!text) return undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const local = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1]!, iso[2]!, iso[3]!]
    : [local?.[3] ?? '', local?.[2]?.padStart(2, '0') ?? '', local?.[1]?.padStart(2, '0') ?? ''];
  const written = `${year}-${month}-${day}`;
  const date = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  return isDay && year >= '1900' ? written : null;
}

/** '1;3' or the ids of outcomes; nothing means that all were met. */
function outcomesMet(text: string, known: readonly string[]): { notMet: string[]; unknown?: string } {
  if (!text) return { notMet: [] };
  const named = text.split(/[;,\s]+/).filter(Boolean);
  const ids = named.map((name) => (known.includes(name) ? name : known[Number(name) - 1]));
  const unknown = named.find((_, n) => ids[n] === undefined);
  if (unknown !== undefined) return { notMet: [], unknown: unknown.slice(0, 100) };
  return { notMet: known.filter((id) => !ids.includes(id)) };
}

const names: Readonly<Record<RecipientField, readonly string[]>> = {
  name: ['nimi', 'oppija', 'saaja', 'namn', 'mottagare', 'name', 'recipient', 'learner'],
  email: ['sähköposti', 'sähköpostiosoite', 'e-post', 'e-postadress', 'email', 'e-mail', 'mail'],
  learnerNumber: ['oppijanumero', 'studentnummer', 'learner number', 'learnernumber', 'oid'],
  grade: ['arvosana', 'vitsord', 'betyg', 'grade'],
  date: ['päivä', 'päivämäärä', 'suorituspäivä', 'datum', 'date'],
  language: ['kieli', 'språk', 'language'],
  outcomes: ['osaamistavoitteet', 'lärandemål', 'outcomes', 'outcomes met'],
};

/** Which column of a list (by its number from 0) says what. */
export type ColumnMapping = Partial<Record<RecipientField, number>>;

/** What the columns of a list are taken for, by their names in three languages. */
export function guessColumns(columns: readonly string[]): ColumnMapping {
  const found: ColumnMapping = {};
  for (const [at, column] of columns.entries()) {
    const bare = column.normalize('NFC').trim().toLowerCase();
    const field = recipientFields.find((one) => one.toLowerCase() === bare || names[one].includes(bare));
    if (field && found[field] === undefined) found[field] = at;
  }
  return found;
}

/** The cells of a row under the names of what they say. */
export function cellsOf(mapping: ColumnMapping, cells: readonly string[]): Cells {
  return Object.fromEntries(
    recipientFields.flatMap((field) => {
      const at = mapping[field];
      return at === undefined ? [] : [[field, cells[at] ?? '']];
    }),
  );
}
