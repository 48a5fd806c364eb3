import { isLanguage, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, News } from '../../platform/jobs/index.ts';
import { rights } from '../../platform/rights.ts';
import { notify } from '../notices/index.ts';
import { findPerson, listInstitutions, peopleWithRole } from '../organisations/index.ts';
import type { Proposal } from './rules/proposals/proposal.ts';
import { findProposal } from './store/proposals/proposals.ts';
import { text } from './text/index.ts';

/** Tells those who vote, and those who decide, that something has been proposed or decided. */
export const tellProposals: Listener = {
  name: 'framework.tell-proposals',
  on: ['framework.propose', 'framework.decide'],
  async handle({ platform }, news) {
    await inTransaction(platform.database, theProgram, async (tx) => {
      const proposal = await findProposal(tx, news.institution, news.subject.slice('proposal:'.length));
      if (!proposal) return;
      for (const { person, institution } of await readersOf(tx, proposal)) {
        if (person !== news.actor) await tell(tx, proposal, { person, institution }, news);
      }
    });
  },
};

type Reader = { person: string; institution: string };

/** Of a joint proposal the key people of every institution; who has roles in several is told once. */
async function readersOf(tx: Tx, { institution }: Proposal): Promise<Reader[]> {
  const places =
    institution === CONSORTIUM ? (await listInstitutions(tx)).map(({ id }) => id) : [institution];
  const readers = new Map<string, Reader>();
  for (const place of places) {
    for (const person of await peopleWithRole(tx, place, rights['framework.decide']))
      readers.set(person, readers.get(person) ?? { person, institution: place });
  }
  return [...readers.values()];
}

async function tell(tx: Tx, proposal: Proposal, { person, institution }: Reader, news: News): Promise<void> {
  const reader = await findPerson(tx, person);
  const language = isLanguage(reader?.language) ? reader.language : 'fi';
  const t = text(language);
  const told = news.type === 'framework.propose' ? 'proposed' : 'decided';
  const facts = {
    title: pick(proposal.title, language).text,
    owner: proposal.institution,
    outcome: proposal.state,
    reasons: pick(proposal.reasons ?? {}, language).text,
  };
  await notify(tx, {
    institution,
    person,
    kind: `framework.${told}`,
    subject: t(`notice.${told}.subject`, facts),
    text: t(`notice.${told}.text`, facts),
    link: paths.proposal(language, { institution: proposal.institution, proposal: proposal.id }),
    mail: true,
    waits: told === 'proposed',
    source: `${news.type}:${news.id}`,
  });
}
