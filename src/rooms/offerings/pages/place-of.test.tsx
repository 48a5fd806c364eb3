import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import { type OfferingDocument, shippedFrameworks } from '../../framework/index.ts';
import { described } from '../../framework/rules/described-offering.ts';
import type { OfferingPage } from '../actions/read-offerings.ts';
import { documentValues } from '../rules/form/form-values.ts';
import { judge } from '../rules/judge.ts';
import { allFields } from './edit-fields.ts';
import { EditPage } from './edit-page.tsx';
import { placeOf } from './place-of.ts';

/** The ids on the page on which a document is edited. */
function idsOf(document: OfferingDocument): Set<string> {
  const page = {
    institution: '02473',
    id: '018f0000-0000-7000-8000-000000000001',
    document,
    revision: 1,
    revisions: [],
    kept: { system: '', refreshedAt: null, parts: [] },
  } as unknown as OfferingPage;
  const form = {
    fields: allFields('fi', document),
    values: documentValues(document),
    errors: {},
    csrf: 'x',
    once: 'y',
  };
  const html = render(
    <EditPage
      language="fi"
      page={page}
      form={form}
      shown={document}
      judgement={judge(document, false, [])}
      warnings={[]}
      adapted={null}
      conflict={null}
      languages={['fi', 'sv', 'en']}
      added={[]}
      skills={{ labels: new Map(), unknown: new Set(), found: null }}
    />,
  );
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
}

const empty = idsOf({ title: {} });

for (const { id, version, framework } of shippedFrameworks()) {
  test(`every element of ${id} ${version} leads to a place in the form, also in an empty one`, () => {
    const pointers = framework.elements.flatMap(({ field, evidence = [] }) => [field ?? [], evidence].flat());
    const lost = pointers.filter((pointer) => !empty.has(placeOf(pointer)));
    assert.deepEqual(lost, []);
    assert.ok(pointers.length > 0);
  });
}

test('every part of the document leads to a place in the form', () => {
  const ids = idsOf(described);
  const lost = Object.keys(described).filter((part) => !ids.has(placeOf(`/${part}`)));
  assert.deepEqual(lost, []);
});

test('what is wrong in one row leads to that row', () => {
  const ids = idsOf(described);
  for (const pointer of [
    '/outcomes/1/text',
    '/outcomes/1',
    '/parts/1/ects',
    '/parts/0/title',
    '/deliveryMix/online',
  ])
    assert.ok(ids.has(placeOf(pointer)), pointer);
  assert.equal(placeOf('/parts/1/ects'), 'form-parts-1-ects');
});
