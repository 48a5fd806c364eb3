import { createHash } from 'node:crypto';
import type { Signer } from '../keys.ts';
import type { Timestamp } from '../timestamp/index.ts';
import { signDetached } from './cms.ts';
import { SEAL_ROOM, WIDE } from './place-for-seal.ts';

/**
 * Puts a seal into the place that a certificate was written with: PAdES baseline B (ETSI EN 319 142-1), over every byte
 * of the file but the seal itself.
 * @param timestamp with it the seal is of baseline B-T instead of B-B
 * @throws Error where there is no such place, or the seal is larger than it
 */
export async function sealPdf(pdf: Uint8Array, signer: Signer, timestamp?: Timestamp): Promise<Uint8Array> {
  const file = Buffer.from(pdf);
  const hole = `<${'00'.repeat(SEAL_ROOM)}>`;
  const start = file.indexOf(hole);
  const wide = `[0 ${WIDE} ${WIDE} ${WIDE}]`;
  const range = file.indexOf(wide);
  if (start === -1 || range === -1) throw new Error('The PDF has no place for a seal.');
  const end = start + hole.length;
  file.write(`[0 ${start} ${end} ${file.length - end}]`.padEnd(wide.length), range, 'latin1');
  const digest = createHash('sha256').update(file.subarray(0, start)).update(file.subarray(end)).digest();
  const seal = Buffer.from(await signDetached(digest, signer, timestamp)).toString('hex');
  if (seal.length > 2 * SEAL_ROOM) throw new Error('The seal is larger than its place.');
  file.write(seal, start + 1, 'latin1');
  return file;
}
