import { isLanguage, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { dayIn, plusSeconds } from '../../base/time.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, Routine } from '../../platform/jobs/index.ts';
import { formatDate } from '../../platform/web/format.ts';
import { notify } from '../notices/index.ts';
import { findPerson, peopleWithRole } from '../organisations/index.ts';
import { reminderDue } from './rules/reminders.ts';
import { findProject, type Project, projectsEnding } from './store/projects.ts';
import { text } from './text/index.ts';

/** Those who are told what comes to teaching from projects. */
const keyRoles = ['rdi', 'planner', 'lead', 'study-administration', 'quality'] as const;

type Told = 'registered' | 'ended' | 'ending';

/** Tells the key people of the institution that a project has been registered, or has ended. */
export const tellProject: Listener = {
  name: 'rdi.tell-project',
  on: ['rdi.register-project', 'rdi.end-project'],
  async handle({ platform }, news) {
    const told = news.type === 'rdi.register-project' ? 'registered' : 'ended';
    await inTransaction(platform.database, theProgram, async (tx) => {
      const project = await findProject(tx, news.institution, news.subject.slice('rdi-project:'.length));
      if (!project) return;
      for (const person of await peopleWithRole(tx, news.institution, keyRoles))
        if (person !== news.actor) await tell(tx, project, told, person, `${news.type}:${news.id}`, false);
    });
  },
};

const DAY_SECONDS = 24 * 60 * 60;
const HORIZON_DAYS = 30;

/**
 * Reminds owners of projects that end within 30 and within 7 days: each once, since the notice names the project, the
 * day and how long before it was. A new end date is reminded of anew.
 */
export const remindOwners: Routine = {
  name: 'rdi.remind-owners',
  everySeconds: 3600,
  async handle({ platform }) {
    const now = platform.clock();
    const zone = platform.config.TIME_ZONE;
    const today = dayIn(zone, now);
    const horizon = dayIn(zone, plusSeconds(now, HORIZON_DAYS * DAY_SECONDS));
    await inTransaction(platform.database, theProgram, async (tx) => {
      for (const project of await projectsEnding(tx, today, horizon)) {
        const due = reminderDue(project.endsOn, today);
        if (due === null || !project.owner) continue;
        const source = `rdi.ending:${project.id}:${project.endsOn}:${due}`;
        await tell(tx, project, 'ending', project.owner, source, true);
      }
    });
  },
};

async function tell(
  tx: Tx,
  project: Project,
  told: Told,
  person: string,
  source: string,
  mail: boolean,
): Promise<void> {
  const reader = await findPerson(tx, person);
  if (!reader) return;
  const language = isLanguage(reader.language) ? reader.language : 'fi';
  const t = text(language);
  const { institution, id, endsOn } = project;
  const at = { institution, project: id };
  const facts = { title: pick(project.title, language).text, date: formatDate(language, endsOn) };
  await notify(tx, {
    institution,
    person,
    kind: `rdi.${told}`,
    subject: t(`notice.${told}.subject`, facts),
    text: t(`notice.${told}.text`, facts),
    link: told === 'ending' ? paths.endRdiProject(language, at) : paths.rdiProject(language, at),
    mail,
    source,
  });
}
