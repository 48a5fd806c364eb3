import { inflateSync } from 'node:zlib';

/** The largest PDF that is looked through, and the longest credential that is taken out of one, in bytes. */
export const LARGEST_PDF = 12_000_000;
const LONGEST_EMBEDDED = 2_000_000;
/** More objects of this kind than any certificate has. */
const MOST_FILES = 20;

/**
 * The credential that a PDF carries as an attached file (ISO 32000-2 §7.11.4): the one embedded file that is JSON.
 * Undefined: no PDF, none, more than one different, too long, or packed in a way nobody needs (only Flate, once).
 * The file is looked through for embedded streams without following its cross references, so that nothing in it can
 * send the reader round in circles. Never throws; unpacks at most 2 MB each.
 */
export function extractFromPdf(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST_PDF || Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-')
    return undefined;
  const texts = new Set<string>();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let looked = 0;
  for (let at = file.indexOf('/EmbeddedFile'); at !== -1; at = file.indexOf('/EmbeddedFile', at + 1)) {
    if (!/[\s/>]/.test(String.fromCharCode(file[at + 13] ?? 0))) continue;
    looked += 1;
    if (looked > MOST_FILES) return undefined;
    const text = embeddedAt(file, at);
    if (text) texts.add(text);
  }
  return texts.size === 1 ? [...texts][0] : undefined;
}

/** The file whose stream dictionary stands around `at`. */
function embeddedAt(file: Buffer, at: number): string | undefined {
  const begin = file.lastIndexOf(' obj', at);
  const stream = file.indexOf('stream', at);
  if (begin === -1 || stream === -1 || at - begin > 2000 || stream - at > 2000) return undefined;
  const dictionary = file.toString('latin1', begin, stream);
  const start = stream + (file[stream + 6] === 13 ? 8 : 7);
  const length = Number(/\/Length\s+(\d{1,8})(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? -1);
  const end = length >= 0 ? start + length : file.indexOf('endstream', start);
  if (end < start || end > file.length) return undefined;
  return credentialIn(file.subarray(start, end), dictionary);
}

function credentialIn(raw: Buffer, dictionary: string): string | undefined {
  const filter = /\/Filter\s*(\[[^\]]{0,200}\]|\/\w+)/.exec(dictionary)?.[1];
  if (filter && !/^\[?\s*\/FlateDecode\s*\]?$/.test(filter)) return undefined;
  try {
    const data = filter ? inflateSync(raw, { maxOutputLength: LONGEST_EMBEDDED }) : raw;
    if (data.length > LONGEST_EMBEDDED) return undefined;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(data).trim();
    return text.startsWith('{') ? text : undefined;
  } catch {
    return undefined;
  }
}
