import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import type { OfferingDocument } from '../framework/index.ts';
import { addOffering } from './actions/add-offering.ts';
import { readOfferingPage } from './actions/read-offerings.ts';
import { compareRevisions, listRevisions, restoreRevision } from './actions/revisions/revisions.ts';
import { saveOffering } from './actions/save-offering.ts';

let program: TestProgram;
let planner: Actor;
before(async () => {
  program = await startTestProgram();
  planner = await program.person(institution, 'planner');
});
after(() => program.close());

const institution = '02473';
const refused = (code: string) => (error: { code?: string }) => error.code === code;

const first: OfferingDocument = { title: { fi: 'Vihreä matkailu', sv: 'Grön turism' }, ects: 5 };
const second: OfferingDocument = { title: { fi: 'Vastuullinen matkailu', sv: 'Grön turism' }, ects: 5 };
const third: OfferingDocument = { ...second, ects: 3, targetGroup: { fi: 'Yrittäjät' } };

/** An offering of three versions. */
async function written(): Promise<{ institution: string; offering: string }> {
  const { platform } = program;
  const { id: offering } = await perform(platform, addOffering, planner, { institution, document: first });
  const at = { institution, offering };
  await perform(platform, saveOffering, planner, { ...at, revision: 1, document: { ...known, ...second } });
  await perform(platform, saveOffering, planner, { ...at, revision: 2, document: { ...known, ...third } });
  return at;
}
const known = { institution, awardingCountry: 'FI', awardingBody: { fi: 'Korkeakoulu 02473' } };

const read = (at: { institution: string; offering: string }) =>
  ask(program.platform, readOfferingPage, planner, at);

test('the versions are listed with who saved them and what changed, also page by page', async () => {
  const at = await written();
  const list = await ask(program.platform, listRevisions, planner, { ...at, limit: 2 });
  assert.deepEqual(
    list.items.map(({ revision, name, fields }) => [revision, name, fields]),
    [
      [3, planner.name, ['ects', 'targetGroup']],
      [2, planner.name, ['title']],
    ],
  );
  const rest = await ask(program.platform, listRevisions, planner, { ...at, before: Number(list.next) });
  assert.deepEqual(
    rest.items.map(({ revision, fields }) => [revision, fields]),
    [[1, null]],
  );
});

test('any two versions are compared part by part, words marked', async () => {
  const at = await written();
  const { differences } = await ask(program.platform, compareRevisions, planner, { ...at, from: 1, to: 3 });
  assert.deepEqual(
    differences.map(({ key }) => key),
    ['ects', 'targetGroup', 'title'],
  );
  const browser = await signIn(program, planner);
  const page = `/fi/institutions/${institution}/offerings/${at.offering}/revisions`;
  const { text } = await browser.get(`${page}/compare?from=1&to=2`);
  assert.match(text, /<del><span class="ds-sr-only">poistettu: <\/span>Vihreä/);
  assert.match(text, /<ins><span class="ds-sr-only">lisätty: <\/span>Vastuullinen/);
  assert.doesNotMatch(text, /Grön/);
});

test('an earlier version comes back as a new one, and none is lost', async () => {
  const at = await written();
  const browser = await signIn(program, planner);
  const restore = `/fi/institutions/${institution}/offerings/${at.offering}/revisions/1/restore`;
  const asked = await browser.get(restore);
  assert.match(asked.text, /Palautetaanko versio 1\?/);
  assert.deepEqual(asked.text.match(/name="seen" value="\d*"/g), ['name="seen" value="3"']);
  assert.equal((await browser.post(restore, { seen: '3' })).status, 303);
  const { document, revision } = await read(at);
  assert.equal(revision, 4);
  assert.deepEqual(document.title, first.title);
  assert.equal(document.targetGroup, undefined);
  const { items } = await ask(program.platform, listRevisions, planner, at);
  assert.equal(items.length, 4);
});

test('whoever restores without having seen the current version is told, and nothing changes', async () => {
  const at = await written();
  const { platform } = program;
  await assert.rejects(
    perform(platform, restoreRevision, planner, { ...at, revision: 2, restore: 1 }),
    refused('changed-meanwhile'),
  );
  const browser = await signIn(program, planner);
  const restore = `/fi/institutions/${institution}/offerings/${at.offering}/revisions/1/restore`;
  const answer = await browser.post(restore, { seen: '2' });
  assert.equal(answer.status, 409);
  assert.equal((await read(at)).revision, 3);
});

test('every way of changing a document asks which version was seen', async () => {
  const at = await written();
  const browser = await signIn(program, planner);
  const one = `/api/institutions/${institution}/offerings/${at.offering}`;
  const from = { kind: 'offering', institution, id: at.offering };
  for (const [method, path, body] of [
    ['PUT', one, { document: { ...known, ...first } }],
    ['POST', `${one}/parts`, { from }],
    ['POST', `${one}/revisions/1/restore`, {}],
  ] as const) {
    assert.equal((await browser.api(method, path, body)).status, 422, path);
    assert.equal((await browser.api(method, path, body, { 'if-match': '"1"' })).status, 409, path);
  }
  assert.equal((await read(at)).revision, 3);
});

test('only those who may edit restore; staff of the institution compare, others do not', async () => {
  const { platform } = program;
  const at = await written();
  const teacher = await program.person(institution, 'teacher');
  const stranger = await program.person('02537', 'planner');
  assert.equal(
    (await ask(platform, compareRevisions, teacher, { ...at, from: 1, to: 2 })).differences.length,
    1,
  );
  await assert.rejects(
    perform(platform, restoreRevision, teacher, { ...at, revision: 3, restore: 1 }),
    refused('not-allowed'),
  );
  for (const question of [
    ask(platform, listRevisions, stranger, at),
    ask(platform, compareRevisions, stranger, { ...at, from: 1, to: 2 }),
  ])
    await assert.rejects(question, refused('not-allowed'));
});
