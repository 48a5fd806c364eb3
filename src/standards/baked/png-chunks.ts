/** One chunk of a PNG (W3C PNG, third edition, §5.3): four letters, and what it holds. */
export type PngChunk = { type: string; data: Uint8Array };

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** More chunks than any real picture has that carries a credential. */
const MOST_CHUNKS = 20_000;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The chunks of a PNG in order, without copying; ends at IEND, at the first one that does not fit, and after 20,000.
 * The check sums are not compared: a picture whose text is intact is to be read, and its text is signed on its own.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  if (!isPng(bytes)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  for (let count = 0; count < MOST_CHUNKS && at + 12 <= bytes.length; count += 1) {
    const length = view.getUint32(at);
    if (length > bytes.length - at - 12) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, data: bytes.subarray(at + 8, at + 8 + length) };
    if (type === 'IEND') return;
    at += 12 + length;
  }
}
