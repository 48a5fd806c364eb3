import { randomInt } from 'node:crypto';
import { type Id, sha256 } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import { plusSeconds } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../../platform/database/index.ts';
import { keyUrl } from '../../../standards/did/index.ts';
import { leastEntries } from '../../../standards/status-list/index.ts';
import { type IssuerSigner, issuerSigner, logIssued } from '../../issuers/index.ts';
import {
  findKeptList,
  findList,
  findListByUrl,
  freeIndex,
  insertList,
  type KeptList,
  nextListNumber,
  openList,
  type StoredList,
  saveSignedList,
  setEntries,
} from '../store/status-lists.ts';
import { type ListKind, listAt } from './entries.ts';
import { type ListMaterial, makeList, signedWith } from './make-list.ts';

export const LIST_ENTRIES = leastEntries;

/** A list with more entries than this is full: random free ones would take too many tries to find. */
export const MOST_USED = Math.floor(LIST_ENTRIES * 0.75);

const DAY = 24 * 60 * 60;

/** A random entry that no award has: its number tells nothing about who was awarded when. */
export function pickIndex(tx: Tx, institution: string, list: number): Promise<number | undefined> {
  const candidates = Array.from({ length: 40 }, () => randomInt(LIST_ENTRIES));
  return freeIndex(tx, institution, list, candidates);
}

/** Opens a status list of an institution, where it has none, or none yet for the DID that it has now. */
export async function openFirstList(platform: Platform, institution: string): Promise<void> {
  await inTransaction(platform.database, { person: null, institutions: [institution] }, async (tx) => {
    if (await openList(tx, institution)) return;
    const number = await nextListNumber(tx, institution);
    const url = platform.config.BASE_URL + publicUrls.statusList(institution, String(number));
    await insertList(tx, institution, { number, url, entries: LIST_ENTRIES });
  });
}

/** The signed list at an address of this program, or null where there is none. */
export function statusListAt(platform: Platform, address: string): Promise<string | null> {
  const { url, kind } = listAt(address);
  return signedList(platform, kind, (tx) => findListByUrl(tx, url));
}

/** The signed list of an institution, or null where there is none. */
export function statusListOf(
  platform: Platform,
  institution: string,
  number: number,
  kind: ListKind,
): Promise<string | null> {
  return signedList(platform, kind, (tx) => findList(tx, institution, number));
}

/**
 * The signed document as it is kept, or a new one where an entry or the key has changed or a day has passed. Signing is
 * done outside any transaction; of several that sign at the same time, the one with the latest entries is kept.
 */
async function signedList(
  platform: Platform,
  kind: ListKind,
  find: (tx: Tx) => Promise<StoredList | undefined>,
): Promise<string | null> {
  const now = platform.clock();
  const found = await inTransaction(platform.database, theProgram, async (tx) => {
    const list = await find(tx);
    return list && { list, kept: await findKeptList(tx, list, kind, now) };
  });
  const signer = found && (await issuerSigner(platform, found.list.institution, signedWith[kind]));
  if (!signer) return null;
  if (found.kept && isFresh(found.list, found.kept, signer, now)) return found.kept.document;
  const material = await inTransaction(platform.database, theProgram, (tx) => gather(tx, found.list, now));
  const document = await makeList(kind, material, asNamed(signer, material.list));
  await inTransaction(platform.database, theProgram, (tx) => keep(tx, material, kind, signer.key, document));
  return document;
}

async function gather(tx: Tx, list: StoredList, now: Date): Promise<ListMaterial> {
  return { list, did: list.did, entries: await setEntries(tx, list, now), now };
}

/** All DIDs of an institution have the same keys: a list is signed under the name that its credentials have. */
function asNamed(signer: IssuerSigner, { did }: StoredList): IssuerSigner {
  const fragment = signer.verificationMethod.split('#').at(-1)!;
  return { ...signer, verificationMethod: keyUrl(did, fragment) };
}

function isFresh(list: StoredList, kept: KeptList, { key }: IssuerSigner, now: Date): boolean {
  const isYoung = plusSeconds(kept.signedAt, DAY) > now;
  return isYoung && !kept.lapsed && kept.version === list.version && kept.key === key;
}

async function keep(
  tx: Tx,
  { list, now }: ListMaterial,
  kind: ListKind,
  key: Id,
  document: string,
): Promise<void> {
  await saveSignedList(tx, list, kind, { key, at: now, document });
  const subject = `status-list:${list.number}`;
  const format = kind === 'token' ? 'token-status-list' : 'bitstring';
  await logIssued(tx, list.institution, [{ subject, format, key, sha256: sha256(document), signedAt: now }]);
}
