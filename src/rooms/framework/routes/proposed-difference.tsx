import type { ComponentChildren } from 'preact';
import { Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { ProposalPage } from '../actions/proposals/read.ts';
import { compareWith } from '../actions/versions/compare.ts';
import { VersionDifference } from '../pages/versions/difference.tsx';
import { versionContent } from '../rules/proposals/content.ts';
import { text } from '../text/index.ts';

/**
 * On the page of a proposed version: what it changes of the version before it. Nothing where there is none before it,
 * or where the reader may no longer see it, since it has become a draft again.
 */
export async function differenceOf(request: PageRequest, page: ProposalPage): Promise<ComponentChildren> {
  if (page.kind !== 'framework-version') return undefined;
  const { language } = request;
  const { framework, version } = versionContent.parse(page.content);
  const found = await request.ask(compareWith, { framework, version }).catch(unlessUnseen);
  if (!found?.comparison) return undefined;
  const { before, after, comparison } = found;
  const t = text(language);
  return (
    <Section
      id="difference"
      title={t('compare.title', { old: nameOf(before, framework), fresh: version })}
      actions={<a href={paths.compareVersions(language, { framework, version })}>{t('compare.other')}</a>}
    >
      <VersionDifference
        language={language}
        before={before}
        after={after}
        comparison={comparison}
        level={3}
      />
    </Section>
  );
}

function nameOf({ id, version }: { id: string; version: string }, framework: string): string {
  return id === framework ? version : `${id} ${version}`;
}

function unlessUnseen(error: unknown): null {
  if (error instanceof Refusal && error.status === 404) return null;
  throw error;
}
