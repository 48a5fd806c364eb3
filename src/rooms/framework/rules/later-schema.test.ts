import assert from 'node:assert/strict';
import { test } from 'node:test';
import frameworkJson from '../../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import { assess } from './assess.ts';
import { described } from './described-offering.ts';
import type { Framework, Predicate } from './framework.ts';
import type { OfferingDocument } from './offering-document.ts';
import { readFramework } from './read-framework.ts';

const released = frameworkJson as unknown as Framework;
const without = (...keys: (keyof OfferingDocument)[]) =>
  Object.fromEntries(
    Object.entries(described).filter(([key]) => !keys.includes(key as keyof OfferingDocument)),
  ) as OfferingDocument;

/** The released framework with other conditions, and with `predicates` added to its workload. */
function revised(change: Partial<Framework>, ...predicates: Predicate[]) {
  const elements = released.elements.map((element) =>
    element.id === 'workload' && element.appliesTo === 'offering' ? { ...element, predicates } : element,
  );
  return readFramework({ ...released, elements, ...change });
}

const verdict = (document: OfferingDocument, framework = revised({ nearly: { effortAtMost: 40 } })) =>
  assess(document, framework, { imported: false }).verdict;

test('near is what so many minutes of writing mend, whatever the number of gaps', () => {
  assert.equal(verdict(without('mode', 'level', 'qualityAssurance', 'assessment')), 'nearly');
  assert.equal(verdict(without('outcomes')), 'not');
  assert.equal(verdict(without('outcomes'), revised({ nearly: { effortAtMost: 45 } })), 'nearly');
});

test('what writing cannot mend is never near, however small the work', () => {
  const bounds = (mendable: boolean) =>
    revised({ nearly: { effortAtMost: 40 } }, { name: 'creditBounds', mendable });
  const large = { ...without('parts'), ects: 61 };
  assert.equal(verdict(large, bounds(true)), 'nearly');
  assert.equal(verdict(large, bounds(false)), 'not');
  const workload = assess(large, bounds(false), { imported: false }).elements.find(
    ({ id }) => id === 'workload',
  );
  assert.equal(workload?.unmendable, true);
});

test('a recommended element is counted by itself and decides nothing', () => {
  const elements = released.elements.map((element) =>
    element.id === 'mode' || element.id === 'form-of-participation'
      ? { ...element, obligation: 'recommended' }
      : element,
  );
  const framework = readFramework({ ...released, elements });
  const report = assess(without('mode'), framework, { imported: false });
  assert.equal(report.verdict, 'conforms');
  assert.equal(report.counts.recommended?.missing, 1);
  assert.equal(assess(described, readFramework(released), { imported: false }).counts.recommended, undefined);
});

function reasonOf(document: OfferingDocument, predicate: Predicate) {
  const { elements } = assess(document, revised({}, predicate), { imported: false });
  const { reason, params, pointer } = elements.find(({ id }) => id === 'workload')!;
  return [reason, params, pointer];
}

test('the European level belongs to the national one', () => {
  const eqfOf = { '6': [6], '7': [7, 6] };
  const judge = (level: OfferingDocument['level']) =>
    reasonOf({ ...described, level: level! }, { name: 'levelsAgree', eqfOf })[0];
  assert.equal(judge({ eqf: 6, nqf: 6 }), 'framework/met');
  assert.equal(judge({ eqf: 6, nqf: 7 }), 'framework/met');
  assert.equal(judge({ eqf: 5, nqf: 6 }), 'framework/levels-differ');
  assert.equal(judge({ eqf: 5 }), 'framework/met');
  assert.equal(judge({ eqf: 5, nqf: 8 }), 'framework/met');
});

test('told parts add up to the whole', () => {
  const partsOf = (...credits: (number | null)[]) => ({
    ...described,
    ects: 0.3,
    parts: credits.map((ects, index) => ({ title: { fi: `Osa ${index}` }, ects })),
  });
  const judge = (...credits: (number | null)[]) => reasonOf(partsOf(...credits), { name: 'partsAddUp' });
  assert.deepEqual(judge(0.1, 0.2)[0], 'framework/met');
  assert.deepEqual(judge(0.1, null)[0], 'framework/met');
  assert.deepEqual(judge(0.1, 0.1), ['framework/parts-differ', { sum: 0.2, ects: 0.3 }, '/parts']);
});

test('shares add up to the total', () => {
  const predicate: Predicate = { name: 'sharesAddUp', at: '/deliveryMix', total: 100 };
  assert.equal(reasonOf(described, predicate)[0], 'framework/met');
  const short = { ...described, deliveryMix: { contact: 20 } };
  assert.deepEqual(reasonOf(short, predicate), [
    'framework/shares-differ',
    { sum: 20, total: 100 },
    '/deliveryMix',
  ]);
});
