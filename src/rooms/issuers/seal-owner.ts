import type { Tx } from '../../platform/database/index.ts';
import { readCertificate } from '../../standards/x509/index.ts';
import { findInstitution, type Institution } from '../organisations/index.ts';
import { findSeal } from './store/keys.ts';

/**
 * The institution that seals with the key of a certificate, whoever issued the certificate. One whose key was in wrong
 * hands at that moment is nobody's.
 * @param certificate DER
 */
export async function findSealOwner(
  tx: Tx,
  certificate: Uint8Array,
  at: Date,
): Promise<Institution | undefined> {
  const seal = await sealOf(tx, certificate);
  return seal && !isStolenBy(seal, at) ? findInstitution(tx, seal.institution) : undefined;
}

/**
 * Whether a certificate is about the key of a seal of ours that was in wrong hands at a moment.
 * @param certificate DER
 */
export async function isStolenSeal(tx: Tx, certificate: Uint8Array, at: Date): Promise<boolean> {
  const seal = await sealOf(tx, certificate);
  return seal !== undefined && isStolenBy(seal, at);
}

async function sealOf(tx: Tx, certificate: Uint8Array) {
  const key = readCertificate(certificate)?.publicKey;
  return key && findSeal(tx, key.export({ format: 'der', type: 'spki' }).toString('base64url'));
}

function isStolenBy({ compromisedSince }: { compromisedSince: Date | null }, at: Date): boolean {
  return compromisedSince !== null && compromisedSince <= at;
}
