import { plusSeconds } from '../../../base/time.ts';
import { addProof } from '../../../standards/data-integrity/index.ts';
import {
  buildStatusListCredential,
  newBitstring,
  newStatuses,
  type StatusPurpose,
  signTokenList,
  tokenStatuses,
  writeBit,
  writePacked,
} from '../../../standards/status-list/index.ts';
import type { IssuerSigner } from '../../issuers/index.ts';
import type { SetEntry, StoredList } from '../store/status-lists.ts';
import { type ListKind, listUrl } from './entries.ts';

/** For so long others may keep a copy, and with it not see a revocation. */
export const LIST_SECONDS = 300;

const VALID_SECONDS = 7 * 24 * 60 * 60;

/** Lists are signed like the credentials that point to them: wallets of tokens ask for ES256. */
export const signedWith = {
  revocation: { purpose: 'credential', algorithm: 'EdDSA' },
  suspension: { purpose: 'credential', algorithm: 'EdDSA' },
  token: { purpose: 'credential', algorithm: 'ES256' },
} as const satisfies Record<ListKind, object>;

/** All that the lists of one number are made of. `did` is the issuer's. */
export type ListMaterial = { list: StoredList; did: string; entries: readonly SetEntry[]; now: Date };

/** One of the lists, signed: a credential as JSON, or a JWT. */
export function makeList(kind: ListKind, material: ListMaterial, signer: IssuerSigner): Promise<string> {
  return kind === 'token' ? tokenList(material, signer) : bitstringList(kind, material, signer);
}

async function bitstringList(
  purpose: StatusPurpose,
  { list, did, entries, now }: ListMaterial,
  signer: IssuerSigner,
): Promise<string> {
  const bits = newBitstring(list.entries);
  // What holds no longer is not suspended as well: an entry is set in one of the two lists.
  const isSet = ({ off }: SetEntry) => off === (purpose === 'revocation');
  for (const { index } of entries.filter(isSet)) writeBit(bits, index, true);
  const credential = buildStatusListCredential({
    url: listUrl(list.url, purpose),
    issuer: did,
    purpose,
    bits,
    validFrom: now,
    validUntil: plusSeconds(now, VALID_SECONDS),
    ttlMilliseconds: LIST_SECONDS * 1000,
  });
  return JSON.stringify(await addProof(credential, { ...signer, created: now }));
}

function tokenList({ list, did, entries, now }: ListMaterial, signer: IssuerSigner): Promise<string> {
  const statuses = newStatuses(list.entries, 2);
  for (const { index, off } of entries)
    writePacked(statuses, index, off ? tokenStatuses.invalid : tokenStatuses.suspended);
  const content = {
    uri: listUrl(list.url, 'token'),
    issuer: did,
    statuses,
    issuedAt: now,
    expiresAt: plusSeconds(now, VALID_SECONDS),
    ttlSeconds: LIST_SECONDS,
  };
  return signTokenList(content, signer);
}
