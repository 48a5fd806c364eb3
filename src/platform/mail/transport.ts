import nodemailer from 'nodemailer';
import type { Config } from '../config.ts';

/** One message, plain text. `messageId` is the same on each attempt, so that a repeated delivery can be recognised. */
export type Mail = { to: string; subject: string; text: string; messageId: string };

/** Delivers mail; a rejected promise means "not delivered, try again". */
export type MailTransport = { send(mail: Mail): Promise<void> };

/** Milliseconds after which a silent server counts as down. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The configured mail server, or null where none is set: then mail stays in the outbox and is shown there. */
export function mailTransport(config: Config): MailTransport | null {
  if (!config.SMTP_URL) return null;
  const transporter = nodemailer.createTransport(
    { url: config.SMTP_URL, ...patience },
    { from: config.MAIL_FROM },
  );
  return {
    async send(mail) {
      await transporter.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
    },
  };
}
