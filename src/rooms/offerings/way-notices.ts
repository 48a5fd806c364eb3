import { isLanguage, type Language, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { MemberRole } from '../../base/roles.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, News } from '../../platform/jobs/index.ts';
import { notify } from '../notices/index.ts';
import { findPerson, peopleWithRole } from '../organisations/index.ts';
import { authorsOf, findOffering, type Offering } from './store/offerings.ts';
import { listSteps } from './store/steps.ts';
import { findWay } from './store/way.ts';
import { text } from './text/index.ts';

/** The kind of the notices whose acknowledgement is measured. */
export const PROPOSED = 'offerings.proposed';

/** What the notices of a proposal name as their source. */
export const sourceOf = (offering: string) => `offerings.propose:${offering}`;

/** Those who must know early of what is being thought of. */
const keyRoles: readonly MemberRole[] = ['rdi', 'planner', 'lead', 'study-administration', 'quality'];

/** Tells all key roles of the institution of a new proposal, at once, in the program and by mail. */
export const tellProposal: Listener = {
  name: 'offerings.tell-proposal',
  on: ['offerings.propose'],
  handle: ({ platform }, news) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const offering = await findOffering(tx, news.institution, news.subject.slice('offering:'.length));
      if (!offering) return;
      const source = sourceOf(offering.id);
      for (const person of await peopleWithRole(tx, news.institution, keyRoles))
        if (person !== news.actor) await tell(tx, offering, person, 'proposed', source);
    }),
};

const tells: Partial<Record<News['type'], 'begun' | 'turned-down' | 'handed-over'>> = {
  'offerings.begin': 'begun',
  'offerings.turn-down': 'turned-down',
  'offerings.hand-over': 'handed-over',
};

/** Tells whoever proposed an idea what became of it, and a new owner that she has become one. */
export const tellWay: Listener = {
  name: 'offerings.tell-way',
  on: ['offerings.begin', 'offerings.turn-down', 'offerings.hand-over'],
  handle: ({ platform }, news) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const told = tells[news.type];
      const offering = await findOffering(tx, news.institution, news.subject.slice('offering:'.length));
      if (!offering || !told) return;
      const owner = (await findWay(tx, offering.institution, offering.id))?.owner;
      const readers =
        told === 'handed-over' ? [owner] : await authorsOf(tx, offering.institution, offering.id);
      for (const person of readers)
        if (person && person !== news.actor)
          await tell(tx, offering, person, told, `${news.type}:${news.id}`);
    }),
};

type Kind = 'proposed' | 'begun' | 'turned-down' | 'handed-over';

async function tell(tx: Tx, offering: Offering, person: string, kind: Kind, source: string): Promise<void> {
  const { institution, id, document } = offering;
  const reader = await findPerson(tx, person);
  const language: Language = isLanguage(reader?.language) ? reader.language : 'fi';
  const t = text(language);
  const title = pick(document.title, language).text;
  const [step] = await listSteps(tx, institution, id);
  const words = {
    title,
    need: pick(document.relevance, language).text,
    who: pick(document.targetGroup, language).text,
    reason: step?.reason ?? '',
  };
  await notify(tx, {
    institution,
    person,
    kind: kind === 'proposed' ? PROPOSED : `offerings.${kind}`,
    subject: t(`notice.${kind}.subject`, words),
    text: t(`notice.${kind}.text`, words),
    link: paths.offering(language, { institution, offering: id }),
    mail: true,
    source,
  });
}
