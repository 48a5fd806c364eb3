import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import type { IssuerSigner } from '../../issuers/index.ts';
import { didDocumentOf } from '../../issuers/index.ts';
import { findInstitution } from '../../organisations/index.ts';

/**
 * Under which identifiers an institution may sign with a key, and the URL that the key has there: its DID, and the
 * did:key that is the key itself, for systems that look nothing up.
 */
export async function issuerNames(
  platform: Platform,
  institution: string,
  { verificationMethod }: IssuerSigner,
): Promise<ReadonlyMap<string, string>> {
  const found = await inTransaction(platform.database, theProgram, (tx) => findInstitution(tx, institution));
  const names = new Map<string, string>();
  if (!found) return names;
  names.set(found.did, verificationMethod);
  const document = await didDocumentOf(platform, found.did);
  const method = document?.verificationMethod.find(({ id }) => id === verificationMethod);
  if (method?.type === 'Multikey') {
    const fragment = method.publicKeyMultibase;
    names.set(`did:key:${fragment}`, `did:key:${fragment}#${fragment}`);
  }
  return names;
}
