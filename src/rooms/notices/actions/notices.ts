import { z } from 'zod';
import { notFound, signInNeeded } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { action, type Platform, query } from '../../../platform/actions/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import {
  acknowledgeNotice,
  countUnread,
  listNotices,
  type Notice,
  type NoticePlace,
} from '../store/notices.ts';

export const limit = z.coerce.number().int().min(1).max(100).default(30);

/** The person's own notices, unread first; `next` continues where the page ended. */
export const readNotices = query({
  name: 'notices.list',
  input: z.object({ cursor: z.string().max(200).optional(), limit }),
  async run({ tx, actor }, { cursor, limit }) {
    if (!actor.person) throw signInNeeded();
    const items = await listNotices(tx, actor.person, placeOf(cursor), limit);
    const last = items.length === limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf(last) : null };
  },
});

function cursorOf({ acknowledgedAt, id }: Notice): string {
  return `${acknowledgedAt ? 'read' : 'new'}.${id}`;
}

function placeOf(cursor: string | undefined): NoticePlace | null {
  const [state, id = ''] = (cursor ?? '').split('.');
  return isId(id) ? { acknowledged: state === 'read', id } : null;
}

/** Marks a notice as read; answers where it leads. */
export const acknowledge = action({
  name: 'notices.acknowledge',
  input: z.object({ notice: z.uuid() }),
  async run({ tx, actor, now }, { notice }) {
    const found = actor.person ? await acknowledgeNotice(tx, actor.person, notice, now) : undefined;
    if (!found) throw notFound();
    return {
      result: { link: found.link },
      subject: `notice:${notice}`,
      fields: ['acknowledged'],
      institution: found.institution,
    };
  },
});

/** How many notices wait for a signed-in person: the number in the page's head. */
export async function unreadNotices(platform: Platform, actor: Actor): Promise<number> {
  const { person } = actor;
  if (!person) return 0;
  return inTransaction(platform.database, { person, institutions: [] }, (tx) => countUnread(tx, person));
}
