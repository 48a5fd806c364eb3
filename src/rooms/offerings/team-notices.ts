import { isLanguage, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Listener } from '../../platform/jobs/index.ts';
import { notify } from '../notices/index.ts';
import { findPerson } from '../organisations/index.ts';
import { teamRoles } from './rules/team/team-roles.ts';
import { findOffering } from './store/offerings.ts';
import { text } from './text/index.ts';

/** Tells somebody that she is in a team now, or that somebody else has ended her role there. */
export const tellTeam: Listener = {
  name: 'offerings.tell-team',
  on: ['offerings.add-to-team', 'offerings.remove-from-team'],
  async handle({ platform }, news) {
    const { person, role } = news.payload as { person?: string; role?: string };
    const known = teamRoles.find((one) => one === role);
    if (!person || !known || person === news.actor) return;
    await inTransaction(platform.database, theProgram, async (tx) => {
      const { institution } = news;
      const offering = await findOffering(tx, institution, news.subject.slice('offering:'.length));
      const reader = offering && (await findPerson(tx, person));
      if (!reader) return;
      const language = isLanguage(reader.language) ? reader.language : 'fi';
      const t = text(language);
      const told = news.type === 'offerings.add-to-team' ? 'team-added' : 'team-removed';
      const title = pick(offering.document.title, language).text;
      await notify(tx, {
        institution,
        person,
        kind: `offerings.${told}`,
        subject: t(`notice.${told}.subject`, { title }),
        text: t(`notice.${told}.text`, { title, role: t(`team-role/${known}`) }),
        link: paths.offering(language, { institution, offering: offering.id }),
        mail: true,
        source: `${news.type}:${news.id}`,
      });
    });
  },
};
