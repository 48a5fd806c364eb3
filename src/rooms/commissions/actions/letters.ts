import { z } from 'zod';
import { invalidInput, Refusal } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import { pick } from '../../../base/language.ts';
import { dayIn } from '../../../base/time.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { mailTo } from '../../notices/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { letterLink, letterToken } from '../letter-link.ts';
import { fingerprint, flawsOf, letterState } from '../rules/quote.ts';
import { answers } from '../rules/workflow.ts';
import {
  findLetterByHash,
  findQuote,
  insertLetter,
  type Letter,
  listLetters,
  type Quote,
  saveAnswer,
  setState,
} from '../store/quotes.ts';
import { text } from '../text/index.ts';
import { institution, quoteFor } from './quotes.ts';

/**
 * Sends a quote to the customer's contact: a link that shows it and takes one answer, until the quote's last day.
 * @throws Refusal not-found, 'commissions/wrong-state', invalid-input (what is missing, field by field)
 */
export const sendQuote = action({
  name: 'commissions.send',
  input: z.object({ institution, quote: z.uuid() }),
  async run(work, { institution, quote: id }) {
    const { tx, now, platform } = work;
    const quote = await quoteFor(work, institution, id, 'send');
    const { facts } = quote;
    const flaws = flawsOf(facts, dayIn(platform.config.TIME_ZONE, now));
    if (flaws.length > 0) throw invalidInput(flaws);
    const version = ((await listLetters(tx, institution, id))[0]?.version ?? 0) + 1;
    await insertLetter(tx, {
      institution,
      quote: id,
      version,
      facts,
      factsSha256: fingerprint(facts),
      tokenHash: sha256(letterToken(platform, id, version)),
      expiresOn: facts.validUntil ?? '',
      now,
    });
    await setState(tx, quote, quote.to, now);
    await mailLetter(work, quote, version);
    return { result: { version }, subject: `quote:${id}`, fields: ['state', 'version'] };
  },
});

async function mailLetter(
  { tx, platform }: Work,
  { institution, id, facts }: Quote,
  version: number,
): Promise<void> {
  const { language, contactEmail, title, validUntil } = facts;
  const t = text(language);
  const own = await findInstitution(tx, institution);
  const words = {
    title,
    institution: pick(own?.name, language).text,
    until: formatDate(language, validUntil ?? ''),
    link: letterLink(platform, id, version, language),
  };
  await mailTo(tx, {
    institution,
    to: contactEmail,
    subject: t('mail.subject', words),
    text: t('mail.text', words),
    source: `quote:${id}:${version}`,
    seal: platform.secrets,
  });
}

/** The secret in the link that the customer was sent. */
const link = z.string().max(100);

async function letterOf(
  { tx }: Work,
  link: string,
  lock: boolean,
): Promise<{ letter: Letter; quote: Quote; newest: number }> {
  const letter = await findLetterByHash(tx, sha256(link));
  const quote = letter && (await findQuote(tx, letter.institution, letter.quote, lock));
  if (!letter || !quote) throw new Refusal('commissions/letter-unknown', 404);
  const [last] = await listLetters(tx, letter.institution, letter.quote);
  return { letter, quote, newest: last?.version ?? letter.version };
}

/** What the customer sees behind her link. @throws Refusal 'commissions/letter-unknown' */
export const openLetter = query({
  name: 'commissions.open-letter',
  as: 'program',
  input: z.object({ link }),
  async run(work, { link }) {
    const { letter, quote, newest } = await letterOf(work, link, false);
    const today = dayIn(work.platform.config.TIME_ZONE, work.now);
    const own = await findInstitution(work.tx, letter.institution);
    const { partner: _partner, ...facts } = letter.facts;
    const standing = letterState(letter, { version: newest, state: quote.state }, today);
    const { institution, version, factsSha256, expiresOn, answer, answeredAt, answeredBy, note } = letter;
    const said = { answer, answeredAt, answeredBy, note };
    return {
      institution,
      institutionName: own?.name ?? {},
      version,
      facts,
      factsSha256,
      expiresOn,
      standing,
      ...said,
    };
  },
});

export type LetterView = Awaited<ReturnType<typeof openLetter.run>>;

/**
 * The customer accepts, declines or asks for a change: once, by the link she was sent. Recorded are her name, the time
 * and the fingerprint of what she answered to.
 * @throws Refusal 'commissions/letter-unknown', 'commissions/letter-closed'; invalid-input (a change without words)
 */
export const answerLetter = action({
  name: 'commissions.answer',
  as: 'program',
  input: z.object({
    link,
    answer: z.enum(answers),
    name: z.string().trim().min(1).max(200),
    note: z.string().trim().max(5000).nullable().default(null),
  }),
  async run(work, { link, answer, name, note }) {
    const { tx, now, platform } = work;
    const { letter, quote, newest } = await letterOf(work, link, true);
    const today = dayIn(platform.config.TIME_ZONE, now);
    if (letterState(letter, { version: newest, state: quote.state }, today) !== 'open')
      throw new Refusal('commissions/letter-closed', 409);
    if (answer === 'ask-change' && !note) throw invalidInput([{ path: 'note', code: 'required' }]);
    const { to } = await quoteFor(work, letter.institution, letter.quote, answer);
    if (!(await saveAnswer(tx, letter, { answer, name, note, now })))
      throw new Refusal('commissions/letter-closed', 409);
    await setState(tx, quote, to, now);
    return {
      result: { state: to, factsSha256: letter.factsSha256 },
      subject: `quote:${letter.quote}`,
      fields: ['state', 'answer'],
      payload: { quote: letter.quote, answer },
      institution: letter.institution,
    };
  },
});
