/** A value that may be put into an error message. */
export type ErrorParams = Record<string, string | number>;

/**
 * One thing wrong with one field of the input.
 * `path` is a dotted path from the input's root ('outcomes.0.text'); `code` is a translation key.
 */
export type FieldError = { path: string; code: string; params?: ErrorParams };

/**
 * Something the caller asked for cannot be done, and the caller can be told why.
 * The code ('offerings/own-approval') is stable, public and the key of its translation; `status` is the HTTP status.
 * Never put secrets or other people's personal data into `params`: they are shown to the caller.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: ErrorParams;
  readonly fields: readonly FieldError[];

  constructor(code: string, status: number, params: ErrorParams = {}, fields: readonly FieldError[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.params = params;
    this.fields = fields;
  }
}

/** The thing does not exist, or the caller may not know that it does. */
export function notFound(): Refusal {
  return new Refusal('not-found', 404);
}

/** Nobody is signed in, and somebody has to be. */
export function signInNeeded(): Refusal {
  return new Refusal('sign-in-needed', 401);
}

/** The caller is known, but the rights table has no line for this. */
export function notAllowed(action: string): Refusal {
  return new Refusal('not-allowed', 403, { action });
}

/** The input breaks the rules of its fields. */
export function invalidInput(fields: readonly FieldError[]): Refusal {
  return new Refusal('invalid-input', 422, { count: fields.length }, fields);
}
