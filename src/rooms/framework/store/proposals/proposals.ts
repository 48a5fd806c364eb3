import { type Id, newId } from '../../../../base/ids.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import { CONSORTIUM } from '../../../../platform/actions/index.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../../platform/database/index.ts';
import type { Method, Proposal, ProposalKind, ProposalState, Tally } from '../../rules/proposals/proposal.ts';

const columns = sql`institution_id as institution, id, kind, subject, content, title, why, proposed_for as "proposedFor",
  proposed_at as "proposedAt", comments_until as "commentsUntil", state, closed_at as "closedAt", method, reasons, tally`;

export type NewProposal = Pick<
  Proposal,
  'institution' | 'kind' | 'subject' | 'content' | 'title' | 'why' | 'proposedFor' | 'commentsUntil'
>;

/** Undefined where the same thing is being proposed already. */
export async function insertProposal(tx: Tx, proposal: NewProposal, now: Date): Promise<Id | undefined> {
  const { institution, kind, subject, content, title, why, proposedFor, commentsUntil } = proposal;
  const row = await firstRow(
    tx,
    sql<{
      id: Id;
    }>`insert into proposals (institution_id, id, kind, subject, content, title, why, proposed_for, proposed_at, comments_until)
      values (${institution}, ${newId()}, ${kind}, ${subject}, ${json(content)}, ${json(title)}, ${json(why)}, ${proposedFor},
        ${now}, ${commentsUntil})
      on conflict do nothing returning id`,
  );
  return row?.id;
}

export function findProposal(tx: Tx, institution: string, id: Id): Promise<Proposal | undefined> {
  return firstRow(
    tx,
    sql<Proposal>`select ${columns} from proposals where institution_id = ${institution} and id = ${id}`,
  );
}

/**
 * Like `findProposal`, and nobody else takes a step until this transaction ends: who votes while somebody decides
 * waits, and then meets a closed proposal.
 */
export async function holdProposal(tx: Tx, institution: string, id: Id): Promise<Proposal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`proposal:${id}`}, 0))`.execute(tx);
  return findProposal(tx, institution, id);
}

export type Closing = { method: Method; reasons: LocalizedText; tally: Tally };

/** Ends a proposal, with its decision or (null) without one. */
export async function closeProposal(
  tx: Tx,
  { institution, id }: Pick<Proposal, 'institution' | 'id'>,
  state: Exclude<ProposalState, 'open'>,
  closing: Closing | null,
  now: Date,
): Promise<void> {
  await sql`update proposals set state = ${state}, closed_at = ${now}, method = ${closing?.method ?? null},
      reasons = ${closing ? json(closing.reasons) : null}, tally = ${closing ? json(closing.tally) : null}
    where institution_id = ${institution} and id = ${id} and state = 'open'`.execute(tx);
}

export type ProposalLine = Proposal & { comments: number; votes: number };
export type ProposalPlace = { open: boolean; id: Id };
/** `unvotedBy`: only joint proposals on which this institution has not voted yet. */
export type ProposalFilter = {
  states: readonly ProposalState[];
  kinds: readonly ProposalKind[];
  unvotedBy?: string | undefined;
};

/**
 * The proposals that the transaction may see, open ones first, the newest first; with how many comments and votes
 * they have. `after`: where a page ended.
 */
export function listProposals(
  tx: Tx,
  { states, kinds, unvotedBy }: ProposalFilter,
  after: ProposalPlace | null,
  limit: number,
): Promise<ProposalLine[]> {
  const ofState = states.length > 0 ? sql`state = any(${[...states]})` : sql`true`;
  const ofKind = kinds.length > 0 ? sql`kind = any(${[...kinds]})` : sql`true`;
  const unvoted =
    unvotedBy === undefined
      ? sql`true`
      : sql`institution_id = ${CONSORTIUM} and not exists (select from proposal_steps v
          where v.institution_id = p.institution_id and v.proposal_id = p.id and v.verb = 'vote' and v.speaks_for = ${unvotedBy})`;
  const beyond = after ? sql`((state = 'open'), id) < (${after.open}, ${after.id}::uuid)` : sql`true`;
  return rows(
    tx,
    sql<ProposalLine>`select ${columns}, spoken.comments, spoken.votes from proposals p, lateral (
        select count(*) filter (where s.verb = 'comment')::int as comments,
          count(distinct case when p.institution_id = ${CONSORTIUM} then s.speaks_for else s.person::text end)
            filter (where s.verb = 'vote')::int as votes
        from proposal_steps s where s.institution_id = p.institution_id and s.proposal_id = p.id) spoken
      where ${ofState} and ${ofKind} and ${unvoted} and ${beyond} order by (state = 'open') desc, id desc limit ${limit}`,
  );
}
