import { notFound, Refusal } from '../../base/errors.ts';
import { type Id, newId } from '../../base/ids.ts';
import { pick } from '../../base/language.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, readFact } from '../../platform/database/index.ts';
import { readPublicKey } from '../../standards/keys.ts';
import { makeSelfSignedSeal } from '../../standards/x509/index.ts';
import { findInstitution, type Institution } from '../organisations/index.ts';
import type { ProvidedKey } from './providers/provider.ts';
import { keyProvider } from './providers/registry.ts';
import { isKindPossible, type KeyKind } from './rules/key-kind.ts';
import { keyToKeep } from './signing.ts';
import type { NewKey } from './store/keys.ts';

/** Which key is to be made, and where. */
export type KeyOrder = KeyKind & { institution: string; provider: string; now: Date };

/** @throws Refusal where the provider makes no keys, or a seal of this kind gets no certificate anywhere */
export function mustBePossible(order: Pick<KeyOrder, 'purpose' | 'algorithm' | 'provider'>): void {
  if (!isKindPossible(order)) throw new Refusal('issuers/no-such-kind', 422);
  if (!keyProvider(order.provider).create)
    throw new Refusal('issuers/no-provider', 422, { provider: order.provider });
}

/**
 * A new key at its provider, outside any transaction: making one takes up to a second, and may mean asking a device.
 * A seal begins with a certificate that it gave itself, which is plainly marked; so does what the demo puts into
 * wallets, where a real one is uploaded later.
 */
export async function makeKey(platform: Platform, order: KeyOrder, id: Id = newId()): Promise<NewKey> {
  mustBePossible(order);
  const { institution, purpose, algorithm, provider, now } = order;
  await mustBeOfThisMaster(platform);
  const made = keyProvider(provider);
  const key = await made.create!(platform.secrets, { institution, id }, algorithm);
  const needsCertificate = purpose === 'seal' || (platform.demo && algorithm === 'ES256');
  const certificates = needsCertificate
    ? [await selfSigned(platform, { institution, id }, { ...key, provider }, now)]
    : [];
  return keyToKeep({ ...key, certificates }, { id, purpose, provider, createdAt: now });
}

/**
 * A process that runs on after the master key was changed elsewhere would seal with the old one.
 * @throws Refusal 'issuers/master-key-changed'
 */
export async function mustBeOfThisMaster({ database, secrets }: Platform): Promise<void> {
  if ((await readFact(database, 'master-key')) !== secrets.fingerprint)
    throw new Refusal('issuers/master-key-changed', 503);
}

const TEN_YEARS = 10 * 365 * 24 * 60 * 60 * 1000;

async function selfSigned(
  platform: Platform,
  place: { institution: string; id: Id },
  key: ProvidedKey & { provider: string },
  now: Date,
): Promise<Uint8Array> {
  const sign = await keyProvider(key.provider).signer(platform.secrets, { ...place, ...key });
  const issuer = await institutionOf(platform, place.institution);
  const publicKey = readPublicKey(key.spki);
  const period = { notBefore: now, notAfter: new Date(now.getTime() + TEN_YEARS) };
  return makeSelfSignedSeal(legalName(issuer), { publicKey, algorithm: key.algorithm, sign }, period);
}

/** The name of an institution as certificates state it: its own language, and its code as the identifier. */
export function legalName({ id, name, country }: Institution) {
  return {
    organizationName: pick(name, 'fi').text,
    organizationIdentifier: `NTR${country}-${id}`,
    country,
  };
}

async function institutionOf(platform: Platform, id: string): Promise<Institution> {
  const acting = { person: null, institutions: [id] };
  const found = await inTransaction(platform.database, acting, (tx) => findInstitution(tx, id));
  if (!found) throw notFound();
  return found;
}
