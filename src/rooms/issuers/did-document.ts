import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import { buildDidDocument, type DidDocument, didWebOf } from '../../standards/did/index.ts';
import {
  findInstitution,
  findInstitutionByDid,
  findSuccessor,
  type Institution,
  listDids,
  listPredecessors,
} from '../organisations/index.ts';
import { publicKeyOf } from './signing.ts';
import { findDomain } from './store/domains.ts';
import { listKeys } from './store/keys.ts';

/**
 * The did.json that this program serves of an institution: that of its address here, which stays when the institution
 * has a domain of its own or has become part of another one. Null where there is none, or no key.
 */
export function didDocumentOfInstitution(
  platform: Platform,
  institution: string,
): Promise<DidDocument | null> {
  return inTransaction(platform.database, theProgram, async (tx) => {
    const issuer = await findInstitution(tx, institution);
    const ours = (await listDids(tx, institution)).find(({ kind }) => kind === 'program');
    return issuer && ours ? build(tx, issuer, ours.did) : null;
  });
}

/**
 * The document of any DID that an institution has, or ever had.
 * @param at the moment as of which keys are judged: one that fell into wrong hands later was still good
 */
export function didDocumentOf(platform: Platform, did: string, at?: Date): Promise<DidDocument | null> {
  return inTransaction(platform.database, theProgram, async (tx) => {
    const issuer = await findInstitutionByDid(tx, did);
    return issuer ? build(tx, issuer, did, at) : null;
  });
}

/** The document that the institution's own domain is to serve; null where it has none, or no key. */
export async function documentForDomain(tx: Tx, institution: string): Promise<DidDocument | null> {
  const issuer = await findInstitution(tx, institution);
  const own = await findDomain(tx, institution);
  return issuer && own ? build(tx, issuer, didOfDomain(own.domain)) : null;
}

/** @throws Refusal 'did/malformed' for an IP address, a path and the like */
export function didOfDomain(domain: string): string {
  return didWebOf(`https://${domain}`);
}

/** All keys, under the DID that is asked for: what one of them signed names the DID of its day. */
async function build(tx: Tx, issuer: Institution, did: string, at?: Date): Promise<DidDocument | null> {
  const keys = await listKeys(tx, issuer.id);
  if (keys.length === 0) return null;
  const shown = keys.map((key) => ({
    fragment: key.fragment,
    publicKey: publicKeyOf(key),
    ...(isFallen(key, at) && { revokedAt: key.compromisedSince }),
  }));
  return buildDidDocument(did, shown, await otherNames(tx, issuer, did));
}

function isFallen<K extends { compromisedSince: Date | null }>(
  key: K,
  at: Date | undefined,
): key is K & { compromisedSince: Date } {
  return key.compromisedSince !== null && (!at || at >= key.compromisedSince);
}

/** Its other DIDs, those of what has become part of it, and that of what it has become part of. */
async function otherNames(tx: Tx, issuer: Institution, did: string): Promise<string[]> {
  const own = (await listDids(tx, issuer.id)).map((one) => one.did);
  const domain = await findDomain(tx, issuer.id);
  const next = domain?.state === 'right' ? [didOfDomain(domain.domain)] : [];
  const successor = await findSuccessor(tx, issuer.id);
  const before: string[] = [];
  for (const institution of await listPredecessors(tx, issuer.id))
    before.push(...(await listDids(tx, institution)).map((one) => one.did));
  const all = [...own, ...next, ...(successor ? [successor.did] : []), ...before];
  return [...new Set(all)].filter((name) => name !== did);
}
