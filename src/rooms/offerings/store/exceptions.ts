import { type Id, isId, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { ExceptionFacts } from '../rules/exceptions.ts';
import type { OfferingState } from '../rules/workflow.ts';

/** An exception as it is kept. Days are YYYY-MM-DD. */
export type OfferingException = ExceptionFacts & {
  grantedOn: string;
  grantedBy: Id | null;
  endedOn: string | null;
  endReason: string | null;
};

const columns = sql`e.id, e.framework, e.version, e.elements, e.reason, e.granted_on::text as "grantedOn",
  e.valid_until::text as "validUntil", e.granted_by as "grantedBy", e.ended_on::text as "endedOn", e.end_reason as "endReason"`;

type NewException = Omit<ExceptionFacts, 'id'> & {
  institution: string;
  offering: Id;
  grantedOn: string;
  by: Id | null;
  now: Date;
};

export async function insertException(tx: Tx, one: NewException): Promise<Id> {
  const id = newId();
  await sql`insert into offering_exceptions (institution_id, id, offering_id, framework, version, elements, reason, granted_on,
      valid_until, granted_by, granted_at)
    values (${one.institution}, ${id}, ${one.offering}, ${one.framework}, ${one.version}, ${one.elements}, ${one.reason},
      ${one.grantedOn}::date, ${one.validUntil}::date, ${one.by}, ${one.now})`.execute(tx);
  return id;
}

/** The offering is in the catalogue by this exception, which holds no longer, and no other one has taken its place. */
type Attention = { needsAttention: boolean };

/**
 * All exceptions of an offering, also those that hold no longer; the newest first.
 * @param day YYYY-MM-DD
 */
export function listExceptionsOf(
  tx: Tx,
  institution: string,
  offering: Id,
  day: string,
): Promise<(OfferingException & Attention)[]> {
  return rows(
    tx,
    sql<
      OfferingException & Attention
    >`select ${columns}, ${needsAttention(day)} as "needsAttention" from offering_exceptions e
      where e.institution_id = ${institution} and e.offering_id = ${offering} order by e.granted_at desc, e.id desc`,
  );
}

/** Those that hold on a day (YYYY-MM-DD). */
export function validExceptions(
  tx: Tx,
  institution: string,
  offering: Id,
  day: string,
): Promise<OfferingException[]> {
  return rows(
    tx,
    sql<OfferingException>`select ${columns} from offering_exceptions e
      where e.institution_id = ${institution} and e.offering_id = ${offering} and e.ended_on is null
        and e.valid_until >= ${day}::date order by e.granted_at, e.id`,
  );
}

/** One exception of an offering; nobody else changes it before this transaction ends. */
export async function lockException(
  tx: Tx,
  institution: string,
  offering: Id,
  id: Id,
): Promise<OfferingException | undefined> {
  if (!isId(id) || !isId(offering)) return undefined;
  return firstRow(
    tx,
    sql<OfferingException>`select ${columns} from offering_exceptions e
      where e.institution_id = ${institution} and e.offering_id = ${offering} and e.id = ${id} for update`,
  );
}

/** Ends it on a day, and says so where the public reads of it. */
export async function endExceptionRow(
  tx: Tx,
  at: { institution: string; offering: Id; id: Id },
  { day, reason, by }: { day: string; reason: string; by: Id | null },
): Promise<void> {
  const { institution, offering, id } = at;
  await sql`update offering_exceptions set ended_on = ${day}::date, end_reason = ${reason}, ended_by = ${by}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
  await sql`update published_offerings set exceptions = (
      select jsonb_agg(case when e ->> 'id' = ${id}::text then e || ${json({ endedOn: day })} else e end order by n)
      from jsonb_array_elements(exceptions) with ordinality as each(e, n))
    where institution_id = ${institution} and id = ${offering} and exceptions <> '[]'`.execute(tx);
}

/** A line of the list of exceptions, over institutions. */
export type ExceptionLine = OfferingException &
  Attention & { institution: string; offering: Id; title: LocalizedText; state: OfferingState };

/**
 * The exceptions that the one who asks may see, those that need attention first, then the newest.
 * @param institution only those of one institution
 * @param day YYYY-MM-DD
 */
export function listExceptions(
  tx: Tx,
  { institution, day, limit }: { institution: string | null; day: string; limit: number },
): Promise<ExceptionLine[]> {
  return rows(
    tx,
    sql<ExceptionLine>`select ${columns}, e.institution_id as institution, e.offering_id as offering,
        o.document -> 'title' as title, o.state, ${needsAttention(day)} as "needsAttention"
      from offering_exceptions e join offerings o on o.institution_id = e.institution_id and o.id = e.offering_id
      where acting_in(e.institution_id) and (${institution}::text is null or e.institution_id = ${institution})
      order by "needsAttention" desc, e.granted_at desc, e.id limit ${limit}`,
  );
}

function needsAttention(day: string) {
  const holds = (of: string) =>
    sql`(${sql.raw(of)}.ended_on is null and ${sql.raw(of)}.valid_until >= ${day}::date)`;
  return sql<boolean>`(not ${holds('e')}
    and exists (select from published_offerings p
      where p.institution_id = e.institution_id and p.id = e.offering_id and p.withdrawn_at is null
        and p.exceptions @> jsonb_build_array(jsonb_build_object('id', e.id::text)))
    and not exists (select from offering_exceptions n
      where n.institution_id = e.institution_id and n.offering_id = e.offering_id and n.framework = e.framework
        and n.version = e.version and n.elements @> e.elements and ${holds('n')}))`;
}
