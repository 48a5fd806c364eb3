import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { loadContext, MULTIKEY_V1 } from '../../src/standards/contexts.ts';
import { buildDidDocument } from '../../src/standards/did/index.ts';
import { ed25519PublicKey } from '../../src/standards/ed25519.ts';
import { type sampleIssuer, sampleNow } from '../../src/standards/samples.ts';

/** @digitalbazaar/vc with the same key, contexts from memory and parsed once, as its own loader would. */
export function digitalBazaar(issuer: ReturnType<typeof sampleIssuer>) {
  const did = buildDidDocument(issuer.did, [
    { fragment: 'key-1', publicKey: ed25519PublicKey(issuer.publicKey) },
  ]);
  const key = { '@context': MULTIKEY_V1, ...did.verificationMethod[0]! };
  const parsed = new Map<string, object>([
    [did.id, did],
    [key.id, key],
  ]);
  const documentLoader = async (url: string) => {
    const document = parsed.get(url) ?? JSON.parse((await loadContext(url)).document);
    parsed.set(url, document);
    return { contextUrl: null, documentUrl: url, document, tag: 'static' as const };
  };
  const sign = ({ data }: { data: Uint8Array }) => issuer.signing.sign(data);
  const signer = { id: issuer.signing.verificationMethod, algorithm: 'Ed25519', sign };
  const options = { documentLoader, now: sampleNow };
  return {
    issue: (badge: object) =>
      vc.issue({
        ...options,
        credential: { ...badge },
        suite: new DataIntegrityProof({ cryptosuite, signer, date: sampleNow }),
      }),
    verify: async (credential: object) => {
      const suite = new DataIntegrityProof({ cryptosuite });
      return (await vc.verifyCredential({ ...options, credential: { ...credential }, suite })).verified;
    },
  };
}
