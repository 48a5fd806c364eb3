// How many credentials are issued and verified per second, beside the raw signature and an independent library.
// Run with: node --import tsx bench/first-light-credentials.ts [rounds] [seconds per measurement]
import { cpus } from 'node:os';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { loadContext, MULTIKEY_V1 } from '../src/standards/contexts.ts';
import { addProof } from '../src/standards/data-integrity/index.ts';
import { buildDidDocument } from '../src/standards/did/index.ts';
import { ed25519PublicKey, verifyEd25519 } from '../src/standards/ed25519.ts';
import { sampleBadge, sampleIssuer, sampleNow, samplePowers } from '../src/standards/samples.ts';
import { verifyCredential } from '../src/standards/verify/index.ts';

type Contestant = { name: string; run: () => unknown };

const rounds = positive(process.argv[2], 5);
const seconds = positive(process.argv[3], 1);

function positive(argument: string | undefined, otherwise: number): number {
  const value = Number(argument ?? otherwise);
  if (!(value > 0)) throw new Error(`Not a positive number: ${argument}`);
  return value;
}

/** The same badge for all. It has no status, which would measure the fetching and inflating of lists. */
async function contestants(): Promise<{ issue: Contestant[]; verify: Contestant[]; bytes: number }> {
  const issuer = sampleIssuer();
  const { credentialStatus: _, ...badge } = sampleBadge();
  const signed = await addProof(badge, issuer.signing);
  const { resolveDid, fetchStatusList, now } = await samplePowers(issuer);
  const hash = Buffer.alloc(64, 7);
  const signature = await issuer.signing.sign(hash);
  const theirs = await independent(issuer);
  return {
    bytes: JSON.stringify(signed).length,
    issue: [
      { name: 'raw Ed25519 sign', run: () => issuer.signing.sign(hash) },
      { name: 'opinko issue', run: () => addProof(badge, issuer.signing) },
      { name: '@digitalbazaar/vc issue', run: () => theirs.issue(badge) },
    ],
    verify: [
      { name: 'raw Ed25519 verify', run: () => right(verifyEd25519(issuer.publicKey, hash, signature)) },
      {
        name: 'opinko verify',
        run: async () =>
          right((await verifyCredential(signed, { resolveDid, fetchStatusList, now })).verdict === 'valid'),
      },
      { name: '@digitalbazaar/vc verify', run: async () => right((await theirs.verify(signed)).verified) },
    ],
  };
}

/** A benchmark of something that fails would be quick and worthless. */
function right(verified: boolean): void {
  if (!verified) throw new Error('A contestant did not verify');
}

/** @digitalbazaar/vc with the same key, contexts from memory and parsed once, as its own loader would. */
async function independent(issuer: ReturnType<typeof sampleIssuer>) {
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
    verify: (credential: object) =>
      vc.verifyCredential({
        ...options,
        credential: { ...credential },
        suite: new DataIntegrityProof({ cryptosuite }),
      }),
  };
}

/** Operations per second of one contestant, one after the other on one core. */
async function measure({ run }: Contestant): Promise<number> {
  const start = performance.now();
  let count = 0;
  for (let end = start + seconds * 1000; performance.now() < end; count += 1) await run();
  return (count * 1000) / (performance.now() - start);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** All take turns in every round, so that a slow moment of the machine hits everybody. The first round warms up. */
async function compete(entrants: readonly Contestant[]): Promise<void> {
  const speeds = new Map(entrants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const entrant of entrants) {
      const speed = await measure(entrant);
      if (round > 0) speeds.get(entrant.name)!.push(speed);
    }
  }
  const [raw, , other] = entrants.map(({ name }) => median(speeds.get(name)!));
  for (const [name, values] of speeds) {
    const middle = median(values);
    const spread = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
    const ratios = `${(middle / raw!).toFixed(4)} of raw, ${(middle / other!).toFixed(2)} × @digitalbazaar/vc`;
    console.log(`${name.padEnd(26)} ${middle.toFixed(0).padStart(7)}/s  (${spread})  ${ratios}`);
  }
}

const { issue, verify, bytes } = await contestants();
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core`);
console.log(`an Open Badge 3.0 of ${bytes} bytes, eddsa-rdfc-2022, without status`);
console.log(`medians of ${rounds} rounds of ${seconds} s (slowest–fastest)\n`);
await compete(issue);
console.log('');
await compete(verify);
