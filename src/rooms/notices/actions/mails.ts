import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { query, type Secrets } from '../../../platform/actions/index.ts';
import { type Actor, can } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import { findMail, listMails, type MailRow, type MailScope, openText } from '../store/mails.ts';
import { limit } from './notices.ts';

const page = z.object({ cursor: z.string().max(200).optional(), limit });
const one = z.object({ mail: z.uuid() });

/** Outgoing mail of the institutions that the caller administers, newest first. */
export const readMails = query({
  name: 'notices.list-mails',
  input: page,
  run: ({ tx, actor }, input) => listed(tx, administered(actor, 'notices.list-mails'), input),
});

/** One mail. Whoever administers a place must not be able to sign in as its people: secret texts stay closed. */
export const readMail = query({
  name: 'notices.read-mail',
  input: one,
  async run({ tx, actor }, { mail: id }) {
    const mail = await findMail(tx, administered(actor, 'notices.read-mail'), id);
    if (!mail) throw notFound();
    return { ...mail, text: mail.sealed ? null : mail.text };
  },
});

const invented: MailScope = { reserved: true };

/**
 * On a demonstration nothing is sent, so everybody may read what would have been sent to addresses that belong to
 * nobody (example.invalid and the like); else signing in by mail could not be tried.
 */
export const readDemoMails = query({
  name: 'notices.list-demo-mails',
  as: 'program',
  input: page,
  run({ tx, platform }, input) {
    if (!platform.demo) throw notFound();
    return listed(tx, invented, input);
  },
});

export const readDemoMail = query({
  name: 'notices.read-demo-mail',
  as: 'program',
  input: one,
  async run({ tx, platform }, { mail: id }) {
    const mail = platform.demo ? await findMail(tx, invented, id) : undefined;
    if (!mail) throw notFound();
    return { ...mail, text: opened(platform.secrets, mail) };
  },
});

function opened(secrets: Secrets, mail: MailRow): string | null {
  return openText(secrets, mail) || null;
}

/** The institutions in which the actor may do it; row isolation alone would show those of her other roles too. */
function administered(actor: Actor, name: ActionName): MailScope {
  const own = [...new Set(actor.memberships.map((membership) => membership.institution))];
  const everywhere =
    actor.via === 'program' || actor.memberships.some((own) => own.role === 'consortium-administrator');
  return { institutions: everywhere ? 'all' : own.filter((institution) => can(actor, name, institution)) };
}

async function listed(
  tx: Parameters<typeof listMails>[0],
  scope: MailScope,
  { cursor, limit }: z.output<typeof page>,
) {
  const found = await listMails(tx, scope, cursor && isId(cursor) ? cursor : null, limit);
  const items = found.map(({ text, link, ...mail }) => mail);
  return { items, next: items.length === limit ? (items.at(-1)?.id ?? null) : null };
}
