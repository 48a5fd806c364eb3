import { isLanguage, type Language, type LocalizedText, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { dayIn, mondayOf, startOfDay } from '../../base/time.ts';
import { CONSORTIUM, type Platform } from '../../platform/actions/index.ts';
import { can } from '../../platform/actor.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { formatDate } from '../../platform/web/format.ts';
import { mailTo } from '../notices/index.ts';
import { actorOfPerson, findPerson, listInstitutions, type Person } from '../organisations/index.ts';
import { type NewsItem, newsBetween } from './news.ts';
import { interestWords } from './pages/topics/topics.tsx';
import { chosenFor } from './rules/digest.ts';
import { listSubscriptions, noteTold, type Subscription, untoldReaders } from './store/subscriptions.ts';
import { text } from './text/index.ts';

/**
 * Once a week, from Monday on, one mail to everybody who follows a topic on which something new came before that
 * Monday; nothing new, no mail. A program that stood still on Monday sends when it runs again, and whatever happens
 * nobody is told twice: that she has been told commits together with the mail.
 */
export const weeklyDigest: Routine = {
  name: 'rdi.weekly-digest',
  everySeconds: 3600,
  handle: ({ platform }) => sendDigests(platform),
};

export async function sendDigests(platform: Platform): Promise<void> {
  const zone = platform.config.TIME_ZONE;
  const monday = mondayOf(dayIn(zone, platform.clock()));
  const until = startOfDay(zone, monday);
  const readers = await inTransaction(platform.database, theProgram, (tx) => untoldReaders(tx, until));
  for (const { person, from } of readers) {
    const actor = await actorOfPerson(platform, person);
    const entitled = actor !== null && actor !== undefined && can(actor, 'rdi.list-subscriptions', null);
    await inTransaction(platform.database, theProgram, async (tx) => {
      if (!(await noteTold(tx, person, until)) || !entitled) return;
      const interests = await listSubscriptions(tx, person);
      const chosen = chosenFor(await newsBetween(tx, from, until), interests);
      const reader = chosen.length > 0 ? await findPerson(tx, person) : undefined;
      if (reader) await mailDigest(platform, tx, reader, { monday, chosen, interests });
    });
  }
}

type Chosen = { news: NewsItem; because: readonly Subscription[] };
type Digest = { monday: string; chosen: readonly Chosen[]; interests: readonly Subscription[] };

async function mailDigest(
  { config }: Platform,
  tx: Tx,
  reader: Person,
  { monday, chosen, interests }: Digest,
): Promise<void> {
  const language = isLanguage(reader.language) ? reader.language : 'fi';
  const t = text(language);
  const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
  const address = (path: string) => `${config.BASE_URL}${path}`;
  const lines = [
    t('digest.hello'),
    ...chosen.flatMap(({ news, because }) => [
      '',
      newsWords(language, news, names.get(news.institution)),
      address(newsPath(language, news)),
      t('digest.because', { topics: because.map((one) => interestWords(language, one)).join(', ') }),
    ]),
    '',
    t('digest.why'),
    ...interests.flatMap((one) => [
      t('digest.stop', { topic: interestWords(language, one) }),
      address(paths.endRdiTopic(language, { subscription: one.id })),
    ]),
    t('digest.all'),
    address(paths.rdiTopics(language)),
  ];
  await mailTo(tx, {
    institution: CONSORTIUM,
    to: reader.email,
    subject: t('digest.subject', { count: chosen.length }),
    text: lines.join('\n'),
    source: `rdi.digest:${monday}`,
  });
}

function newsWords(language: Language, news: NewsItem, name: LocalizedText | undefined): string {
  const facts = {
    title: typeof news.title === 'string' ? news.title : pick(news.title, language).text,
    institution: pick(name, language).text || news.institution,
  };
  const t = text(language);
  if (news.kind === 'output') return t('digest.output', { ...facts, version: news.version });
  if (news.kind === 'project') return t('digest.project', facts);
  return t('digest.meeting', { ...facts, date: formatDate(language, news.heldOn) });
}

function newsPath(language: Language, { kind, institution, id }: NewsItem): string {
  if (kind === 'output') return paths.rdiOutput(language, { institution, output: id });
  if (kind === 'project') return paths.rdiProject(language, { institution, project: id });
  return paths.rdiMeeting(language, { institution, meeting: id });
}
