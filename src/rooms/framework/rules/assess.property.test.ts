import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import firstJson from '../../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import secondJson from '../../../../data/frameworks/eu-2022-c243/2.json' with { type: 'json' };
import { type Assessment, assess, verdicts } from './assess.ts';
import { described } from './described-offering.ts';
import type { OfferingDocument } from './offering-document.ts';
import { readFramework } from './read-framework.ts';

const rank = ({ verdict }: Assessment) => verdicts.indexOf(verdict);

const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-',
    'tbd',
    'Nimi',
    'Laatii suunnitelman',
    'Mittaa ja tulkitsee',
    'Gör upp en plan',
  ),
  fc.string({ maxLength: 20 }),
);
const localized = fc.dictionary(fc.constantFrom('fi', 'sv', 'en'), words, { noNullPrototype: true });
const junk = fc.oneof(fc.constant(null), fc.constant(''), fc.constant([]), fc.constant({}), fc.constant(7));

/** Documents around the described one: each key kept, emptied, spoilt or taken away. */
const documents = fc
  .record(
    {
      title: fc.oneof({ weight: 4, arbitrary: fc.constant(described.title) }, localized),
      awardingCountry: fc.constantFrom('FI', 'SE', 'XX', '', 'fi'),
      awardingBody: fc.oneof(fc.constant(described.awardingBody), localized),
      ects: fc.oneof(fc.constantFrom(0, 1, 5, 60, 61, null), fc.double({ min: 0, max: 100, noNaN: true })),
      level: fc.oneof(fc.constant(described.level), fc.constantFrom({}, { eqf: 9 }, { nqf: 5 }), junk),
      outcomes: fc.oneof(
        { weight: 3, arbitrary: fc.constant(described.outcomes) },
        fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), text: localized }), { maxLength: 3 }),
        junk,
      ),
      assessment: fc.oneof(fc.constant(described.assessment), fc.constantFrom({ types: [] }, {}), junk),
      mode: fc.oneof(fc.constant(['online']), junk),
      qualityAssurance: fc.oneof(fc.constant({ type: 'external' }), fc.constant({ type: null }), junk),
      prerequisites: localized,
      supervision: fc.constantFrom('unsupervised', null, 'nobody'),
      stackability: fc.oneof(fc.record({ standalone: fc.boolean() }), fc.record({ text: localized })),
      furtherInformation: localized,
    },
    { requiredKeys: ['title'] },
  )
  .map((document) => document as unknown as OfferingDocument);

for (const frameworkJson of [firstJson, secondJson]) {
  const eu = readFramework(frameworkJson);

  test(`taking a key away never improves the verdict (version ${frameworkJson.version})`, () => {
    fc.assert(
      fc.property(documents, fc.boolean(), fc.nat(), (document, imported, nth) => {
        const keys = Object.keys(document) as (keyof OfferingDocument)[];
        const gone = keys[nth % keys.length]!;
        const poorer = { ...document, [gone]: undefined } as OfferingDocument;
        const before = assess(document, eu, { imported });
        const after = assess(poorer, eu, { imported });
        assert.ok(rank(after) <= rank(before), `${gone}: ${before.verdict} became ${after.verdict}`);
        if (gone !== 'title') assert.ok(metOf(after).every((id) => metOf(before).includes(id)));
      }),
      { numRuns: 1000 },
    );
  });

  test(`one more mandatory requirement never turns a verdict to the better (version ${frameworkJson.version})`, () => {
    const check = fc.oneof(
      fc.constant({}),
      fc.constant(false).map(() => ({ not: {} })),
      fc.constantFrom('ects', 'mode', 'price', 'relevance', 'level').map((key) => ({ required: [key] })),
    );
    fc.assert(
      fc.property(documents, check, fc.nat(16), fc.boolean(), (document, extra, at, imported) => {
        const elements: unknown[] = [...frameworkJson.elements];
        elements.splice(at, 0, { ...frameworkJson.elements[1], id: 'extra', predicates: [], check: extra });
        const stricter = readFramework({ ...frameworkJson, elements });
        const before = assess(document, eu, { imported });
        assert.ok(rank(assess(document, stricter, { imported })) <= rank(before));
      }),
      { numRuns: 150 },
    );
  });

  test(`the same document gives the same bytes, whatever the order of its keys (version ${frameworkJson.version})`, () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (document, imported) => {
        const bytes = JSON.stringify(assess(document, eu, { imported }));
        assert.equal(JSON.stringify(assess(reversed(document), eu, { imported })), bytes);
        assert.equal(JSON.stringify(assess(document, readFramework(frameworkJson), { imported })), bytes);
      }),
      { numRuns: 200 },
    );
  });

  test(`unknown is said of imports only, and of keys that are not there (version ${frameworkJson.version})`, () => {
    fc.assert(
      fc.property(documents, (document) => {
        const own = assess(document, eu, { imported: false });
        const foreign = assess(document, eu, { imported: true });
        assert.equal(own.counts.mandatory.unknown + own.counts.optional.unknown, 0);
        assert.equal(own.verdict, foreign.verdict);
        assert.deepEqual(metOf(own), metOf(foreign));
      }),
    );
  });
}

function metOf({ elements }: Assessment): string[] {
  return elements.filter(({ result }) => result === 'met').map(({ id }) => id);
}

function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  ) as T;
}
