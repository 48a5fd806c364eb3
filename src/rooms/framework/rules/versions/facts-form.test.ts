import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForm } from '../../../../platform/web/form.ts';
import { factFields } from '../../pages/versions/facts.tsx';
import { shippedFrameworks } from '../../shipped.ts';
import { factPath, factValues, withFacts } from './facts-form.ts';

test('the facts of every framework that ships go through the form and come out as they were', () => {
  for (const { framework } of shippedFrameworks()) {
    const read = readForm(factFields('fi', framework), factValues(framework));
    assert.ok(read.ok);
    assert.deepEqual(withFacts(framework, read.data), framework);
  }
});

test('what a reader of the file finds stands beside the field it concerns', () => {
  assert.equal(factPath('document.creditBounds'), 'minimum');
  assert.equal(factPath('document.creditBounds.maximum'), 'maximum');
  assert.equal(factPath('document.nearly'), 'effortAtMost');
  assert.equal(factPath('document.title', { name: 'sv' }), 'title.sv');
  assert.equal(factPath('document.source.url'), 'source.url');
  assert.equal(factPath('document'), '');
});
