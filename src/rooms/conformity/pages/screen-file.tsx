import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Choice, Field, FieldErrors, FormValues } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { WithTerms } from '../../../platform/web/terms.tsx';
import { FILE_TYPES } from '../../offerings/index.ts';
import { screenLimits } from '../screen-list.ts';
import { text } from '../text/index.ts';

/** The file, and where there is a choice what it is screened against. */
export function screenFileFields(language: Language, frameworks: readonly Choice[] = []): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('drop.file'),
      hint: t('drop.hint'),
      required: true,
      accept: FILE_TYPES,
      maxBytes: screenLimits.bytes,
    },
    ...(frameworks.length > 1 ? [frameworkField(language, frameworks)] : []),
  ];
}

export function frameworkField(language: Language, frameworks: readonly Choice[]): Field {
  const label = text(language)('list.framework');
  return { kind: 'select', name: 'framework', label, options: [...frameworks] };
}

type FormProps = {
  language: Language;
  csrf: string;
  errors?: FieldErrors;
  values?: FormValues;
  frameworks?: readonly Choice[];
};

/** Where a course list is dropped; the first page shows it too. */
export function ScreenFileForm({ language, csrf, errors = {}, values = {}, frameworks = [] }: FormProps) {
  const t = text(language);
  return (
    <div class="screen-file">
      <Form
        id="screen-file"
        language={language}
        action={paths.screenFile(language)}
        fields={screenFileFields(language, frameworks)}
        values={values}
        errors={errors}
        csrf={csrf}
        submitLabel={t('drop.send')}
      />
      <p>
        {t('drop.sample')} <a href={paths.screenSample(language)}>{t('drop.sample.link')}</a>
      </p>
    </div>
  );
}

export function ScreenFilePage(props: FormProps) {
  const t = text(props.language);
  return (
    <>
      <PageHead
        title={t('drop.title')}
        lead={<WithTerms language={props.language}>{t('drop.lead')}</WithTerms>}
      />
      <ScreenFileForm {...props} />
    </>
  );
}
