import type { Language } from '../../base/language.ts';
import { readableMegabytes, readableTypes } from './check-file.ts';
import type { Field } from './field.ts';
import { describedBy, fieldId } from './field-errors.ts';
import { FieldError, Label } from './field-parts.tsx';
import { Icon } from './parts/icon.tsx';
import { text } from './text/index.ts';

type Props = { language: Language; field: Field; error?: string | undefined; formId?: string };

/**
 * A file field that says its limits. It is the browser's own control, which takes dropped files by itself; the
 * script only lights up the zone and checks the size before anything is sent.
 */
export function Upload({ language, field, error, formId = 'form' }: Props) {
  const t = text(language);
  const id = fieldId(formId, field.name);
  const megabytes = field.maxBytes ? readableMegabytes(field.maxBytes) : 0;
  const hints = [
    field.hint,
    field.accept && t('upload.types', { types: readableTypes(field.accept) }),
    megabytes > 0 && t('upload.limit', { megabytes }),
  ].filter(Boolean);
  return (
    <div class="ds-field field" data-kind="file">
      <Label language={language} for={id} required={field.required}>
        {field.label}
      </Label>
      <div
        class="drop-zone"
        data-drop-zone
        data-max-bytes={field.maxBytes}
        data-too-large={t('file-too-large', { megabytes })}
        data-chosen={t('upload.chosen', { name: '{name}' })}
      >
        <Icon name="upload" />
        <p class="drop-zone__call" aria-hidden="true">
          {t('upload.drop')}
        </p>
        <input
          id={id}
          type="file"
          name={field.name}
          accept={field.accept}
          required={field.required}
          aria-describedby={describedBy(hints.length > 0 && `${id}-hint`, error && `${id}-error`)}
          aria-invalid={error ? 'true' : undefined}
        />
        {hints.length > 0 && (
          <p class="drop-zone__hint" id={`${id}-hint`}>
            {hints.join(' ')}
          </p>
        )}
        <output class="drop-zone__state" />
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
