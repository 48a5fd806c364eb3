import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { MOST_REGISTER_BYTES } from '../rules/quality-register.ts';
import { text } from '../text/index.ts';

export function registerFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('deqar.file'),
      hint: t('deqar.file.hint'),
      required: true,
      accept: '.csv,text/csv',
      maxBytes: MOST_REGISTER_BYTES,
    },
  ];
}

type Props = {
  language: Language;
  form: FormState;
  facts: { institutions: number; withDomain: number; importedAt: Date | string | null };
};

/** What is known of the register of quality assurance, and the form that puts another copy in its place. */
export function RegisterPage({ language, form, facts }: Props) {
  const t = text(language);
  const list = paths.trustAnchors(language);
  return (
    <>
      <PageHead eyebrow={<a href={list}>{t('anchors')}</a>} title={t('deqar')} lead={t('deqar.lead')} />
      {facts.importedAt === null ? (
        <p>{t('deqar.empty')}</p>
      ) : (
        <Definitions
          items={[
            { term: t('deqar.institutions'), value: String(facts.institutions) },
            { term: t('deqar.with-domain'), value: String(facts.withDomain) },
            { term: t('deqar.imported'), value: formatDate(language, facts.importedAt) },
          ]}
        />
      )}
      <Section title={t('deqar.import')} lead={t('deqar.import.lead')}>
        <Form
          language={language}
          {...form}
          action={paths.qualityRegister(language)}
          submitLabel={t('deqar.import.submit')}
          cancel={{ href: list }}
        />
      </Section>
    </>
  );
}
