export {
  decodeBitstring,
  encodeBitstring,
  largestListBytes,
  leastEntries,
  newBitstring,
  readBit,
  writeBit,
} from './bitstring.ts';
export { buildStatusListCredential, type StatusListContent } from './credential.ts';
export {
  buildStatusEntry,
  type ReadEntry,
  readStatusEntries,
  type StatusEntry,
  type StatusPurpose,
} from './entry.ts';
export {
  decodeStatuses,
  type EntryWidth,
  encodeStatuses,
  newStatuses,
  type PackedStatuses,
  readPacked,
  tokenStatuses,
  writePacked,
} from './packed-statuses.ts';
export { readStatus } from './read-status.ts';
export {
  buildTokenStatus,
  readTokenStatus,
  signTokenList,
  TOKEN_LIST_TYPE,
  type TokenListContent,
  type TokenStatus,
  type VerifyTokenList,
} from './token-list.ts';
