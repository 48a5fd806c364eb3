import type { Language } from '../../../base/language.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { boundsOf, type GrantRule, type Grants, type Span } from '../rules/grants.ts';
import { completionClasses, learningEvents } from '../rules/learning-events.ts';
import { text } from '../text/index.ts';

/** What people call a learning event. */
export function eventLabel(language: Language, event: string): string {
  return learningEvents.find(({ code }) => code === event)?.label[language] ?? event;
}

/** 1–5 op, vähintään 5 op, kaikki laajuudet. */
export function spanWords(language: Language, span: Span): string {
  return text(language)('rules.span', boundsOf(span));
}

export function yesNo(language: Language, yes: boolean): string {
  return text(language)(yes ? 'rules.yes' : 'rules.no');
}

/** The completion class with its name: 13 Täydennyskoulutus. */
export function registerWords(language: Language, code: string | null): string {
  if (code === null) return text(language)('rules.register.none');
  return `${code} ${completionClasses.find((one) => one.code === code)?.label[language] ?? ''}`.trim();
}

/** What is granted, each in a word or two. */
export function grantWords(language: Language, grants: Grants): string[] {
  const t = text(language);
  return [
    t(grants.credits ? 'rules.grants.credits' : 'rules.grants.no-credits'),
    t(grants.badge ? 'rules.grants.badge' : 'rules.grants.no-badge'),
    t(`rules.certificate.${grants.certificate}`),
  ];
}

/** 1.1.2026– or 1.1.–31.12.2026; a rule that never held says so. */
export function validityWords(language: Language, { validFrom, validTo }: GrantRule): string {
  const t = text(language);
  const from = formatDate(language, validFrom);
  if (validTo === null) return t('rules.since', { from });
  if (validTo < validFrom) return t('rules.never', { from });
  return t('rules.between', { from, to: formatDate(language, validTo) });
}
