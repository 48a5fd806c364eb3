import type { Language } from '../../../base/language.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { text } from '../text/index.ts';
import type { AwardView } from '../views.ts';
import { RevokedNotice } from './revoked-notice.tsx';

type Props = {
  language: Language;
  award: Pick<AwardView, 'state' | 'revoked' | 'suspended' | 'ends' | 'replacedBy' | 'renews'>;
  /** Where the award that took its place, or that it came after, is read. */
  linkTo: (award: string) => string;
};

/** How an award stands where it is not simply valid, why, and which one came before or after it. */
export function StandingNotice({ language, award, linkTo }: Props) {
  const { revoked, replacedBy, renews } = award;
  const t = text(language);
  return (
    <>
      {revoked && replacedBy && (
        <Notice
          language={language}
          kind="warning"
          title={t('own.replaced', { date: formatDate(language, revoked.at) })}
        >
          <p>{t('own.revoked.reason', { reason: revoked.reason })}</p>
          <p>
            <a href={linkTo(replacedBy)}>{t('own.replaced.new')}</a>
          </p>
        </Notice>
      )}
      {revoked && !replacedBy && <RevokedNotice language={language} revoked={revoked} />}
      {!revoked && <Unrevoked language={language} award={award} />}
      {renews && (
        <p>
          <a href={linkTo(renews)}>{t('own.earlier')}</a>
        </p>
      )}
    </>
  );
}

function Unrevoked({ language, award: { state, suspended, ends } }: Pick<Props, 'language' | 'award'>) {
  const t = text(language);
  if (suspended)
    return (
      <Notice
        language={language}
        kind="warning"
        title={t('own.suspended', { date: formatDate(language, suspended.at) })}
      >
        <p>{t('own.revoked.reason', { reason: suspended.reason })}</p>
        <p>{t('own.suspended.meanwhile')}</p>
      </Notice>
    );
  if (!ends) return null;
  const last = formatDate(language, new Date(ends.getTime() - 1));
  const title = t(state === 'expired' ? 'own.expired' : 'own.ends', { date: last });
  return <Notice language={language} kind={state === 'expired' ? 'warning' : 'info'} title={title} />;
}
