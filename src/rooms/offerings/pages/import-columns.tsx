import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field, FormValues } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { ImportPreview } from '../actions/import-preview.ts';
import { type ImportField, importFields, type Mapping } from '../rules/import/fields.ts';
import { text } from '../text/index.ts';
import { fieldLabel } from './import-words.ts';

type Columns = ImportPreview['columns'];

/** A choice for each column of the file. The columns' own names may be anything, so the fields are numbered. */
export function columnFields(language: Language, columns: Columns): Field[] {
  const t = text(language);
  const options = (['ignore', ...importFields] as const).map((value) => ({
    value,
    label: fieldLabel(language, value),
  }));
  return columns.map(({ column, confidence, field }, index) => ({
    kind: 'select',
    name: `column-${index}`,
    label: column,
    ...(field !== 'ignore' && confidence > 0 && confidence < 1 ? { hint: t('import.guessed') } : {}),
    options,
  }));
}

export function columnValues(columns: Columns): FormValues {
  return Object.fromEntries(columns.map(({ field }, index) => [`column-${index}`, field]));
}

export function mappingOf(columns: Columns, data: Record<string, unknown>): Mapping {
  return Object.fromEntries(
    columns.map(({ column }, index) => [column, (data[`column-${index}`] ?? 'ignore') as ImportField]),
  );
}

type Props = { language: Language; place: { institution: string; upload: string }; form: FormState };

/** What each column is taken for; sent back corrected. */
export function ColumnsForm({ language, place, form }: Props) {
  return (
    <Form
      id="columns"
      language={language}
      action={paths.importColumns(language, place)}
      submitLabel={text(language)('import.columns.save')}
      {...form}
    />
  );
}

export function ImportColumnsPage({ name, ...props }: Props & { name: string }) {
  const t = text(props.language);
  return (
    <>
      <PageHead eyebrow={name} title={t('import.columns')} lead={t('import.columns.lead')} />
      <ColumnsForm {...props} />
      <p>
        <a href={paths.importPreview(props.language, props.place)}>{t('import.back')}</a>
      </p>
    </>
  );
}
