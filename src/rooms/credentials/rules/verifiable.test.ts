import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Format } from '../formats/format.ts';
import { formatToShare } from './verifiable.ts';

const made = (format: Format) => ({ format, made: new Date(0) });
const asked = (format: Format) => ({ format, made: null });

test('the Open Badge is shared where there is one', () => {
  assert.equal(formatToShare([made('pdf'), made('edc'), made('open-badge')]), 'open-badge');
});

test('any other format that can be verified does as well', () => {
  assert.equal(formatToShare([made('pdf'), made('open-badge-jwt')]), 'open-badge-jwt');
  assert.equal(formatToShare([made('sd-jwt-vc'), made('svg')]), 'sd-jwt-vc');
});

test('what is signed already comes before what is only offered', () => {
  assert.equal(formatToShare([asked('open-badge'), made('edc')]), 'edc');
  assert.equal(formatToShare([asked('edc')]), 'edc');
});

test('paper, pictures and a badge of which parts are derived cannot be opened by a link', () => {
  assert.equal(formatToShare([made('pdf'), made('png'), made('svg'), made('open-badge-sd')]), null);
});
