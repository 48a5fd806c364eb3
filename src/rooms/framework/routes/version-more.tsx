import type { ComponentChildren } from 'preact';
import { paths } from '../../../base/paths.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { can } from '../../../platform/actor.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { VersionNotice } from '../pages/versions/notice.tsx';
import { text } from '../text/index.ts';
import type { Version } from './draft-of.ts';

/** On the page of a version: what it is today, what can be done with it, and where it can be seen otherwise. */
export function versionMore(
  { language, actor }: PageRequest,
  found: Version,
  further: ComponentChildren,
): { notice: ComponentChildren; actions: ComponentChildren } {
  const t = text(language);
  const { owner, standing, framework } = found;
  const at = { framework: framework.id, version: framework.version };
  const isDraft = standing === 'draft';
  const mayRetire = standing === 'in-force' || standing === 'coming';
  return {
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

/** On the list: whether the reader may add a framework, and what the consortium is called as its owner. */
export function listMore({ language, actor }: PageRequest): {
  mayAdd: boolean;
  ownerName: (owner: string) => string;
} {
  return {
    mayAdd: can(actor, 'framework.add', null),
    ownerName: (owner) => (owner === CONSORTIUM ? text(language)('version.owner.consortium') : owner),
  };
}
