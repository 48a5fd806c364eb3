import { randomBytes } from 'node:crypto';
import { Refusal } from '../../base/errors.ts';
import type { Config } from '../../platform/config.ts';
import { allowList, outboundPost } from '../../platform/http/index.ts';
import { getTimestamp, type Timestamp } from '../../standards/timestamp/index.ts';

/**
 * The time-stamp service of the program (RFC 3161 over HTTP, §3.4), where one is set. What it answers with
 * credentials/no-time-stamp is not signed without a stamp: a seal that lacks it could not be mended later.
 */
export function timeStamps({
  TIME_STAMP_URL: address,
  OUTBOUND_ALLOW,
}: Pick<Config, 'TIME_STAMP_URL' | 'OUTBOUND_ALLOW'>): Timestamp | undefined {
  if (!address) return undefined;
  const post = outboundPost(allowList(OUTBOUND_ALLOW));
  const ask = (bytes: Uint8Array) => post(address, { type: 'application/timestamp-query', bytes });
  return (stamped) =>
    getTimestamp(stamped, { ask, nonce: randomBytes(16) }).catch((error: unknown) => {
      const reason = error instanceof Refusal ? error.code : 'unknown';
      throw new Refusal('credentials/no-time-stamp', 503, { reason });
    });
}
