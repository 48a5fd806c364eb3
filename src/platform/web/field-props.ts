import type { Language } from '../../base/language.ts';
import type { Field, FieldErrors, FormValues } from './field.ts';

/** What every kind of field is drawn from. */
export type FieldProps = {
  language: Language;
  field: Field;
  values?: FormValues;
  errors?: FieldErrors;
  formId?: string;
};
