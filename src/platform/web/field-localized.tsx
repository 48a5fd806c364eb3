import { isLanguage, type Language, languages } from '../../base/language.ts';
import { describedBy, fieldId } from './field-errors.ts';
import { FieldError, Legend, namedBy } from './field-parts.tsx';
import type { FieldProps } from './field-props.ts';
import { text } from './text/index.ts';

/** The same content in several languages: one group, one control a language, each marked with its language. */
export function LocalizedView(props: FieldProps) {
  const { language, field, errors = {}, formId = 'form' } = props;
  const id = fieldId(formId, field.name);
  const error = errors[field.name];
  return (
    <fieldset
      class="ds-fieldset field field--localized"
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
      {(field.languages ?? languages).map((own) => (
        <OneLanguage key={own} {...props} own={own} />
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

function OneLanguage({
  language,
  field,
  values = {},
  errors = {},
  formId = 'form',
  own,
}: FieldProps & { own: string }) {
  const path = `${field.name}.${own}`;
  const id = fieldId(formId, path);
  const error = errors[path];
  const value = String(values[path] ?? '');
  const common = {
    id,
    name: path,
    class: 'ds-input',
    lang: own,
    dir: isLanguage(own) ? undefined : ('auto' as const),
    'aria-describedby': error && `${id}-error`,
    'aria-invalid': error || errors[field.name] ? ('true' as const) : undefined,
  };
  return (
    <div class="ds-field localized">
      <label class="localized__language" for={id}>
        <span aria-hidden="true">{own.split('-')[0]!.toUpperCase()}</span>
        <span class="ds-sr-only">{`${field.label} ${inLanguage(language, own)}`}</span>
      </label>
      {field.kind === 'localized-area' ? (
        <textarea {...common} rows={field.rows ?? 4} defaultValue={value} />
      ) : (
        <input {...common} type="text" value={value} />
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** 'suomeksi'; for a language that the program does not speak its name in parentheses. */
function inLanguage(language: Language, own: string): string {
  if (isLanguage(own)) return text(language)(`form.language.${own}`);
  return `(${new Intl.DisplayNames([language], { type: 'language' }).of(own)})`;
}
