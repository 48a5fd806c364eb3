import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { Comparable } from '../../actions/versions/compare.ts';
import type { Framework } from '../../rules/framework.ts';
import type { VersionComparison } from '../../rules/versions/compare.ts';
import { text } from '../../text/index.ts';
import { VersionDifference } from './difference.tsx';

type Props = {
  language: Language;
  before: Framework | null;
  after: Framework;
  comparable: readonly Comparable[];
  comparison: VersionComparison | null;
};

/** Two versions beside each other; which one it is laid beside can be chosen. */
export function ComparePage({ language, before, after, comparable, comparison }: Props) {
  const t = text(language);
  const at = { framework: after.id, version: after.version };
  const name = `${after.title[language]}, ${after.version}`;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          { label: name, href: paths.framework(language, at) },
          { label: t('version.compare') },
        ]}
      />
      <PageHead
        eyebrow={name}
        title={
          before
            ? t('compare.title', { old: nameOf(after, before), fresh: after.version })
            : t('version.compare')
        }
        lead={t('compare.lead')}
      />
      {before && comparison ? (
        <VersionDifference language={language} before={before} after={after} comparison={comparison} />
      ) : (
        <EmptyState title={t('compare.nothing')}>{t('compare.nothing.help')}</EmptyState>
      )}
      {comparable.length > 1 && (
        <Section title={t('compare.other')}>
          <Form
            language={language}
            method="get"
            action={paths.compareVersions(language, at)}
            fields={[otherField(language, after, comparable)]}
            values={{ with: before ? keyOf({ framework: before.id, version: before.version }) : '' }}
            submitLabel={t('compare.choose')}
          />
        </Section>
      )}
    </>
  );
}

/** How a version is called in the address: 'framework/version'. */
export function keyOf({ framework, version }: Comparable): string {
  return `${framework}/${version}`;
}

function otherField(language: Language, after: Framework, comparable: readonly Comparable[]): Field {
  return {
    kind: 'select',
    name: 'with',
    label: text(language)('compare.with'),
    options: comparable.map((one) => ({
      value: keyOf(one),
      label: nameOf(after, { id: one.framework, version: one.version }),
    })),
  };
}

/** The version alone where it is the same framework. */
function nameOf(after: Framework, { id, version }: { id: string; version: string }): string {
  return id === after.id ? version : `${id} ${version}`;
}
