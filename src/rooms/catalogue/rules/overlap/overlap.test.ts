import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { competenceLevels } from '../../../framework/index.ts';
import { coverage } from './coverage.ts';
import { overlap } from './overlap.ts';
import type { Compared } from './readings.ts';

const words = fc.constantFrom(
  'Laatii',
  'mittaa',
  'puuston',
  'suunnitelman',
  'a plan',
  'measures',
  'träden',
  'gör',
  '!',
  'Ж',
);
const sentence = fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const skills = fc.uniqueArray(fc.constantFrom('s:1', 's:2', 's:3'), { maxLength: 3 });
const outcome = fc.record({
  text: fc.dictionary(fc.constantFrom('fi', 'sv', 'en', 'se'), sentence, { minKeys: 1, maxKeys: 2 }),
  skills: skills.map((uris) =>
    uris.map((uri) => ({ uri, label: { fi: 'mittaa puuston', sv: 'mäta träden' } })),
  ),
  level: fc.constantFrom(null, ...competenceLevels),
});
const offering: fc.Arbitrary<Compared> = fc.record({
  outcomes: fc
    .array(outcome, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, index) => ({ ...one, id: `o${index}` }))),
  ects: fc.constantFrom(null, 0.5, 3, 5, 60),
  level: fc.record({ competence: fc.constantFrom(null, ...competenceLevels) }),
});

test('whoever has completed an offering can all of it', () => {
  fc.assert(
    fc.property(offering, (one) => {
      const itself = overlap(one, one);
      assert.equal(itself.aByB.full, one.outcomes?.length);
      assert.equal(itself.share, 1);
      if (one.ects) assert.equal(itself.credits?.once, one.ects);
    }),
  );
});

test('shares lie between nothing and all, and credits counted once between the larger and the sum', () => {
  fc.assert(
    fc.property(offering, offering, (a, b) => {
      const { aByB, bByA, share, credits } = overlap(a, b);
      for (const each of [aByB.share, bByA.share, share ?? 0]) assert.ok(each >= 0 && each <= 1);
      assert.equal(overlap(b, a).share, share);
      if (!credits) return;
      assert.ok(credits.once <= credits.sum && credits.once >= Math.max(a.ects ?? 0, b.ects ?? 0));
    }),
  );
});

test('another outcome in B never covers less of A', () => {
  fc.assert(
    fc.property(offering, offering, outcome, (a, b, more) => {
      const larger = { ...b, outcomes: [...(b.outcomes ?? []), { ...more, id: 'more' }] };
      const rank = ({ outcomes }: ReturnType<typeof coverage>) =>
        outcomes.map(({ result }) => ['unknown', 'not', 'part', 'full'].indexOf(result));
      const [before, after] = [rank(coverage(a, b)), rank(coverage(a, larger))];
      assert.ok(before.every((each, index) => each <= (after[index] ?? -1)));
    }),
  );
});

const one = (text: object, ...uris: string[]): Compared => ({
  outcomes: [{ id: 'o1', text: { ...text }, skills: uris.map((uri) => ({ uri, label: {} })) }],
  ects: 5,
});

test('across languages skills speak; where there are none, it is said that nothing can be said', () => {
  const finnish = { fi: 'Vaihtaa haavasiteen aseptisesti' };
  const swedish = { sv: 'Byter förband aseptiskt' };
  assert.equal(overlap(one(finnish, 's:1'), one(swedish, 's:1')).share, 1);
  const mute = overlap(one(finnish), one(swedish));
  assert.deepEqual([mute.share, mute.silence, mute.credits], [null, 'no-language', null]);
  assert.equal(overlap(one(finnish), {}).silence, 'no-outcomes');
});

test('what is taught at a lower level covers in part', () => {
  const basic = { ...one({ fi: 'Mittaa puuston' }), level: { competence: 'basic' as const } };
  const expert = { ...basic, level: { competence: 'expert' as const } };
  assert.deepEqual(
    [coverage(expert, basic), coverage(basic, expert)].map(({ outcomes }) => outcomes[0]?.result),
    ['part', 'full'],
  );
});

test('a small offering inside a large one counts once', () => {
  const small = { ...one({ en: 'Measures the stand' }), ects: 2 };
  const rest = one({ en: 'Designs a harvest' }).outcomes ?? [];
  const large = {
    outcomes: [...(small.outcomes ?? []), ...rest.map((each) => ({ ...each, id: 'o2' }))],
    ects: 5,
  };
  assert.deepEqual(overlap(small, large).credits, { sum: 7, once: 5 });
});
