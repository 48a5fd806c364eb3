import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { offeredSample as sample } from '../offered-sample.ts';
import { courseJsonLd, scriptSafe } from './index.ts';

test('a course has what search engines ask for, in the language of the page', () => {
  const course = courseJsonLd(sample, 'en');
  assert.equal(course['@type'], 'Course');
  assert.equal(course['@id'], sample.url);
  assert.equal(course.url, sample.pages.en);
  assert.equal(course.name, 'Responsible management');
  assert.equal(course.description, 'Opit johtamaan vastuullisesti.');
  assert.deepEqual(course.numberOfCredits, { '@type': 'StructuredValue', value: 5, unitText: 'ECTS' });
  assert.deepEqual(course.offers, {
    '@type': 'Offer',
    url: sample.pages.en,
    category: 'Paid',
    price: 75,
    priceCurrency: 'EUR',
  });
  const instances = course.hasCourseInstance as Record<string, unknown>[];
  assert.deepEqual(
    instances.map(({ startDate, courseMode }) => [startDate, courseMode]),
    [
      ['2026-09-01', 'Blended'],
      ['2027-01-11', 'Online'],
    ],
  );
});

test('what is not known is not said', () => {
  const course = courseJsonLd(
    { ...sample, ects: null, price: null, instances: [], certificate: 'none' },
    'fi',
  );
  for (const key of ['numberOfCredits', 'educationalCredentialAwarded']) assert.ok(!(key in course), key);
  assert.ok(!('price' in (course.offers as object)));
  assert.deepEqual((course.hasCourseInstance as object[]).length, sample.modes.length);
});

test('no text can end the script element it stands in, and the JSON stays the same', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--<script>', ']]>', '\u2028'),
  );
  fc.assert(
    fc.property(fc.dictionary(texts, texts), (document) => {
      const written = scriptSafe(document);
      assert.doesNotMatch(written, /[<>&\u2028\u2029]/);
      assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(document)));
    }),
  );
});
