import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import fc from 'fast-check';
import type { AwardRecord } from '../award.ts';
import { canonicalQuads, fillTemplate, makeTemplate } from '../canonical/index.ts';
import { loadContext, MULTIKEY_V1 } from '../contexts.ts';
import { addProof } from '../data-integrity/index.ts';
import { buildDidDocument } from '../did/index.ts';
import { ed25519PublicKey } from '../ed25519.ts';
import { encodeBase58btc } from '../multikey.ts';
import { renderAchievementCredential } from '../open-badges/index.ts';
import { sampleAward, sampleIssuer, sampleListUrl, sampleNow } from '../samples.ts';
import { buildStatusEntry } from '../status-list/index.ts';
import { quickBase58btc } from './base58.ts';
import { badgePaths, badgeShape, badgeValues, hashFilled, prepareProof, signHashed } from './index.ts';

// Texts that could be confused with what the template says itself, or with how statements are written.
const texts = [
  '',
  'Aino Esimerkki',
  'Vastuullinen johtaminen',
  'name',
  '4',
  '"',
  '\\',
  'a "b" \\ c',
  'two\nlines\r\n\t',
  '🎓 Åsa Ö',
  '_:c14n0',
  '<urn:uuid:1> .',
  'urn:slot:00',
  '\u0000\u007f',
  '\ud800',
  '𝒳 ',
  '{{name}}',
  'urn:uuid:019abcde-0000-7000-8000-000000000001',
];
const anyText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary' }), fc.string());
const anyDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-01-01T00:00:00Z'), noInvalidDate: true })
  .map((day) => `${day.toISOString().slice(0, 19)}Z`);

type Recipient = {
  name: string;
  number: string | undefined;
  salt: string;
  grade: AwardRecord['grade'];
  met: boolean[];
  day: string;
  uuid: string;
  index: number;
};

const recipients: fc.Arbitrary<Recipient> = fc.record({
  name: anyText,
  number: fc.option(anyText, { nil: undefined }),
  salt: fc.oneof(anyText, fc.constant('salt')),
  grade: fc.constantFrom<AwardRecord['grade']>(
    undefined,
    { scale: '0-5', value: '1' },
    { scale: '0-5', value: '5' },
    { scale: 'pass-fail', value: 'pass' },
  ),
  met: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  day: anyDay,
  uuid: fc.uuid(),
  index: fc.nat(131071),
});

function ownOf({ name, number, salt, grade, met, day, uuid, index }: Recipient) {
  const { grade: _, ...base } = sampleAward;
  const award: AwardRecord = {
    ...base,
    holder: { name, ...(number !== undefined && { learnerNumber: number }) },
    outcomes: base.outcomes.map((outcome, n) => ({ ...outcome, result: met[n] ? 'met' : 'not-met' })),
    ...(grade && { grade }),
    awardedAt: day,
    validFrom: day,
  };
  const url = sampleListUrl('revocation');
  const status = [
    buildStatusEntry(url, 'revocation', index),
    buildStatusEntry(`${url}2`, 'suspension', index),
  ];
  return { id: `urn:uuid:${uuid}`, award, salt, status };
}

const badgeOf = (own: ReturnType<typeof ownOf>) =>
  renderAchievementCredential(own.award, { id: own.id, salt: own.salt, status: own.status });

test('a recipient filled into the template of another has the very statements of a badge of her own', async () => {
  const templates = new Map<string, Promise<Awaited<ReturnType<typeof makeTemplate>>>>();
  await fc.assert(
    fc.asyncProperty(recipients, async (recipient) => {
      const own = ownOf(recipient);
      const shape = badgeShape(own, 'sample');
      const template = templates.get(shape) ?? makeTemplate(badgeOf(own), badgePaths(own));
      templates.set(shape, template);
      const { quads, json } = await fillTemplate(await template, badgeValues(own));
      const badge = badgeOf(own);
      assert.equal(json, JSON.stringify(badge));
      assert.deepEqual(quads, Buffer.from(await canonicalQuads(badge)));
    }),
    { numRuns: 400 },
  );
  assert.equal(templates.size > 4, true, 'several shapes were met');
});

