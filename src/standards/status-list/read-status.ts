import { Refusal } from '../../base/errors.ts';
import { asArray, isJsonObject, type JsonObject, stringsOf } from '../json.ts';
import type { Credential } from '../vc/types.ts';
import { decodeBitstring, readBit } from './bitstring.ts';
import type { StatusPurpose } from './entry.ts';

/**
 * Whether the bit of an entry is set in its list (Bitstring Status List 1.0 §3.2). The list's proof, issuer and dates
 * have not been verified here: the caller has to have done so.
 * @throws Refusal 'status-list/malformed' when the credential is no status list or of another address,
 * 'status-list/purpose' when the list is for another purpose, 'status-list/length', 'status-list/index'.
 */
export function readStatus(
  list: Credential,
  entry: { purpose: StatusPurpose; index: number; listUrl: string },
): boolean {
  const isList = stringsOf(list.type).includes('BitstringStatusListCredential');
  const isAtItsAddress = list.id === undefined || list.id === entry.listUrl;
  const subject = onlySubject(list);
  if (!isList || !isAtItsAddress || !subject) throw new Refusal('status-list/malformed', 422);
  if (!stringsOf(subject.statusPurpose).includes(entry.purpose))
    throw new Refusal('status-list/purpose', 422);
  return readBit(decodeBitstring(subject.encodedList), entry.index);
}

function onlySubject(list: Credential): JsonObject | undefined {
  const [subject, ...others] = asArray(list.credentialSubject);
  const isList = isJsonObject(subject) && stringsOf(subject.type).includes('BitstringStatusList');
  return isList && others.length === 0 ? subject : undefined;
}
