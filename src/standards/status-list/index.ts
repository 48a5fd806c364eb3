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
export { readStatus } from './read-status.ts';
