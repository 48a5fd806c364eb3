import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Late } from './late.ts';
import { text } from './text/index.ts';
import type { Waiting } from './waiting.ts';

/** So many late offerings are named; of the rest it is said how many they are. */
const MOST_LATE = 10;

/** What stands in one person's list. `unread`: notices of which she gets no mail of their own. */
export type WeeklyList = {
  readonly waiting: readonly Waiting[];
  readonly late: readonly Late[];
  readonly unread: number;
};

/**
 * The weekly mail: what is late, then what waits, each with the address of its page, and last why it comes.
 * @param baseUrl address of the program, without a slash at the end
 */
export function weeklyLetter(
  language: Language,
  { waiting, late, unread }: WeeklyList,
  baseUrl: string,
): { subject: string; text: string } {
  const t = text(language);
  const address = (path: string) => `${baseUrl}${path}`;
  const named = late.slice(0, MOST_LATE);
  const more = late.length - named.length;
  const unreadLines =
    unread > 0 ? [t('weekly.unread', { count: unread }), address(paths.inbox(language)), ''] : [];
  const lines = [
    t('weekly.hello'),
    '',
    ...(late.length > 0 ? [t('weekly.late'), ''] : []),
    ...named.flatMap((one) => [lateWords(language, one), address(one.href), '']),
    ...(more > 0 ? [t('weekly.more-late', { count: more }), address(paths.work(language)), ''] : []),
    ...(waiting.length > 0 ? [t('weekly.waiting'), ''] : []),
    ...waiting.flatMap(({ label, count, href }) => [t(label, { count }), address(href), '']),
    ...unreadLines,
    t('weekly.why'),
    address(paths.account(language)),
  ];
  const count = waiting.reduce((sum, one) => sum + one.count, 0);
  const subject = late.length > 0 ? 'weekly.subject.late' : 'weekly.subject';
  return { subject: t(subject, { count, late: late.length, unread }), text: lines.join('\n') };
}

/** An offering, how late it is, and whose step it is. */
export function lateWords(language: Language, { title, daysLate, owner }: Late): string {
  const t = text(language);
  return owner ? t('late.of', { title, days: daysLate, owner }) : t('late.own', { title, days: daysLate });
}
