import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { FILE_TYPES } from '../../../offerings/index.ts';
import { listLimits } from '../../rules/list-limits.ts';
import { text } from '../../text/index.ts';

export function uploadFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('drop.file'),
      hint: t('list.file.hint'),
      required: true,
      accept: FILE_TYPES,
      maxBytes: listLimits.bytes,
    },
  ];
}

type Props = { language: Language; institution: string; form: FormState };

/** The first step: a file is handed over, nothing is judged yet. */
export function ScreeningUploadPage({ language, institution, form }: Props) {
  const t = text(language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.screenings(language, { institution }) },
          { label: t('list.new') },
        ]}
      />
      <PageHead title={t('list.new')} lead={t('list.new.lead')} />
      <Form
        language={language}
        action={paths.addScreening(language, { institution })}
        submitLabel={t('list.upload')}
        {...form}
      />
      <Section title={t('list.steps')}>
        <ol class="ds-list">
          <li>{t('list.step.columns')}</li>
          <li>{t('list.step.run')}</li>
          <li>{t('list.step.result')}</li>
        </ol>
      </Section>
    </>
  );
}
