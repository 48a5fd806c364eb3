import { deflateSync, inflateSync } from 'node:zlib';
import { Refusal } from '../../base/errors.ts';
import { largestListBytes } from './bitstring.ts';

/** How many bits an entry has (Token Status List §4). */
export const entryWidths = [1, 2, 4, 8] as const;
export type EntryWidth = (typeof entryWidths)[number];

/** The values of entries that say whether a token holds (§7.1); others are the business of an application. */
export const tokenStatuses = { valid: 0, invalid: 1, suspended: 2 } as const;

/** Statuses side by side in bytes; unlike in a bitstring, the first entry has the lowest bits of the first byte. */
export type PackedStatuses = { bits: EntryWidth; bytes: Uint8Array };

/** @param entries how many; all of them 0, which is 'valid' */
export function newStatuses(entries: number, bits: EntryWidth): PackedStatuses {
  const isRight = Number.isInteger(entries) && entries > 0 && (entries * bits) / 8 <= largestListBytes;
  if (!isRight) throw new Refusal('status-list/length', 422, { entries });
  return { bits, bytes: new Uint8Array(Math.ceil((entries * bits) / 8)) };
}

/** @throws Refusal 'status-list/index' where the list has no such entry */
export function readPacked(statuses: PackedStatuses, index: number): number {
  const { place, shift, mask } = spotOf(statuses, index);
  return (statuses.bytes[place]! >> shift) & mask;
}

/** Changes the list in place. @throws Refusal 'status-list/index' where it has no such entry or none so wide */
export function writePacked(statuses: PackedStatuses, index: number, value: number): void {
  const { place, shift, mask } = spotOf(statuses, index);
  if (!Number.isInteger(value) || value < 0 || value > mask)
    throw new Refusal('status-list/index', 422, { index });
  statuses.bytes[place] = (statuses.bytes[place]! & ~(mask << shift)) | (value << shift);
}

function spotOf({ bits, bytes }: PackedStatuses, index: number) {
  const each = 8 / bits;
  if (!Number.isSafeInteger(index) || index < 0 || index >= bytes.length * each)
    throw new Refusal('status-list/index', 422, { index });
  return { place: Math.floor(index / each), shift: (index % each) * bits, mask: 2 ** bits - 1 };
}

/** The members `bits` and `lst` of a list: zlib (RFC 1950), base64url (§4.2). */
export function encodeStatuses({ bits, bytes }: PackedStatuses): { bits: EntryWidth; lst: string } {
  return { bits, lst: deflateSync(bytes, { level: 9 }).toString('base64url') };
}

/**
 * The statuses of `bits` and `lst`. Inflating stops at 4 MiB.
 * @throws Refusal 'status-list/malformed' for what is no such list, 'status-list/length' for one too long
 */
export function decodeStatuses(list: { bits?: unknown; lst?: unknown }): PackedStatuses {
  const bits = entryWidths.find((width) => width === list.bits);
  const { lst } = list;
  if (!bits || typeof lst !== 'string' || !/^[\w-]+$/.test(lst))
    throw new Refusal('status-list/malformed', 422);
  return { bits, bytes: inflate(Buffer.from(lst, 'base64url')) };
}

function inflate(compressed: Uint8Array): Uint8Array {
  try {
    return inflateSync(compressed, { maxOutputLength: largestListBytes });
  } catch (error) {
    const isTooLong = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isTooLong ? 'status-list/length' : 'status-list/malformed', 422, {
      ...(isTooLong && { entries: largestListBytes * 8 }),
    });
  }
}
