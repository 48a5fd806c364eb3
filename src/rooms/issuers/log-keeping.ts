import { dayIn } from '../../base/time.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { findInstitution } from '../organisations/index.ts';
import { type ChainedEntry, chainBegin, chainOnto } from './rules/log-chain.ts';
import { signHead } from './rules/log-head.ts';
import { issuerSigner } from './signers.ts';
import {
  chainEnd,
  insertHead,
  listHeadless,
  listHeads,
  listUnchained,
  listWaiting,
  lockChain,
  saveChain,
} from './store/chain.ts';

const BATCH = 1000;

/**
 * Chains what was logged since the last time, institution by institution, and signs the end of each chain that has
 * grown, once a day. Not done where something is signed: a single chain would make all issuing wait for itself.
 * @returns how many entries were chained
 */
export async function keepLog(platform: Platform): Promise<number> {
  const { database } = platform;
  let chained = 0;
  for (const institution of await inTransaction(database, theProgram, listUnchained)) {
    for (let count = BATCH; count === BATCH; chained += count) {
      count = await chainBatch(platform, institution);
      // Waiting requests have the single connection between two batches.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  for (const institution of await inTransaction(database, theProgram, listHeadless))
    await signDay(platform, institution);
  return chained;
}

function chainBatch({ database }: Platform, institution: string): Promise<number> {
  return inTransaction(database, { person: null, institutions: [institution] }, async (tx) => {
    await lockChain(tx, institution);
    let end = (await chainEnd(tx, institution)) ?? chainBegin(institution);
    const links: Pick<ChainedEntry, 'id' | 'number' | 'chain'>[] = [];
    for (const entry of await listWaiting(tx, institution, BATCH)) {
      const { id, number, chain } = chainOnto(end, entry);
      end = { number, chain };
      links.push({ id, number, chain });
    }
    if (links.length > 0) await saveChain(tx, institution, links);
    return links.length;
  });
}

/** The first run of a day that finds a longer chain signs its end, all that the days before have brought included. */
async function signDay(platform: Platform, institution: string): Promise<void> {
  const now = platform.clock();
  const day = dayIn(platform.config.TIME_ZONE, now);
  const acting = { person: null, institutions: [institution] };
  const material = await inTransaction(platform.database, acting, async (tx) => {
    const issuer = await findInstitution(tx, institution);
    const [last] = await listHeads(tx, institution, 1);
    const end = await chainEnd(tx, institution);
    return issuer && end && last?.day !== day ? { did: issuer.did, end } : null;
  });
  if (!material) return;
  const signer = await issuerSigner(platform, institution, { purpose: 'credential', algorithm: 'EdDSA' });
  if (!signer) return;
  const { number, chain } = material.end;
  const iat = Math.floor(now.getTime() / 1000);
  const claims = { iss: material.did, day, number, chain, iat };
  const jws = await signHead(claims, { kid: signer.verificationMethod, sign: signer.sign });
  await inTransaction(platform.database, acting, (tx) =>
    insertHead(tx, institution, { day, number, chain, jws, key: signer.key, signedAt: new Date(iat * 1000) }),
  );
}
