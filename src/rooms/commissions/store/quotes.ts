import { type Id, isId, newId } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { QuoteFacts } from '../rules/quote.ts';
import type { Answer, QuoteState } from '../rules/workflow.ts';

export type Quote = {
  institution: string;
  id: Id;
  state: QuoteState;
  revision: number;
  facts: QuoteFacts;
  implementation: Id | null;
  createdBy: Id | null;
  updatedAt: Date;
};

/** A version that was sent, with its answer. Only the hash of its link's secret is stored. */
export type Letter = {
  institution: string;
  quote: Id;
  version: number;
  facts: QuoteFacts;
  factsSha256: string;
  sentAt: Date;
  /** YYYY-MM-DD: the last day on which it can be answered. */
  expiresOn: string;
  answer: Answer | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  note: string | null;
};

const columns = sql`institution_id as institution, id, state, revision, facts, implementation_id as implementation,
  created_by as "createdBy", updated_at as "updatedAt"`;
const letterColumns = sql`institution_id as institution, quote_id as quote, version, facts, facts_sha256 as "factsSha256",
  sent_at as "sentAt", expires_on as "expiresOn", answer, answered_at as "answeredAt", answered_by as "answeredBy", note`;

type NewQuote = { institution: string; state: QuoteState; facts: QuoteFacts; by: Id | null; now: Date };

export async function insertQuote(tx: Tx, { institution, state, facts, by, now }: NewQuote): Promise<Id> {
  const id = newId();
  await sql`insert into quotes (institution_id, id, state, facts, offering_id, partner_id, created_by, created_at, updated_at)
    values (${institution}, ${id}, ${state}, ${json(facts)}, ${facts.offering}, ${facts.partner}, ${by}, ${now}, ${now})`.execute(
    tx,
  );
  return id;
}

/** `lock`: nobody else takes a step with it until the transaction ends. */
export async function findQuote(
  tx: Tx,
  institution: string,
  id: string,
  lock = false,
): Promise<Quote | undefined> {
  if (!isId(id)) return undefined;
  const held = lock ? sql`for update` : sql``;
  return firstRow(
    tx,
    sql<Quote>`select ${columns} from quotes where institution_id = ${institution} and id = ${id} ${held}`,
  );
}

/** Writes what is being offered, as long as it is still the revision that the caller has read. */
export async function updateFacts(tx: Tx, quote: Quote, facts: QuoteFacts, now: Date): Promise<boolean> {
  const count = await changed(
    tx,
    sql`update quotes set facts = ${json(facts)}, offering_id = ${facts.offering}, partner_id = ${facts.partner}, state = 'draft',
        revision = revision + 1, updated_at = ${now}
      where institution_id = ${quote.institution} and id = ${quote.id} and revision = ${quote.revision}`,
  );
  return count === 1;
}

export async function setState(
  tx: Tx,
  { institution, id }: Pick<Quote, 'institution' | 'id'>,
  state: QuoteState,
  now: Date,
  implementation: Id | null = null,
): Promise<void> {
  await sql`update quotes set state = ${state}, implementation_id = coalesce(${implementation}, implementation_id),
      revision = revision + 1, updated_at = ${now}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** Those that changed last first. `before`: where a page ended. */
export function listQuotes(
  tx: Tx,
  institution: string,
  state: QuoteState | null,
  before: { at: Date; id: Id } | null,
  limit: number,
): Promise<Quote[]> {
  const beyond = before ? sql`(updated_at, id) < (${before.at}, ${before.id}::uuid)` : sql`true`;
  return rows(
    tx,
    sql<Quote>`select ${columns} from quotes where institution_id = ${institution}
        and (${state}::text is null or state = ${state}) and ${beyond}
      order by updated_at desc, id desc limit ${limit}`,
  );
}

type NewLetter = Pick<Letter, 'institution' | 'quote' | 'facts' | 'factsSha256' | 'expiresOn'> & {
  version: number;
  tokenHash: string;
  now: Date;
};

export async function insertLetter(tx: Tx, letter: NewLetter): Promise<void> {
  const { institution, quote, version, facts, factsSha256, tokenHash, expiresOn, now } = letter;
  await sql`insert into quote_letters (institution_id, quote_id, version, facts, facts_sha256, token_hash, sent_at, expires_on)
    values (${institution}, ${quote}, ${version}, ${json(facts)}, ${factsSha256}, ${tokenHash}, ${now}, ${expiresOn})`.execute(
    tx,
  );
}

/** The versions that were sent, the newest first. */
export function listLetters(tx: Tx, institution: string, quote: Id): Promise<Letter[]> {
  return rows(
    tx,
    sql<Letter>`select ${letterColumns} from quote_letters
      where institution_id = ${institution} and quote_id = ${quote} order by version desc`,
  );
}

export function findLetterByHash(tx: Tx, tokenHash: string): Promise<Letter | undefined> {
  return firstRow(
    tx,
    sql<Letter>`select ${letterColumns} from quote_letters where token_hash = ${tokenHash}`,
  );
}

export async function saveAnswer(
  tx: Tx,
  { institution, quote, version }: Letter,
  { answer, name, note, now }: { answer: Answer; name: string; note: string | null; now: Date },
): Promise<boolean> {
  const count = await changed(
    tx,
    sql`update quote_letters set answer = ${answer}, answered_at = ${now}, answered_by = ${name}, note = ${note}
      where institution_id = ${institution} and quote_id = ${quote} and version = ${version} and answer is null`,
  );
  return count === 1;
}
