import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { KeyKind } from '../rules/key-kind.ts';

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
  stoppedAt: Date | null;
  stoppedReason: string | null;
  compromisedSince: Date | null;
  certificateExpiresAt: Date | null;
};
export type SealedKey = IssuerKey & { sealedPrivateKey: string };

const columns = sql`id, fragment, purpose, algorithm, public_key as "publicKey", spki, provider, certificates,
  created_at as "createdAt", retired_at as "retiredAt", stopped_at as "stoppedAt",
  stopped_reason as "stoppedReason", compromised_since as "compromisedSince",
  certificate_expires_at as "certificateExpiresAt"`;

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

/** Whose seal a public key is, and since when it has been in wrong hands; undefined where it is nobody's. */
export function findSeal(
  tx: Tx,
  spki: string,
): Promise<{ institution: string; compromisedSince: Date | null } | undefined> {
  return firstRow(
    tx,
    sql<{ institution: string; compromisedSince: Date | null }>`select institution_id as institution,
        compromised_since as "compromisedSince" from issuer_keys
      where spki = ${spki} and purpose = 'seal' order by compromised_since limit 1`,
  );
}

/** One key, with what its provider needs to sign with it. */
export function findKey(tx: Tx, institution: string, id: Id): Promise<SealedKey | undefined> {
  return firstRow(
    tx,
    sql<SealedKey>`select ${columns}, sealed_private_key as "sealedPrivateKey" from issuer_keys
      where institution_id = ${institution} and id = ${id}`,
  );
}

/** Every key of every institution, for putting it under another master key. */
export function listSealed(
  tx: Tx,
): Promise<(Pick<SealedKey, 'id' | 'provider' | 'sealedPrivateKey'> & { institution: string })[]> {
  return rows(
    tx,
    sql`select institution_id as institution, id, provider, sealed_private_key as "sealedPrivateKey"
      from issuer_keys order by institution_id, id for update`,
  );
}

export async function updateSealed(tx: Tx, institution: string, id: Id, sealed: string): Promise<void> {
  await sql`update issuer_keys set sealed_private_key = ${sealed}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** The key signs nothing more. What it signed before stays good. */
export async function stopKey(
  tx: Tx,
  institution: string,
  id: Id,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await sql`update issuer_keys set retired_at = coalesce(retired_at, ${at}), stopped_at = coalesce(stopped_at, ${at}),
      stopped_reason = coalesce(stopped_reason, ${reason})
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** The key is in wrong hands since a moment; of two moments the earlier one counts. */
export async function markCompromised(tx: Tx, institution: string, id: Id, since: Date): Promise<void> {
  await sql`update issuer_keys set compromised_since = least(compromised_since, ${since})
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** @param pem the own certificate first */
export async function saveCertificates(
  tx: Tx,
  institution: string,
  id: Id,
  { pem, expiresAt }: { pem: string; expiresAt: Date },
): Promise<void> {
  await sql`update issuer_keys set certificates = ${pem}, certificate_expires_at = ${expiresAt}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

/** The keys in use whose certificate ends before a moment, of all institutions that the transaction may read. */
export function listExpiring(
  tx: Tx,
  before: Date,
): Promise<{ institution: string; id: Id; fragment: string; expiresAt: Date }[]> {
  return rows(
    tx,
    sql`select institution_id as institution, id, fragment, certificate_expires_at as "expiresAt" from issuer_keys
      where retired_at is null and certificate_expires_at < ${before} order by institution_id, id`,
  );
}

/** Lets one transaction at a time change the keys of an institution. */
export async function lockKeys(tx: Tx, institution: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuer-keys:${institution}`}, 0))`.execute(tx);
}

export type NewKey = KeyKind &
  Pick<SealedKey, 'id' | 'publicKey' | 'spki' | 'sealedPrivateKey' | 'createdAt'> &
  Partial<Pick<SealedKey, 'provider' | 'certificates' | 'certificateExpiresAt'>>;

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
    }>`insert into issuer_keys (institution_id, id, fragment, purpose, algorithm, public_key, spki, provider, certificates,
        certificate_expires_at, sealed_private_key, created_at)
      select ${institution}, ${key.id}, 'key-' || (count(*) + 1), ${purpose}, ${algorithm}, ${key.publicKey}, ${key.spki},
        ${key.provider ?? 'local'}, ${key.certificates ?? null}, ${key.certificateExpiresAt ?? null},
        ${key.sealedPrivateKey}, ${createdAt}
      from issuer_keys where institution_id = ${institution} returning fragment`,
  );
  return row!.fragment;
}
