import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';

/** A signing key as everybody may see it. `publicKey` is a multibase Multikey ('z6Mk…'). */
export type IssuerKey = {
  id: Id;
  fragment: string;
  publicKey: string;
  createdAt: Date;
  retiredAt: Date | null;
};
export type SealedKey = IssuerKey & { sealedPrivateKey: string };

const columns = sql`id, fragment, public_key as "publicKey", created_at as "createdAt", retired_at as "retiredAt"`;

/** All keys of an institution, oldest first. */
export function listKeys(tx: Tx, institution: string): Promise<IssuerKey[]> {
  return rows(
    tx,
    sql<IssuerKey>`select ${columns} from issuer_keys where institution_id = ${institution} order by created_at, id`,
  );
}

/** The one key that signs now. */
export function activeKey(tx: Tx, institution: string): Promise<SealedKey | undefined> {
  return firstRow(
    tx,
    sql<SealedKey>`select ${columns}, sealed_private_key as "sealedPrivateKey" from issuer_keys
      where institution_id = ${institution} and retired_at is null`,
  );
}

/** Lets one transaction at a time change the keys of an institution. */
export async function lockKeys(tx: Tx, institution: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuer-keys:${institution}`}, 0))`.execute(tx);
}

/** Makes the key the active one; the one before it retires. */
export async function insertKey(
  tx: Tx,
  institution: string,
  key: Omit<SealedKey, 'retiredAt' | 'fragment'>,
): Promise<string> {
  await changed(
    tx,
    sql`update issuer_keys set retired_at = ${key.createdAt} where institution_id = ${institution} and retired_at is null`,
  );
  const row = await firstRow(
    tx,
    sql<{
      fragment: string;
    }>`insert into issuer_keys (institution_id, id, fragment, public_key, sealed_private_key, created_at)
      select ${institution}, ${key.id}, 'key-' || (count(*) + 1), ${key.publicKey}, ${key.sealedPrivateKey}, ${key.createdAt}
      from issuer_keys where institution_id = ${institution} returning fragment`,
  );
  return row!.fragment;
}
