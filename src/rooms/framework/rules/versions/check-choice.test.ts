import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import released from '../../../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import { shippedFrameworks } from '../../shipped.ts';
import { assess } from '../assess.ts';
import type { Framework, Predicate } from '../framework.ts';
import type { OfferingDocument } from '../offering-document.ts';
import { readFramework } from '../read-framework.ts';
import { type CheckChoice, kindsFor, writeCheck } from './check-choice.ts';
import { type Place, placeAt, places } from './places.ts';
import { readCheck } from './read-check.ts';

/** The framework with one element only, which asks for this. */
function asking(place: Place, choice: CheckChoice) {
  const element = { ...released.elements[1], effortMinutes: 1, field: place.pointer, predicates: undefined };
  const asks = JSON.parse(JSON.stringify({ ...element, ...writeCheck(place, choice) }));
  return readFramework({ ...released, nearly: { unmetAtMost: 1 }, elements: [asks] } as unknown as Framework);
}

function resultOf(pointer: string, choice: CheckChoice, document: Partial<OfferingDocument>) {
  const [element] = assess({ title: {}, ...document }, asking(placeAt(pointer)!, choice), {
    imported: false,
  }).elements;
  return element?.result;
}

const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const choiceOf = (place: Place): fc.Arbitrary<CheckChoice> =>
  fc.constantFrom(...kindsFor(place)).chain((kind): fc.Arbitrary<CheckChoice> => {
    const count = fc.integer({ min: 1, max: 1000 });
    const bound = fc.double({ noNaN: true, noDefaultInfinity: true });
    if (kind === 'one-of') {
      const known = place.values.length > 1;
      // All of a vocabulary is the same as 'given'.
      const values = known
        ? fc.subarray([...place.values], { minLength: 1, maxLength: place.values.length - 1 })
        : fc.uniqueArray(word, { minLength: 1, maxLength: 5 });
      return values.map((values) => ({ kind, values }));
    }
    if (kind === 'between')
      return fc
        .tuple(fc.option(bound), fc.option(bound))
        .filter(([minimum, maximum]) => minimum !== null || maximum !== null)
        .map(([minimum, maximum]) => ({ kind, minimum, maximum }));
    if (kind === 'says-something')
      return fc.record({ kind: fc.constant(kind), letters: count, words: count });
    if (kind === 'at-least') return count.map((count) => ({ kind, count }));
    return fc.constant({ kind } as CheckChoice);
  });

const further: fc.Arbitrary<Predicate[]> = fc.subarray<Predicate>([
  { name: 'outcomesDiffer' },
  { name: 'partsAddUp', mendable: false },
]);

test('what the builder writes, it reads back the same', () => {
  const written = fc
    .constantFrom(...places)
    .chain((place) => fc.tuple(fc.constant(place), choiceOf(place), further));
  fc.assert(
    fc.property(written, ([place, choice, more]) => {
      const kept = JSON.parse(JSON.stringify(writeCheck(place, choice, more)));
      assert.deepEqual(readCheck(place, kept), JSON.parse(JSON.stringify({ choice, more })));
    }),
  );
});

test('whatever the builder writes is a framework that can be read', () => {
  for (const place of places)
    fc.assert(
      fc.property(choiceOf(place), (choice) => {
        assert.ok(asking(place, choice));
      }),
      { numRuns: 5 },
    );
});

test('each simple check says of an offering what an expert means by it', () => {
  const between: CheckChoice = { kind: 'between', minimum: 2, maximum: 5 };
  assert.equal(resultOf('/ects', between, { ects: 2 }), 'met');
  assert.equal(resultOf('/ects', between, { ects: 6 }), 'invalid');
  assert.equal(resultOf('/ects', between, {}), 'missing');
  assert.equal(resultOf('/ects', { kind: 'credit-bounds' }, { ects: 61 }), 'invalid');
  assert.equal(resultOf('/level/eqf', { kind: 'given' }, { level: { eqf: 6 } }), 'met');
  assert.equal(resultOf('/level/eqf', { kind: 'given' }, { level: { eqf: null } }), 'missing');
  const basic: CheckChoice = { kind: 'one-of', values: ['basic', 'applied'] };
  assert.equal(resultOf('/level/competence', basic, { level: { competence: 'applied' } }), 'met');
  assert.equal(resultOf('/level/competence', basic, { level: { competence: 'expert' } }), 'invalid');
  const modes: CheckChoice = { kind: 'one-of', values: ['online'] };
  assert.equal(resultOf('/mode', modes, { mode: ['online'] }), 'met');
  assert.equal(resultOf('/mode', modes, { mode: ['online', 'presential'] }), 'invalid');
  const two: CheckChoice = { kind: 'at-least', count: 2 };
  assert.equal(resultOf('/outcomes', two, { outcomes: [{ id: 'a', text: {} }] }), 'invalid');
  const telling: CheckChoice = { kind: 'says-something', letters: 10, words: 3 };
  assert.equal(
    resultOf('/targetGroup', telling, { targetGroup: { fi: 'sähköasentajille kentällä työssä' } }),
    'met',
  );
  assert.equal(resultOf('/targetGroup', telling, { targetGroup: { fi: 'täydennetään' } }), 'invalid');
  assert.equal(resultOf('/institution', { kind: 'given' }, { institution: '  ' }), 'missing');
});

test('most of what ships is simple enough to be edited without JSON, and the rest is kept as it is', () => {
  for (const { framework } of shippedFrameworks())
    for (const element of framework.elements) {
      if (element.appliesTo !== 'offering') continue;
      const { check, predicates, field } = element;
      const place = placeAt(field);
      assert.ok(place, field);
      const { choice, more } = readCheck(place, { check, ...(predicates && { predicates }) });
      assert.deepEqual(writeCheck(place, choice, more), { check, ...(predicates && { predicates }) });
    }
});

test('a check that only looks like a simple one is not taken for it', () => {
  const place = placeAt('/ects')!;
  const { check } = writeCheck(place, { kind: 'between', minimum: 1, maximum: 2 });
  const stricter = { ...check, minProperties: 3 };
  assert.deepEqual(readCheck(place, { check: stricter }).choice, { kind: 'advanced', check: stricter });
  assert.equal(readCheck(undefined, { check }).choice.kind, 'advanced');
});
