import { z } from 'zod';
import { signInNeeded } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readDemoMail, readDemoMails, readMail, readMails } from './actions/mails.ts';
import { acknowledge, readNotices } from './actions/notices.ts';
import { InboxPage } from './pages/inbox.tsx';
import { MailPage } from './pages/mail.tsx';
import { OutboxPage } from './pages/outbox.tsx';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.show(paths.inbox, [readNotices], async (request) => {
    const { language, csrf } = request;
    const found = await request.ask(readNotices, cursorOf(request));
    return { title: text(language)('inbox'), body: <InboxPage language={language} csrf={csrf} {...found} /> };
  });
  pages.button(paths.acknowledgeNotice, [acknowledge], async (request, values) => {
    const { language } = request;
    const { link } = await request.perform(acknowledge, { notice: request.param('notice') });
    if (values.go === 'link' && link) return { redirect: link };
    return {
      redirect: paths.inbox(language),
      flash: { kind: 'success', text: text(language)('inbox.acknowledged') },
    };
  });
  pages.show(paths.outbox, [readMails, readDemoMails], async (request) => {
    const { language } = request;
    const demo = isDemoReader(request);
    const found = await request.ask(demo ? readDemoMails : readMails, cursorOf(request));
    return {
      title: text(language)('outbox'),
      body: <OutboxPage language={language} demo={demo} {...found} />,
      noindex: true,
    };
  });
  pages.show(paths.outboxMail, [readMail, readDemoMail], async (request) => {
    const { language, platform } = request;
    const query = isDemoReader(request) ? readDemoMail : readMail;
    const mail = await request.ask(query, { mail: request.param('mail') });
    const body = <MailPage language={language} mail={mail} baseUrl={platform.config.BASE_URL} />;
    return { title: mail.subject, body, noindex: true };
  });
}

/** Administrators see the mail of their institutions; on a demonstration everybody else sees the invented people's. */
function isDemoReader({ actor, platform }: PageRequest): boolean {
  if (can(actor, 'notices.list-mails', null)) return false;
  if (!platform.demo && actor.via === 'nobody') throw signInNeeded();
  return platform.demo;
}

function cursorOf({ search }: PageRequest): { cursor?: string } {
  const cursor = search.get('cursor');
  return cursor ? { cursor } : {};
}

const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
const notice = z.object({
  institution: z.string(),
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  text: z.string(),
  link: z.string().nullable(),
  createdAt: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().nullable(),
});
const mail = z.object({
  institution: z.string(),
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  sealed: z.boolean(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'kept']),
  attempts: z.number(),
  nextAttemptAt: z.iso.datetime(),
  lastError: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
const wholeMail = mail.extend({ text: z.string().nullable(), link: z.string().nullable() });

export function api(api: Api): void {
  api.query(readNotices, {
    path: '/notices',
    summary: 'List the own notices, unread first',
    output: page(notice),
  });
  api.action('post', acknowledge, {
    path: '/notices/{notice}/acknowledge',
    summary: 'Mark a notice as read',
    output: z.object({ link: z.string().nullable() }),
  });
  api.query(readMails, {
    path: '/mails',
    summary: 'List outgoing mail of the institutions one administers',
    output: page(mail),
  });
  api.query(readMail, { path: '/mails/{mail}', summary: 'Read one outgoing mail', output: wholeMail });
  api.query(readDemoMails, {
    path: '/demo/mails',
    summary: 'List the kept mail of a demonstration',
    output: page(mail),
  });
  api.query(readDemoMail, {
    path: '/demo/mails/{mail}',
    summary: 'Read one kept mail of a demonstration',
    output: wholeMail,
  });
}
