import type { FieldError } from '../../base/errors.ts';
import type { Field } from './field.ts';

/**
 * Checks a posted file by the definition of its field: whether it is there, not empty, not larger than `maxBytes`
 * and named with one of the endings in `accept`. What is in it is for its reader to judge.
 * @returns at most one error
 */
export function checkFile(field: Field, file: { name: string; bytes: Uint8Array } | undefined): FieldError[] {
  const fault = faultOf(field, file);
  return fault ? [{ path: field.name, ...fault }] : [];
}

function faultOf(
  field: Field,
  file: { name: string; bytes: Uint8Array } | undefined,
): Omit<FieldError, 'path'> | null {
  if (!file) return field.required ? { code: 'file-missing' } : null;
  if (file.bytes.length === 0) return { code: 'file-empty' };
  if (field.maxBytes && file.bytes.length > field.maxBytes)
    return { code: 'file-too-large', params: { megabytes: readableMegabytes(field.maxBytes) } };
  const endings = endingsOf(field.accept);
  const fits = endings.length === 0 || endings.some((ending) => file.name.toLowerCase().endsWith(ending));
  return fits ? null : { code: 'file-wrong-type', params: { types: readableTypes(field.accept ?? '') } };
}

/** 5,000,000 → 5, with one decimal at most and never 0. */
export function readableMegabytes(bytes: number): number {
  return Math.max(0.1, Math.round(bytes / 100_000) / 10);
}

/** '.csv,text/csv,.xlsx' → 'CSV, XLSX'. */
export function readableTypes(accept: string): string {
  const endings = endingsOf(accept);
  return endings.length > 0 ? endings.map((ending) => ending.slice(1).toUpperCase()).join(', ') : accept;
}

function endingsOf(accept = ''): string[] {
  return accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part.startsWith('.'));
}
