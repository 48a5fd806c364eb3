import { type Id, newId } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import { findPerson, mailsAtOnce } from '../../organisations/index.ts';
import { insertMail } from './mails.ts';

export type Notice = {
  institution: string;
  id: Id;
  kind: string;
  subject: string;
  text: string;
  link: string | null;
  createdAt: Date;
  acknowledgedAt: Date | null;
};

/**
 * What one person is told. Subject and text are written in her language by the caller; `link` is a path within the
 * program. `source` ('studies.grade:17') makes a repetition harmless: jobs may run twice.
 */
export type NewNotice = {
  institution: string;
  person: Id;
  kind: string;
  subject: string;
  text: string;
  link: string | null;
  mail: boolean;
  /** It tells of something that stands in the reader's weekly work list until it is done. */
  waits?: boolean;
  source?: string;
};

/**
 * Puts a notice into a person's inbox and, with `mail`, a message to her address on its way, both in the caller's
 * transaction, which must be allowed to see the person. No message goes where she wants this kind in her weekly list.
 */
export async function notify(tx: Tx, notice: NewNotice): Promise<void> {
  const { institution, person, kind, subject, text, link, source = null } = notice;
  const isNew = await changed(
    tx,
    sql`insert into notices (institution_id, id, person_id, kind, subject, text, link, source, created_at)
      values (${institution}, ${newId()}, ${person}, ${kind}, ${subject}, ${text}, ${link}, ${source}, now())
      on conflict do nothing`,
  );
  if (!isNew || !notice.mail) return;
  const found = await findPerson(tx, person);
  if (found && mailsAtOnce(found.delivery, notice.waits ?? false))
    await insertMail(tx, {
      id: newId(),
      institution,
      to: found.email,
      subject,
      text,
      link,
      sealed: false,
      source,
    });
}

const columns = sql`institution_id as institution, id, kind, subject, text, link, created_at as "createdAt",
  acknowledged_at as "acknowledgedAt"`;

/** Where a page of the inbox ended. */
export type NoticePlace = { acknowledged: boolean; id: Id };

/** A person's notices, those not yet acknowledged first, newest first. */
export function listNotices(tx: Tx, person: Id, after: NoticePlace | null, limit: number): Promise<Notice[]> {
  const behind = after
    ? sql`and ((acknowledged_at is not null) > ${after.acknowledged}
        or ((acknowledged_at is not null) = ${after.acknowledged} and id < ${after.id}))`
    : sql``;
  return rows(
    tx,
    sql<Notice>`select ${columns} from notices where person_id = ${person} ${behind}
      order by (acknowledged_at is not null), id desc limit ${limit}`,
  );
}

export async function countUnread(tx: Tx, person: Id): Promise<number> {
  const row = await firstRow(
    tx,
    sql<{
      count: number;
    }>`select count(*) as count from notices where person_id = ${person} and acknowledged_at is null`,
  );
  return row?.count ?? 0;
}

/** The notice's link and institution; undefined where it is not this person's. */
export function acknowledgeNotice(
  tx: Tx,
  person: Id,
  id: Id,
  now: Date,
): Promise<{ institution: string; link: string | null } | undefined> {
  return firstRow(
    tx,
    sql<{
      institution: string;
      link: string | null;
    }>`update notices set acknowledged_at = coalesce(acknowledged_at, ${now})
      where person_id = ${person} and id = ${id} returning institution_id as institution, link`,
  );
}

/** Who has acknowledged which notice of one kind: `source` is what it told of. */
export type Acknowledgement = { source: string | null; person: Id; acknowledgedAt: Date | null };

/** All notices of a kind that an institution has sent, by what they told of. */
export function listAcknowledgements(
  tx: Tx,
  institution: string,
  kind: string,
  sources: readonly string[],
): Promise<Acknowledgement[]> {
  return rows(
    tx,
    sql<Acknowledgement>`select source, person_id as person, acknowledged_at as "acknowledgedAt" from notices
      where institution_id = ${institution} and kind = ${kind} and source = any(${[...sources]}::text[])
      order by source, acknowledged_at nulls last, id`,
  );
}
