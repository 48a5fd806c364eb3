import type { Language } from '../../../base/language.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { text } from '../text/index.ts';
import type { KeyView, RequestView } from '../views.ts';

/** The state of a key in a word, with its day. */
export function KeyState({ language, value }: { language: Language; value: KeyView }) {
  const t = text(language);
  const at = (date: Date | null) => ({ date: formatDate(language, date ?? new Date(0)) });
  switch (value.state) {
    case 'active':
      return <StatusTag tone="success">{t('keys.active')}</StatusTag>;
    case 'retired':
      return <StatusTag>{t('keys.retired', at(value.retiredAt))}</StatusTag>;
    case 'stopped':
      return <StatusTag tone="warning">{t('keys.stopped', at(value.stoppedAt))}</StatusTag>;
    case 'compromised':
      return <StatusTag tone="danger">{t('keys.compromised', at(value.compromisedSince))}</StatusTag>;
  }
}

/** The certificate of a key, and what has to be known of it. */
export function CertificateState({ language, value }: { language: Language; value: KeyView }) {
  const t = text(language);
  const { certificate } = value;
  if (!certificate) return t('certificate.none');
  const { subject, state, selfSigned } = certificate;
  return (
    <>
      {t('certificate.until', { subject, date: formatDate(language, certificate.expiresAt) })}{' '}
      {selfSigned && <StatusTag tone="warning">{t('certificate.self')}</StatusTag>}
      {state === 'ends-soon' && <StatusTag tone="warning">{t('certificate.ends-soon')}</StatusTag>}
      {state === 'ended' && <StatusTag tone="danger">{t('certificate.ended')}</StatusTag>}
    </>
  );
}

/** Where a request stands. */
export function requestState(language: Language, request: RequestView): string {
  const t = text(language);
  const date = formatDate(language, request.endedAt ?? request.expiresAt);
  if (request.state === 'confirmed')
    return t('requests.confirmed', { name: request.endedByName ?? t('request.system'), date });
  return t(`requests.${request.state}`, { date });
}

export function kindWords(
  language: Language,
  { purpose, algorithm }: { purpose: 'credential' | 'seal'; algorithm: string },
): string {
  return `${text(language)(`purpose.${purpose}`)}, ${algorithm}`;
}
