import { gunzipSync, gzipSync } from 'node:zlib';
import { Refusal } from '../../base/errors.ts';

/** A list has at least this many entries, so that asking for it does not tell whose status is asked (§6.1). */
export const leastEntries = 131_072;

/** A list of 33 million entries is 4 MiB; nothing that inflates beyond is looked at. */
export const largestListBytes = 4 * 1024 * 1024;

/** One bit for each credential, all of them 0. The first entry is the left-most bit of the first byte (§3.4). */
export function newBitstring(entries: number = leastEntries): Uint8Array {
  const isRight = Number.isInteger(entries) && entries >= leastEntries && entries % 8 === 0;
  if (!isRight || entries / 8 > largestListBytes) throw new Refusal('status-list/length', 422, { entries });
  return new Uint8Array(entries / 8);
}

/** @throws Refusal 'status-list/index' when the list has no such entry. */
export function readBit(bits: Uint8Array, index: number): boolean {
  return (byteAt(bits, index) & maskOf(index)) !== 0;
}

/** Changes the list in place. @throws Refusal 'status-list/index' when the list has no such entry. */
export function writeBit(bits: Uint8Array, index: number, on: boolean): void {
  const byte = byteAt(bits, index);
  bits[Math.floor(index / 8)] = on ? byte | maskOf(index) : byte & ~maskOf(index);
}

/** GZIP, base64url without padding, multibase prefix 'u' (Bitstring Status List 1.0 §3.3). */
export function encodeBitstring(bits: Uint8Array): string {
  return `u${gzipSync(bits).toString('base64url')}`;
}

/**
 * The bits of an `encodedList` (§3.4). Inflating stops at 4 MiB: half a megabyte of zeros would otherwise become 400.
 * @throws Refusal 'status-list/malformed' for what is no such list, 'status-list/length' for one too long or short.
 */
export function decodeBitstring(encoded: unknown): Uint8Array {
  if (typeof encoded !== 'string' || !/^u[\w-]+$/.test(encoded))
    throw new Refusal('status-list/malformed', 422);
  const bits = inflate(Buffer.from(encoded.slice(1), 'base64url'));
  const entries = bits.length * 8;
  if (entries < leastEntries) throw new Refusal('status-list/length', 422, { entries });
  return bits;
}

function inflate(compressed: Uint8Array): Uint8Array {
  try {
    return gunzipSync(compressed, { maxOutputLength: largestListBytes });
  } catch (error) {
    const isTooLong = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLong) throw new Refusal('status-list/length', 422, { entries: largestListBytes * 8 });
    throw new Refusal('status-list/malformed', 422);
  }
}

function byteAt(bits: Uint8Array, index: number): number {
  const isEntry = Number.isSafeInteger(index) && index >= 0 && index < bits.length * 8;
  if (!isEntry) throw new Refusal('status-list/index', 422, { index });
  return bits[Math.floor(index / 8)]!;
}

function maskOf(index: number): number {
  return 0x80 >> (index % 8);
}
