import { isLanguage, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, News } from '../../platform/jobs/index.ts';
import { rights } from '../../platform/rights.ts';
import { notify } from '../notices/index.ts';
import { findPerson, peopleWithRole } from '../organisations/index.ts';
import { authorsOf, findOffering, type Offering } from './store/offerings.ts';
import { listSteps } from './store/steps.ts';
import { findWay } from './store/way.ts';
import { text } from './text/index.ts';

type Told = 'submitted' | 'returned' | 'approved';
const tells: Partial<Record<News['type'], Told>> = {
  'offerings.submit': 'submitted',
  'offerings.return': 'returned',
  'offerings.approve': 'approved',
};

/** Tells those who may approve that something waits for them, and the authors what became of their work. */
export const tellReview: Listener = {
  name: 'offerings.tell-review',
  on: ['offerings.submit', 'offerings.return', 'offerings.approve'],
  async handle({ platform }, news) {
    const told = tells[news.type];
    if (!told) return;
    await inTransaction(platform.database, theProgram, async (tx) => {
      const offering = await findOffering(tx, news.institution, news.subject.slice('offering:'.length));
      if (!offering) return;
      for (const person of await readersOf(tx, offering, told)) {
        if (person !== news.actor) await tell(tx, offering, told, person, news);
      }
    });
  },
};

/** Authors of any revision may not approve it: they are not asked. */
async function readersOf(tx: Tx, { institution, id }: Offering, told: Told): Promise<string[]> {
  const authors = await authorsOf(tx, institution, id);
  if (told !== 'submitted') return authors;
  const approvers = await peopleWithRole(tx, institution, rights['offerings.approve']);
  return approvers.filter((person) => !authors.includes(person));
}

async function tell(tx: Tx, offering: Offering, told: Told, person: string, news: News): Promise<void> {
  const reader = await findPerson(tx, person);
  const language = isLanguage(reader?.language) ? reader.language : 'fi';
  const t = text(language);
  const title = pick(offering.document.title, language).text;
  const way = await findWay(tx, offering.institution, offering.id);
  const [step] = told === 'returned' ? await listSteps(tx, offering.institution, offering.id) : [];
  await notify(tx, {
    institution: offering.institution,
    person,
    kind: `offerings.${told}`,
    subject: t(`notice.${told}.subject`, { title }),
    text: t(`notice.${told}.text`, { title, reason: step?.reason ?? '' }),
    link: paths.offering(language, { institution: offering.institution, offering: offering.id }),
    mail: true,
    // A fast track is for what cannot wait until Monday.
    waits: told === 'submitted' && way?.track !== 'fast',
    source: `${news.type}:${news.id}`,
  });
}
