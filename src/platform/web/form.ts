import type { FieldError } from '../../base/errors.ts';
import type { Field, FormValues } from './field.ts';
import { readField } from './read-field.ts';

export type { Choice, Field, FieldErrors, FieldKind, FormValues } from './field.ts';

export type ReadForm =
  | { readonly ok: true; readonly data: Record<string, unknown> }
  | { readonly ok: false; readonly errors: FieldError[] };

/**
 * Reads posted values by the definition of their fields; what no field names is left out.
 * In `data` a text is a trimmed string, a number a number, a date YYYY-MM-DD, checkboxes a list of values and a
 * localized field { fi, sv, en } with its written languages; what was left empty is null, [] or {}.
 * Files travel beside the values and are not read here.
 */
export function readForm(fields: readonly Field[], values: FormValues): ReadForm {
  const data: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const field of fields) {
    if (field.kind !== 'file') data[field.name] = readField(field, values, errors);
  }
  return errors.length === 0 ? { ok: true, data } : { ok: false, errors };
}
