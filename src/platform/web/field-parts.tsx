import type { ComponentChildren } from 'preact';
import type { Language } from '../../base/language.ts';
import { text } from './text/index.ts';

type LabelProps = {
  language: Language;
  for: string;
  required?: boolean | undefined;
  children: ComponentChildren;
};

/** A label, with the word "required" rather than a sign that has to be explained. */
export function Label({ language, for: id, required, children }: LabelProps) {
  return (
    <label class="ds-label" data-weight="semibold" for={id}>
      {children}
      {required && <Required language={language} />}
    </label>
  );
}

export function Required({ language }: { language: Language }) {
  return <span class="required">{` (${text(language)('form.required')})`}</span>;
}

export function FieldError({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <p class="ds-validation-message" id={id}>
      {children}
    </p>
  );
}
