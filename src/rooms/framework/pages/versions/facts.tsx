import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { Framework } from '../../rules/framework.ts';
import { text } from '../../text/index.ts';

/** What a framework says of itself, its bounds, and when an offering is near to it. */
export function factFields(language: Language, { elements, nearly }: Framework): Field[] {
  const t = text(language);
  const judged = elements.filter(
    ({ id, appliesTo }) => appliesTo === 'offering' || nearly.alwaysMet?.includes(id),
  );
  const source = (name: 'reference' | 'url' | 'note', more: Partial<Field>): Field => ({
    kind: 'text',
    name: `source.${name}`,
    label: t(`version.source.${name}`),
    ...more,
  });
  const number = (name: string, label: string, more: Partial<Field>): Field => ({
    kind: 'number',
    name,
    label,
    min: 0,
    ...more,
  });
  return [
    { kind: 'localized', name: 'title', label: t('version.title'), required: true, maxLength: 2000 },
    {
      kind: 'localized',
      name: 'edition',
      label: t('version.edition'),
      hint: t('version.edition.hint'),
      maxLength: 2000,
    },
    {
      kind: 'radios',
      name: 'status',
      label: t('version.status'),
      required: true,
      options: (['in-force', 'draft'] as const).map((value) => ({ value, label: t(`status/${value}`) })),
    },
    source('reference', { required: true, maxLength: 500 }),
    { kind: 'date', name: 'source.date', label: t('version.source.date') },
    source('url', { maxLength: 2000 }),
    source('note', { kind: 'textarea', maxLength: 5000 }),
    number('minimum', t('version.minimum'), { required: true, max: 10_000 }),
    number('maximum', t('version.maximum'), { required: true, max: 10_000 }),
    number('effortAtMost', t('version.effort'), {
      hint: t('version.effort.hint'),
      max: 100_000,
      step: 1,
    }),
    number('unmetAtMost', t('version.unmet'), { max: 100, step: 1 }),
    {
      kind: 'checkboxes',
      name: 'alwaysMet',
      label: t('version.always'),
      hint: t('version.always.hint'),
      options: judged.map(({ id, title }) => ({ value: id, label: title[language] })),
    },
  ];
}

type Props = {
  language: Language;
  framework: Framework;
  revision: number;
  form: FormState;
  conflict: boolean;
};

export function VersionFacts({ language, framework, revision, form, conflict }: Props) {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const here = paths.editVersionFacts(language, at);
  const list = paths.editVersion(language, at);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          { label: `${framework.title[language]}, ${framework.version}`, href: list },
          { label: t('version.facts') },
        ]}
      />
      <PageHead eyebrow={`${framework.title[language]}, ${framework.version}`} title={t('version.facts')} />
      {conflict && (
        <Notice language={language} kind="warning" title={t('version.conflict')} live>
          <p>{t('version.conflict.facts')}</p>
          <p>
            <a href={here}>{t('version.conflict.discard')}</a>
          </p>
        </Notice>
      )}
      <Form
        language={language}
        {...form}
        {...(conflict && { errors: {} })}
        action={here}
        submitLabel={t('version.save')}
        cancel={{ href: list }}
      >
        <input type="hidden" name="revision" value={revision} />
      </Form>
    </>
  );
}
