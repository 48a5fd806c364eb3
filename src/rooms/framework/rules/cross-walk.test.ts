import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { shippedFramework } from '../shipped.ts';
import { align } from './alignment.ts';
import { crossWalk } from './cross-walk.ts';
import type { Framework } from './framework.ts';
import { skosMapping } from './skos-mapping.ts';

const eu = shippedFramework('eu-2022-c243')!.framework;
const national = shippedFramework('fi-national')!.framework;
const profile = shippedFramework('consortium-profile')!.framework;

const pair = (from: Framework, to: Framework, a: string, b: string) =>
  crossWalk(from, to).find((row) => row.from === a && row.to === b);
const workload = (framework: Framework) =>
  framework.elements.find((element) => element.appliesTo === 'offering' && element.field === '/ects')!.id;

test('60 versus 59 credits is worked out from the two files', () => {
  const row = pair(eu, national, 'workload', workload(national));
  assert.deepEqual(
    row?.differences.find(({ kind }) => kind === 'credits'),
    { kind: 'credits', from: { minimum: 1, maximum: 60 }, to: { minimum: 1, maximum: 59 } },
  );
});

test('a link holds in both directions, wherever it is written', () => {
  for (const [a, b] of [
    [eu, national],
    [eu, profile],
    [national, profile],
  ] as const) {
    const turned = { exact: 'exact', broader: 'narrower', narrower: 'broader', related: 'related' } as const;
    const links = (rows: ReturnType<typeof crossWalk>) => rows.filter(({ relation }) => relation !== null);
    const back = links(crossWalk(b, a)).map(({ from, to, relation }) => `${to} ${turned[relation!]} ${from}`);
    const there = links(crossWalk(a, b)).map(({ from, to, relation }) => `${from} ${relation} ${to}`);
    assert.deepEqual(there.sort(), back.sort());
    assert.ok(there.length > 0);
  }
});

test('every element of both frameworks stands somewhere, also one without a link', () => {
  const rows = crossWalk(eu, profile);
  const seen = (side: 'from' | 'to') => new Set(rows.map((row) => row[side]).filter((id) => id !== null));
  assert.equal(seen('from').size, eu.elements.length);
  assert.equal(seen('to').size, profile.elements.length);
  assert.ok(rows.some(({ from }) => from === null));
});

test('values that only one side has are named', () => {
  const elements = eu.elements.map((element) =>
    element.id === 'form-of-participation'
      ? { ...element, check: { properties: { mode: { items: { enum: ['online', 'by-post'] } } } } }
      : element,
  );
  const linked = elements.map((element) => ({
    ...element,
    links: [{ framework: eu.id, element: element.id, relation: 'exact' }],
  }));
  const other = { ...eu, id: 'other', elements: linked } as Framework;
  assert.deepEqual(pair(eu, other, 'form-of-participation', 'form-of-participation')?.differences, [
    {
      kind: 'values',
      onlyFrom: ['presential', 'blended', 'project', 'work-place'],
      onlyTo: ['by-post'],
    },
  ]);
  assert.deepEqual(pair(eu, other, 'level', 'level')?.differences, []);
});

test('rows of several frameworks hold what is about one thing, and nothing is lost or twice', () => {
  const frameworks = [eu, national, profile];
  const rows = align(frameworks);
  for (const [index, { elements }] of frameworks.entries()) {
    const told = rows.flatMap((row) => row.elements[index]);
    assert.deepEqual([...told].sort(), elements.map(({ id }) => id).sort());
  }
  const title = rows.find(({ elements }) => elements[0]?.includes('title'));
  assert.equal(title?.elements[2]?.length, 1);
});

test('the export is linked data that a reader of JSON-LD understands', async () => {
  const document = skosMapping(
    eu,
    profile,
    crossWalk(eu, profile),
    ({ id, version }) => `https://example.org/${id}/${version}`,
  );
  const quads = (await jsonld.toRDF(document)) as {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }[];
  const match = quads.find(
    ({ subject, predicate }) =>
      subject.value.endsWith(`/${eu.version}#title`) &&
      predicate.value === 'http://www.w3.org/2004/02/skos/core#exactMatch',
  );
  assert.match(match?.object.value ?? '', /consortium-profile\/1#/);
});
