import type { Field, FieldErrors } from './field.ts';

/** The field that an error's path belongs to: its own name, or the beginning of a path into it ('name.fi'). */
export function fieldOf(fields: readonly Field[], path: string): Field | undefined {
  return fields.find(({ name, kind }) => kind !== 'hidden' && (path === name || path.startsWith(`${name}.`)));
}

/** The message for a field as a whole; a group also takes what is said about its single options. */
export function errorOf(field: Field, errors: FieldErrors): string | undefined {
  const own = errors[field.name];
  if (own || field.kind === 'localized' || field.kind === 'localized-area') return own;
  return Object.entries(errors).find(([path]) => path.startsWith(`${field.name}.`))?.[1];
}

/** Id of a control, usable as a fragment and in aria-describedby. */
export function fieldId(formId: string, path: string): string {
  return `${formId}-${path.replace(/[^\w-]+/g, '-')}`;
}

/** ids for aria-describedby; undefined when there is nothing to point at. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
