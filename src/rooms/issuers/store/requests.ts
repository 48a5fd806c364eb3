import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { KeyRequestDetails, KeyRequestKind } from '../rules/requests.ts';

/** What of an imported key waits for the confirmation. */
export type WaitingMaterial = {
  provider: string;
  handle: string;
  spki: string;
  certificates: string;
  certificateExpiresAt: string;
};

export type KeyRequest = {
  id: Id;
  kind: KeyRequestKind;
  key: Id;
  details: KeyRequestDetails;
  reason: string | null;
  askedBy: Id | null;
  askedByName: string | null;
  askedAt: Date;
  expiresAt: Date;
  state: 'waiting' | 'confirmed' | 'withdrawn' | 'expired';
  endedByName: string | null;
  endedAt: Date | null;
};

export type NewKeyRequest = Pick<
  KeyRequest,
  'id' | 'kind' | 'key' | 'details' | 'reason' | 'askedBy' | 'askedAt' | 'expiresAt'
> & { material?: WaitingMaterial };

/** False where the same is already waiting. */
export async function insertRequest(tx: Tx, institution: string, request: NewKeyRequest): Promise<boolean> {
  const { id, kind, key, details, material, reason, askedBy, askedAt, expiresAt } = request;
  const query = sql`insert into key_requests
      (institution_id, id, kind, key_id, details, material, reason, asked_by, asked_at, expires_at)
    values (${institution}, ${id}, ${kind}, ${key}, ${json(details)}, ${material ? json(material) : null}, ${reason},
      ${askedBy}, ${askedAt}, ${expiresAt}) on conflict do nothing`;
  return (await changed(tx, query)) === 1;
}

const columns = sql`r.id, r.kind, r.key_id as key, r.details, r.reason, r.asked_by as "askedBy", a.name as "askedByName",
  r.asked_at as "askedAt", r.expires_at as "expiresAt", r.state, e.name as "endedByName", r.ended_at as "endedAt"`;
const people = sql`left join persons a on a.id = r.asked_by left join persons e on e.id = r.ended_by`;

/** The latest hundred, those that wait first. */
export function listRequests(tx: Tx, institution: string): Promise<KeyRequest[]> {
  return rows(
    tx,
    sql<KeyRequest>`select ${columns} from key_requests r ${people} where r.institution_id = ${institution}
      order by (r.state <> 'waiting'), r.asked_at desc, r.id limit 100`,
  );
}

/** Locked until the end of the transaction: of two who confirm, one comes first. */
export function lockRequest(tx: Tx, institution: string, id: Id): Promise<KeyRequest | undefined> {
  return firstRow(
    tx,
    sql<KeyRequest>`select ${columns} from key_requests r ${people}
      where r.institution_id = ${institution} and r.id = ${id} for update of r`,
  );
}

export async function findMaterial(tx: Tx, institution: string, id: Id): Promise<WaitingMaterial | null> {
  const query = sql<{ material: WaitingMaterial | null }>`select material from key_requests
    where institution_id = ${institution} and id = ${id}`;
  return (await firstRow(tx, query))?.material ?? null;
}

export async function endRequest(
  tx: Tx,
  institution: string,
  id: Id,
  end: { state: 'confirmed' | 'withdrawn'; by: Id | null; at: Date },
): Promise<void> {
  await sql`update key_requests set state = ${end.state}, ended_by = ${end.by}, ended_at = ${end.at}, material = null
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** Ends what nobody has confirmed in time, in all institutions. @returns how many */
export function expireRequests(tx: Tx, now: Date): Promise<number> {
  return changed(
    tx,
    sql`update key_requests set state = 'expired', ended_at = ${now}, material = null
      where state = 'waiting' and expires_at <= ${now}`,
  );
}

/** The waiting key material of all institutions, for putting it under another master key. */
export function listMaterial(
  tx: Tx,
): Promise<{ institution: string; id: Id; key: Id; material: WaitingMaterial }[]> {
  return rows(
    tx,
    sql`select institution_id as institution, id, key_id as key, material from key_requests
      where material is not null for update`,
  );
}

export async function updateMaterial(
  tx: Tx,
  institution: string,
  id: Id,
  material: WaitingMaterial,
): Promise<void> {
  await sql`update key_requests set material = ${json(material)}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}
