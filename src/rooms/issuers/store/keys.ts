import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Algorithm } from '../../../standards/keys.ts';

/** What a key is for: signing credentials, or sealing with a certificate. */
export type KeyPurpose = 'credential' | 'seal';

/** Which of an institution's keys: at any time one of a kind signs. */
export type KeyKind = { purpose: KeyPurpose; algorithm: Algorithm };

/**
 * A signing key as everybody may see it. `publicKey` is the Multikey ('z6Mk…') of an Ed25519 key, `spki` base64url of
 * any public key's DER (missing on the oldest). `certificates` are PEM, the own one first.
 */
export type IssuerKey = KeyKind & {
  id: Id;
  fragment: string;
  publicKey: string | null;
  spki: string | null;
  provider: string;
  certificates: string | null;
  createdAt: Date;
  retiredAt: Date | null;
  stoppedReason: string | null;
  compromisedSince: Date | null;
};
export type SealedKey = IssuerKey & { sealedPrivateKey: string };

const columns = sql`id, fragment, purpose, algorithm, public_key as "publicKey", spki, provider, certificates,
  created_at as "createdAt", retired_at as "retiredAt", stopped_reason as "stoppedReason",
  compromised_since as "compromisedSince"`;

/** All keys of an institution, oldest first. */
export function listKeys(tx: Tx, institution: string): Promise<IssuerKey[]> {
  return rows(
    tx,
    sql<IssuerKey>`select ${columns} from issuer_keys where institution_id = ${institution} order by created_at, id`,
  );
}

/** The one key of a kind that signs now. */
export function activeKey(
  tx: Tx,
  institution: string,
  { purpose, algorithm }: KeyKind,
): Promise<SealedKey | undefined> {
  return firstRow(
    tx,
    sql<SealedKey>`select ${columns}, sealed_private_key as "sealedPrivateKey" from issuer_keys
      where institution_id = ${institution} and purpose = ${purpose} and algorithm = ${algorithm} and retired_at is null`,
  );
}

/** Lets one transaction at a time change the keys of an institution. */
export async function lockKeys(tx: Tx, institution: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuer-keys:${institution}`}, 0))`.execute(tx);
}

export type NewKey = KeyKind &
  Pick<SealedKey, 'id' | 'publicKey' | 'spki' | 'sealedPrivateKey' | 'createdAt'> &
  Partial<Pick<SealedKey, 'provider' | 'certificates'>>;

/** Makes the key the active one of its kind; the one before it retires. Answers its name in the DID document. */
export async function insertKey(tx: Tx, institution: string, key: NewKey): Promise<string> {
  const { purpose, algorithm, createdAt } = key;
  await changed(
    tx,
    sql`update issuer_keys set retired_at = ${createdAt}
      where institution_id = ${institution} and purpose = ${purpose} and algorithm = ${algorithm} and retired_at is null`,
  );
  const row = await firstRow(
    tx,
    sql<{
      fragment: string;
    }>`insert into issuer_keys (institution_id, id, fragment, purpose, algorithm, public_key, spki, provider, certificates, sealed_private_key, created_at)
      select ${institution}, ${key.id}, 'key-' || (count(*) + 1), ${purpose}, ${algorithm}, ${key.publicKey}, ${key.spki},
        ${key.provider ?? 'local'}, ${key.certificates ?? null}, ${key.sealedPrivateKey}, ${createdAt}
      from issuer_keys where institution_id = ${institution} returning fragment`,
  );
  return row!.fragment;
}
