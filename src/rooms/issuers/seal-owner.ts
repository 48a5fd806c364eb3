import type { Tx } from '../../platform/database/index.ts';
import { readCertificate } from '../../standards/x509/index.ts';
import { findInstitution, type Institution } from '../organisations/index.ts';
import { findOwnerOfSeal } from './store/keys.ts';

/**
 * The institution that seals with the key of a certificate, whoever issued the certificate. One whose key is in wrong
 * hands is nobody's.
 * @param certificate DER
 */
export async function findSealOwner(tx: Tx, certificate: Uint8Array): Promise<Institution | undefined> {
  const key = readCertificate(certificate)?.publicKey;
  const owner =
    key && (await findOwnerOfSeal(tx, key.export({ format: 'der', type: 'spki' }).toString('base64url')));
  return owner === undefined ? undefined : findInstitution(tx, owner);
}
