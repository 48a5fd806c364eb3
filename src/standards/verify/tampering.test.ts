import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProof } from '../data-integrity/index.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { type SampleIssuer, sampleBadge, sampleIssuer, samplePowers } from '../samples.ts';
import { verifyCredential } from './index.ts';

type Place = { path: string; holder: JsonObject; name: string };

/** Every member and array item below a value, with what holds it. */
function* placesIn(value: unknown, path = ''): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    yield { path: `${path}/${name}`, holder: value as JsonObject, name };
    yield* placesIn(child, `${path}/${name}`);
  }
}

const placeAt = (document: unknown, path: string) =>
  [...placesIn(document)].find((place) => place.path === path)!;

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  // A date stays a date and a URL a URL, so that more than the form has to notice.
  return /^\d{4}-/.test(text)
    ? text.replace(/^\d{4}/, '2027')
    : `${text.slice(0, -1)}${text.endsWith('7') ? '8' : '7'}`;
}

async function issued(issuer: SampleIssuer) {
  const credential = await addProof(sampleBadge(), issuer.signing);
  const powers = await samplePowers(issuer);
  assert.equal((await verifyCredential(credential, powers)).verdict, 'valid', 'untouched it is valid');
  return { credential, powers };
}

test('no single value of a badge can be changed', async () => {
  const issuer = sampleIssuer();
  const { credential, powers } = await issued(issuer);
  const leaves = [...placesIn(credential)].filter(({ holder, name }) => typeof holder[name] !== 'object');
  assert.ok(leaves.length > 110, `only ${leaves.length} leaves`);
  for (const { path } of leaves) {
    const changed = structuredClone(credential);
    const { holder, name } = placeAt(changed, path);
    holder[name] = otherValue(holder[name]);
    const report = await verifyCredential(changed, powers);
    assert.notEqual(report.verdict, 'valid', path);
  }
});

test('no part of a badge can be left out', async () => {
  const issuer = sampleIssuer();
  const { credential, powers } = await issued(issuer);
  // RDF knows each statement once: what stands twice may go once, since it is still said.
  const saidTwice = /^\/credentialSubject\/achievement\/creator\/type(\/0)?$/;
  for (const { path } of placesIn(credential)) {
    const changed = structuredClone(credential);
    const { holder, name } = placeAt(changed, path);
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
    if (saidTwice.test(path)) continue;
    const report = await verifyCredential(changed, powers);
    assert.notEqual(report.verdict, 'valid', path);
  }
});

test('nothing can be added to any object of a badge', async () => {
  const issuer = sampleIssuer();
  const { credential, powers } = await issued(issuer);
  const objects = [{ path: '' }, ...placesIn(credential)].filter(
    ({ path }) =>
      path === '' || isJsonObject(placeAt(credential, path).holder[placeAt(credential, path).name]),
  );
  assert.ok(objects.length > 25);
  for (const { path } of objects) {
    for (const [name, value] of [
      ['description', 'added'],
      ['note', 'a word no context knows'],
    ] as const) {
      const changed = structuredClone(credential);
      const place = path === '' ? undefined : placeAt(changed, path);
      const target = (place ? place.holder[place.name] : changed) as JsonObject;
      if (name in target) continue;
      target[name] = value;
      assert.notEqual((await verifyCredential(changed, powers)).verdict, 'valid', `${path} + ${name}`);
    }
  }
});

test('a signed revocation entry cannot be hidden by other spellings of the same statements', async () => {
  const issuer = sampleIssuer();
  const { credential, powers } = await issued(issuer);
  const { credentialStatus, ...rest } = credential;
  const iri = 'https://www.w3.org/2018/credentials#credentialStatus';
  const spellings: Record<string, unknown> = {
    'full IRI': { ...rest, [iri]: credentialStatus },
    'in @included': { ...rest, '@included': [{ id: credential.id, credentialStatus }] },
    'in @nest': { ...rest, '@nest': { credentialStatus } },
    'in @graph': { '@context': rest['@context'], '@graph': [credential] },
    'on a second object with the same id': {
      ...rest,
      credentialSubject: {
        ...rest.credentialSubject,
        source: {
          id: credential.id,
          type: ['VerifiableCredential', 'OpenBadgeCredential'],
          credentialStatus,
        },
      },
    },
    'own context': {
      ...rest,
      '@context': [...credential['@context'], { state: { '@id': iri, '@type': '@id' } }],
      state: credentialStatus,
    },
    'as references': {
      ...credential,
      credentialStatus: [].concat(credentialStatus as never).map(({ id }) => id),
    },
  };
  for (const [spelling, changed] of Object.entries(spellings)) {
    const report = await verifyCredential(changed, powers);
    assert.notEqual(report.verdict, 'valid', spelling);
    assert.notEqual(report.steps[2]!.result, 'ok', spelling);
  }
});

test('nor where a badge refers to itself, by saying the rest about it there', async () => {
  const issuer = sampleIssuer();
  const badge = sampleBadge();
  const subject = { ...badge.credentialSubject, source: badge.id };
  const credential = await addProof({ ...badge, credentialSubject: subject }, issuer.signing);
  const powers = await samplePowers(issuer);
  assert.equal((await verifyCredential(credential, powers)).verdict, 'valid');
  const { credentialStatus, ...rest } = credential;
  const source = { id: badge.id, type: badge.type, credentialStatus };
  const moved = { ...rest, credentialSubject: { ...subject, source } };
  assert.equal((await verifyCredential(moved, powers)).params.problem, 'vc/nested-credential-id');
});

test('a refresh service with the identifier of the badge hides neither its status nor its type', async () => {
  const issuer = sampleIssuer();
  const badge = sampleBadge();
  const refreshService = { id: badge.id, type: '1EdTechCredentialRefresh' };
  const credential = await addProof({ ...badge, refreshService }, issuer.signing);
  const powers = await samplePowers(issuer);
  assert.equal((await verifyCredential(credential, powers)).verdict, 'valid');
  const { credentialStatus, validUntil, ...rest } = credential;
  const [first = '', ...types] = badge.type;
  for (const moved of [
    { ...rest, validUntil, refreshService: { ...refreshService, credentialStatus } },
    { ...rest, credentialStatus, refreshService: { ...refreshService, validUntil } },
    {
      ...credential,
      type: [first],
      refreshService: { ...refreshService, type: [...types, refreshService.type] },
    },
    { ...credential, type: [...badge.type, refreshService.type], refreshService: badge.id },
  ]) {
    const { params } = await verifyCredential(moved, powers);
    assert.equal(params.problem, 'vc/nested-credential-id', JSON.stringify(moved));
  }
});

test('broken Unicode, which would hash alike whatever it was, is refused', async () => {
  const issuer = sampleIssuer();
  const { powers } = await issued(issuer);
  const credential = await addProof({ ...sampleBadge(), name: 'A\uD800' }, issuer.signing);
  const report = await verifyCredential({ ...credential, name: 'A\uDFFF' }, powers);
  assert.deepEqual(
    [report.verdict, report.code, report.params.problem],
    ['invalid', 'format/ambiguous', 'vc/broken-text'],
  );
});
