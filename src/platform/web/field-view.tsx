import type { ComponentChildren } from 'preact';
import type { Language } from '../../base/language.ts';
import type { Field } from './field.ts';
import { ChoicesView } from './field-choices.tsx';
import { describedBy, errorOf, fieldId } from './field-errors.ts';
import { LocalizedView } from './field-localized.tsx';
import { FieldError, Label } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { TermHelp } from './terms.tsx';
import { text } from './text/index.ts';
import { Upload } from './upload.tsx';

/** One field with label, hint, control and error; usable outside <Form> too. */
export function FieldView(props: FieldProps) {
  const { field } = props;
  switch (field.kind) {
    case 'hidden':
      return <input type="hidden" name={field.name} value={valueIn(props)} />;
    case 'radios':
    case 'checkboxes':
      return <ChoicesView {...props} />;
    case 'localized':
    case 'localized-area':
      return <LocalizedView {...props} />;
    case 'file':
      return (
        <Upload
          language={props.language}
          field={field}
          error={errorOf(field, props.errors ?? {})}
          formId={props.formId ?? 'form'}
        />
      );
    default:
      return <SingleView {...props} />;
  }
}

function SingleView(props: FieldProps) {
  const { language, field, errors = {}, formId = 'form' } = props;
  const id = fieldId(formId, field.name);
  const error = errorOf(field, errors);
  const hint = hintOf(language, field);
  return (
    <div class="ds-field field" data-kind={field.kind}>
      {field.term ? (
        <div class="field__label">
          <Label language={language} for={id} required={field.required}>
            {field.label}
          </Label>
          <TermHelp language={language} id={field.term} label={field.label} />
        </div>
      ) : (
        <Label language={language} for={id} required={field.required}>
          {field.label}
        </Label>
      )}
      {hint && (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control
        {...props}
        id={id}
        value={valueIn(props)}
        describedBy={describedBy(hint && `${id}-hint`, field.about, error && `${id}-error`)}
        invalid={Boolean(error)}
      />
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

type ControlProps = FieldProps & {
  id: string;
  value: string;
  describedBy: string | undefined;
  invalid: boolean;
};

function Control({ language, field, id, value, describedBy, invalid }: ControlProps) {
  const common = {
    id,
    name: field.name,
    class: 'ds-input',
    required: field.required,
    autocomplete: field.autocomplete as 'email' | undefined,
    'aria-describedby': describedBy,
    'aria-invalid': invalid ? ('true' as const) : undefined,
  };
  if (field.kind === 'textarea') return <textarea {...common} rows={field.rows ?? 5} defaultValue={value} />;
  if (field.kind === 'select') return <select {...common}>{optionsOf(language, field, value)}</select>;
  if (field.kind === 'number')
    return <input {...common} type="text" inputMode="decimal" size={12} value={value} />;
  if (field.kind === 'date')
    return <input {...common} type="date" size={12} min={field.min} max={field.max} value={value} />;
  if (field.kind === 'email') return <input {...common} type="email" value={value} />;
  if (field.kind === 'secret') return <input {...common} type="password" />;
  return <input {...common} type="text" value={value} />;
}

function optionsOf(language: Language, field: Field, value: string): ComponentChildren {
  return [
    <option key="" value="">
      {text(language)('form.choose')}
    </option>,
    ...(field.options ?? []).map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    )),
  ];
}

function hintOf(language: Language, field: Field): string {
  const limit =
    field.maxLength && field.kind === 'textarea'
      ? text(language)('form.max-length', { max: field.maxLength })
      : '';
  return [field.hint, limit].filter(Boolean).join(' ');
}

function valueIn({ field, values = {} }: FieldProps): string {
  const value = values[field.name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
