import { isLanguage, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, Routine } from '../../platform/jobs/index.ts';
import { type MailTransport, mailTransport } from '../../platform/mail/transport.ts';
import { findInstitution, findLink, findPerson } from '../organisations/index.ts';
import { failureName, type MailFailure, nextAttempt } from './rules/attempts.ts';
import {
  claimMails,
  keepMails,
  type MailRow,
  mailTo,
  noteFailure,
  noteSent,
  openText,
} from './store/mails.ts';
import { text } from './text/index.ts';

/** So many go out side by side; all of them are answered before a claim counts as forgotten. */
const BATCH = 5;

/**
 * Sends the mail that is due and notes how it went. Claiming and noting are transactions of their own: nothing waits
 * for the mail server while the database is held.
 * @returns how many attempts were made
 */
export async function sendMails(platform: Platform): Promise<number> {
  const asProgram = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(platform.database, theProgram, work);
  if (!platform.config.SMTP_URL) {
    await asProgram(keepMails);
    return 0;
  }
  let attempts = 0;
  for (let count = BATCH; count === BATCH; attempts += count) {
    const mails = await asProgram((tx) => claimMails(tx, platform.clock(), BATCH));
    const transport = mails.length > 0 ? mailTransport(platform.config) : null;
    if (transport) await Promise.all(mails.map((mail) => sendOne(platform, transport, mail)));
    count = mails.length;
  }
  return attempts;
}

async function sendOne(platform: Platform, transport: MailTransport, mail: MailRow): Promise<void> {
  const failure = await attempt(platform, transport, mail);
  const now = platform.clock();
  await inTransaction(platform.database, theProgram, (tx) =>
    failure
      ? noteFailure(tx, mail, failureName(failure), nextAttempt(mail.attempts, failure, now))
      : noteSent(tx, mail, now),
  );
}

async function attempt(
  { config, secrets }: Platform,
  transport: MailTransport,
  mail: MailRow,
): Promise<MailFailure | null> {
  const link = mail.link ? `\n\n${config.BASE_URL}${mail.link}` : '';
  const messageId = `<${mail.id}@${new URL(config.BASE_URL).hostname}>`;
  try {
    await transport.send({
      to: mail.to,
      subject: mail.subject,
      text: `${openText(secrets, mail)}${link}\n`,
      messageId,
    });
    return null;
  } catch (error) {
    return error as MailFailure;
  }
}

export const sending: Routine = {
  name: 'notices.send-mail',
  everySeconds: 1,
  handle: async ({ platform }) => void (await sendMails(platform)),
};

/** Writes the mail with the sign-in link that somebody asked for. */
export const mailSignInLink: Listener = {
  name: 'notices.mail-sign-in-link',
  on: ['organisations.request-sign-in-link'],
  async handle({ platform }, news) {
    await inTransaction(platform.database, theProgram, async (tx) => {
      const link = await findLink(tx, String(news.payload.link));
      if (!link) return;
      const language = isLanguage(link.language) ? link.language : 'fi';
      const token = Buffer.from(platform.secrets.open(link.sealedToken, `sign-in-link:${link.id}`)).toString(
        'utf8',
      );
      const t = text(language);
      await mailTo(tx, {
        institution: news.institution,
        to: link.email,
        subject: t('sign-in-mail.subject'),
        text: t('sign-in-mail.text', {
          link: `${platform.config.BASE_URL}${paths.signInByLink(language, { token })}`,
        }),
        source: news.subject,
        seal: platform.secrets,
      });
    });
  },
};

/** Tells somebody who was given a role where to sign in. What the program itself sets up is announced to nobody. */
export const mailInvitation: Listener = {
  name: 'notices.mail-invitation',
  on: ['organisations.invite-person'],
  async handle({ platform }, news) {
    if (!news.payload.byHand) return;
    await inTransaction(platform.database, theProgram, async (tx) => {
      const person = await findPerson(tx, String(news.payload.person));
      const institution = await findInstitution(tx, news.institution);
      if (!person || !institution) return;
      const language = isLanguage(person.language) ? person.language : 'fi';
      const t = text(language);
      const place = pick(institution.name, language).text;
      await mailTo(tx, {
        institution: news.institution,
        to: person.email,
        subject: t('invitation-mail.subject', { institution: place }),
        text: t('invitation-mail.text', {
          institution: place,
          email: person.email,
          link: `${platform.config.BASE_URL}${paths.signIn(language)}`,
        }),
        source: `invitation:${news.id}`,
      });
    });
  },
};
