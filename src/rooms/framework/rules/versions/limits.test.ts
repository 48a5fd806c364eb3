import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedFrameworks } from '../../shipped.ts';
import { tooMuch } from './limits.ts';
import { isSafePattern } from './safe-pattern.ts';

test('expressions that may take years are refused', () => {
  const slow = [
    '(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+b',
    '^([a-z]+)*$',
    'a*b*c*d',
    '^a*a*a*b',
    '\\s+$',
    '^(?=(a+))b',
    '(a)\\1+',
    '^(a{1,99}){1,99}$',
    'a?'.repeat(30) + 'a'.repeat(30),
    '^a{0,99}a{0,99}a{0,99}b',
    'x'.repeat(400),
    `^${'(\\w|a)'.repeat(48)}$`,
    `^${'(?:a|aa)'.repeat(24)}$`,
    '^a?a?a?a?a?a?a?a?a*a*$',
  ];
  assert.deepEqual(slow.filter(isSafePattern), []);
});

test('what checks ask for in practice is allowed', () => {
  const plain = [
    '^[A-Z]{2}$',
    '^(0[0-9]|10)[0-9]{0,2}$',
    '[\\p{L}]{2}',
    '\\S',
    '^https?://\\S+$',
    '^[a-z]+-[0-9]+$',
    '^(fi|sv|en)$',
    '^(course|module|day|week|term|(?:half|whole) year)( in (fi|sv|en))?$',
    '^(?:[0-9]{4})?$',
  ];
  assert.deepEqual(
    plain.filter((pattern) => !isSafePattern(pattern)),
    [],
  );
});

test('an allowed expression answers soon even on what nearly fits', () => {
  // Deep backtracking would not end within the time that the run has; nothing is measured here.
  const piece = fc.constantFrom(
    'a',
    '[ab]',
    'a*',
    'a+',
    'a?',
    'a{2}',
    'a{1,3}',
    '(a|b)',
    '(?:ab)?',
    '^',
    'b',
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pattern.filter(isSafePattern), (source) => {
      new RegExp(source, 'u').test(`${'a'.repeat(2000)}!`);
    }),
  );
});

test('everything that ships keeps within the limits', () => {
  for (const { framework } of shippedFrameworks()) assert.deepEqual(tooMuch(framework), []);
});

test('each place that is too much is told with its pointer', () => {
  const check = (asks: object) => ({ elements: [{}, { check: asks }] });
  const told = (asks: object) => tooMuch(check(asks)).map(({ code, params }) => [code, params?.pointer]);
  assert.deepEqual(told({ $ref: '#' }), [['framework/check-refers', '/elements/1/check/$ref']]);
  assert.deepEqual(told({ properties: { title: { pattern: '(a+)+' } } }), [
    ['framework/check-pattern', '/elements/1/check/properties/title/pattern'],
  ]);
  assert.deepEqual(told({ patternProperties: { '(a+)+': {} } }), [
    ['framework/check-pattern', '/elements/1/check/patternProperties'],
  ]);
  assert.deepEqual(told({ enum: ['x'.repeat(20_000)] }), [
    ['framework/check-too-large', '/elements/1/check'],
  ]);
  const deep = Array.from({ length: 60 }).reduce<object>((inner) => ({ not: inner }), {});
  assert.deepEqual(told(deep)[0]?.[0], 'framework/check-too-deep');
  assert.deepEqual(told({ properties: { pattern: { type: 'string' } } }), []);
  for (const odd of [null, 3, [], { elements: 3 }, { elements: [null, { check: 'x' }] }])
    assert.deepEqual(tooMuch(odd), []);
});
