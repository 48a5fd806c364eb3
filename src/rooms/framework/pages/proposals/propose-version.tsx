import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { text } from '../../text/index.ts';

/** What every proposal says of itself, whatever it is about. `today` is YYYY-MM-DD. */
export function proposalFields(language: Language, today: string): Field[] {
  const t = text(language);
  return [
    { kind: 'localized', name: 'title', label: t('propose.title'), required: true, maxLength: 300 },
    {
      kind: 'localized-area',
      name: 'why',
      label: t('propose.why'),
      hint: t('propose.why.hint'),
      required: true,
      maxLength: 10_000,
    },
    {
      kind: 'date',
      name: 'commentsUntil',
      label: t('propose.comments-until'),
      hint: t('propose.comments-until.hint'),
      min: today,
    },
  ];
}

export function effectiveFromField(language: Language, today: string): Field {
  return {
    kind: 'date',
    name: 'effectiveFrom',
    label: text(language)('propose.effective-from'),
    required: true,
    min: today,
  };
}

type Props = {
  language: Language;
  framework: { id: string; version: string; title: string };
  form: FormState;
};

/** A version of a framework is proposed to be adopted. */
export function ProposeVersionPage({ language, framework, form }: Props) {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const page = paths.framework(language, at);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          { label: `${framework.title}, ${framework.version}`, href: page },
          { label: t('propose.version') },
        ]}
      />
      <PageHead
        eyebrow={`${framework.title}, ${framework.version}`}
        title={t('propose.version')}
        lead={t('propose.version.lead')}
      />
      <Form
        language={language}
        {...form}
        action={paths.proposeVersion(language, at)}
        submitLabel={t('propose.submit')}
        cancel={{ href: page }}
      />
    </>
  );
}
