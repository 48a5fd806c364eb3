import type { ComponentChildren } from 'preact';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { readFindings } from '../actions/findings/findings.ts';
import { voicesOf } from '../actions/proposals/load.ts';
import { FindingsLink } from '../pages/findings/findings.tsx';
import type { Framework } from '../rules/framework.ts';
import type { VersionStanding } from '../rules/standing.ts';
import { text } from '../text/index.ts';

/** On the page of a version: to the findings about it, and to the proposing of what is not adopted yet. */
export function versionLinks(
  { language, actor }: PageRequest,
  { owner, standing, framework }: { owner: string; standing: VersionStanding; framework: Framework },
): ComponentChildren {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const mayPropose =
    ['draft', 'available'].includes(standing) && voicesOf(actor, 'framework.propose', owner).length > 0;
  if (!can(actor, 'framework.list-findings', null)) return undefined;
  return (
    <>
      {mayPropose && (
        <a class="ds-button" data-variant="secondary" href={paths.proposeVersion(language, at)}>
          {t('propose.version')}
        </a>
      )}
      <a href={paths.findings(language, at)}>{t('findings')}</a>
    </>
  );
}

/** What pilots found out about each element, for the staff. */
export async function findingsBeside(
  request: PageRequest,
  framework: Framework,
): Promise<((element: string) => ComponentChildren) | undefined> {
  if (!can(request.actor, 'framework.list-findings', null)) return undefined;
  const { items } = await request.ask(readFindings, { framework: framework.id });
  return (element) => (
    <FindingsLink
      language={request.language}
      framework={framework}
      element={element}
      findings={items.filter((finding) => finding.element === element)}
    />
  );
}
