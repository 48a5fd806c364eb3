import type { ErrorParams, FieldError } from '../../base/errors.ts';
import { languages } from '../../base/language.ts';
import type { Field, FormValues } from './field.ts';

const MAX_LENGTH = 10_000;

/** The value of one field; what is wrong with it is added to `errors`. */
export function readField(field: Field, values: FormValues, errors: FieldError[]): unknown {
  const fail: Fail = (code, params, path = field.name) => {
    errors.push(params ? { path, code, params } : { path, code });
    return null;
  };
  if (field.kind === 'localized' || field.kind === 'localized-area')
    return readLocalized(field, values, fail);
  if (field.kind === 'checkboxes') return readCheckboxes(field, values, fail);
  const written = clean(field, single(values[field.name]));
  if (written === '') return field.required ? fail(lacks(field)) : null;
  return (readers[field.kind] ?? readText)(field, written, fail);
}

/** What is said of a required field that came empty: one writes, chooses or ticks. */
function lacks({ kind, options }: Field): string {
  if (kind === 'checkboxes' && options?.length === 1) return 'not-ticked';
  return kind === 'checkboxes' || kind === 'select' || kind === 'radios' ? 'nothing-chosen' : 'required';
}

type Fail = (code: string, params?: ErrorParams, path?: string) => null;
type Reader = (field: Field, written: string, fail: Fail) => unknown;

const readers: Partial<Record<Field['kind'], Reader>> = {
  number: readNumber,
  date: readDate,
  email: (field, written, fail) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written) ? readText(field, written, fail) : fail('not-an-email'),
  select: readChoice,
  radios: readChoice,
};

function readText(field: Field, written: string, fail: Fail): string | null {
  const max = field.maxLength ?? MAX_LENGTH;
  return written.length > max ? fail('too-long', { max }) : written;
}

function readChoice(field: Field, written: string, fail: Fail): string | null {
  return field.options?.some(({ value }) => value === written) ? written : fail('not-an-option');
}

/** Both the comma and the point divide; spaces may group thousands. */
function readNumber(field: Field, written: string, fail: Fail): number | null {
  const plain = written.replace(/\s/g, '').replace('−', '-').replace(',', '.');
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(plain)) return fail('not-a-number');
  const value = Number(plain);
  if (typeof field.min === 'number' && value < field.min) return fail('too-small', { min: field.min });
  if (typeof field.max === 'number' && value > field.max) return fail('too-big', { max: field.max });
  if (field.step && !isMultiple(value, field.step)) return fail('not-a-step', { step: field.step });
  return value;
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** YYYY-MM-DD as browsers send it, or day.month.year as people in Finland write it. */
function readDate(field: Field, written: string, fail: Fail): string | null {
  const day = isoDay(written);
  if (!day) return fail('not-a-date');
  if (typeof field.min === 'string' && day < field.min)
    return fail('too-early', { min: finnishDay(field.min) });
  if (typeof field.max === 'string' && day > field.max)
    return fail('too-late', { max: finnishDay(field.max) });
  return day;
}

function isoDay(written: string): string | null {
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const day = y ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : written;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null;
}

function finnishDay(day: string): string {
  const [y, m, d] = day.split('-').map(Number);
  return `${d}.${m}.${y}`;
}

function readCheckboxes(field: Field, values: FormValues, fail: Fail): string[] | null {
  const ticked = [...new Set([values[field.name] ?? []].flat())].filter((value) => value !== '');
  if (field.required && ticked.length === 0) return fail(lacks(field));
  const allowed = (value: string) =>
    field.open
      ? value.length <= (field.maxLength ?? MAX_LENGTH)
      : field.options?.some((option) => option.value === value);
  return ticked.every(allowed) ? ticked : fail('not-an-option');
}

/** At least one language is enough where the field is required. */
function readLocalized(field: Field, values: FormValues, fail: Fail): Record<string, string> | null {
  const own = field.languages ?? languages;
  const max = field.maxLength ?? MAX_LENGTH;
  const written: Record<string, string> = {};
  for (const language of own) {
    const path = `${field.name}.${language}`;
    const value = clean(field, single(values[path]));
    if (value.length > max) fail('too-long', { max }, path);
    if (value !== '') written[language] = value;
  }
  if (field.required && Object.keys(written).length === 0)
    return fail('required', undefined, `${field.name}.${own[0]}`);
  return written;
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

const linesAllowed: readonly Field['kind'][] = ['textarea', 'localized-area', 'hidden'];

/** Trimmed, in one Unicode form, with \n for line ends, and without the NUL character, which PostgreSQL cannot keep. */
function clean(field: Field, value: string): string {
  const lines = value.replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
  return linesAllowed.includes(field.kind) ? lines : lines.replace(/\s*\n\s*/g, ' ');
}
