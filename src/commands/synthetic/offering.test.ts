import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, shippedFramework } from '../../rooms/framework/index.ts';
import { syntheticOffering } from './offering.ts';

const institution = { id: 'SYN-1', name: { fi: 'Synteettinen korkeakoulu 1' } };

test('a synthetic offering has all that the framework asks for', () => {
  for (let number = 0; number < 200; number += 1) {
    const report = assess(syntheticOffering(1, number, institution), shippedFramework('eu-2022-c243')!, {
      imported: false,
    });
    assert.equal(
      report.verdict,
      'conforms',
      JSON.stringify(report.elements.filter(({ result }) => result !== 'met')),
    );
  }
});

test('the same seed and number give the same offering, another seed another one', () => {
  assert.deepEqual(syntheticOffering(7, 42, institution), syntheticOffering(7, 42, institution));
  assert.notDeepEqual(syntheticOffering(7, 42, institution), syntheticOffering(8, 42, institution));
});

test('every synthetic offering says in each language that it is one', () => {
  const { plainSummary } = syntheticOffering(1, 1, institution);
  assert.match(plainSummary?.fi ?? '', /^Synteettinen/);
  assert.match(plainSummary?.sv ?? '', /^Syntetiskt/);
  assert.match(plainSummary?.en ?? '', /^Synthetic/);
});

test('a thousand synthetic offerings have at least nine hundred different titles', () => {
  const titles = Array.from(
    { length: 1000 },
    (_, number) => syntheticOffering(1, number, institution).title.fi,
  );
  assert.ok(new Set(titles).size >= 900);
});
