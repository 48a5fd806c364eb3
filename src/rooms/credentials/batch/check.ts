import { Refusal } from '../../../base/errors.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { verifyCredential } from '../../../standards/verify/index.ts';
import { didDocumentOf } from '../../issuers/index.ts';
import { statusListAt } from '../status/lists.ts';
import { sampleOfBatch } from '../store/batch-awards.ts';
import { actingFor } from './shared.ts';

/** So many of a batch are verified one by one: an error that concerned a fifth of all would be missed once in 25 million. */
const SAMPLE = 75;
const SMALL_SAMPLE = 10;
/** From so many awards on the larger sample is taken. */
const MANY = 1000;

/**
 * Verifies a random sample of what a batch has signed by the ordinary way, which expands and canonicalises each document
 * by itself, as any verifier elsewhere does. Called outside a transaction.
 * @returns how many were verified
 * @throws Refusal 'credentials/batch-check-failed' (params: award, code); nothing of the batch is released then
 */
export async function checkSample(
  platform: Platform,
  institution: string,
  batch: string,
  issued: number,
): Promise<number> {
  const count = issued >= MANY ? SAMPLE : SMALL_SAMPLE;
  const sample = await inTransaction(platform.database, actingFor(institution), (tx) =>
    sampleOfBatch(tx, institution, batch, count),
  );
  for (const { award, document } of sample) {
    const { verdict, code } = await verifyCredential(JSON.parse(document), ownPowers(platform));
    if (verdict !== 'valid') throw new Refusal('credentials/batch-check-failed', 500, { award, code });
  }
  return sample.length;
}

/** Only what this program itself knows: nothing is asked of anybody. */
function ownPowers(platform: Platform): Parameters<typeof verifyCredential>[1] {
  return {
    resolveDid: (did) => didDocumentOf(platform, did),
    fetchStatusList: (url) => statusListAt(platform, url),
    now: platform.clock(),
  };
}
