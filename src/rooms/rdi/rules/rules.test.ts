import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stepFrom } from '../../../base/workflow.ts';
import { chosenFor } from './digest.ts';
import { acceptedFiles, mediaTypeOf } from './files.ts';
import { licenceOf, licences } from './licences.ts';
import { phases, projectWorkflow } from './phases.ts';
import { endingErrors } from './promises.ts';
import { daysBetween, reminderDue } from './reminders.ts';
import { searchPatterns, searchText } from './search.ts';
import { concerns, readTopics, topicKey } from './topics.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a project may end from everywhere but its end, and only an ended one is reopened', () => {
  assert.deepEqual(
    phases.map((phase) => stepFrom(projectWorkflow, phase, 'end')?.to),
    ['ended', 'ended', undefined],
  );
  assert.deepEqual(
    phases.map((phase) => stepFrom(projectWorkflow, phase, 'reopen')?.to),
    [undefined, undefined, 'running'],
  );
});

test('a project ends only when something is said of each promise', () => {
  const promises = [{ id: 'a' }, { id: 'b' }];
  const answer = (promise: string, output: string | null = null) =>
    ({ promise, result: 'done', cameOfIt: 'Kurssi', output }) as const;
  assert.deepEqual(endingErrors(promises, [], [answer('a')]), [
    { path: 'promise.b', code: 'rdi/promise-unanswered' },
  ]);
  assert.deepEqual(endingErrors(promises, ['o'], [answer('b', 'o'), answer('a')]), []);
  assert.deepEqual(
    endingErrors(promises, [], [answer('a', 'o'), answer('b'), answer('b'), answer('c')]).map(
      ({ path }) => path,
    ),
    ['answers.0.output', 'answers.2.promise', 'answers.3.promise'],
  );
});

test('topics are parted, tidied and kept once, however they are written', () => {
  assert.deepEqual(readTopics('Metsän  hoito, hiili; METSÄN HOITO\n\n –, Drones'), [
    'Metsän hoito',
    'hiili',
    'Drones',
  ]);
});

test('reading topics again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (written) => {
      const once = readTopics(written.join('\n'));
      assert.deepEqual(readTopics(once.join(',')), once);
    }),
  );
});

test('a field is of interest with all fields below it, a topic however it is written', () => {
  const about = { topics: ['Etähoiva'], field: '0913' };
  assert.ok(concerns({ kind: 'field', value: '09' }, about));
  assert.ok(concerns({ kind: 'topic', value: topicKey('ETÄHOIVA') }, about));
  assert.ok(!concerns({ kind: 'field', value: '0911' }, about));
  assert.ok(!concerns({ kind: 'topic', value: 'hoiva' }, about));
  assert.ok(!concerns({ kind: 'field', value: '09' }, { topics: [], field: null }));
});

test('the owner is reminded 30 and 7 days before the end, not again on the days between, not after it', () => {
  const due = (left: number) => {
    const today = new Date(Date.UTC(2027, 2, 1));
    const end = new Date(today.getTime() + left * 86_400_000);
    return reminderDue(end.toISOString().slice(0, 10), today.toISOString().slice(0, 10));
  };
  assert.deepEqual([31, 30, 29, 8, 7, 6, 0, -1].map(due), [null, 30, 30, 30, 7, 7, 7, null]);
});

test('days are counted across the change of summer time', () => {
  assert.equal(daysBetween('2027-03-27', '2027-03-29'), 2);
  assert.equal(daysBetween('2027-12-31', '2028-01-01'), 1);
});

test('news from before somebody asked for the topic is not told to her', () => {
  const news = { topics: ['hiili'], field: null, at: new Date('2026-11-10T00:00:00Z') };
  const interest = (since: string) => ({ kind: 'topic' as const, value: 'hili', since: new Date(since) });
  assert.equal(topicKey('hiili'), 'hili');
  const early = interest('2026-11-01T00:00:00Z');
  assert.deepEqual(chosenFor([news], [early]), [{ news, because: [early] }]);
  assert.deepEqual(chosenFor([news], [interest('2026-11-11T00:00:00Z')]), []);
});

test('a file is taken for what it is, not for what it is called', () => {
  assert.equal(mediaTypeOf('Opas.PDF', bytes('%PDF-1.7')), 'application/pdf');
  assert.equal(mediaTypeOf('opas.pdf', bytes('<script>')), null);
  assert.equal(mediaTypeOf('opas.html', bytes('<p>')), null);
  assert.equal(mediaTypeOf('kuva.svg', bytes('<svg/>')), null);
  assert.equal(mediaTypeOf('ilman', bytes('x')), null);
  assert.equal(mediaTypeOf('luvut.csv', bytes('a;b')), 'text/csv; charset=utf-8');
  assert.match(acceptedFiles, /^\.pdf,\.docx/);
});

test('every licence but the unlisted one has a name and an address', () => {
  for (const { id, name, url } of licences) {
    if (id === 'other') continue;
    assert.ok(name && url?.startsWith('https://'), id);
  }
  assert.equal(licenceOf('CC-BY-ND-4.0')?.changes, false);
  assert.equal(licenceOf('GPL'), undefined);
});

test('an output is found by inflected and begun words, and not by others', () => {
  const text = searchText(
    [{ fi: 'Jatkuvapeitteinen metsänkasvatus', sv: 'Kontinuerlig skogsvård' }],
    ['Dronekartoitus'],
  );
  const found = (asked: string) =>
    searchPatterns(asked).every((patterns) =>
      patterns.some((pattern) => text.includes(pattern.slice(1, -1))),
    );
  assert.ok(found('metsänkasvatuksen'));
  assert.ok(found('dronekart jatkuva'));
  assert.ok(found('skogsvården'));
  assert.ok(!found('hoitotyö'));
  assert.ok(!found('metsänkasvatus hoitotyö'));
});

test('whatever is searched for, the patterns hold no sign of their own', () => {
  fc.assert(
    fc.property(fc.string(), (asked) => {
      for (const pattern of searchPatterns(asked).flat()) assert.match(pattern, /^% [a-z0-9]+%$/);
    }),
  );
});
