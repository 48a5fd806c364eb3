import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SkosConcept, SkosScheme } from './concept.ts';
import { readSkos, skosJsonLd, skosTurtle } from './index.ts';

const word = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((text) => text.trim() === text && !/\p{Surrogate}/u.test(text));
const tag = fc.constantFrom('fi', 'sv', 'en', 'se', 'sv-fi');
const localized = fc.dictionary(tag, word, { minKeys: 1, noNullPrototype: true });
const labels = fc.dictionary(tag, fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), {
  noNullPrototype: true,
});
const uri = fc.integer({ min: 0, max: 40 }).map((number) => `https://vocabulary.example.org/c${number}`);
const definition = fc.record(
  { text: localized, source: word, url: uri, kind: fc.constantFrom('oksa', 'eu') },
  { requiredKeys: ['text'], noNullPrototype: true },
);
const concept: fc.Arbitrary<SkosConcept> = fc.record(
  {
    uri,
    prefLabel: localized,
    altLabel: labels,
    hiddenLabel: labels,
    definitions: fc.array(definition, { minLength: 1, maxLength: 4 }),
    scopeNote: fc.oneof(fc.constant({}), localized),
    related: fc.uniqueArray(uri, { maxLength: 4 }),
    broader: fc.uniqueArray(uri, { maxLength: 4 }),
    exactMatch: fc.uniqueArray(uri, { maxLength: 2 }),
  },
  { noNullPrototype: true },
);
const scheme: fc.Arbitrary<SkosScheme> = fc.record({
  uri: fc.constant('https://vocabulary.example.org/all'),
  title: localized,
  concepts: fc.uniqueArray(concept, { selector: (one) => one.uri, minLength: 1, maxLength: 5 }),
});

/** What RDF does not keep: the order of languages and of statements. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(inOrder).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

test('what is written is read again as it was, whatever the words are', async () => {
  await fc.assert(
    fc.asyncProperty(scheme, async (given) => {
      const { concepts, unreadable } = await readSkos(JSON.parse(JSON.stringify(skosJsonLd(given))));
      assert.deepEqual(unreadable, []);
      assert.deepEqual(inOrder(concepts), inOrder(given.concepts));
    }),
    { numRuns: 60 },
  );
});

const skos = 'http://www.w3.org/2004/02/skos/core#';
const one = (facts: Record<string, unknown>) => ({
  '@id': 'http://vocabulary.example.org/c1',
  '@type': `${skos}Concept`,
  [`${skos}prefLabel`]: [{ '@value': 'sana', '@language': 'fi' }],
  [`${skos}definition`]: [{ '@value': 'Selitys.', '@language': 'fi' }],
  ...facts,
});

test('plain definitions get the source of their concept, in the other ways of writing JSON-LD too', async () => {
  const { concepts } = await readSkos({
    '@context': {
      skos,
      dct: 'http://purl.org/dc/terms/',
      uri: '@id',
      type: '@type',
      lang: '@language',
      value: '@value',
      graph: '@graph',
    },
    graph: [
      {
        uri: 'http://vocabulary.example.org/c1',
        type: ['skos:Concept', 'http://other.example.org/Thing'],
        'skos:prefLabel': { lang: 'FI', value: 'sana' },
        'skos:definition': [
          { lang: 'fi', value: 'Selitys.' },
          { lang: 'sv', value: 'Förklaring.' },
        ],
        'dct:source': 'Sanakirja',
      },
    ],
  });
  assert.deepEqual(concepts[0]?.prefLabel, { fi: 'sana' });
  assert.deepEqual(concepts[0]?.definitions, [
    { text: { fi: 'Selitys.', sv: 'Förklaring.' }, source: 'Sanakirja' },
  ]);
});

test('what one concept lacks is told of it, and the others are read', async () => {
  const faults: [Record<string, unknown>, string][] = [
    [{ '@id': '_:b1' }, 'no-uri'],
    [{ [`${skos}prefLabel`]: [] }, 'no-label'],
    [{ [`${skos}prefLabel`]: [{ '@value': 'sana' }] }, 'no-language'],
    [{ [`${skos}prefLabel`]: [{ '@value': 7 }] }, 'label-not-text'],
    [
      { [`${skos}prefLabel`]: ['a', 'b'].map((word) => ({ '@value': word, '@language': 'fi' })) },
      'label-twice',
    ],
    [{ [`${skos}definition`]: [] }, 'no-definition'],
  ];
  for (const [facts, fault] of faults) {
    const { concepts, unreadable } = await readSkos([
      one(facts),
      { ...one({}), '@id': 'http://vocabulary.example.org/c2' },
    ]);
    assert.deepEqual(
      unreadable.map((line) => line.fault),
      [fault],
    );
    assert.equal(concepts.length, 1);
  }
});

const refused = (code: string) => (error: { code?: string }) => error.code === code;

test('a file that would have something fetched, or is nested without end, is refused before anything is made of it', async () => {
  const remote = [
    { '@context': 'https://example.org/c', '@graph': [] },
    { '@context': [{ a: 'x:a' }, 'https://example.org/c'] },
    { '@context': { '@import': 'https://example.org/c' } },
    { '@context': { a: { '@id': 'x:a', '@context': 'https://example.org/c' } } },
    { '@graph': [{ '@context': 'https://example.org/c' }] },
  ];
  for (const document of remote) await assert.rejects(readSkos(document), refused('skos/remote-context'));
  const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
  await assert.rejects(readSkos(deep), refused('skos/too-deep'));
  const wide = { '@graph': Array.from({ length: 200_001 }, () => 1) };
  await assert.rejects(readSkos(wide), refused('skos/too-many-values'));
  // Each of them would have all words of the first one copied.
  const contexts = Array.from({ length: 200 }, () => ({
    ...one({}),
    '@context': { a: 'http://a.example/' },
  }));
  await assert.rejects(readSkos(contexts), refused('skos/too-many-values'));
  await assert.rejects(readSkos([{ '@id': 'http://x.example' }]), refused('skos/no-concepts'));
  await assert.rejects(readSkos('words'), refused('skos/not-json-ld'));
  await assert.rejects(readSkos({ '@context': { '@version': 'x' } }), refused('skos/not-json-ld'));
});

test('in Turtle what would end a text or an address is escaped', () => {
  const turtle = skosTurtle({
    uri: 'https://vocabulary.example.org/all',
    title: { fi: 'Kaikki' },
    concepts: [
      {
        uri: 'https://vocabulary.example.org/a> <b',
        prefLabel: { fi: 'sana "lainattu" \\ \n rivi' },
        altLabel: {},
        hiddenLabel: {},
        definitions: [{ text: { fi: 'Selitys.' }, source: 'Lähde' }],
        scopeNote: {},
        related: [],
        broader: [],
        exactMatch: [],
      },
    ],
  });
  assert.match(turtle, /<https:\/\/vocabulary\.example\.org\/a%3E%20%3Cb> a skos:Concept/);
  assert.ok(turtle.includes(String.raw`"sana \"lainattu\" \\ \n rivi"@fi`));
  assert.match(turtle, /skos:definition \[ rdf:value "Selitys\."@fi ; dct:source "Lähde" \]/);
});
