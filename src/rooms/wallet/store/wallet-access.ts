import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, sql, type Tx } from '../../../platform/database/index.ts';
import type { AuthorizationRequest } from '../../../standards/openid4vci/index.ts';

/** A wallet's question for leave, on its way to the holder or back. */
export type Authorization = AuthorizationRequest & {
  id: Id;
  expiresAt: Date;
  offer: Id | null;
  redeemedAt: Date | null;
};

const columns = sql`id, client_id as "clientId", redirect_uri as "redirectUri", challenge, state, configurations,
  identifiers, jkt, issuer_state as "issuerState", expires_at as "expiresAt", offer_id as offer, redeemed_at as "redeemedAt"`;

/** @param requestHash of the `request_uri`, where it was pushed */
export async function insertAuthorization(
  tx: Tx,
  id: Id,
  asked: AuthorizationRequest,
  { requestHash, expiresAt }: { requestHash: string | null; expiresAt: Date },
): Promise<void> {
  await sql`insert into wallet_authorizations (id, request_hash, client_id, redirect_uri, challenge, state, configurations,
      identifiers, jkt, issuer_state, expires_at)
    values (${id}, ${requestHash}, ${asked.clientId}, ${asked.redirectUri}, ${asked.challenge}, ${asked.state},
      ${asked.configurations}::text[], ${asked.identifiers}, ${asked.jkt}, ${asked.issuerState}, ${expiresAt})`.execute(
    tx,
  );
}

/** A pushed request is used once: its `request_uri` leads nowhere afterwards (RFC 9126 §4). */
export async function takePushed(
  tx: Tx,
  requestHash: string,
  clientId: string,
  now: Date,
): Promise<Id | undefined> {
  const row = await firstRow(
    tx,
    sql<{ id: Id }>`update wallet_authorizations set request_hash = null
      where request_hash = ${requestHash} and client_id = ${clientId} and expires_at > ${now} returning id`,
  );
  return row?.id;
}

export function findAuthorization(tx: Tx, id: Id): Promise<Authorization | undefined> {
  return firstRow(tx, sql<Authorization>`select ${columns} from wallet_authorizations where id = ${id}`);
}

export function lockByCode(tx: Tx, codeHash: string): Promise<Authorization | undefined> {
  return firstRow(
    tx,
    sql<Authorization>`select ${columns} from wallet_authorizations where code_hash = ${codeHash} for update`,
  );
}

/** The holder has consented; false where somebody has already, or it was too late. */
export async function grantLeave(
  tx: Tx,
  id: Id,
  given: { offer: Id; codeHash: string; expiresAt: Date; now: Date },
): Promise<boolean> {
  const granted = await changed(
    tx,
    sql`update wallet_authorizations set offer_id = ${given.offer}, code_hash = ${given.codeHash}, expires_at = ${given.expiresAt}
      where id = ${id} and offer_id is null and expires_at > ${given.now}`,
  );
  return granted === 1;
}

/** She refuses: nothing can be answered any more. */
export async function endLeave(tx: Tx, id: Id, now: Date): Promise<void> {
  await sql`update wallet_authorizations set expires_at = ${now} where id = ${id}`.execute(tx);
}

export async function markRedeemed(tx: Tx, id: Id, now: Date): Promise<void> {
  await sql`update wallet_authorizations set redeemed_at = ${now} where id = ${id}`.execute(tx);
}

export type WalletToken = { offer: Id; jkt: string | null; expiresAt: Date };

export async function insertToken(tx: Tx, tokenHash: string, token: WalletToken): Promise<void> {
  await sql`insert into wallet_tokens (token_hash, offer_id, jkt, expires_at)
    values (${tokenHash}, ${token.offer}, ${token.jkt}, ${token.expiresAt})`.execute(tx);
}

export function findToken(tx: Tx, tokenHash: string, now: Date): Promise<WalletToken | undefined> {
  return firstRow(
    tx,
    sql<WalletToken>`select offer_id as offer, jkt, expires_at as "expiresAt" from wallet_tokens
      where token_hash = ${tokenHash} and expires_at > ${now}`,
  );
}

export async function forgetTokens(tx: Tx, offer: Id): Promise<void> {
  await sql`delete from wallet_tokens where offer_id = ${offer}`.execute(tx);
}

/** Uses something up that may be used once; false where it has been used. */
export async function useUp(tx: Tx, hash: string, until: Date): Promise<boolean> {
  const used = await changed(
    tx,
    sql`insert into wallet_used (hash, expires_at) values (${hash}, ${until}) on conflict do nothing`,
  );
  return used === 1;
}

/** Removes what nobody can use any more. Offers stay for a while, so that she sees what has become of them. */
export async function forgetWalletAccess(tx: Tx, now: Date, offersBefore: Date): Promise<void> {
  await sql`delete from wallet_tokens where expires_at < ${now}`.execute(tx);
  await sql`delete from wallet_used where expires_at < ${now}`.execute(tx);
  await sql`delete from wallet_authorizations where expires_at < ${now}`.execute(tx);
  await sql`delete from wallet_offers where expires_at < ${offersBefore}`.execute(tx);
}
