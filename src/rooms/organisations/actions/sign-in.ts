import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import { demoPeople, findPerson, findPersonByEmail, insertPerson } from '../store/persons.ts';
import {
  endAllSessions,
  endSession,
  forgetLinks,
  insertLink,
  LINK_SECONDS,
  startSession,
  unusedLinks,
  useLink,
} from '../store/sessions.ts';

/** An address within the program to go on to after signing in; anything else is dropped (no open redirect). */
const next = z
  .string()
  .max(2000)
  .regex(/^\/(fi|sv|en)(\/(?!\/)[^\p{Cc}\p{Cs}]*)?$/u)
  .nullable()
  .catch(null);

/** So many mails with a link go to one address, until one of the links is used or they are too old. */
const MOST_UNUSED = 5;

/**
 * Makes a one-time link for an e-mail address and lets it be mailed. The answer is the same whether or not the
 * address is known: it tells nothing about who has an account. Nobody's mailbox is filled: after five links that
 * nobody used no further mail is sent, and the answer is still the same.
 */
export const requestSignInLink = action({
  name: 'organisations.request-sign-in-link',
  as: 'program',
  input: z.object({ email: z.email().max(254), language: z.enum(languages), next: next.default(null) }),
  async run({ tx, now, platform }, { email, language, next }) {
    await forgetLinks(tx, now);
    if ((await unusedLinks(tx, email, now)) >= MOST_UNUSED) return { result: {}, unchanged: true };
    const expiresAt = plusSeconds(now, LINK_SECONDS);
    const { id } = await insertLink(tx, platform.secrets, {
      email,
      purpose: 'sign-in',
      language,
      next,
      expiresAt,
    });
    return { result: {}, subject: `sign-in-link:${id}`, payload: { link: id } };
  },
});

/** Uses a link up and starts a session; somebody who comes for the first time gets an account. */
export const signInByLink = action({
  name: 'organisations.sign-in-by-link',
  as: 'program',
  input: z.object({ token: z.string().max(100) }),
  async run(work, { token }) {
    const link = await useLink(work.tx, token, 'sign-in', work.now);
    if (!link) throw new Refusal('organisations/link-used', 410);
    const known = await findPersonByEmail(work.tx, link.email);
    const person = known?.id ?? (await makePerson(work, link.email, link.language));
    const session = await startSession(work.tx, person, work.now);
    return { result: { session, next: link.next, isNew: !known }, subject: `person:${person}` };
  },
});

/** Until she has told her name, a newcomer goes by the first part of her address. */
function makePerson({ tx }: Work, email: string, language: string) {
  return insertPerson(tx, { name: email.split('@')[0] ?? email, email, language });
}

/** Signs in as one of the invented people; only while the demo data is there. */
export const signInDemo = action({
  name: 'organisations.sign-in-demo',
  as: 'program',
  input: z.object({ person: z.uuid() }),
  async run({ tx, now, platform }, { person: id }) {
    const person = platform.demo ? await findPerson(tx, id) : undefined;
    if (!person?.demo) throw new Refusal('organisations/no-demo', 404);
    const session = await startSession(tx, person.id, now);
    return { result: { session }, subject: `person:${person.id}` };
  },
});

/** The invented people to choose from; nobody where there is no demo data. */
export const listDemoPeople = query({
  name: 'organisations.sign-in-demo',
  as: 'program',
  input: z.object({}),
  run: ({ tx, platform }) => (platform.demo ? demoPeople(tx) : Promise.resolve([])),
});

/** Ends the session whose token the browser brought. */
export const signOut = action({
  name: 'organisations.sign-out',
  input: z.object({ token: z.string().max(100) }),
  async run({ tx, actor }, { token }) {
    await endSession(tx, token);
    return { result: {}, subject: `person:${actor.person}` };
  },
});

/** Ends all sessions of the person, on every device. */
export const signOutEverywhere = action({
  name: 'organisations.sign-out-everywhere',
  input: z.object({}),
  async run({ tx, actor }) {
    const ended = await endAllSessions(tx, actor.person!);
    return { result: { ended }, subject: `person:${actor.person}` };
  },
});
