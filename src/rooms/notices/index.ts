import type { Room } from '../../platform/room.ts';
import { readDemoMail, readDemoMails, readMail, readMails } from './actions/mails.ts';
import { acknowledge, readNotices } from './actions/notices.ts';
import { mailInvitation, mailSignInLink, sending } from './jobs.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';

/** One inbox for everybody, and the mail that goes out. */
export const notices: Room = {
  name: 'notices',
  text,
  actions: [acknowledge],
  queries: [readNotices, readMails, readMail, readDemoMails, readDemoMail],
  pages,
  api,
  listeners: [mailSignInLink, mailInvitation],
  routines: [sending],
};

export { acknowledge, readNotices, unreadNotices } from './actions/notices.ts';
export { sendMails } from './jobs.ts';
export { mailAgain, mailAll, mailTo, sendAgain } from './store/mails.ts';
export { listAcknowledgements, type NewNotice, notify } from './store/notices.ts';
