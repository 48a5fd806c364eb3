import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { isPng, pngChunks } from '../baked/png-chunks.ts';

/** A picture of more pixels than this is not searched: a photograph of a screen can be made smaller. */
export const MOST_PIXELS = 4_000_000;
/** More bytes of packed pixels than a picture of that size needs. */
const MOST_BYTES = 12_000_000;

// The library is CommonJS whose only export is its default.
const search = jsqr as unknown as typeof jsqr.default;

/**
 * The text of a QR code (ISO/IEC 18004) in a PNG picture, or undefined where there is none. The size that the picture
 * states is looked at before anything is unpacked, and no more than that is. Never throws.
 */
export function readQr(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_BYTES || !isModest(bytes)) return undefined;
  try {
    const { data, width, height } = PNG.sync.read(Buffer.from(bytes));
    return search(new Uint8ClampedArray(data), width, height)?.data || undefined;
  } catch {
    return undefined;
  }
}

/** One header, at the front, with a bearable size and without interlacing, whose unpacking is not bounded as well. */
function isModest(bytes: Uint8Array): boolean {
  if (!isPng(bytes)) return false;
  let isFirst = true;
  for (const { type, data } of pngChunks(bytes)) {
    if (isFirst ? type !== 'IHDR' || !isModestHeader(data) : type === 'IHDR') return false;
    isFirst = false;
  }
  return !isFirst;
}

/** Width, height, depth, colour type, compression, filter, interlace (W3C PNG, third edition, §11.2.1). */
function isModestHeader(data: Uint8Array): boolean {
  if (data.length !== 13) return false;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const pixels = view.getUint32(0) * view.getUint32(4);
  return pixels > 0 && pixels <= MOST_PIXELS && data[12] === 0;
}
