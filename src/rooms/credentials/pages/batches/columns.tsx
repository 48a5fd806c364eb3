import type { Language, LocalizedText } from '../../../../base/language.ts';
import { pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field, FormValues } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { type ColumnMapping, recipientFields } from '../../rules/batch/recipient.ts';
import { text } from '../../text/index.ts';

/** Which column says what: a choice for each thing that a list can say. Columns are numbered, as they may share a name. */
export function batchColumnFields(language: Language, columns: readonly string[]): Field[] {
  const t = text(language);
  const named = columns.map((column, at) => ({
    value: String(at),
    label: column || t('batch.columns.nameless', { number: at + 1 }),
  }));
  return recipientFields.map((field) => ({
    kind: 'select',
    name: field,
    label: t(`batch.columns.${field}`),
    options: [{ value: 'none', label: t('batch.columns.none') }, ...named],
  }));
}

export function batchColumnValues(mapping: ColumnMapping): FormValues {
  return Object.fromEntries(recipientFields.map((field) => [field, String(mapping[field] ?? 'none')]));
}

export function batchMappingOf(data: Record<string, unknown>): ColumnMapping {
  return Object.fromEntries(
    recipientFields.flatMap((field) => {
      const chosen = String(data[field] ?? '');
      return /^\d{1,4}$/.test(chosen) ? [[field, Number(chosen)]] : [];
    }),
  );
}

type Props = {
  language: Language;
  institution: string;
  batch: string;
  title: LocalizedText;
  form: FormState;
};

/** What each thing is read from; rows are read anew when it is saved. */
export function ColumnsPage({ language, institution, batch, title, form }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={pick(title, language).text}
        title={t('batch.columns')}
        lead={t('batch.columns.lead')}
      />
      <Form
        language={language}
        action={paths.mapBatchColumns(language, { institution, batch })}
        submitLabel={t('batch.columns.save')}
        cancel={{ href: paths.batch(language, { institution, batch }), label: t('batch.add.cancel') }}
        {...form}
      />
    </>
  );
}
