import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../base/language.ts';
import { root } from '../platform/root.ts';
import { addQuote, answerLetter, askForQuote, letterToken, sendQuote } from '../rooms/commissions/index.ts';
import { PROGRAM, type Stage, theirs } from './stage.ts';

type Contact = { name: string; email: string };
/** Days count from the day on which the demo is made. */
type DemoQuote = {
  institution: string;
  offering: string;
  partner: string;
  day: number;
  language: Language;
  contact: Contact;
  title: string;
  request: string;
  content: string;
  groupSize: number;
  price: number;
  starts: number;
  ends: number;
  place: string;
  terms: string;
  validUntil: number;
  answer?: { day: number; verb: 'accept'; name: string };
};
type DemoRequest = Pick<
  DemoQuote,
  'institution' | 'offering' | 'day' | 'language' | 'contact' | 'request' | 'groupSize'
> & { customer: string };

/** The quotes of data/demo/quotes.json: one accepted, one waiting for an answer, one asked for. */
export async function seedQuotes(stage: Stage): Promise<void> {
  const file = join(root, 'data/demo/quotes.json');
  const { quotes, requests }: { quotes: DemoQuote[]; requests: DemoRequest[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  for (const quote of quotes) await seedQuote(stage, quote);
  for (const { contact, day, offering, ...request } of requests) {
    await stage.act(PROGRAM, day, askForQuote, {
      ...request,
      offering: stage.offerings.get(offering).id,
      contactName: contact.name,
      contactEmail: contact.email,
    });
  }
}

async function seedQuote(stage: Stage, quote: DemoQuote): Promise<void> {
  const { institution, offering, partner, day, contact, answer, starts, ends, validUntil, ...rest } = quote;
  const planner = theirs(stage.data, institution, 'planner');
  const employer = stage.data.employers.find(({ key }) => key === partner);
  const { id } = await stage.act(planner, day, addQuote, {
    ...rest,
    institution,
    customer: employer?.name ?? partner,
    contactName: contact.name,
    contactEmail: contact.email,
    offering: stage.offerings.get(offering).id,
    partner: stage.partners.get(partner).id,
    starts: stage.date(starts),
    ends: stage.date(ends),
    validUntil: stage.date(validUntil),
  });
  const { version } = await stage.act(planner, day, sendQuote, { institution, quote: id });
  if (!answer) return;
  const link = letterToken(stage.platform, id, version);
  await stage.act(PROGRAM, answer.day, answerLetter, { link, answer: answer.verb, name: answer.name });
}
