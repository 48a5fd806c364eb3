import { type Platform, perform } from '../../platform/actions/index.ts';
import { programActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { findInstitution } from '../organisations/index.ts';
import { createKey } from './actions/keys.ts';
import type { KeyKind } from './rules/key-kind.ts';
import { type IssuerSigner, signerOf } from './signing.ts';
import { activeKey } from './store/keys.ts';

/**
 * The institution's power to sign with a key of a kind; for credentials a first key is made where there is none.
 * Called outside a transaction. Undefined: it has no such key, and a seal cannot be made up, or no such institution.
 */
export async function issuerSigner(
  platform: Platform,
  institution: string,
  kind: KeyKind,
): Promise<IssuerSigner | undefined> {
  const found = await findSigner(platform, institution, kind);
  if (found || kind.purpose === 'seal') return found;
  await perform(platform, createKey, programActor('issuers.create-key'), {
    institution,
    algorithm: kind.algorithm,
    onlyIfNone: true,
  });
  return findSigner(platform, institution, kind);
}

/** The key that signs now, or undefined where there is none. */
export async function findSigner(
  platform: Platform,
  institution: string,
  kind: KeyKind,
): Promise<IssuerSigner | undefined> {
  const acting = { person: null, institutions: [institution] };
  const [issuer, key] = await inTransaction(platform.database, acting, async (tx) => [
    await findInstitution(tx, institution),
    await activeKey(tx, institution, kind),
  ]);
  return issuer && key && signerOf(platform.secrets, { institution, did: issuer.did }, key);
}
