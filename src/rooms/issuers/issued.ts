import type { KeyObject } from 'node:crypto';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { didOf } from '../../standards/did/index.ts';
import { findInstitutionByDid } from '../organisations/index.ts';
import { publicKeyOf } from './signing.ts';
import { type IssuerKey, listKeys } from './store/keys.ts';
import { findLogged, type LoggedSignature } from './store/log.ts';

/** One key of an institution by the URL that a proof names it with, whichever of the institution's DIDs that has. */
export type KnownKey = {
  institution: string;
  key: IssuerKey;
  publicKey: KeyObject;
};

/** Undefined where the key is none of ours. */
export function findIssuerKey(platform: Platform, verificationMethod: string): Promise<KnownKey | undefined> {
  return inTransaction(platform.database, theProgram, async (tx) => {
    const issuer = await findInstitutionByDid(tx, didOf(verificationMethod));
    const keys = issuer ? await listKeys(tx, issuer.id) : [];
    const key = keys.find(({ fragment }) => verificationMethod.endsWith(`#${fragment}`));
    return issuer && key && { institution: issuer.id, key, publicKey: publicKeyOf(key) };
  });
}

/**
 * When a document was really issued, as the log of the institution knows it.
 * @param hashes SHA-256 of the document's bytes, base64url; several where it may have been written in other ways
 */
export function wasIssuedBy(
  platform: Platform,
  institution: string,
  hashes: readonly string[],
): Promise<LoggedSignature | undefined> {
  const acting = { person: null, institutions: [institution] };
  return inTransaction(platform.database, acting, (tx) => findLogged(tx, institution, hashes));
}

/**
 * For a signature by a key that has fallen into wrong hands, which the DID document shows as revoked: whether the log
 * proves that this document was signed with it before. Only then may the key be used to check it.
 * @returns the key, and the moment since which it is in wrong hands; undefined where the document falls with the key
 */
export async function issuedBeforeCompromise(
  platform: Platform,
  verificationMethod: string,
  hashes: readonly string[],
): Promise<{ publicKey: KeyObject; since: Date; issuedAt: Date } | undefined> {
  const known = await findIssuerKey(platform, verificationMethod);
  const since = known?.key.compromisedSince;
  if (!known || !since) return undefined;
  const entry = await wasIssuedBy(platform, known.institution, hashes);
  if (!entry || entry.key !== known.key.id || entry.loggedAt >= since) return undefined;
  return { publicKey: known.publicKey, since, issuedAt: entry.loggedAt };
}
