import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOfName } from '../../base/ids.ts';
import { dayStart } from '../../base/time.ts';
import { offeredSample as sample } from '../offered-sample.ts';
import { course, courseOffering, organisation, organisationId, page, programme, service } from './index.ts';

const powers = { uuidOf: idOfName, dayStart: (day: string) => dayStart('Europe/Helsinki', day) };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the specification (6.0) requires of each schema. */
function required(object: Record<string, unknown>, ...keys: string[]): void {
  for (const key of keys) assert.ok(object[key] !== undefined && object[key] !== null, key);
  const { primaryCode, name } = object as {
    primaryCode: object;
    name: { language: string; value: string }[];
  };
  assert.deepEqual(Object.keys(primaryCode).sort(), ['code', 'codeType']);
  assert.ok(name.length > 0 && name.every(({ language, value }) => language && value));
}

test('a course has its identifiers, texts by language, load, modes and outcomes', () => {
  const found = course(sample, powers);
  required(found, 'courseId', 'primaryCode', 'name');
  assert.deepEqual(found.name, [
    { language: 'fi', value: 'Vastuullinen johtaminen' },
    { language: 'en', value: 'Responsible management' },
  ]);
  assert.deepEqual(found.studyLoad, [
    { studyLoadUnit: 'ects', value: 5 },
    { studyLoadUnit: 'hour', value: 133 },
  ]);
  assert.deepEqual(found.modesOfDelivery, ['blended', 'online']);
  assert.equal(found.level, 'bachelor');
  assert.equal(found.fieldsOfStudy, '1015');
  assert.deepEqual(found.programmeIds, [sample.id]);
  const outcomes = found.learningOutcomes as Record<string, unknown>[];
  for (const outcome of outcomes) required(outcome, 'learningOutcomeId', 'primaryCode', 'name');
  assert.deepEqual(
    found.learningOutcomeIds,
    outcomes.map(({ learningOutcomeId }) => learningOutcomeId),
  );
});

test('only the programme says which document is awarded', () => {
  const found = programme(sample, powers);
  required(found, 'programmeId', 'programmeType', 'primaryCode', 'name');
  assert.equal(found.formalDocument, 'micro_credential_certificate');
  assert.equal(found.levelOfQualification, 'eqf_6');
  assert.equal(programme({ ...sample, certificate: 'none' }, powers).formalDocument, 'no_official_document');
});

test('a course offering begins and ends with whole days of the program’s zone', () => {
  const [instance] = sample.instances;
  assert.ok(instance);
  const found = courseOffering(sample, instance, powers);
  required(found, 'courseOfferingId', 'primaryCode', 'name');
  assert.equal(found.startDateTime, '2026-08-31T21:00:00.000Z');
  // The clocks are turned within these two months.
  assert.equal(found.endDateTime, '2026-10-31T21:59:59.000Z');
  assert.deepEqual(found.priceInformation, [{ costType: 'total_costs', amount: '75.00', currency: 'EUR' }]);
  assert.equal(found.maxNumberStudents, 25);
});

test('an organisation keeps its identifier, whatever it is called', () => {
  const found = organisation(sample.provider, powers);
  required(found, 'organisationId', 'organisationType', 'primaryCode', 'name');
  assert.match(String(found.organisationId), UUID);
  assert.equal(found.organisationId, organisationId('02473', powers));
  assert.notEqual(found.organisationId, organisationId('02474', powers));
});

test('a tag that the specification does not take is left out, and a name is never missing', () => {
  const odd = course({ ...sample, title: { 'zh-Hant': '名' }, languages: ['fi', 'zh-Hant'] }, powers);
  assert.deepEqual(odd.teachingLanguages, ['fi']);
  assert.deepEqual(odd.name, [{ language: 'en', value: sample.id }]);
});

test('a page says whether others come before and after it', () => {
  const eleven = Array.from({ length: 11 }, (_, index) => index);
  assert.deepEqual(page(eleven, { pageNumber: 1, pageSize: 10 }), {
    pageSize: 10,
    pageNumber: 1,
    hasPreviousPage: false,
    hasNextPage: true,
    items: eleven.slice(0, 10),
  });
  const last = page([1], { pageNumber: 3, pageSize: 10 });
  assert.deepEqual([last.hasPreviousPage, last.hasNextPage], [true, false]);
  assert.ok(service('a@b.example', 'https://o.example/api').supportedOperations);
});
