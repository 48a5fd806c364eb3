import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  assess,
  type CompiledFramework,
  type Framework,
  type OfferingDocument,
  readFramework,
  shippedFramework,
  verdicts,
} from '../../framework/index.ts';
import { effectOf } from './effect.ts';
import { addEffect, emptyEffects, mostChanged } from './effect-tally.ts';
import { screened } from './screening.ts';

const eu = shippedFramework('eu-2022-c243')!;
const judge = (document: OfferingDocument, framework: CompiledFramework) =>
  screened(assess(document, framework, { imported: false }));
const edited = (edit: (framework: Framework) => void): CompiledFramework => {
  const copy = structuredClone(eu.framework);
  copy.version = 'next';
  edit(copy);
  return readFramework(copy);
};
const text = fc.constantFrom(
  '',
  '-',
  'Etähoidon perusteet',
  'Osaa suunnitella etävastaanoton ja arvioida sen',
);
const localized = fc.record({ fi: text });
const documents = fc
  .record(
    {
      title: localized,
      ects: fc.constantFrom(null, 1, 59, 60, 61),
      awardingCountry: fc.constantFrom('FI', 'XX'),
      awardingBody: localized,
      outcomes: fc.array(fc.record({ id: fc.constantFrom('a', 'b'), text: localized }), { maxLength: 2 }),
      mode: fc.constantFrom(['online'], []),
      furtherInformation: localized,
    },
    { requiredKeys: ['title'] },
  )
  .map((document) => document as OfferingDocument);

test('the same version has no effect on anything', () => {
  fc.assert(
    fc.property(documents, (document) => {
      assert.equal(
        effectOf(
          judge(document, eu),
          judge(
            document,
            edited(() => {}),
          ),
        ),
        null,
      );
    }),
    { numRuns: 60 },
  );
});

test('another mandatory element never makes a verdict better', () => {
  const stricter = edited(({ elements }) => {
    const optional = elements.find((one) => one.appliesTo === 'offering' && one.obligation === 'optional')!;
    elements.push({ ...optional, id: 'one-more', obligation: 'mandatory' });
  });
  fc.assert(
    fc.property(documents, (document) => {
      const [before, after] = [judge(document, eu), judge(document, stricter)];
      const effect = effectOf(before, after);
      assert.ok(verdicts.indexOf(after.verdict) <= verdicts.indexOf(before.verdict));
      assert.ok(effect === null || effect.direction === 'worse');
    }),
    { numRuns: 200 },
  );
});

test('credits up to 59 instead of 60 are an effect on whoever gives 60, and on nobody else', () => {
  const narrower = edited((framework) => {
    framework.creditBounds = { minimum: 1, maximum: 59 };
  });
  const effect = (ects: number) => {
    const document = { title: { fi: 'Etähoidon perusteet' }, ects };
    return effectOf(judge(document, eu), judge(document, narrower));
  };
  assert.equal(effect(59), null);
  const [change] = effect(60)?.elements ?? [];
  assert.deepEqual([change?.id, change?.before, change?.after], ['workload', 'met', 'invalid']);
  assert.equal(change?.reason, 'framework/credits-too-many');
  assert.equal(effect(60)?.direction, 'worse');
});

test('a demand that is dropped makes better whoever lacked it', () => {
  const milder = edited((framework) => {
    framework.elements = framework.elements.filter(({ id }) => id !== 'learning-outcomes');
  });
  const document = { title: { fi: 'Etähoidon perusteet' } };
  const effect = effectOf(judge(document, eu), judge(document, milder));
  assert.equal(effect?.direction, 'better');
  assert.deepEqual(
    effect?.elements.map(({ id, before, after }) => [id, before, after]),
    [['learning-outcomes', 'missing', null]],
  );
});

test('where nothing is in force, only what would be demanded is an effect', () => {
  const effect = effectOf(null, judge({ title: { fi: 'Etähoidon perusteet' } }, eu));
  assert.ok(effect?.failing);
  assert.ok(
    effect.elements.every(({ obligation, direction }) => obligation === 'mandatory' && direction === 'worse'),
  );
});

test('figures count offerings once and elements as often as they change', () => {
  const tally = emptyEffects('02473');
  const effect = effectOf(null, judge({ title: { fi: 'Etähoidon perusteet' } }, eu));
  addEffect(tally, { published: true }, effect);
  addEffect(tally, { published: false }, null);
  assert.deepEqual(
    [tally.offerings, tally.published, tally.changed, tally.worse, tally.failing, tally.publishedFailing],
    [2, 1, 1, 1, 1, 1],
  );
  const [first] = mostChanged([tally, tally]);
  assert.deepEqual([first?.count, first?.worse, first?.better], [2, 2, 0]);
});
