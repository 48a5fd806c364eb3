import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { FindingLine } from '../../actions/findings/findings.ts';
import type { Framework } from '../../rules/framework.ts';
import { text } from '../../text/index.ts';
import { Findings, findingCounts } from './findings.tsx';

type Props = {
  language: Language;
  framework: Framework;
  findings: readonly FindingLine[];
  mayAdd: boolean;
  mayWithdraw: (institution: string) => boolean;
};

/** The findings about a framework, requirement by requirement. */
export function FindingsPage({ language, framework, findings, mayAdd, mayWithdraw }: Props) {
  const t = text(language);
  const { id, version, title } = framework;
  const add = mayAdd && (
    <a class="ds-button" href={paths.addFinding(language, { framework: id, version })}>
      {t('finding.add')}
    </a>
  );
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          { label: title[language], href: paths.framework(language, { framework: id, version }) },
          { label: t('findings') },
        ]}
      />
      <PageHead
        eyebrow={title[language]}
        title={t('findings')}
        lead={t('findings.lead')}
        actions={findings.length > 0 ? add : undefined}
      />
      {findings.length === 0 && (
        <EmptyState title={t('findings.empty')} actions={add}>
          {t('findings.empty.help')}
        </EmptyState>
      )}
      {groupsOf(framework, findings).map((group) => (
        <Section
          key={group.element}
          id={group.element}
          title={group.title?.[language] ?? t('findings.gone', { element: group.element })}
          lead={findingCounts(language, group.findings) ?? undefined}
        >
          <Findings language={language} findings={group.findings} mayWithdraw={mayWithdraw} />
        </Section>
      ))}
    </>
  );
}

/** In the order of the framework; what this version has no longer comes last. */
function groupsOf({ elements }: Framework, findings: readonly FindingLine[]) {
  const known = elements.map(({ id, title }) => ({ element: id, title }));
  const gone = new Set(
    findings.map(({ element }) => element).filter((id) => !elements.some((e) => e.id === id)),
  );
  const all = [...known, ...[...gone].map((element) => ({ element, title: undefined }))];
  return all
    .map((one) => ({ ...one, findings: findings.filter(({ element }) => element === one.element) }))
    .filter((group) => group.findings.length > 0);
}
