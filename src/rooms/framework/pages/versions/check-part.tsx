import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import type { Field, FieldErrors, FormValues } from '../../../../platform/web/field.ts';
import { FieldView } from '../../../../platform/web/form.tsx';
import { kindsFor } from '../../rules/versions/check-choice.ts';
import { placeAt } from '../../rules/versions/places.ts';
import { text } from '../../text/index.ts';
import { vocabularyLabel } from '../vocabulary-label.ts';

type Props = {
  language: Language;
  fields: readonly Field[];
  values: FormValues;
  errors: FieldErrors;
  /** Where the button goes that shows the checks which suit the chosen place. */
  here: string;
};

/** What is asked of which place: the checks that suit the place, each with its own numbers or values. */
export function CheckPart({ language, fields, values, errors, here }: Props) {
  const t = text(language);
  const pointer = String(values.field ?? '');
  const place = placeAt(pointer);
  const named = (name: string, change: Partial<Field> = {}) => {
    const field = fields.find((one) => one.name === name)!;
    return (
      <FieldView
        language={language}
        field={{ ...field, ...change }}
        values={values}
        errors={errors}
        formId="form"
      />
    );
  };
  const suited: readonly string[] = place ? [...kindsFor(place), 'advanced'] : ['advanced'];
  const kinds = fields.find(({ name }) => name === 'check.kind')!;
  const vocabulary = place?.values.map((value) => ({
    value,
    label: vocabularyLabel(language, pointer, value),
  }));
  return (
    <div class="check-form stack">
      {named('field')}
      <p>
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          formAction={`${here}?step=place#check`}
        >
          {t('requirement.show-checks')}
        </button>
      </p>
      {named('check.kind', { options: (kinds.options ?? []).filter(({ value }) => suited.includes(value)) })}
      <Of kind="one-of">
        {vocabulary?.length ? named('check.values', { options: vocabulary }) : named('check.lines')}
      </Of>
      <Of kind="between">
        {named('check.minimum')}
        {named('check.maximum')}
      </Of>
      <Of kind="says-something">
        {named('check.letters')}
        {named('check.words')}
      </Of>
      <Of kind="at-least">{named('check.count')}</Of>
      <Of kind="advanced">{named('check.json')}</Of>
      <details open={Boolean(values['check.more'] || errors['check.more'])}>
        <summary>{t('requirement.check.further')}</summary>
        {named('check.more')}
      </details>
    </div>
  );
}

/** Shown while its check is the chosen one; where the browser cannot tell, always. */
function Of({ kind, children }: { kind: string; children: ComponentChildren }) {
  return (
    <div class="stack" data-of-check={kind}>
      {children}
    </div>
  );
}
