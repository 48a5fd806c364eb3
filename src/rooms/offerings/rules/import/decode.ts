import { Refusal } from '../../../../base/errors.ts';
import { kindOf } from './file-kind.ts';
import { type ImportLimits, importLimits } from './limits.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
export type Decoded = { text: string; encoding: Encoding };

/**
 * Turns the bytes of a text file into text: by its byte order mark, else as UTF-8, else as Windows-1252, of which
 * Latin-1 is a part.
 * @throws Refusal 'offerings/import-empty' or 'offerings/import-too-large'; for a binary file
 *   'offerings/import-not-a-table' whose parameter `kind` says what it is
 */
export function decode(bytes: Uint8Array, limits: Pick<ImportLimits, 'bytes'> = importLimits): Decoded {
  checkSize(bytes, limits);
  const kind = kindOf(bytes);
  if (kind !== 'text' && kind !== 'json') throw notATable(kind);
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') throw new Refusal('offerings/import-empty', 422);
  return decoded;
}

/** @throws Refusal when there is nothing, or more than the limit in bytes */
export function checkSize(bytes: Uint8Array, limits: Pick<ImportLimits, 'bytes'>): void {
  if (bytes.length === 0) throw new Refusal('offerings/import-empty', 422);
  if (bytes.length <= limits.bytes) return;
  const megabytes = (count: number) => Math.ceil(count / 100_000) / 10;
  const params = { size: megabytes(bytes.length), limit: megabytes(limits.bytes) };
  throw new Refusal('offerings/import-too-large', 413, params);
}

export function notATable(kind: string): Refusal {
  return new Refusal('offerings/import-not-a-table', 415, { kind });
}

function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  const utf8 = decodeAs('utf-8', bytes);
  return looksLikeUtf8(utf8.text) ? utf8 : { text: windows1252(bytes), encoding: 'windows-1252' };
}

function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * Bytes that are not UTF-8 decode to U+FFFD. A file with a few of them among many good characters is damaged
 * UTF-8; reading it all as Latin-1 would spoil every ä to save one.
 */
function looksLikeUtf8(text: string): boolean {
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  if (bad === 0) return true;
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return good > 2 * bad;
}

// 0x80–0x9F, where Windows-1252 differs from Latin-1. Five places are not assigned and stay control characters.
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Not TextDecoder('windows-1252'): some Node builds decode that as Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80] ?? character);
}
