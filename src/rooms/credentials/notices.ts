import type { Id } from '../../base/ids.ts';
import { isLanguage, type Language, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { AwardRecord } from '../../standards/award.ts';
import type { NewNotice } from '../notices/index.ts';
import { text } from './text/index.ts';

/** Whom to tell about which award. */
export type Told = {
  institution: string;
  award: Id;
  holder: { id: Id; name: string; language: string };
  record: AwardRecord;
};

/** Tells the learner that her credential is there. */
export function issuedNotice(told: Told): NewNotice {
  return compose(told, 'issued', {});
}

/** Tells the learner that her credential no longer holds, and why. */
export function revokedNotice(told: Told, reason: string): NewNotice {
  return compose(told, 'revoked', { reason });
}

/** What happens to an award after it was issued, short of being revoked. */
export type AwardEvent = 'suspend' | 'resume' | 'expire' | 'replace' | 'renew';

/** Tells the learner what was done to her credential, and why. It may happen again: each time is told. */
export function awardNotice(told: Told, event: AwardEvent, reason: string, at: Date): NewNotice {
  const notice = compose(told, event, { reason });
  return { ...notice, source: `${notice.source}:${at.toISOString()}` };
}

function compose(told: Told, event: 'issued' | 'revoked' | AwardEvent, more: { reason?: string }): NewNotice {
  const { institution, award, holder, record } = told;
  const language: Language = isLanguage(holder.language) ? holder.language : 'fi';
  const t = text(language);
  const params = {
    name: holder.name,
    title: pick(record.offering.title, language).text,
    institution: pick(record.institution.names, language).text,
    reason: more.reason ?? '',
  };
  return {
    institution,
    person: holder.id,
    kind: `credentials.${event}`,
    subject: t(`notice.${event}.subject`, params),
    text: t(`notice.${event}.text`, params),
    link: paths.walletCredential(language, { credential: award }),
    mail: true,
    source: `credentials.${event}:${award}`,
  };
}
