import type { Field, FieldErrors, FormValues } from './form.ts';
import type { PageAnswer, PageRequest } from './page-request.ts';

/** The state in which a form is drawn; spread it into <Form>. */
export type FormState = {
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly csrf: string;
  readonly once: string;
  /** The values are what she had typed when her session ended; nothing of it is saved yet. */
  readonly restored?: boolean;
};

/** A file as it was posted. */
export type PostedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What was posted: `data` is read by the field definitions; files stand beside it. */
export type Submission = {
  readonly data: Record<string, unknown>;
  readonly values: FormValues;
  readonly files: Readonly<Record<string, PostedFile>>;
  readonly once: string;
};

/**
 * One form. `submit` performs the action and says where to go; a Refusal with fields that it throws is shown beside
 * those fields, any other one on top of the form, and the input is kept.
 */
export type FormPage = {
  readonly fields: (request: PageRequest) => readonly Field[] | Promise<readonly Field[]>;
  readonly values?: (request: PageRequest) => FormValues | Promise<FormValues>;
  readonly show: (request: PageRequest, form: FormState) => Promise<PageAnswer>;
  readonly submit: (request: PageRequest, submission: Submission) => Promise<PageAnswer>;
  /** Largest body in bytes; default one megabyte. */
  readonly maxBytes?: number;
};
