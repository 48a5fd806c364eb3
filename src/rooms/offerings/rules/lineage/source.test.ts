import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derive, partOf, type Source, suggestsHybrid } from './source.ts';

const source: Source = {
  ref: { kind: 'curriculum-unit', institution: '02473', id: '01990000-0000-7000-8000-000000000001' },
  title: { fi: 'Matkailun johtaminen' },
  code: 'MJ1',
  ects: 5,
  origin: 'study-unit',
  lineage: 'study-unit',
  outcomes: [
    { id: 'o1', text: { fi: 'Osaa suunnitella' } },
    { id: 'o2', text: { fi: 'Osaa mitata' } },
  ],
  document: {
    field: '1015',
    level: { competence: 'applied' },
    assessment: {
      types: ['exam'],
      criteria: [
        { outcome: 'o1', text: { fi: 'Laatii suunnitelman' } },
        { outcome: 'o2', text: { fi: 'Laskee päästöt' } },
      ],
    },
  },
};

test('what is derived takes the chosen outcomes with their criteria, and keeps its lineage', () => {
  const document = derive(source, { title: { fi: 'Mittaaminen' }, part: false, ects: 5, outcomes: ['o2'] });
  assert.deepEqual(document.outcomes, [source.outcomes[1]]);
  assert.deepEqual(document.assessment?.criteria, [source.document.assessment!.criteria![1]]);
  assert.equal(document.field, '1015');
  assert.equal(document.origin, 'study-unit');
  assert.deepEqual(document.derivedFrom, {
    kind: 'study-unit',
    title: source.title,
    code: 'MJ1',
    ects: 5,
    ref: source.ref,
  });
});

test('a part of a study unit says so', () => {
  const document = derive(source, { title: { fi: 'Osa' }, part: true, ects: 2, outcomes: [] });
  assert.equal(document.derivedFrom?.kind, 'part-of-study-unit');
  assert.equal(document.origin, 'part-of-study-unit');
  assert.equal(document.outcomes, undefined);
});

test('a part carries title, credits, origin, code and where it comes from', () => {
  assert.deepEqual(partOf(source), {
    title: source.title,
    ects: 5,
    origin: 'study-unit',
    source: 'MJ1',
    ref: source.ref,
  });
});

test('parts of different origins suggest a hybrid, until it is said', () => {
  const title = { fi: 'Osa' };
  const mixed = [
    { title, origin: 'rdi' as const },
    { title, origin: 'study-unit' as const },
  ];
  assert.equal(suggestsHybrid({ parts: mixed }), true);
  assert.equal(suggestsHybrid({ parts: mixed, origin: 'hybrid' }), false);
  assert.equal(suggestsHybrid({ parts: [mixed[0]!, { title }], origin: 'rdi' }), false);
});
