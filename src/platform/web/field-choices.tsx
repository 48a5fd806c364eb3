import { describedBy, errorOf, fieldId } from './field-errors.ts';
import { FieldError, Legend, namedBy } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';

/** Radio buttons or checkboxes under one legend. */
export function ChoicesView({ language, field, values = {}, errors = {}, formId = 'form' }: FieldProps) {
  const id = fieldId(formId, field.name);
  const error = errorOf(field, errors);
  const chosen = [values[field.name] ?? []].flat();
  return (
    <fieldset
      class="ds-fieldset field"
      id={id}
      aria-labelledby={namedBy(id, field)}
      aria-describedby={describedBy(field.hint && `${id}-hint`, field.about, error && `${id}-error`)}
    >
      <Legend language={language} id={id} field={field} />
      {field.hint && (
        <p data-field="description" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.options?.map((option, index) => (
        <div class="ds-field" key={option.value}>
          <input
            class="ds-input"
            id={`${id}-${index}`}
            type={field.kind === 'radios' ? 'radio' : 'checkbox'}
            name={field.name}
            value={option.value}
            checked={chosen.includes(option.value)}
            aria-describedby={option.hint && `${id}-${index}-hint`}
            aria-invalid={error ? 'true' : undefined}
          />
          <label for={`${id}-${index}`}>{option.label}</label>
          {option.hint && (
            <p data-field="description" id={`${id}-${index}-hint`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
