import type { Language } from '../../base/language.ts';
import type { Field, FieldErrors } from './field.ts';
import { fieldId, fieldOf } from './field-errors.ts';
import { text } from './text/index.ts';

type Props = { language: Language; fields: readonly Field[]; errors: FieldErrors; formId: string };

/** What is wrong with a form, in one list. It takes the focus when the page opens, so that nobody misses it. */
export function ErrorSummary({ language, fields, errors, formId }: Props) {
  const t = text(language);
  const found = Object.entries(errors);
  if (found.length === 0) return null;
  const wrong = found.filter(([path]) => path !== '').length;
  return (
    <section
      class="ds-error-summary"
      id={`${formId}-errors`}
      tabIndex={-1}
      data-take-focus
      aria-labelledby={`${formId}-errors-title`}
    >
      <h2 id={`${formId}-errors-title`}>
        {wrong > 0 ? t('form.errors', { count: wrong }) : t('form.failed')}
      </h2>
      <ul class="ds-list">
        {found.map(([path, message]) => (
          <li key={path}>
            <ErrorLine fields={fields} path={path} message={message} formId={formId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ErrorLine({
  fields,
  path,
  message,
  formId,
}: {
  fields: readonly Field[];
  path: string;
  message: string;
  formId: string;
}) {
  const field = fieldOf(fields, path);
  if (!field) return <>{message}</>;
  return (
    <a class="ds-link" href={`#${fieldId(formId, anchorOf(field, path))}`}>
      {`${field.label}: ${message}`}
    </a>
  );
}

/** The id of the control to go to: the first one where an error concerns a group as a whole. */
function anchorOf(field: Field, path: string): string {
  if (field.kind === 'radios' || field.kind === 'checkboxes') return `${field.name}.0`;
  const isGroup = field.kind === 'localized' || field.kind === 'localized-area';
  return isGroup && path === field.name ? `${field.name}.${field.languages?.[0] ?? 'fi'}` : path;
}
