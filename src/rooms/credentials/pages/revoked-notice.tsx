import type { Language } from '../../../base/language.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { text } from '../text/index.ts';

/** That a credential was revoked, when and why. */
export function RevokedNotice({
  language,
  revoked,
}: {
  language: Language;
  revoked: { at: Date; reason: string };
}) {
  const t = text(language);
  return (
    <Notice
      language={language}
      kind="danger"
      title={t('own.revoked', { date: formatDate(language, revoked.at) })}
    >
      <p>{t('own.revoked.reason', { reason: revoked.reason })}</p>
    </Notice>
  );
}
