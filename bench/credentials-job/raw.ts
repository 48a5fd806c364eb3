import { generateKeyPairSync, sign } from 'node:crypto';
import { median } from '../load.ts';

/** Ed25519 signatures of 64 bytes a second on one core: the median of five rounds of half a second. */
export async function rawSigning(): Promise<number> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const data = Buffer.alloc(64, 7);
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    let count = 0;
    for (; performance.now() - start < 500; count += 1) sign(null, data, privateKey);
    rounds.push((count * 1000) / (performance.now() - start));
  }
  return median(rounds);
}
