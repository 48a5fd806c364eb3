import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadContext, pinnedContexts } from '../contexts.ts';
import type { JsonObject } from '../json.ts';
import { sampleBadge } from '../samples.ts';
import { canonicalForm, canonicalQuads } from './index.ts';
import { withValue } from './json-path.ts';
import { readShape, textPaths } from './read-shape.ts';

/** Both ways give the same octets, or are refused for the same reason. Whether the quick one was gone. */
async function assertSame(document: JsonObject): Promise<boolean> {
  const slow = await canonicalQuads(document).catch((error: Error) => error.message);
  const quick = await canonicalForm(document).catch((error: Error) => error.message);
  assert.equal(Buffer.from(quick).toString(), Buffer.from(slow).toString());
  return typeof quick !== 'string';
}

/** A badge with so many pieces of evidence, so that its shape is its own. */
const badge = (count: number): JsonObject => ({
  ...sampleBadge(),
  evidence: Array.from({ length: count }, (_, n) => ({ type: ['Evidence'], name: `Koe ${n}` })),
});

/** Of a key that is known the second of a kind is the one that is learnt from. */
async function learntAgain(document: JsonObject): Promise<void> {
  assert.equal(await assertSame(document), false);
  assert.equal(await assertSame(document), true);
}

async function seenTwice(document: JsonObject): Promise<void> {
  assert.equal(await assertSame(document), false);
  assert.equal(await assertSame(document), false);
  assert.equal(await assertSame(document), true, 'the third of a kind goes the quick way');
}

test('the third of a kind goes the quick way, with the same statements', async () => {
  await seenTwice(sampleBadge());
  await seenTwice(badge(9));
});

test('whatever text stands anywhere in a badge of a known kind, its statements are those of the long way', async () => {
  const document = sampleBadge();
  for (let n = 0; n < 3; n += 1) await canonicalForm(document);
  const paths = textPaths(document);
  const known = [
    '',
    '_:b0',
    '@id',
    'name',
    'Achievement',
    'urn:a',
    'did:web:a.example',
    'https://a.example/',
    'http://',
    document.id as string,
    (document.issuer as JsonObject).id as string,
    'a "b" \\ c',
    '🎓\n',
    '\ud800',
    'urn:a b',
    '2026-01-01T00:00:00Z',
  ];
  const text = fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary' }), fc.webUrl());
  const changes = fc.array(fc.tuple(fc.constantFrom(...paths), text), { minLength: 1, maxLength: 4 });
  let quick = 0;
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const changed = all.reduce<JsonObject>((made, [path, value]) => withValue(made, path, value), document);
      if (await assertSame(changed)) quick += 1;
    }),
    { numRuns: 400 },
  );
  assert.equal(quick > 50, true, `${quick} of 400 went the quick way`);
});

test('addresses that make one node of two are another kind, in which statements may be the same', async () => {
  const document = badge(1);
  await seenTwice(document);
  const issuer = (document.issuer as JsonObject).id;
  await learntAgain({ ...document, id: issuer });
  const evidence = (id: string, name: string) => ({ id, type: ['Evidence'], name });
  const two = (a: [string, string], b: [string, string]) => ({
    ...document,
    evidence: [evidence(...a), evidence(...b)],
  });
  await seenTwice(two(['urn:a', 'a'], ['urn:b', 'b']));
  await learntAgain(two(['urn:c', 'a'], ['urn:c', 'b']));
  assert.equal(await assertSame(two(['urn:d', 'x'], ['urn:d', 'x'])), true);
});

test('lists of nodes that may be one are never filled in', async () => {
  const result = (id: string, values: string[]) => ({
    id,
    type: ['ResultDescription'],
    name: 'Arvosana',
    resultType: 'LetterGrade',
    allowedValue: values,
  });
  const subject = (...all: object[]) => {
    const document = badge(8);
    const { achievement, ...rest } = document.credentialSubject as JsonObject;
    const described = { ...(achievement as JsonObject), resultDescription: all };
    return { ...document, credentialSubject: { ...rest, achievement: described } };
  };
  for (let n = 0; n < 3; n += 1)
    assert.equal(await assertSame(subject(result('urn:r', ['1', '2']), result('urn:r', ['1', '3']))), false);
  assert.equal(await assertSame(subject(result('urn:r', ['1', '2']), result('urn:r', ['1', '2']))), false);
});

test('a type, a context, a number or one more member makes another kind', async () => {
  const document = badge(2);
  await seenTwice(document);
  const [first, ...rest] = document['@context'] as string[];
  const others = [
    badge(3),
    { ...document, type: [...(document.type as string[]), 'EndorsementCredential'] },
    { ...document, '@context': [first, ...rest.slice(1)] },
    { ...document, name: { '@value': 'n', '@language': 'fi' } },
    { ...document, unknown: 'x' },
  ];
  for (const other of others) assert.equal(await assertSame(other as JsonObject), false);
});

test('documents with contexts of their own, broken text or out of the ordinary size are never told by shape', async () => {
  const own = {
    ...badge(4),
    '@context': [...(badge(4)['@context'] as string[]), { urn: 'https://a.example/' }],
  };
  for (const document of [own, { ...badge(6), name: '\ud800' }, { ...badge(7), name: 'x'.repeat(60_000) }])
    assert.equal(readShape(document), undefined);
  for (let n = 0; n < 4; n += 1) assert.equal(await assertSame(own), false);
});

test('no pinned context has a word that could be taken for the beginning of an address', async () => {
  for (const url of pinnedContexts) {
    const { document } = await loadContext(url);
    for (const word of ['urn', 'did', 'http', 'https'])
      assert.equal(document.includes(`"${word}":`), false, `${word} in ${url}`);
  }
});
