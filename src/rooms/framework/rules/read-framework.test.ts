import assert from 'node:assert/strict';
import { test } from 'node:test';
import frameworkJson from '../../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import { Refusal } from '../../../base/errors.ts';
import { text } from '../text/index.ts';
import { readFramework } from './read-framework.ts';

const draft = () =>
  structuredClone(frameworkJson) as Record<string, unknown> & { elements: Record<string, unknown>[] };

function linesOf(json: unknown): { pointer: unknown; code: string; params: Record<string, unknown> }[] {
  try {
    readFramework(json);
  } catch (error) {
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, 'framework/file-unreadable');
    return error.fields.map(({ code, params = {} }) => ({ code, pointer: params.pointer, params }));
  }
  assert.fail('was read');
}

test('the EU file is read and has a fingerprint that does not hang on key order', () => {
  const reordered = Object.fromEntries(Object.entries(frameworkJson).reverse());
  assert.equal(readFramework(reordered).sha256, readFramework(frameworkJson).sha256);
  assert.notEqual(
    readFramework({ ...frameworkJson, version: '2' }).sha256,
    readFramework(frameworkJson).sha256,
  );
});

test('a file with mistakes is refused with the place and the reason of each', () => {
  const file = draft();
  delete file.elements[1]!.effortMinutes;
  file.elements[2]!.colour = 'red';
  file.elements[3]!.predicates = [{ name: 'runsAnything' }];
  const lines = linesOf(file);
  const at = (pointer: string) => lines.filter((line) => line.pointer === pointer).map(({ code }) => code);
  assert.deepEqual(at('/elements/1'), ['framework/file-required']);
  assert.deepEqual(at('/elements/2'), ['framework/file-unexpected']);
  assert.ok(lines.some(({ pointer }) => String(pointer).startsWith('/elements/3/predicates/0')));
});

test('each member that is missing or too much has a line and a path of its own', () => {
  const file = draft();
  file.title = { fi: 'Nimi' };
  file.colour = 'red';
  const paths = (() => {
    try {
      readFramework(file);
      return [];
    } catch (error) {
      return (error as Refusal).fields.map(({ path }) => path);
    }
  })();
  assert.deepEqual(paths.sort(), ['colour', 'title.en', 'title.sv']);
});

test('of a predicate only what its own name asks for is told', () => {
  const file = draft();
  file.elements[1]!.predicates = [
    { name: 'saysSomething', at: '/title', letters: 0 },
    { name: 'sharesAddUp' },
  ];
  assert.deepEqual(
    linesOf(file).map(({ pointer, code }) => [pointer, code]),
    [
      ['/elements/1/predicates/0/letters', 'framework/file-bound'],
      ['/elements/1/predicates/1', 'framework/file-required'],
      ['/elements/1/predicates/1', 'framework/file-required'],
    ],
  );
});

test('a check that is not JSON Schema is refused with its place', () => {
  const wrongType = draft();
  wrongType.elements[1]!.check = { type: 'sentence' };
  assert.deepEqual(
    linesOf(wrongType).map(({ pointer, code }) => [pointer, code]),
    [['/elements/1/check', 'framework/file-check']],
  );
  const misspelt = draft();
  misspelt.elements[1]!.check = { requird: ['title'] };
  assert.match(String(linesOf(misspelt)[0]?.params.reason), /requird/);
  const elsewhere = draft();
  elsewhere.elements[1]!.check = { $ref: 'https://example.org/schema.json' };
  assert.equal(linesOf(elsewhere)[0]?.code, 'framework/file-check');
  const later = draft();
  later.elements[1]!.check = { $async: true, required: ['title'] };
  assert.equal(linesOf(later)[0]?.code, 'framework/file-check');
});

test('contradictions are found: an id twice, a bound above the other, an unknown element', () => {
  const file = draft();
  file.elements[4]!.id = 'title';
  file.creditBounds = { minimum: 60, maximum: 1 };
  file.nearly = { unmetAtMost: 3, alwaysMet: ['no-such'] };
  assert.deepEqual(
    linesOf(file)
      .map(({ code }) => code)
      .sort(),
    ['framework/file-bounds', 'framework/file-no-such-element', 'framework/file-twice'],
  );
});

test('an element of the credential cannot carry a check that nobody would run', () => {
  const file = draft();
  file.elements[0]!.check = {};
  assert.ok(linesOf(file).length > 0);
});

test('anything else than a framework is refused in words', () => {
  for (const json of [null, [], 'x', 5, {}]) {
    for (const { code, params } of linesOf(json)) {
      assert.match(text('fi')(code as 'framework/file-invalid', params as Record<string, string>), /^\//);
    }
  }
});
