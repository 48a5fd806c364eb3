import type { Language } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import type { Field } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { text } from '../text/index.ts';

export const FILE_TYPES =
  '.csv,.txt,.tsv,.xlsx,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Place = { value: string; label: string };

/** Whose list it is, and the file. */
export function uploadFields(language: Language, places: readonly Place[], maxBytes: number): Field[] {
  const t = text(language);
  return [
    {
      kind: places.length > 1 ? 'select' : 'radios',
      name: 'institution',
      label: t('import.institution'),
      hint: t('import.institution.hint'),
      required: true,
      options: [...places],
    },
    {
      kind: 'file',
      name: 'file',
      label: t('import.file'),
      hint: t('import.file.hint'),
      required: true,
      accept: FILE_TYPES,
      maxBytes,
    },
    {
      kind: 'checkboxes',
      name: 'atOnce',
      label: t('import.at-once'),
      options: [{ value: 'yes', label: t('import.at-once.yes') }],
    },
  ];
}

type Props = { language: Language; form: FormState; places: readonly Place[] };

/** The first step of an import: a file is handed over, nothing is changed yet. */
export function ImportUploadPage({ language, form, places }: Props) {
  const t = text(language);
  const own = places.filter(({ value }) => value !== CONSORTIUM);
  return (
    <>
      <PageHead title={t('import.title')} lead={t('import.lead')} />
      {places.length === 0 ? (
        <EmptyState icon="lock" title={t('import.nowhere')}>
          <p>{t('import.nowhere.help')}</p>
        </EmptyState>
      ) : (
        <Form
          language={language}
          action={paths.importOfferings(language)}
          submitLabel={t('import.upload')}
          {...form}
        />
      )}
      <Section title={t('import.what-happens')}>
        <ol class="ds-list">
          <li>{t('import.step.columns')}</li>
          <li>{t('import.step.preview')}</li>
          <li>{t('import.step.import')}</li>
        </ol>
        <p>{t('import.columns-needed')}</p>
        <p>{t('import.formats')}</p>
        <p>
          {t('import.by-api')} <a href={publicUrls.openapi}>{t('import.api')}</a>
        </p>
        <p>
          <a href={paths.screenSample(language)}>{t('import.sample')}</a>
        </p>
      </Section>
      {own.length > 0 && (
        <Section title={t('import.earlier')}>
          <ul class="ds-list">
            {own.map(({ value, label }) => (
              <li key={value}>
                <a href={paths.importedOfferings(language, { institution: value })}>{label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
