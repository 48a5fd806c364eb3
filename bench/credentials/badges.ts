import {
  badgePaths,
  badgeValues,
  hashFilled,
  makeTemplate,
  prepareProof,
  signHashed,
} from '../../src/standards/batch/index.ts';
import { addProof } from '../../src/standards/data-integrity/index.ts';
import { verifyEd25519 } from '../../src/standards/ed25519.ts';
import { sampleAward, sampleBadge, sampleIssuer, samplePowers } from '../../src/standards/samples.ts';
import { verifyCredential } from '../../src/standards/verify/index.ts';
import { type Contest, right } from './contest.ts';
import { digitalBazaar } from './peer.ts';

const LEARNERS = 64;

/** The badge of one learner out of many, without status: that would measure fetching and inflating lists. */
function badgeOf(learner: number) {
  const holder = {
    name: `Oppija ${learner}`,
    learnerNumber: `1.2.246.562.24.${String(learner).padStart(11, '0')}`,
  };
  const { credentialStatus: _, ...badge } = sampleBadge({
    holder,
    grade: { scale: '0-5', value: (['0', '1', '2', '3', '4', '5'] as const)[learner % 6]! },
  });
  return { ...badge, id: `https://opisto.example/credentials/${learner}` };
}

/** The same with a number in it that no other has: a kind that was never seen. */
function unseen(turn: number) {
  const badge = badgeOf(turn % LEARNERS);
  const subject = badge.credentialSubject;
  return { ...badge, credentialSubject: { ...subject, creditsEarned: 1 + turn / 1000 } };
}

/** Issuing and verifying an Open Badge with `eddsa-rdfc-2022`; every contestant has the same badges and key. */
export async function badgeContests(): Promise<{ bytes: number; contests: Contest[] }> {
  const issuer = sampleIssuer();
  const badges = Array.from({ length: LEARNERS }, (_, learner) => badgeOf(learner));
  const signed = await Promise.all(badges.map((badge) => addProof(badge, issuer.signing)));
  const peer = digitalBazaar(issuer);
  const batch = await batchOf(issuer, peer);
  const { resolveDid, fetchStatusList, now } = await samplePowers(issuer);
  const verdict = async (credential: object) =>
    (await verifyCredential(credential, { resolveDid, fetchStatusList, now })).verdict === 'valid';
  const hash = Buffer.alloc(64, 7);
  const signature = await issuer.signing.sign(hash);
  const never: object[] = [];
  for (let turn = 0; turn < 3000; turn += 1)
    never.push(await addProof(unseen(turn + 10_000_000), issuer.signing));
  const beside = ['raw Ed25519', '@digitalbazaar/vc'];
  const issue: Contest = {
    title: 'issue, eddsa-rdfc-2022',
    beside,
    entrants: [
      { name: beside[0]!, run: () => issuer.signing.sign(hash) },
      { name: 'opinko, one of a batch', run: batch },
      {
        name: 'opinko, a kind seen before',
        run: (turn) => addProof(badges[turn % LEARNERS]!, issuer.signing),
      },
      { name: 'opinko, a kind never seen', run: (turn) => addProof(unseen(turn), issuer.signing) },
      { name: beside[1]!, run: (turn) => peer.issue(badges[turn % LEARNERS]!) },
    ],
  };
  const verify: Contest = {
    title: 'verify, eddsa-rdfc-2022 (form, schema, signature, issuer, dates)',
    beside,
    entrants: [
      { name: beside[0]!, run: () => right(verifyEd25519(issuer.publicKey, hash, signature)) },
      {
        name: 'opinko, a kind seen before',
        run: async (turn) => right(await verdict(signed[turn % LEARNERS]!)),
      },
      {
        name: 'opinko, a kind never seen',
        run: async (turn) => right(await verdict(never[turn % never.length]!)),
      },
      { name: beside[1]!, run: async (turn) => right(await peer.verify(signed[turn % LEARNERS]!)) },
    ],
  };
  return { bytes: JSON.stringify(signed[0]).length, contests: [issue, verify] };
}

/** Fills in, hashes and signs, as the job does for each recipient. The peer verifies one first. */
async function batchOf(issuer: ReturnType<typeof sampleIssuer>, peer: ReturnType<typeof digitalBazaar>) {
  const own = (learner: number) => ({
    id: badgeOf(learner).id,
    award: {
      ...sampleAward,
      holder: { name: `Oppija ${learner}`, learnerNumber: `1.2.246.562.24.${learner}` },
    },
    salt: 'salt-of-the-sample',
    status: [],
  });
  const template = await makeTemplate(badgeOf(0), badgePaths(own(0)));
  const proof = await prepareProof(badgeOf(0), issuer.signing);
  const issue = async (turn: number) =>
    signHashed(await hashFilled(template, badgeValues(own(turn))), proof, issuer.signing.sign);
  right(await peer.verify(JSON.parse(await issue(1)) as object));
  return issue;
}
