import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field, FormValues } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { ImportPreview } from '../actions/import-preview.ts';
import { jsonFormats } from '../rules/import/formats.ts';
import { text } from '../text/index.ts';

type Place = { institution: string; upload: string };

export function formatFields(language: Language): Field[] {
  const t = text(language);
  const options = jsonFormats.map((value) => ({ value, label: t(`format/${value}`) }));
  return [{ kind: 'radios', name: 'format', label: t('import.format'), required: true, options }];
}

export function formatValues({ format }: ImportPreview): FormValues {
  return { format: format ?? '' };
}

type NoticeProps = { language: Language; place: Place; preview: ImportPreview };

/** What the file was taken for. A JSON file may have been taken for the wrong thing. */
export function FormatLine({ language, place, preview }: NoticeProps) {
  const t = text(language);
  const { format, started } = preview;
  if (!format) return null;
  const json = jsonFormats.some((one) => one === format);
  return (
    <p>
      {t('import.format')}: <strong>{t(`format/${format}`)}</strong>.{' '}
      {json && !started && <a href={paths.readListAs(language, place)}>{t('import.format.change')}</a>}
    </p>
  );
}

type PageProps = { language: Language; place: Place; name: string; form: FormState };

export function ReadAsPage({ language, place, name, form }: PageProps) {
  const t = text(language);
  return (
    <>
      <PageHead eyebrow={name} title={t('import.format.change')} lead={t('import.format.lead')} />
      <Form
        language={language}
        action={paths.readListAs(language, place)}
        submitLabel={t('import.format.save')}
        cancel={{ href: paths.importPreview(language, place) }}
        {...form}
      />
    </>
  );
}
