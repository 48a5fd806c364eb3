import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { loadContext, MULTIKEY_V1 } from '../contexts.ts';
import { addProof } from '../data-integrity/index.ts';
import { buildDidDocument } from '../did/index.ts';
import { ed25519PublicKey } from '../ed25519.ts';
import {
  SAMPLE_INDEX,
  type SampleIssuer,
  sampleBadge,
  sampleIssuer,
  sampleList,
  sampleListUrl,
  sampleNow,
  samplePowers,
} from '../samples.ts';
import { newBitstring, writeBit } from '../status-list/index.ts';
import { verifyCredential } from './index.ts';

// The other side is an unmodified @digitalbazaar/vc, which shares no code with ours above JSON-LD itself.

/** Serves our contexts, the issuer's did.json and its keys, as the network would. */
function documentLoader(issuer: SampleIssuer) {
  const did = buildDidDocument(issuer.did, [
    { fragment: 'key-1', publicKey: ed25519PublicKey(issuer.publicKey) },
  ]);
  return async (url: string) => {
    const own = url === did.id ? did : did.verificationMethod.find((method) => method.id === url);
    if (own) return { contextUrl: null, documentUrl: url, document: { '@context': MULTIKEY_V1, ...own } };
    const { document } = await loadContext(url);
    return { contextUrl: null, documentUrl: url, document: JSON.parse(document) };
  };
}

/** Looks every entry up by the letter of the standard, without our code. */
function checkStatusOf(issuer: SampleIssuer, lists: Record<string, object>) {
  return async ({ credential }: { credential: object }) => {
    const { credentialStatus } = credential as { credentialStatus: Record<string, string>[] };
    for (const entry of credentialStatus) {
      const list = lists[entry.statusListCredential!]! as { credentialSubject: { encodedList: string } };
      const suite = new DataIntegrityProof({ cryptosuite });
      const trusted = await vc.verifyCredential({
        credential: structuredClone(list),
        suite,
        documentLoader: documentLoader(issuer),
        now: sampleNow,
      });
      const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
      const index = Number(entry.statusListIndex);
      const isSet = (bits[Math.floor(index / 8)]! >> (7 - (index % 8))) & 1;
      if (!trusted.verified || isSet) return { verified: false };
    }
    return { verified: true };
  };
}

async function listsOf(issuer: SampleIssuer, revoked?: Uint8Array) {
  return {
    [sampleListUrl('revocation')]: await sampleList(issuer, 'revocation', revoked),
    [sampleListUrl('suspension')]: await sampleList(issuer, 'suspension'),
  };
}

test('@digitalbazaar/vc verifies what we issue, with its status', async () => {
  const issuer = sampleIssuer();
  const outcome = await vc.verifyCredential({
    credential: structuredClone(await addProof(sampleBadge(), issuer.signing)),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: documentLoader(issuer),
    checkStatus: checkStatusOf(issuer, await listsOf(issuer)),
    now: sampleNow,
  });
  assert.equal(outcome.verified, true, JSON.stringify(outcome.error));
  assert.equal(outcome.statusResult?.verified, true);
});

test('@digitalbazaar/vc sees that we revoked it, and that a content was changed', async () => {
  const issuer = sampleIssuer();
  const bits = newBitstring();
  writeBit(bits, SAMPLE_INDEX, true);
  const credential = await addProof(sampleBadge(), issuer.signing);
  const options = {
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: documentLoader(issuer),
    now: sampleNow,
  };
  const revoked = await vc.verifyCredential({
    ...options,
    credential: structuredClone(credential),
    checkStatus: checkStatusOf(issuer, await listsOf(issuer, bits)),
  });
  assert.equal(revoked.statusResult?.verified, false);
  assert.equal(revoked.verified, false);
  const changed = await vc.verifyCredential({
    ...options,
    credential: { ...structuredClone(credential), name: 'Something else' },
    checkStatus: checkStatusOf(issuer, await listsOf(issuer)),
  });
  assert.equal(changed.verified, false);
});

test('we verify what @digitalbazaar/vc issues, and see when it was changed', async () => {
  const issuer = sampleIssuer();
  const signer = {
    id: issuer.signing.verificationMethod,
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => issuer.signing.sign(data),
  };
  const credential = await vc.issue({
    credential: structuredClone(sampleBadge()),
    suite: new DataIntegrityProof({ cryptosuite, signer, date: sampleNow }),
    documentLoader: documentLoader(issuer),
    now: sampleNow,
  });
  const powers = await samplePowers(issuer);
  const report = await verifyCredential(credential, powers);
  assert.equal(report.verdict, 'valid', JSON.stringify(report));
  const changed = await verifyCredential({ ...credential, name: 'Something else' }, powers);
  assert.deepEqual([changed.verdict, changed.code], ['invalid', 'signature/does-not-match']);
});

test('both make the same signature from the same key at the same moment', async () => {
  const issuer = sampleIssuer();
  const signer = {
    id: issuer.signing.verificationMethod,
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => issuer.signing.sign(data),
  };
  const theirs = await vc.issue({
    credential: structuredClone(sampleBadge()),
    suite: new DataIntegrityProof({ cryptosuite, signer, date: sampleNow }),
    documentLoader: documentLoader(issuer),
    now: sampleNow,
  });
  const ours = await addProof(sampleBadge(), issuer.signing);
  assert.deepEqual((theirs as typeof ours).proof, ours.proof);
});
