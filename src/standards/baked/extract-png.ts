import { inflateSync } from 'node:zlib';
import { isPng, pngChunks } from './png-chunks.ts';

/** The keyword of an iTXt chunk that carries a credential: Open Badges 3.0 §5.3.1.1, Open Badges 2.0 baking. */
const keywords = ['openbadgecredential', 'openbadges'];
/** The longest credential that is taken out of a picture, in bytes of UTF-8. */
export const LONGEST_BAKED = 2_000_000;
/** The largest picture that is looked through, in bytes. */
export const LARGEST_IMAGE = 12_000_000;

/**
 * The credential that a PNG carries, as it stands there: JSON, a compact JWS, or the address of a hosted assertion (2.0).
 * Undefined: it is no PNG, carries none, more than one (which of them is meant could be chosen by whoever shows it), one
 * that is too long, or one that does not unpack. Never throws; unpacks at most 2 MB, whatever the picture claims.
 */
export function extractFromPng(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST_IMAGE || !isPng(bytes)) return undefined;
  let found: Uint8Array | undefined;
  for (const { type, data } of pngChunks(bytes)) {
    if (type !== 'iTXt' || !isCredential(data)) continue;
    if (found) return undefined;
    found = data;
  }
  return found && readText(found);
}

function isCredential(data: Uint8Array): boolean {
  const end = data.subarray(0, 80).indexOf(0);
  return end > 0 && keywords.includes(Buffer.from(data.subarray(0, end)).toString('latin1'));
}

/** keyword, 0, compressed?, method, language, 0, translated keyword, 0, text (PNG §11.3.3.4). */
function readText(data: Uint8Array): string | undefined {
  const flag = data.indexOf(0) + 1;
  const language = data.indexOf(0, flag + 2);
  const start = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (start === -1) return undefined;
  const raw = data.subarray(start + 1);
  try {
    const text = data[flag] === 1 ? inflateSync(raw, { maxOutputLength: LONGEST_BAKED }) : raw;
    return text.length > LONGEST_BAKED ? undefined : utf8(text);
  } catch {
    return undefined;
  }
}

/** @throws TypeError for bytes that are no UTF-8 */
function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
