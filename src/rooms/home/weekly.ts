import { isLanguage, type Language } from '../../base/language.ts';
import { dayIn, mondayOf, plusSeconds, startOfDay } from '../../base/time.ts';
import { ask, CONSORTIUM, type Platform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { mailTo, unreadNotices } from '../notices/index.ts';
import { actorOfPerson, findPerson, mailsWeekly, type Person } from '../organisations/index.ts';
import { lateFor } from './late.ts';
import { noteListed, unlistedPeople } from './store.ts';
import { type Asker, waitingFor } from './waiting.ts';
import { type WeeklyList, weeklyLetter } from './weekly-letter.ts';

/** Monday, six in the morning. */
const MORNING_SECONDS = 6 * 60 * 60;
const AT_ONCE = 100;

/**
 * One mail on Monday to everybody who wants it: what waits for her, what is late; nothing, no mail. When the program
 * stood still on Monday it goes later in the week, and never twice: that it was sent commits together with the mail.
 */
export const weeklyList: Routine = {
  name: 'home.weekly-list',
  everySeconds: 3600,
  handle: ({ platform }) => sendWeeklyLists(platform),
};

/** Makes the lists that are due. */
export async function sendWeeklyLists(platform: Platform): Promise<void> {
  const zone = platform.config.TIME_ZONE;
  const now = platform.clock();
  const week = mondayOf(dayIn(zone, now));
  if (now < plusSeconds(startOfDay(zone, week), MORNING_SECONDS)) return;
  for (let people = await due(platform, week); people.length > 0; people = await due(platform, week))
    for (const person of people) await listFor(platform, person, week);
}

function due({ database }: Platform, week: string): Promise<string[]> {
  return inTransaction(database, theProgram, (tx) => unlistedPeople(tx, week, AT_ONCE));
}

async function listFor(platform: Platform, person: string, week: string): Promise<void> {
  const actor = await actorOfPerson(platform, person);
  const reader = await inTransaction(platform.database, theProgram, (tx) => findPerson(tx, person));
  const wanted = actor && reader && mailsWeekly(reader.delivery);
  const list = wanted ? await listOf(platform, actor, reader) : null;
  await inTransaction(platform.database, theProgram, async (tx) => {
    if (!(await noteListed(tx, person, week)) || !reader || !list) return;
    const { waiting, late, unread } = list;
    if (waiting.length + late.length + unread === 0) return;
    const letter = weeklyLetter(languageOf(reader), list, platform.config.BASE_URL);
    const institution = actor?.memberships[0]?.institution ?? CONSORTIUM;
    await mailTo(tx, { institution, to: reader.email, ...letter, source: `home.weekly-list:${week}` });
  });
}

async function listOf(platform: Platform, actor: Actor, reader: Person): Promise<WeeklyList> {
  const asker: Asker = {
    actor,
    language: languageOf(reader),
    ask: (query, input) => ask(platform, query, actor, input),
  };
  return {
    waiting: await waitingFor(asker),
    late: await lateFor(asker),
    unread: reader.delivery === 'weekly' ? await unreadNotices(platform, actor) : 0,
  };
}

function languageOf({ language }: Person): Language {
  return isLanguage(language) ? language : 'fi';
}
