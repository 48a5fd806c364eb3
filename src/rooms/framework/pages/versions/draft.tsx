import type { Language } from '../../../../base/language.ts';
import { paths, publicUrls } from '../../../../base/paths.ts';
import type { Choice, Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { Framework } from '../../rules/framework.ts';
import { MOST_BYTES } from '../../rules/versions/limits.ts';
import { text } from '../../text/index.ts';

function ownerField(language: Language, owners: readonly Choice[]): Field {
  const label = text(language)('version.owner');
  const kind = owners.length > 1 ? 'select' : 'hidden';
  return { kind, name: 'institution', label, required: true, options: owners };
}

/** @param owners for whom the reader may draft */
export function draftFields(language: Language, owners: readonly Choice[]): Field[] {
  const t = text(language);
  return [
    ownerField(language, owners),
    {
      kind: 'text',
      name: 'id',
      label: t('version.id'),
      hint: t('version.id.hint'),
      required: true,
      maxLength: 63,
    },
    {
      kind: 'text',
      name: 'version',
      label: t('version.version'),
      hint: t('version.version.hint'),
      required: true,
      maxLength: 31,
    },
  ];
}

type DraftProps = { language: Language; framework: Framework; form: FormState };

/** A version is copied: as the next one, or as somebody's own framework. */
export function DraftPage({ language, framework, form }: DraftProps) {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const page = paths.framework(language, at);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          { label: `${framework.title[language]}, ${framework.version}`, href: page },
          { label: t('version.draft') },
        ]}
      />
      <PageHead
        eyebrow={`${framework.title[language]}, ${framework.version}`}
        title={t('version.draft')}
        lead={t('version.draft.lead')}
      />
      <Form
        language={language}
        {...form}
        action={paths.draftVersion(language, at)}
        submitLabel={t('version.draft.submit')}
        cancel={{ href: page }}
      />
    </>
  );
}

export function addFields(language: Language, owners: readonly Choice[]): Field[] {
  const t = text(language);
  return [
    ownerField(language, owners),
    {
      kind: 'file',
      name: 'file',
      label: t('version.file'),
      accept: '.json,application/json',
      maxBytes: MOST_BYTES,
    },
    {
      kind: 'textarea',
      name: 'json',
      label: t('version.json'),
      hint: t('version.json.hint'),
      rows: 14,
      maxLength: MOST_BYTES,
    },
  ];
}

export function AddFrameworkPage({ language, form }: { language: Language; form: FormState }) {
  const t = text(language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('frameworks'), href: paths.frameworks(language) }, { label: t('version.add') }]}
      />
      <PageHead
        title={t('version.add')}
        lead={t('version.add.lead')}
        actions={<a href={publicUrls.schema('framework')}>{t('version.add.schema')}</a>}
      />
      <Form
        language={language}
        {...form}
        action={paths.addFramework(language)}
        submitLabel={t('version.add.submit')}
        cancel={{ href: paths.frameworks(language) }}
      />
    </>
  );
}
