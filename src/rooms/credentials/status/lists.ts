import { randomInt } from 'node:crypto';
import { sha256 } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import { plusSeconds } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../../platform/database/index.ts';
import { addProof } from '../../../standards/data-integrity/index.ts';
import {
  buildStatusListCredential,
  leastEntries,
  newBitstring,
  writeBit,
} from '../../../standards/status-list/index.ts';
import { type IssuerSigner, issuerSigner, logIssued } from '../../issuers/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import {
  findList,
  findListByUrl,
  freeIndex,
  insertList,
  openList,
  revokedIndexes,
  type StoredList,
  saveSignedList,
} from '../store/status-lists.ts';

export const LIST_ENTRIES = leastEntries;

/** A list with more entries than this is full: random free ones would take too many tries to find. */
export const MOST_USED = Math.floor(LIST_ENTRIES * 0.75);

/** For so long others may keep a copy, and with it not see a revocation. */
export const LIST_SECONDS = 300;

/** Status lists are signed like the badges that point to them. */
const SIGNED_WITH = { purpose: 'credential', algorithm: 'EdDSA' } as const;

const DAY = 24 * 60 * 60;
const VALID_SECONDS = 7 * DAY;

/** A random entry that no award has: its number tells nothing about who was awarded when. */
export function pickIndex(tx: Tx, institution: string, list: number): Promise<number | undefined> {
  const candidates = Array.from({ length: 40 }, () => randomInt(LIST_ENTRIES));
  return freeIndex(tx, institution, list, candidates);
}

/** Opens the first status list of an institution, where it has none. */
export async function openFirstList(platform: Platform, institution: string): Promise<void> {
  const url = platform.config.BASE_URL + publicUrls.statusList(institution, '1');
  await inTransaction(platform.database, { person: null, institutions: [institution] }, async (tx) => {
    if (!(await openList(tx, institution)))
      await insertList(tx, institution, { number: 1, url, entries: LIST_ENTRIES });
  });
}

type Material = { stored: StoredList; did: string; revoked: number[] };

/** The signed list at an address of this program, or null where there is none. */
export function statusListAt(platform: Platform, url: string): Promise<string | null> {
  return signedList(platform, (tx) => findListByUrl(tx, url));
}

/** The signed list of an institution, or null where there is none. */
export function statusListOf(
  platform: Platform,
  institution: string,
  number: number,
): Promise<string | null> {
  return signedList(platform, (tx) => findList(tx, institution, number));
}

/**
 * The signed document as it is kept, or a new one where a bit or the key has changed or a day has passed. Signing is
 * done outside any transaction; of several that sign at the same time, the one with the latest bits is kept.
 */
async function signedList(
  platform: Platform,
  find: (tx: Tx) => Promise<StoredList | undefined>,
): Promise<string | null> {
  const now = platform.clock();
  const stored = await inTransaction(platform.database, theProgram, find);
  const signer = stored && (await issuerSigner(platform, stored.institution, SIGNED_WITH));
  if (!signer) return null;
  if (stored.document && isFresh(stored, signer, now)) return stored.document;
  const material = await inTransaction(platform.database, theProgram, (tx) => gather(tx, stored));
  if (!material) return null;
  const document = await sign(material, signer, now);
  await inTransaction(platform.database, theProgram, async (tx) => {
    await saveSignedList(tx, stored, { key: signer.key, at: now, document });
    await logIssued(tx, stored.institution, [
      {
        subject: `status-list:${stored.number}`,
        format: 'bitstring',
        key: signer.key,
        sha256: sha256(document),
        signedAt: now,
      },
    ]);
  });
  return document;
}

async function gather(tx: Tx, stored: StoredList): Promise<Material | null> {
  const { institution, number } = stored;
  const issuer = await findInstitution(tx, institution);
  return issuer ? { stored, did: issuer.did, revoked: await revokedIndexes(tx, institution, number) } : null;
}

function isFresh(stored: StoredList, { key }: IssuerSigner, now: Date): boolean {
  const isYoung = stored.signedAt !== null && plusSeconds(stored.signedAt, DAY) > now;
  return isYoung && stored.signedVersion === stored.version && stored.signedKey === key;
}

async function sign({ stored, did, revoked }: Material, signer: IssuerSigner, now: Date): Promise<string> {
  const bits = newBitstring(stored.entries);
  for (const index of revoked) writeBit(bits, index, true);
  const list = buildStatusListCredential({
    url: stored.url,
    issuer: did,
    purpose: 'revocation',
    bits,
    validFrom: now,
    validUntil: plusSeconds(now, VALID_SECONDS),
    ttlMilliseconds: LIST_SECONDS * 1000,
  });
  return JSON.stringify(await addProof(list, { ...signer, created: now }));
}
