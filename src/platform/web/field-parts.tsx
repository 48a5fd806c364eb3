import type { ComponentChildren } from 'preact';
import type { Language } from '../../base/language.ts';
import type { Field } from './field.ts';
import { TermHelp } from './terms.tsx';
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

type LegendProps = { language: Language; id: string; field: Field };

/** The legend of a group. What opens a definition is not part of the group's name. */
export function Legend({ language, id, field }: LegendProps) {
  const words = (
    <>
      {field.label}
      {field.required && <Required language={language} />}
    </>
  );
  if (!field.term) {
    return (
      <legend class="ds-label" data-weight="semibold">
        {words}
      </legend>
    );
  }
  return (
    <legend class="ds-label" data-weight="semibold">
      <span id={legendId(id)}>{words}</span>
      <TermHelp language={language} id={field.term} label={field.label} />
    </legend>
  );
}

/** For aria-labelledby of the group; undefined where the legend's own words are the name. */
export function namedBy(id: string, field: Field): string | undefined {
  return field.term && legendId(id);
}

function legendId(id: string): string {
  return `${id}-legend`;
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
