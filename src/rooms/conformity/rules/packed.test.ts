import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assess, type OfferingDocument, shippedFrameworks } from '../../framework/index.ts';
import { described } from '../../framework/rules/described-offering.ts';
import { legendOf, pack, unpack } from './packed.ts';
import { screened } from './screening.ts';

const keys = Object.keys(described) as (keyof OfferingDocument)[];

test('a judgement that was packed comes back as it was, against every framework', () => {
  const part = fc.tuple(fc.subarray(keys), fc.constantFrom(5, 0, 61, null), fc.constantFrom('', 'x', 'Nimi'));
  fc.assert(
    fc.property(part, ([kept, ects, title]) => {
      const some = Object.fromEntries(kept.map((key) => [key, described[key]]));
      const document = { ...some, title: { fi: title }, ects } as OfferingDocument;
      for (const framework of shippedFrameworks()) {
        const { elements } = screened(assess(document, framework, { imported: true }));
        assert.deepEqual(unpack(legendOf(framework), pack(elements)), elements);
      }
    }),
    { numRuns: 50 },
  );
});
