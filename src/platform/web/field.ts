export type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

export type FieldKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'date'
  | 'email'
  | 'secret'
  | 'select'
  | 'radios'
  | 'checkboxes'
  | 'file'
  | 'localized'
  | 'localized-area'
  | 'hidden';

/**
 * One field: what is drawn, what is accepted and what is said when it is not.
 * `label` and `hint` are already in the reader's language; `min` and `max` are numbers, for a date YYYY-MM-DD;
 * a 'secret' is shown as dots, and never sent back or kept;
 * `maxLength` counts characters (default 10,000); `maxBytes` and `accept` concern files and are only shown and
 * checked in the browser: whoever reads the file checks them again.
 */
export type Field = {
  readonly kind: FieldKind;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Id of the term of the glossary that the label names: a question mark beside it opens the definition. */
  readonly term?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
  readonly options?: readonly Choice[];
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly autocomplete?: string;
  readonly rows?: number;
  /** Languages of a localized field as BCP 47 tags, in order; default fi, sv, en. */
  readonly languages?: readonly string[];
  /** Checkboxes whose values come from elsewhere: whatever is sent is taken, and whoever reads it checks it. */
  readonly open?: boolean;
  /** Ids of elements beside the field that say more of it. */
  readonly about?: string;
};

/** Values as they are posted. A localized field posts `name.fi`, `name.sv` and `name.en`, or its own languages. */
export type FormValues = Record<string, string | string[]>;

/** Field path → words for the reader; the key '' is for the form as a whole. */
export type FieldErrors = Record<string, string>;
