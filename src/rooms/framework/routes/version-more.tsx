import type { ComponentChildren } from 'preact';
import { pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { can } from '../../../platform/actor.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { readInstitutions } from '../../organisations/index.ts';
import { VersionNotice } from '../pages/versions/notice.tsx';
import { text } from '../text/index.ts';
import type { Version } from './draft-of.ts';

/** On the page of a version: what it is today, what can be done with it, and where it can be seen otherwise. */
export async function versionMore(
  request: PageRequest,
  found: Version,
  further: ComponentChildren,
): Promise<{ ownerName: string; notice: ComponentChildren; actions: ComponentChildren }> {
  const { language, actor } = request;
  const t = text(language);
  const { owner, standing, framework } = found;
  const at = { framework: framework.id, version: framework.version };
  const isDraft = standing === 'draft';
  const mayRetire = standing === 'in-force' || standing === 'coming';
  return {
    ownerName: (await ownerNames(request))(owner),
    notice: <VersionNotice language={language} {...found} />,
    actions: (
      <>
        {isDraft && can(actor, 'framework.save-draft', owner) && (
          <a class="ds-button" href={paths.editVersion(language, at)}>
            {t('version.edit')}
          </a>
        )}
        {further}
        {can(actor, 'framework.draft', null) && (
          <a class="ds-button" data-variant="secondary" href={paths.draftVersion(language, at)}>
            {t('version.draft')}
          </a>
        )}
        {standing !== 'in-force' && can(actor, 'framework.try', null) && (
          <a href={paths.frameworkEffects(language, at)}>{t('version.effects')}</a>
        )}
        <a href={paths.compareVersions(language, at)}>{t('version.compare')}</a>
        <a href={paths.frameworkFile(language, at)}>{t('version.download')}</a>
        {mayRetire && can(actor, 'framework.retire', owner) && (
          <a href={paths.retireVersion(language, at)}>{t('version.retire')}</a>
        )}
        {isDraft && can(actor, 'framework.discard-draft', owner) && (
          <a href={paths.discardDraft(language, at)}>{t('version.discard')}</a>
        )}
      </>
    ),
  };
}

/** On the list: whether the reader may add a framework, and what the owners are called. */
export async function listMore(
  request: PageRequest,
): Promise<{ mayAdd: boolean; ownerName: (owner: string) => string }> {
  return { mayAdd: can(request.actor, 'framework.add', null), ownerName: await ownerNames(request) };
}

async function ownerNames(request: PageRequest): Promise<(owner: string) => string> {
  const { items } = await request.ask(readInstitutions, {});
  const names = new Map(items.map(({ id, name }) => [id, pick(name, request.language).text]));
  names.set(CONSORTIUM, text(request.language)('version.owner.consortium'));
  return (owner) => names.get(owner) || owner;
}
