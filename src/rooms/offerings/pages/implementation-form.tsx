import { type Language, languages } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { modes, type OfferingDocument } from '../../framework/index.ts';
import type { OfferingPage } from '../actions/read-offerings.ts';
import { text } from '../text/index.ts';
import { choices, languageName, titleOf } from './words.ts';

type Teacher = { id: string; name: string };

/** The fields of a new implementation. */
export function implementationFields(
  language: Language,
  document: OfferingDocument,
  teachers: readonly Teacher[],
): Field[] {
  const t = text(language);
  const tags = [...new Set([...(document.language ?? []), ...languages])];
  const date = (name: 'starts' | 'ends' | 'enrolFrom' | 'enrolUntil'): Field => ({
    kind: 'date',
    name,
    label: t(`implementation.${name}`),
    required: true,
  });
  return [
    date('starts'),
    date('ends'),
    date('enrolFrom'),
    date('enrolUntil'),
    {
      kind: 'number',
      name: 'seats',
      label: t('implementation.seats'),
      hint: t('implementation.seats.hint'),
      min: 1,
      max: 100_000,
      step: 1,
    },
    {
      kind: 'select',
      name: 'language',
      label: t('implementation.language'),
      required: true,
      options: tags.map((value) => ({ value, label: languageName(language, value) })),
    },
    {
      kind: 'select',
      name: 'mode',
      label: t('implementation.mode'),
      required: true,
      options: choices(language, 'mode', modes),
    },
    { kind: 'text', name: 'place', label: t('implementation.place'), maxLength: 300 },
    {
      kind: 'checkboxes',
      name: 'teachers',
      label: t('implementation.teachers'),
      required: true,
      options: teachers.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      kind: 'number',
      name: 'price',
      label: t('implementation.price'),
      hint: t('implementation.price.hint'),
      min: 0,
      max: 1_000_000,
    },
  ];
}

type Props = { language: Language; page: OfferingPage; form: FormState; teachers: readonly Teacher[] };

export function ImplementationPage({ language, page, form, teachers }: Props) {
  const t = text(language);
  const at = { institution: page.institution, offering: page.id };
  const back = paths.offering(language, at);
  const title = titleOf(language, page.document.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution: page.institution }) },
          { label: title.text, href: back, ...(title.language && { language: title.language }) },
          { label: t('implementation.title') },
        ]}
      />
      <PageHead eyebrow={<span lang={title.language}>{title.text}</span>} title={t('implementation.title')} />
      {teachers.length === 0 && (
        <Notice language={language} kind="warning">
          {t('implementation.no-teachers')}
        </Notice>
      )}
      <Form
        language={language}
        {...form}
        action={paths.addImplementation(language, at)}
        submitLabel={t('implementation.submit')}
        cancel={{ href: back }}
      />
    </>
  );
}
