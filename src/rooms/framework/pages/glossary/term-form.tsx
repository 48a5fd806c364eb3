import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import type { Field } from '../../../../platform/web/form.ts';
import { FieldView, Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { text } from '../../text/index.ts';
import type { TermFields } from './term-fields.ts';

/** The name of the button that only shows what would change. */
export const SEE = 'see';

type Props = {
  language: Language;
  title: string;
  lead: string;
  action: string;
  submitLabel: string;
  cancelHref: string;
  form: FormState;
  fields: TermFields;
  /** Fields that are asked besides the term itself. */
  besides: readonly Field[];
  /** What would change, when that was asked for. */
  changes?: ComponentChildren;
};

/** The form of a term. What is rarely needed is folded; what would change is shown before it is sent. */
export function TermFormPage(props: Props) {
  const { language, title, lead, action, submitLabel, cancelHref, form, changes } = props;
  const t = text(language);
  return (
    <>
      <PageHead title={title} lead={lead} />
      <div class="stack">
        {changes && (
          <Section title={t('term-form.changes')} id="changes">
            {changes}
          </Section>
        )}
        <Form
          language={language}
          action={action}
          submitLabel={submitLabel}
          cancel={{ href: cancelHref }}
          {...form}
          layout={<Layout {...props} />}
          buttons={
            <button type="submit" class="ds-button" data-variant="secondary" name={SEE} value="1">
              {t('term-form.see')}
            </button>
          }
        />
      </div>
    </>
  );
}

function Layout({ language, form, fields, besides }: Props) {
  const t = text(language);
  const { values, errors } = form;
  const view = (field: Field) => (
    <FieldView key={field.name} language={language} field={field} values={values} errors={errors} />
  );
  const isOpen = (part: readonly Field[]) => part.some(({ name }) => hasValue(form, name));
  return (
    <>
      {fields.names.map(view)}
      {fields.definitions.map((part, row) => (
        <details class="ds-details term-form__definition" key={row} open={row === 0 || isOpen(part)}>
          <summary>
            {row === 0 || isOpen(part)
              ? t('term-form.definition', { number: row + 1 })
              : t('term-form.definition.more')}
          </summary>
          <div class="stack">{part.map(view)}</div>
        </details>
      ))}
      {fields.more.map(view)}
      <details
        class="ds-details"
        open={Object.keys(errors).some((path) => /^(broader|related|exact)/.test(path))}
      >
        <summary>{t('term-form.relations')}</summary>
        <div class="stack">{fields.relations.map(view)}</div>
      </details>
      {besides.map(view)}
    </>
  );
}

/** Whether a field, or a language of it, has been filled in or is wrong. */
function hasValue({ values, errors }: FormState, name: string): boolean {
  const isOf = (key: string) => key === name || key.startsWith(`${name}.`);
  return (
    Object.entries(values).some(([key, value]) => isOf(key) && value.length > 0) ||
    Object.keys(errors).some(isOf)
  );
}
