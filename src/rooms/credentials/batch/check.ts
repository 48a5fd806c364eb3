import { Refusal } from '../../../base/errors.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { type VerificationReport, verifyCredential } from '../../../standards/verify/index.ts';
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
 * Verifies a random sample of what a batch has signed by the ordinary way, which reads, expands and canonicalises each
 * document by itself, as any verifier elsewhere does: of each award in the sample the documents of every format that was
 * signed at once. Called outside a transaction.
 * @returns how many awards were verified
 * @throws Refusal 'credentials/batch-check-failed' (params: award, format, code); nothing of the batch is released then
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
  for (const { award, format, document } of sample) {
    const code = faultOf(await verifyCredential(document, ownPowers(platform)));
    if (code) throw new Refusal('credentials/batch-check-failed', 500, { award, format, code });
  }
  return new Set(sample.map(({ award }) => award)).size;
}

/** Every step has to be right but one: whether others trust the certificate of a seal is not the program's to say. */
function faultOf({ steps }: VerificationReport): string | undefined {
  const fault = steps.find(
    ({ step, result }) =>
      result === 'error' ||
      (result === 'unknown' && step !== 'issuer') ||
      (step === 'signature' && result !== 'ok'),
  );
  return fault?.code;
}

/** Only what this program itself knows: nothing is asked of anybody. */
function ownPowers(platform: Platform): Parameters<typeof verifyCredential>[1] {
  return {
    resolveDid: (did) => didDocumentOf(platform, did),
    fetchStatusList: (url) => statusListAt(platform, url),
    now: platform.clock(),
  };
}
