import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Id } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { buildDidDocument, didJwkOf, didWebOf, keyUrl } from '../../../standards/did/index.ts';
import { type Signer, signWith } from '../../../standards/keys.ts';
import { derivedP256Key } from '../../../standards/openid4vp/index.ts';

const FRAGMENT = 'key-1';

/** Who asks wallets: the program itself, since whoever presses the button may be nobody it knows. */
export type Verifier = { clientId: string; signer: Signer };

/**
 * The program under a did:web of its address, so that a wallet can say who asks; where the address is not https, which
 * did:web needs, under the DID that is the key itself (OpenID4VP 1.0 §5.9.3, decentralized_identifier).
 */
export function verifierOf(platform: Platform): Verifier {
  const key = requestKey(platform);
  const isSecure = platform.config.BASE_URL.startsWith('https:');
  const did = isSecure ? verifierDid(platform) : didJwkOf(createPublicKey(key));
  const verificationMethod = keyUrl(did, isSecure ? FRAGMENT : '0');
  const signer: Signer = { algorithm: 'ES256', verificationMethod, sign: signWith(key) };
  return { clientId: `decentralized_identifier:${did}`, signer };
}

/** What is served where the did:web of the program leads; wallets look for keys of either purpose. */
export function verifierDocument(platform: Platform): object {
  const did = verifierDid(platform);
  const publicKey = createPublicKey(requestKey(platform));
  const document = buildDidDocument(did, [{ fragment: FRAGMENT, publicKey }]);
  return { ...document, authentication: document.assertionMethod };
}

function verifierDid({ config }: Platform): string {
  return didWebOf(config.BASE_URL + publicUrls.verifierDid().replace(/\/did\.json$/, ''));
}

const remembered = new WeakMap<Platform['secrets'], KeyObject>();

function requestKey({ secrets }: Platform): KeyObject {
  const known = remembered.get(secrets);
  if (known) return known;
  const key = derivedP256Key(secrets.derive('openid4vp-requests'));
  remembered.set(secrets, key);
  return key;
}

/** The key to which the answer to one request is encrypted. */
export function answerKey({ secrets }: Platform, request: Id): KeyObject {
  return derivedP256Key(secrets.derive(`openid4vp-answer:${request}`));
}
