import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/form.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { OfferingPage } from '../../actions/read-offerings.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';

type Crumb = { label: string; href?: string; language?: string };
type PageProps = {
  language: Language;
  form: FormState;
  crumbs: readonly Crumb[];
  title: string;
  lead?: string;
  submit: string;
  action: string;
  back: string;
  children?: ComponentChildren;
};

/** A page that is one form. */
export function FormPage({ language, form, crumbs, title, lead, submit, action, back, children }: PageProps) {
  return (
    <>
      <Breadcrumbs language={language} crumbs={[...crumbs]} />
      <PageHead title={title} {...(lead && { lead })} />
      <Form language={language} {...form} action={action} submitLabel={submit} cancel={{ href: back }}>
        {children}
      </Form>
    </>
  );
}

/** What is proposed, why and for whom; on the fast track only where the process has one. */
export function ideaFields(language: Language, hasFastTrack: boolean): Field[] {
  const t = text(language);
  const sudden: Field[] = [
    {
      kind: 'checkboxes',
      name: 'sudden',
      label: t('idea.sudden'),
      hint: t('idea.sudden.hint'),
      options: [{ value: 'yes', label: t('idea.sudden.yes') }],
    },
    {
      kind: 'textarea',
      name: 'suddenReason',
      label: t('idea.sudden-reason'),
      hint: t('idea.sudden-reason.hint'),
      maxLength: 2000,
      rows: 3,
    },
  ];
  return [
    { kind: 'text', name: 'title', label: t('field/title'), required: true, maxLength: 300 },
    {
      kind: 'textarea',
      name: 'need',
      label: t('idea.need'),
      hint: t('idea.need.hint'),
      required: true,
      maxLength: 5000,
    },
    { kind: 'textarea', name: 'who', label: t('idea.who'), required: true, maxLength: 2000, rows: 3 },
    { kind: 'date', name: 'needOn', label: t('way.need-on'), hint: t('idea.need-on.hint') },
    ...(hasFastTrack ? sudden : []),
  ];
}

/** Where a form of one offering stands, and where it leads back to. */
export function offeringCrumbs(language: Language, page: OfferingPage, label: string): Crumb[] {
  const { institution, id, document } = page;
  const title = titleOf(language, document.title);
  return [
    { label: text(language)('list.title'), href: paths.offerings(language, { institution }) },
    {
      label: title.text,
      href: paths.offering(language, { institution, offering: id }),
      ...(title.language && { language: title.language }),
    },
    { label },
  ];
}
