import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../../../base/errors.ts';
import { readForm } from '../../../../platform/web/form.ts';
import { requirementFields } from '../../pages/versions/requirement-fields.ts';
import { shippedFrameworks } from '../../shipped.ts';
import { formPath, requirementFrom, requirementValues } from './requirement-form.ts';

const frameworks = shippedFrameworks().map(({ framework }) => framework);

/** What the form would send for these values, read as the server reads it. */
function posted(values: Record<string, string | string[]>) {
  const fields = requirementFields('fi', { frameworks, values, lenient: true });
  const read = readForm(fields, values);
  assert.ok(read.ok, JSON.stringify(read));
  return read.data;
}

function refusalOf(values: Record<string, string | string[]>): Refusal {
  try {
    requirementFrom(posted(values));
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return error;
  }
  return assert.fail('was put together');
}

test('every requirement that ships goes through the form and comes out as it was', () => {
  for (const { elements } of frameworks)
    for (const element of elements) {
      const normal = JSON.parse(JSON.stringify(element));
      if (element.appliesTo === 'credential') {
        for (const key of ['effortMinutes', 'field', 'evidence']) delete normal[key];
      }
      assert.deepEqual(requirementFrom(posted(requirementValues(element))), normal);
    }
});

const workload = requirementValues(frameworks[0]!.elements.find(({ id }) => id === 'title')!);

test('what is missing in a check is told at its own field', () => {
  const told = (values: Record<string, string | string[]>) =>
    refusalOf({ ...workload, 'check.more': '', ...values }).fields.map(({ path, code }) => [path, code]);
  assert.deepEqual(told({ field: '/ects', 'check.kind': 'between' }), [['check.minimum', 'required']]);
  assert.deepEqual(told({ field: '/mode', 'check.kind': 'one-of' }), [['check.values', 'nothing-chosen']]);
  assert.deepEqual(told({ field: '/institution', 'check.kind': 'one-of' }), [
    ['check.lines', 'nothing-chosen'],
  ]);
  assert.deepEqual(told({ 'check.kind': 'advanced', 'check.json': '[]' }), [
    ['check.json', 'framework/json-object'],
  ]);
  assert.deepEqual(told({ 'check.more': '{}' }), [['check.more', 'framework/json-list']]);
});

test('broken JSON is told with its line and column', () => {
  const broken = { ...workload, 'check.kind': 'advanced', 'check.json': '{\n  "required": ["title",]\n}' };
  const [field] = refusalOf(broken).fields;
  assert.equal(field?.code, 'framework/json-syntax');
  assert.deepEqual(field?.params, { line: 2, column: 24 });
});

test('what a reader of the file finds stands beside the field it concerns', () => {
  const at = (path: string, params = {}) => formPath({ path, code: 'x', params }, 3);
  assert.equal(at('document.elements.3.check'), 'check.json');
  assert.equal(at('elements.3.title', { name: 'sv' }), 'title.sv');
  assert.equal(at('elements.3.explanation.en'), 'explanation.en');
  assert.equal(at('elements.3', { name: 'source' }), 'source');
  assert.equal(at('elements.3.predicates.0.at'), 'check.more');
  assert.equal(at('elements.3.links.1.framework'), 'links.1.target');
  assert.equal(at('elements.4.title'), null);
  assert.equal(at('creditBounds'), null);
});
