import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { text } from '../../text/index.ts';
import type { Standing } from './standing.tsx';

type Props = Standing & {
  language: Language;
  framework: { id: string };
  followedBy: string | null;
  retiredBecause: LocalizedText | null;
};

/** Above a version that is not simply in force: what it is, and what comes instead of it. */
export function VersionNotice(props: Props) {
  const { language, standing, retiredFrom } = props;
  const t = text(language);
  if (standing === 'draft')
    return (
      <Notice language={language} kind="info" title={t('version.is-draft')}>
        {t('version.is-draft.help')}
      </Notice>
    );
  if (standing === 'proposed')
    return (
      <Notice language={language} kind="info" title={t('version.is-proposed')}>
        {t('version.is-proposed.help')}
      </Notice>
    );
  if (standing === 'retired')
    return (
      <Notice language={language} kind="warning" title={t('version.is-retired')}>
        <Follower {...props} words="version.is-retired.followed" />
        <Because {...props} />
        <p>{t('version.is-retired.pins')}</p>
      </Notice>
    );
  if (retiredFrom === null) return null;
  return (
    <Notice
      language={language}
      kind="info"
      title={t('version.ends', { day: formatDate(language, retiredFrom) })}
    >
      <Follower {...props} words="version.ends.followed" />
      <Because {...props} />
    </Notice>
  );
}

function Follower({
  language,
  framework,
  followedBy,
  words,
}: Props & { words: 'version.is-retired.followed' | 'version.ends.followed' }) {
  if (followedBy === null) return null;
  const href = paths.framework(language, { framework: framework.id, version: followedBy });
  return (
    <p>
      <a href={href}>{text(language)(words, { version: followedBy })}</a>
    </p>
  );
}

function Because({ language, retiredBecause }: Props) {
  if (!retiredBecause) return null;
  const reason = pick(retiredBecause, language);
  return (
    <p lang={reason.language}>{text(language)('version.is-retired.because', { reason: reason.text })}</p>
  );
}
