import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { CREDENTIALS_V2, loadContext, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from '../contexts.ts';
import { addProof } from '../data-integrity/index.ts';
import { asArray, type JsonObject } from '../json.ts';
import { sampleBadge, sampleIssuer, sampleList } from '../samples.ts';
import { canonicalQuads } from './index.ts';

/** The statements by jsonld as it comes, or the word 'refused'. */
async function slowQuads(document: JsonObject): Promise<string> {
  const options = { safe: true, base: null, rdfDirection: 'i18n-datatype', documentLoader: loadContext };
  try {
    const dataset = (await jsonld.toRDF(document, options as object)) as unknown[];
    return await canonize(dataset, { algorithm: 'RDFC-1.0' });
  } catch {
    return 'refused';
  }
}

async function assertSame(document: JsonObject): Promise<string> {
  const slow = await slowQuads(document);
  const quick = await canonicalQuads(document).catch(() => 'refused');
  assert.equal(quick, slow);
  return quick;
}

/** A badge of somebody else: nested profiles, addresses, images, endorsements with contexts of their own. */
function foreignBadge(): JsonObject {
  const address = {
    type: ['Address'],
    addressCountryCode: 'NL',
    geo: { type: 'GeoCoordinates', latitude: 1.5, longitude: -2 },
  };
  const profile = (id: string) => ({
    id,
    type: ['Profile'],
    name: id,
    address,
    image: { id: `${id}/i`, type: 'Image' },
  });
  const endorsement = {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id: 'urn:endorsement',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: profile('urn:endorser'),
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'urn:a', type: ['EndorsementSubject'], endorsementComment: 'good' },
  };
  const achievement = {
    id: 'urn:a',
    type: ['Achievement'],
    name: { '@value': 'Naam', '@language': 'nl', '@direction': 'ltr' },
    description: 'd',
    criteria: { narrative: 'n' },
    creator: { ...profile('urn:creator'), parentOrg: profile('urn:parent'), endorsement: [endorsement] },
    endorsement: [endorsement, { ...endorsement, id: 'urn:endorsement:2' }],
    related: [{ id: 'urn:b', type: ['Related'], inLanguage: 'nl', version: '1' }],
  };
  return {
    ...sampleBadge(),
    evidence: [{ id: 'urn:e', type: ['Evidence'], name: 'e', genre: 'g' }],
    credentialSubject: { type: ['AchievementSubject'], achievement, source: profile('urn:source') },
  };
}

test('the quick way makes the same statements as jsonld by itself', async () => {
  const issuer = sampleIssuer();
  const documents: JsonObject[] = [
    sampleBadge(),
    foreignBadge(),
    await sampleList(issuer, 'revocation'),
    { '@context': [CREDENTIALS_V2], ...(await addProof(sampleBadge(), issuer.signing)).proof },
  ];
  for (const document of documents) assert.notEqual(await assertSame(document), 'refused');
});

test('the quick way refuses what jsonld by itself refuses', async () => {
  const badge = sampleBadge();
  const refused: JsonObject[] = [
    { ...badge, unknownWord: 1 },
    { ...badge, credentialSubject: { ...badge.credentialSubject, narrower: 'x' } },
    { ...badge, '@context': [CREDENTIALS_V2] },
    { ...badge, '@context': [...badge['@context'], { name: 'urn:other' }] },
    { ...badge, type: ['VerifiableCredential', 'NoSuchType'] },
  ];
  for (const document of refused) assert.equal(await assertSame(document), 'refused');
});

test('a document does not see the words of the one before it', async () => {
  const words = {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id: 'urn:1',
    type: ['Achievement'],
    achievementType: 'x',
  };
  const without = { ...words, '@context': [CREDENTIALS_V2] };
  for (const document of [words, without, words, without]) await assertSame(document);
  assert.equal(await assertSame(without), 'refused');
  assert.notEqual(await assertSame(words), 'refused');
});

test('leaving any one part of a badge out changes nothing about the agreement', async () => {
  const badge: JsonObject = {
    ...sampleBadge(),
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_EXTENSIONS],
  };
  const subject = badge.credentialSubject as JsonObject;
  for (const name of Object.keys(badge)) await assertSame({ ...badge, [name]: undefined });
  for (const name of Object.keys(subject)) {
    await assertSame({ ...badge, credentialSubject: { ...subject, [name]: asArray(subject[name])[0] } });
    await assertSame({ ...badge, credentialSubject: { ...subject, [name]: undefined } });
  }
});

test('the conformance fixtures mean the same both ways', async (t) => {
  const folder = new URL('../../../../shared/conformance/open-badges-3.0/fixtures/', import.meta.url);
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    t.skip('the conformance material of ../shared is absent');
  }
  for (const name of names) {
    const { proof: _, ...document } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject;
    await assertSame(document);
  }
});
