import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { AskedClaim, responseModes } from '../../../standards/openid4vp/index.ts';

/** What somebody wants to be shown, and how the wallet is to answer. */
export type AskedFor = { claims: AskedClaim[]; mode: (typeof responseModes)[number] };

export type PresentationRequest = {
  id: Id;
  asked: AskedFor;
  nonce: string;
  state: string;
  createdAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  /** What was found out about the answer, encrypted. */
  sealedResult: string | null;
};

const columns = sql`id, asked, nonce, state, created_at as "createdAt", expires_at as "expiresAt",
  answered_at as "answeredAt", sealed_result as "sealedResult"`;

export async function insertRequest(
  tx: Tx,
  request: Omit<PresentationRequest, 'answeredAt' | 'sealedResult'> & { tokenHash: string },
): Promise<void> {
  const { id, tokenHash, asked, nonce, state, createdAt, expiresAt } = request;
  await sql`insert into presentation_requests (id, token_hash, asked, nonce, state, created_at, expires_at)
    values (${id}, ${tokenHash}, ${json(asked)}, ${nonce}, ${state}, ${createdAt}, ${expiresAt})`.execute(tx);
}

export function findRequest(tx: Tx, id: Id): Promise<PresentationRequest | undefined> {
  return firstRow(
    tx,
    sql<PresentationRequest>`select ${columns} from presentation_requests where id = ${id}`,
  );
}

export function findRequestByHash(tx: Tx, tokenHash: string): Promise<PresentationRequest | undefined> {
  return firstRow(
    tx,
    sql<PresentationRequest>`select ${columns} from presentation_requests where token_hash = ${tokenHash}`,
  );
}

/** False where it has been answered already: of several answers the first one counts. */
export async function keepAnswer(tx: Tx, id: Id, at: Date, sealedResult: string): Promise<boolean> {
  const query = sql`update presentation_requests set answered_at = ${at}, sealed_result = ${sealedResult}
    where id = ${id} and answered_at is null and expires_at > ${at}`;
  return (await changed(tx, query)) === 1;
}

export async function forgetRequests(tx: Tx, before: Date): Promise<void> {
  await sql`delete from presentation_requests where expires_at < ${before}`.execute(tx);
}
