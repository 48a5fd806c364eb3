import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCourseMessage } from './import/course-messages.ts';
import { isOoapi } from './import/ooapi.ts';
import { asMessages, asOoapi, changedHere, type ReturnLine } from './return-file.ts';

const line = (more: Partial<ReturnLine>): ReturnLine => ({
  code: 'C1',
  source: { format: 'ooapi', origin: { kind: 'programme', id: 'p-1' } },
  id: 'o-1',
  url: 'https://opinko.example/offerings/02473/o-1',
  state: 'published',
  revision: 3,
  title: { fi: 'Nimi', 'sv-FI': 'Namn' },
  ects: 5,
  changed: ['description'],
  refreshedAt: null,
  outcome: null,
  ...more,
});

test('what came by OOAPI goes back by its own id and can be read as OOAPI again', () => {
  const page = asOoapi([line({}), line({ source: { format: 'csv' } }), line({ source: null })]) as {
    items: Record<string, unknown>[];
  };
  assert.equal(page.items.length, 1);
  const [item] = page.items;
  assert.ok(isOoapi(item!));
  assert.deepEqual([item!.programmeId, item!.link], ['p-1', 'https://opinko.example/offerings/02473/o-1']);
  assert.deepEqual(item!.studyLoad, [{ studyLoadUnit: 'ects', value: 5 }]);
});

test('what came as a message goes back as one, units and modules apart', () => {
  const unit = line({ source: { format: 'course-messages', origin: { kind: 'courseUnit', id: 'u-1' } } });
  const module = line({ source: { format: 'course-messages', origin: { kind: 'studyModule', id: 'm-1' } } });
  const message = asMessages([unit, module, line({})]) as Record<string, { studyElementId: string }[]>;
  assert.ok(isCourseMessage(message));
  assert.deepEqual(
    [message.courseUnits, message.studyModules].map((list) =>
      list?.map(({ studyElementId }) => studyElementId),
    ),
    [['u-1'], ['m-1']],
  );
});

test('changed is what is written differently from the source, not what was added beside it', () => {
  const imported = { title: { fi: 'A' }, ects: 5, institution: '02473' };
  const here = { title: { fi: 'B' }, ects: 5, institution: 'x', description: { fi: 'Lisätty' } };
  assert.deepEqual(changedHere(here, imported), ['title']);
  assert.deepEqual(changedHere(here, null), []);
});
