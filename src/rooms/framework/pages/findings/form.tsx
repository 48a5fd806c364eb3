import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Choice, Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { FindingLine } from '../../actions/findings/findings.ts';
import type { Framework } from '../../rules/framework.ts';
import { stances } from '../../rules/stances.ts';
import { text } from '../../text/index.ts';
import { Findings } from './findings.tsx';

/** @param today YYYY-MM-DD */
export function findingFields(
  language: Language,
  framework: Framework,
  institutions: readonly Choice[],
  today: string,
): Field[] {
  const t = text(language);
  const requirements = framework.elements.map(({ id, title }) => ({ value: id, label: title[language] }));
  return [
    {
      kind: institutions.length > 1 ? 'select' : 'hidden',
      name: 'institution',
      label: t('finding.institution'),
      required: true,
      options: institutions,
    },
    { kind: 'select', name: 'element', label: t('finding.element'), required: true, options: requirements },
    {
      kind: 'radios',
      name: 'stance',
      label: t('finding.stance'),
      required: true,
      options: stances.map((stance) => ({ value: stance, label: t(`finding-stance/${stance}`) })),
    },
    {
      kind: 'localized-area',
      name: 'text',
      label: t('finding.text'),
      hint: t('finding.text.hint'),
      required: true,
      maxLength: 5000,
    },
    { kind: 'text', name: 'pilot', label: t('finding.pilot'), required: true, maxLength: 300 },
    { kind: 'date', name: 'foundOn', label: t('finding.found-on'), required: true, max: today },
    {
      kind: 'text',
      name: 'source',
      label: t('finding.source'),
      hint: t('finding.source.hint'),
      required: true,
      maxLength: 500,
    },
    { kind: 'text', name: 'sourceUrl', label: t('finding.source-url'), maxLength: 2000 },
  ];
}

type Props = { language: Language; framework: Framework; form: FormState };

export function AddFindingPage({ language, framework, form }: Props) {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: framework.title[language], href: paths.framework(language, at) },
          { label: t('findings'), href: paths.findings(language, at) },
          { label: t('finding.add') },
        ]}
      />
      <PageHead eyebrow={framework.title[language]} title={t('finding.add')} lead={t('finding.add.lead')} />
      <Form
        language={language}
        {...form}
        action={paths.addFinding(language, at)}
        submitLabel={t('finding.add')}
        cancel={{ href: paths.findings(language, at) }}
      />
    </>
  );
}

export function withdrawalReason(language: Language): Field[] {
  return [
    {
      kind: 'textarea',
      name: 'reason',
      label: text(language)('finding.withdraw.reason'),
      required: true,
      maxLength: 2000,
      rows: 3,
    },
  ];
}

type WithdrawProps = { language: Language; finding: FindingLine; form: FormState };

export function WithdrawFindingPage({ language, finding, form }: WithdrawProps) {
  const t = text(language);
  const { framework, version, institution, id } = finding;
  return (
    <>
      <PageHead title={t('finding.withdraw')} lead={t('finding.withdraw.lead')} />
      <Findings language={language} findings={[finding]} />
      <Form
        language={language}
        {...form}
        action={paths.withdrawFinding(language, { framework, version, institution, finding: id })}
        submitLabel={t('finding.withdraw')}
        cancel={{ href: paths.findings(language, { framework, version }) }}
      />
    </>
  );
}
