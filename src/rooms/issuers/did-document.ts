import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import { buildDidDocument, type DidDocument } from '../../standards/did/index.ts';
import { readPublicKey } from '../../standards/keys.ts';
import { decodeMultikey } from '../../standards/multikey.ts';
import { findInstitution, findInstitutionByDid, type Institution } from '../organisations/index.ts';
import { listKeys } from './store/keys.ts';

/** The did.json of an institution, with the retired keys; null where there is no such institution or it has no key. */
export function didDocumentOfInstitution(
  platform: Platform,
  institution: string,
): Promise<DidDocument | null> {
  return inTransaction(platform.database, theProgram, async (tx) =>
    build(tx, await findInstitution(tx, institution)),
  );
}

/** The same, found by the DID itself. */
export function didDocumentOf(platform: Platform, did: string): Promise<DidDocument | null> {
  return inTransaction(platform.database, theProgram, async (tx) =>
    build(tx, await findInstitutionByDid(tx, did)),
  );
}

async function build(tx: Tx, institution: Institution | undefined): Promise<DidDocument | null> {
  if (!institution) return null;
  const keys = await listKeys(tx, institution.id);
  if (keys.length === 0) return null;
  return buildDidDocument(
    institution.did,
    keys.map(({ fragment, publicKey, spki }) => ({
      fragment,
      publicKey: spki ? readPublicKey(spki) : decodeMultikey(publicKey),
    })),
  );
}
