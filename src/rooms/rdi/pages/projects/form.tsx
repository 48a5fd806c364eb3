import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Choice, Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { text } from '../../text/index.ts';
import { fieldChoices } from '../words.tsx';

/** What there is to choose from. A partner's value is 'institution/id'. */
export type ProjectChoices = {
  owners: readonly Choice[];
  units: readonly Choice[];
  partners: readonly Choice[];
};

export function projectFields(language: Language, choices: ProjectChoices): Field[] {
  const t = text(language);
  const { owners, units, partners } = choices;
  return [
    { kind: 'localized', name: 'title', label: t('project.title'), required: true, maxLength: 300 },
    { kind: 'text', name: 'acronym', label: t('project.acronym'), maxLength: 60 },
    { kind: 'localized-area', name: 'summary', label: t('project.summary'), maxLength: 5000, rows: 5 },
    { kind: 'date', name: 'startsOn', label: t('project.starts'), required: true },
    { kind: 'date', name: 'endsOn', label: t('project.ends'), required: true },
    {
      kind: 'select',
      name: 'owner',
      label: t('project.owner'),
      hint: t('project.owner.hint'),
      required: true,
      options: owners,
    },
    ...(units.length > 0
      ? [{ kind: 'select' as const, name: 'unit', label: t('project.unit'), options: units }]
      : []),
    { kind: 'text', name: 'fundingSource', label: t('project.funding-source'), maxLength: 300 },
    {
      kind: 'number',
      name: 'fundingAmount',
      label: t('project.funding-amount'),
      min: 0,
      max: 1_000_000_000,
    },
    ...(partners.length > 0
      ? [{ kind: 'checkboxes' as const, name: 'partners', label: t('project.partners'), options: partners }]
      : []),
    {
      kind: 'textarea',
      name: 'otherPartners',
      label: t('project.other-partners'),
      hint: t('project.other-partners.hint'),
      maxLength: 2000,
      rows: 2,
    },
    ...aboutFields(language),
  ];
}

/** Topics and field: the same for projects, outputs and meetings. */
export function aboutFields(language: Language): Field[] {
  const t = text(language);
  return [
    { kind: 'text', name: 'topics', label: t('topics'), hint: t('topics.hint'), maxLength: 1700 },
    { kind: 'select', name: 'field', label: t('field'), options: fieldChoices(language) },
  ];
}

type Props = { language: Language; institution: string; action: string; isNew: boolean; form: FormState };

export function ProjectForm({ language, institution, action, isNew, form }: Props) {
  const t = text(language);
  const list = paths.rdiProjects(language, { institution });
  const back = isNew ? list : action.replace(/\/edit$/, '');
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('projects'), href: list }, { label: t(isNew ? 'project.add' : 'project.edit') }]}
      />
      <PageHead title={t(isNew ? 'project.add' : 'project.edit')} />
      <Form
        language={language}
        action={action}
        submitLabel={t(isNew ? 'project.add' : 'save')}
        cancel={{ href: back, label: t('cancel') }}
        {...form}
      />
    </>
  );
}
