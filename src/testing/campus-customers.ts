import { perform } from '../platform/actions/index.ts';
import type { Actor } from '../platform/actor.ts';
import { saveSearch } from '../rooms/catalogue/actions/saved/saved.ts';
import { addQuote, letterToken, sendQuote } from '../rooms/commissions/index.ts';
import { sendNeed } from '../rooms/home/actions/needs.ts';
import type { TestProgram } from './program.ts';
import { dayFromNow, publishedOffering } from './study.ts';

const contact = { contactName: 'Keksitty Asiakas', contactEmail: 'asiakas@example.invalid' };

/** What employers and learners ask for: a need, a quote that waits for its answer, a search that is kept. */
export async function asked(program: TestProgram, everyone: Actor, institution: string) {
  const { platform } = program;
  const told = { ...contact, organisation: 'Keksitty Oy', need: 'Koe' };
  const { id: need } = await perform(platform, sendNeed, everyone, told);
  const wanted = { params: 'q=koe', language: 'fi' } as const;
  const { id: search } = await perform(platform, saveSearch, everyone, wanted);
  return { need, search, ...(await quoted(program, everyone, institution)) };
}

/** A quote with its letter. */
async function quoted({ platform }: TestProgram, everyone: Actor, institution: string) {
  const { id: quote } = await perform(platform, addQuote, everyone, {
    institution,
    ...contact,
    ...{ customer: 'Keksitty Oy', title: 'Koe', content: 'Koe', terms: 'Koe', place: 'Koe' },
    ...{ groupSize: 10, price: 1000, starts: dayFromNow(30), ends: dayFromNow(60) },
    validUntil: dayFromNow(14),
  });
  const { version } = await perform(platform, sendQuote, everyone, { institution, quote });
  return { quote, link: letterToken(platform, quote, version) };
}

/** An offering of somebody else, to lay beside the first one. */
export async function elsewhere(program: TestProgram) {
  const otherInstitution = '10065';
  const { offering: other } = await publishedOffering(program, otherInstitution);
  return { otherInstitution, other };
}