test('a document filled and signed is the text that signing it by itself gives, and an independent library verifies it', async () => {
  const issuer = sampleIssuer();
  const { signing } = issuer;
  const first = ownOf(fc.sample(recipients, { numRuns: 1, seed: 1 })[0]!);
  const second = { ...first, id: 'urn:uuid:00000000-0000-4000-8000-000000000001' };
  const template = await makeTemplate(badgeOf(first), badgePaths(first));
  const proof = await prepareProof(badgeOf(first), { ...signing, created: sampleNow });
  const signed = await signHashed(await hashFilled(template, badgeValues(second)), proof, signing.sign);
  const single = await addProof(badgeOf(second), { ...signing, created: sampleNow });
  assert.equal(signed, JSON.stringify(single));
  // With a status the library would ask for the lists.
  const withoutStatus: ReturnType<typeof ownOf> = { ...second, award: sampleAward, status: [] };
  const other = await makeTemplate(badgeOf(withoutStatus), badgePaths(withoutStatus));
  const issued = JSON.parse(
    await signHashed(await hashFilled(other, badgeValues(withoutStatus)), proof, signing.sign),
  );
  assert.equal(await verifiedElsewhere(issued, issuer), true);
  assert.equal(await verifiedElsewhere({ ...issued, name: 'Tohtori' }, issuer), false);
});

async function verifiedElsewhere(
  credential: object,
  issuer: ReturnType<typeof sampleIssuer>,
): Promise<boolean> {
  const did = buildDidDocument(issuer.did, [
    { fragment: 'key-1', publicKey: ed25519PublicKey(issuer.publicKey) },
  ]);
  const documentLoader = async (url: string) => {
    const own = url === did.id ? did : did.verificationMethod.find((method) => method.id === url);
    const document = own
      ? { '@context': MULTIKEY_V1, ...own }
      : JSON.parse((await loadContext(url)).document);
    return { contextUrl: null, documentUrl: url, document };
  };
  const suite = new DataIntegrityProof({ cryptosuite });
  const asked = { credential, suite, documentLoader, now: sampleNow };
  const { verified } = await vc.verifyCredential(asked);
  return verified;
}

const context = [
  'https://www.w3.org/ns/credentials/v2',
  {
    '@vocab': 'https://vocabulary.example/#',
    friend: { '@id': 'https://vocabulary.example/#friend', '@type': '@id' },
  },
];

/** Two people without an address of their own, who are told apart only by what the slots hold. */
const pair = (values: readonly string[]) => ({
  '@context': context,
  id: 'urn:uuid:1',
  likes: [
    { label: values[0]!, deeper: { label: values[1]! } },
    { label: values[2]!, deeper: { label: values[3]! } },
  ],
  tags: [values[4]!, values[5]!],
  friend: [values[6]!, values[7]!],
});
const pairPaths = [
  ['likes', 0, 'label'],
  ['likes', 0, 'deeper', 'label'],
  ['likes', 1, 'label'],
  ['likes', 1, 'deeper', 'label'],
  ['tags', 0],
  ['tags', 1],
  ['friend', 0],
  ['friend', 1],
];

test('nodes that become alike and statements that become the same are settled as for a single document', async () => {
  const template = await makeTemplate(pair(['', '', '', '', 'x', 'y', 'urn:a', 'urn:b']), pairPaths);
  const few = fc.constantFrom('a', 'b', '"');
  const friends = fc.constantFrom('urn:uuid:1', 'https://a.example/ä', 'did:web:a.example');
  await fc.assert(
    fc.asyncProperty(fc.tuple(few, few, few, few, few, few, friends, friends), async (values) => {
      const { quads } = await fillTemplate(template, values);
      assert.deepEqual(quads, Buffer.from(await canonicalQuads(pair(values))));
    }),
    { numRuns: 300 },
  );
});

test('an address slot takes no other text, and a slot has to be a whole value', async () => {
  const template = await makeTemplate(pair(['', '', '', '', 'x', 'y', 'urn:a', 'urn:b']), pairPaths);
  for (const bad of ['name', '_:b0', 'cred:x', 'urn:a b', '', 'https://a.example/>'])
    await assert.rejects(fillTemplate(template, ['', '', '', '', '', '', bad, 'urn:b']), {
      code: 'batch/not-an-address',
    });
  const bad = makeTemplate(pair(['', '', '', '', 'x', 'y', 'urn:a', 'urn:b']), [['likes', 0]]);
  await assert.rejects(bad, { code: 'batch/no-slot' });
  const part = {
    ...pair(['', '', '', '', '', '', 'urn:a', 'urn:b']),
    '@context': { '@vocab': 'https://v.example/#' },
  };
  await assert.rejects(makeTemplate(part, [['@context', '@vocab']]), { code: 'batch/no-slot' });
});

test('a signature in base 58 is written as the library writes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 70 }), fc.nat(3), (bytes, zeros) => {
      const given = Uint8Array.of(...Array(zeros).fill(0), ...bytes);
      assert.equal(quickBase58btc(given), encodeBase58btc(given));
    }),
    { numRuns: 500 },
  );
});
