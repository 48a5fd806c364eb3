import type { ComponentChildren } from 'preact';
import type { Language } from '../../base/language.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { Field, FieldErrors, FormValues } from './field.ts';
import { FieldView } from './field-view.tsx';
import { Notice } from './parts/notice.tsx';
import { text } from './text/index.ts';

export { FieldView } from './field-view.tsx';

type Props = {
  language: Language;
  action: string;
  method?: 'post' | 'get';
  fields: readonly Field[];
  /** What was posted, or what is stored: the fields keep it. */
  values?: FormValues;
  errors?: FieldErrors;
  csrf?: string;
  /** Makes sending the same form twice harmless. */
  once?: string;
  /** The values were brought back after the session had ended: said above the form. */
  restored?: boolean;
  submitLabel: string;
  cancel?: { href: string; label?: string };
  /** Where the browser script saves the form while it is being written. */
  autosave?: string;
  /** Where the browser script asks, while the form is being written, for what is said about it (the element `live`). */
  live?: string;
  enctype?: 'multipart/form-data';
  /** Needed where a page has two forms with fields of the same name. */
  id?: string;
  /** Instead of all fields one below the other: the caller's own order, made of <FieldView>. */
  layout?: ComponentChildren;
  /** Further content above the button. */
  children?: ComponentChildren;
  /** Further buttons beside the first one. */
  buttons?: ComponentChildren;
};

/**
 * A form from the definition of its fields. What is wrong stands in a summary on top, which links to the fields, and
 * beside each field; the input is kept. The checking is the server's: the browser's own bubbles are switched off.
 */
export function Form(props: Props) {
  const { language, action, method = 'post', fields, values = {}, errors = {}, id = 'form' } = props;
  const hasFile = fields.some(({ kind }) => kind === 'file');
  return (
    <form
      id={id}
      class="form"
      action={action}
      method={method}
      enctype={props.enctype ?? (hasFile ? 'multipart/form-data' : undefined)}
      noValidate
      data-guard={method === 'post' ? '' : undefined}
      data-autosave={props.autosave}
      data-live={props.live}
    >
      {props.restored && (
        <Notice language={language} kind="warning" title={text(language)('form.restored')} live>
          {text(language)('form.restored.help', { button: props.submitLabel })}
        </Notice>
      )}
      <ErrorSummary language={language} fields={fields} errors={errors} formId={id} />
      {props.csrf && <input type="hidden" name="_csrf" value={props.csrf} />}
      {props.once && <input type="hidden" name="_once" value={props.once} />}
      {props.layout ??
        fields.map((field) => (
          <FieldView
            key={field.name}
            language={language}
            field={field}
            values={values}
            errors={errors}
            formId={id}
          />
        ))}
      {props.children}
      <Buttons {...props} />
    </form>
  );
}

function Buttons({ language, submitLabel, cancel, autosave, buttons }: Props) {
  const t = text(language);
  return (
    <div class="actions form__buttons">
      <button type="submit" class="ds-button">
        {submitLabel}
      </button>
      {buttons}
      {cancel && (
        <a class="ds-button" data-variant="tertiary" href={cancel.href}>
          {cancel.label ?? t('confirm.cancel')}
        </a>
      )}
      {autosave && (
        <output
          class="autosave-status"
          data-autosave-status
          data-saving={t('autosave.saving')}
          data-saved={t('autosave.saved')}
          data-failed={t('autosave.failed')}
        />
      )}
    </div>
  );
}
