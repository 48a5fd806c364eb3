import { type Language, type LocalizedText, languages } from '../../../../base/language.ts';
import type { Field, FormValues } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { acceptedFiles, LARGEST_FILE } from '../../rules/files.ts';
import type { Output } from '../../store/outputs.ts';
import { text } from '../../text/index.ts';
import { aboutFields } from '../projects/form.tsx';
import { licenceChoices } from './search.tsx';

/** @param isNew a first version; a later one also tells what is new in it */
export function outputFields(language: Language, isNew: boolean): Field[] {
  const t = text(language);
  const changes: Field = {
    kind: 'textarea',
    name: 'changes',
    label: t('output.changes'),
    required: true,
    maxLength: 2000,
    rows: 3,
  };
  return [
    { kind: 'localized', name: 'title', label: t('output.title'), required: true, maxLength: 300 },
    { kind: 'localized-area', name: 'abstract', label: t('output.abstract'), maxLength: 10_000, rows: 6 },
    {
      kind: 'text',
      name: 'name',
      label: t('output.name'),
      hint: t('output.name.hint'),
      required: true,
      maxLength: 60,
    },
    ...(isNew ? [] : [changes]),
    {
      kind: 'select',
      name: 'licence',
      label: t('output.licence'),
      hint: t('output.licence.hint'),
      required: true,
      options: licenceChoices(language),
    },
    { kind: 'text', name: 'licenceWords', label: t('output.licence-words'), maxLength: 500 },
    { kind: 'text', name: 'sourceUrl', label: t('output.source-url'), maxLength: 2000 },
    {
      kind: 'file',
      name: 'file',
      label: t('output.file'),
      hint: t('output.file.hint'),
      accept: acceptedFiles,
      maxBytes: LARGEST_FILE,
    },
    { kind: 'number', name: 'credits', label: t('output.credits'), min: 0.5, max: 60, step: 0.5 },
    ...aboutFields(language),
  ];
}

/** What the latest version says, for the next one; its file and what was new in it are not repeated. */
export function outputValues(output: Output): FormValues {
  return {
    ...inLanguages('title', output.title),
    ...inLanguages('abstract', output.abstract),
    licence: output.licence,
    licenceWords: output.licenceWords ?? '',
    sourceUrl: output.sourceUrl ?? '',
    credits: output.credits === null ? '' : String(output.credits),
    topics: output.topics.join(', '),
    field: output.field ?? '',
  };
}

/** The values of a localized field. */
export function inLanguages(name: string, words: LocalizedText): FormValues {
  return Object.fromEntries(languages.map((language) => [`${name}.${language}`, words[language] ?? '']));
}

type Props = {
  language: Language;
  action: string;
  of: string;
  isNew: boolean;
  cancelHref: string;
  form: FormState;
};

export function OutputForm({ language, action, of, isNew, cancelHref, form }: Props) {
  const t = text(language);
  const title = t(isNew ? 'output.add' : 'output.add-version');
  return (
    <>
      <PageHead eyebrow={of} title={title} lead={t('output.add.lead')} />
      <Form
        language={language}
        action={action}
        submitLabel={title}
        cancel={{ href: cancelHref, label: t('cancel') }}
        {...form}
      />
    </>
  );
}
