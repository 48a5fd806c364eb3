import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { monthFrom, samplesOf, startOf, tokensOf } from '../index/facets.ts';
import { indexRow } from '../index/row.ts';
import { documentWords } from '../index/words.ts';
import { cutOf, estimate } from './cut.ts';
import { indexQuery } from './index-query.ts';
import { searchParamsOf, searchStateOf } from './state.ts';
import { typedWords } from './typed-words.ts';

test('what is looked for is quoted, whatever was typed or chosen', () => {
  for (const typed of ["' | & !", 'a:* <-> b', '\\', 'Ääkköset & C++', '💡', 'x'.repeat(1000)]) {
    const groups = typedWords(typed).map(({ stems }) => stems);
    assert.match(indexQuery({ groups, any: false }) ?? '', /^[a-z0-9'|&() ]*$/);
  }
  assert.equal(indexQuery(null, ["=i:o'b\\c"]), "('=i:o''b\\\\c')");
  assert.equal(indexQuery(null), null);
});

test('fillers are left out, unless there is nothing else', () => {
  assert.deepEqual(typedWords('johtaminen ja talous'), typedWords('johtaminen talous'));
  assert.equal(typedWords('ja').length, 1);
  assert.deepEqual(typedWords(' – '), []);
});

test('the title weighs, its compounds are found by their ends, and words are shown as they were written', () => {
  const words = documentWords({
    title: { fi: 'Matkailuyritys' },
    description: { fi: 'Kyberturvallisuus, GIS' },
  });
  assert.deepEqual(words.title, ['matkailuyrit']);
  assert.ok(words.stems.includes('yrit'));
  const shown = words.forms.map((form) => form.shown);
  assert.ok(shown.includes('kyberturvallisuus') && shown.includes('GIS'));
});

const window = {
  starts: '2027-01-11',
  enrolFrom: '2026-12-01',
  enrolUntil: '2027-01-05',
  seats: 2,
  seatsTaken: 0,
};
const indexed = (seatsTaken: number, today: string) =>
  indexRow(
    {
      institution: '02473',
      offering: '01900000-0000-7000-8000-000000000000',
      document: { title: { fi: 'Hitsaus' }, ects: 5, field: '0715', price: { amount: 0, currency: 'EUR' } },
      publishedAt: new Date('2026-11-01'),
      implementations: [{ ...window, seatsTaken }],
    },
    today,
  );

test('one can narrow by when it starts and whether one can enrol, until the last seat is taken', () => {
  assert.ok(indexed(0, '2026-12-02').facets.includes('=n:yes'));
  assert.ok(!indexed(0, '2026-11-30').facets.includes('=n:yes'), 'not yet');
  assert.ok(indexed(0, '2026-11-30').facets.includes('=s:202701'));
  assert.ok(!indexed(2, '2026-12-02').facets.some((token) => /^=[ns]:/.test(token)), 'full');
});

test('a row is made anew on the day on which an enrolment opens or is over', () => {
  assert.equal(indexed(0, '2026-11-30').changesOn, '2026-12-01');
  assert.equal(indexed(0, '2026-12-01').changesOn, '2027-01-06');
  assert.equal(indexed(0, '2027-01-06').changesOn, null);
});

test('every month is in one of the three times to start, and is found by it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 30 }), (distance) => {
      const today = '2026-11-23';
      const month = monthFrom(today, distance);
      return tokensOf('start', [startOf(today, month)], today).includes(`=s:${month}`);
    }),
  );
});

test('one of four offerings is in the largest sample, and who is in a smaller one is in it too', () => {
  const ids = Array.from(
    { length: 1024 },
    (_, i) => `01900000-0000-7000-8000-0000000${i.toString(16).padStart(5, '0')}`,
  );
  const samples = ids.map(samplesOf);
  assert.equal(samples.filter((all) => all.includes('=x:4')).length, 256);
  assert.ok(samples.every((all) => !all.includes('=x:256') || all.includes('=x:4')));
});

test('an estimate is right within its error in at least 90 of 100 samples', () => {
  let within = 0;
  for (let round = 0; round < 200; round += 1) {
    let found = 0;
    // A fixed scatter instead of chance: the same in every run.
    for (let i = 0; i < 8000; i += 1)
      if (((i * 7919 + round * 104729) * 2654435761) % 4294967296 < 4294967296 / 16) found += 1;
    const { total, error } = estimate(found, 16);
    if (Math.abs(total - 8000) <= error) within += 1;
  }
  assert.ok(within >= 180, String(within));
});

test('of very many matches the newest and best described are put in order, enough for many pages', () => {
  const scored = [110, 109, 100, 40].map((score) => ({ score, head: score > 100, many: 100 }));
  assert.deepEqual(cutOf(scored, 4), { least: 109, head: true, rate: null });
  assert.deepEqual(cutOf([{ score: 10, head: false, many: 100 }], 256), { least: 10, head: false, rate: 16 });
});

test('an address that is read and written again says the same; what it says wrongly is left out', () => {
  const params = new URLSearchParams(
    'q=hitsaus&level=expert&level=nonsense&open=yes&field=99&institution=a%00b&sort=x',
  );
  const state = searchStateOf(params);
  assert.equal(String(searchParamsOf(state)), 'q=hitsaus&level=expert&open=yes');
  fc.assert(
    fc.property(fc.webQueryParameters(), (text) => {
      const once = String(searchParamsOf(searchStateOf(new URLSearchParams(text))));
      return once === String(searchParamsOf(searchStateOf(new URLSearchParams(once))));
    }),
  );
});
