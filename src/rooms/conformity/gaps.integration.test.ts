import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { Refusal } from '../../base/errors.ts';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { openSession, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering, saveOffering } from '../offerings/index.ts';
import { actorOfPerson, addUnit, invitePerson } from '../organisations/index.ts';
import { readAllGaps } from './actions/gaps/read-all-gaps.ts';
import { readGaps } from './actions/gaps/read-gaps.ts';

let program: TestProgram;
let planner: Actor;
let unit: string;
const KAMK = '02473';
const offerings: Record<string, string> = {};
const { institution: _own, ects: _ects, ...withoutCredits } = described;

before(async () => {
  program = await startTestProgram();
  planner = await program.person(KAMK, 'planner');
  ({ id: unit } = await perform(program.platform, addUnit, program.root, {
    institution: KAMK,
    name: { fi: 'Matkailu' },
  }));
  const add = async (name: string, document: object, of: string | null = null) => {
    const given = { institution: KAMK, unit: of, document: { title: { fi: name }, ...document } };
    const { id } = await perform(program.platform, addOffering, planner, given);
    offerings[name] = id;
  };
  await add('Valmis', { ...withoutCredits, ects: 5 });
  await add('Pelkkä nimi', {});
  await add('Melkein valmis', { ...withoutCredits, title: { fi: 'Melkein valmis' } }, unit);
});
after(() => program.close());

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const gaps = (actor = planner, input: object = {}) =>
  ask(program.platform, readGaps, actor, { institution: KAMK, ...input });
const pathOf = (language: 'fi' | 'sv' | 'en' = 'fi') => paths.gaps(language, { institution: KAMK });

test('what is missing is listed by requirement, least work first, and by offering, nearest first', async () => {
  const { offerings: all, lacking, requirements, items } = await gaps();
  assert.deepEqual([all, lacking], [3, 2]);
  assert.deepEqual(
    items.map(({ title }) => title.fi),
    ['Melkein valmis', 'Pelkkä nimi'],
  );
  const efforts = requirements.map(({ effortMinutes }) => effortMinutes);
  assert.deepEqual(
    efforts,
    [...efforts].sort((a, b) => a - b),
  );
  const credits = requirements.find(({ key }) => key.endsWith('/workload'));
  assert.deepEqual([credits?.count, credits?.missing, credits?.unknown], [2, 2, 0]);
  assert.equal(credits?.totalMinutes, 2 * (credits?.effortMinutes ?? 0));
  const common = (await gaps(planner, { order: 'count' })).requirements.map(({ count }) => count);
  assert.deepEqual(
    common,
    [...common].sort((a, b) => b - a),
  );
});

test('the page leads from each gap to its very field, in every language', async () => {
  const browser = await signIn(program, planner);
  for (const language of languages) {
    const { text, status } = await browser.get(pathOf(language));
    assert.equal(status, 200);
    assert.doesNotMatch(text, /undefined|\[object|gaps\./);
  }
  const { text } = await browser.get(pathOf());
  assert.match(text, new RegExp(`${offerings['Melkein valmis']}/edit#form-ects`));
  assert.doesNotMatch(text, />Valmis</);
});

test('an opened requirement lists its offerings only', async () => {
  const { requirements } = await gaps();
  const outcomes = requirements.find(({ key }) => key.endsWith('/learning-outcomes'))!;
  const { items, found } = await gaps(planner, { requirement: outcomes.key });
  assert.equal(found, 1);
  assert.equal(items[0]?.title.fi, 'Pelkkä nimi');
});

test('several frameworks count a thing that both ask for once, and any published one can be chosen', async () => {
  const frameworks = ['eu-2022-c243@1', 'fi-national@2024-draft'];
  const { requirements } = await gaps(planner, { frameworks });
  const isOutcomes = ({ element }: { element: string }) => element === 'learning-outcomes';
  const outcomes = requirements.filter(({ asked }) => asked.some(isOutcomes));
  assert.deepEqual(
    outcomes.map(({ asked }) => asked.map(({ framework }) => framework.id)),
    [['eu-2022-c243', 'fi-national']],
  );
  await assert.rejects(gaps(planner, { frameworks: ['no-such@1'] }), refused('not-found'));
});

test('a role that is limited to a unit sees the gaps of that unit', async () => {
  const { person } = await perform(program.platform, invitePerson, program.root, {
    institution: KAMK,
    name: 'Ulla Yksikkö',
    email: 'ulla@example.invalid',
    role: 'planner',
    unit,
  });
  const own = (await actorOfPerson(program.platform, person))!;
  const list = await gaps(own);
  assert.deepEqual(
    list.items.map(({ title }) => title.fi),
    ['Melkein valmis'],
  );
  assert.deepEqual(
    list.units.map(({ id }) => id),
    [unit],
  );
  const { id: other } = await perform(program.platform, addUnit, program.root, {
    institution: KAMK,
    name: { fi: 'Hoitotyö' },
  });
  await assert.rejects(gaps(own, { unit: other }), refused('not-allowed'));
  assert.equal((await gaps(planner, { unit: other })).offerings, 0);
});

test('nobody sees the gaps of another institution, and only the consortium sees all', async () => {
  const stranger = await program.person('10108', 'planner');
  await assert.rejects(gaps(stranger), refused('not-allowed'));
  await assert.rejects(ask(program.platform, readAllGaps, planner, {}), refused('not-allowed'));
  await perform(program.platform, addOffering, stranger, {
    institution: '10108',
    document: { title: { fi: 'Vieras' } },
  });
  const administrator = await program.person('10108', 'consortium-administrator');
  const { institutions, lacking, requirements } = await ask(program.platform, readAllGaps, administrator, {});
  assert.equal(lacking, 3);
  assert.deepEqual(institutions.map(({ institution, lacking }) => [institution, lacking]).sort(), [
    [KAMK, 2],
    ['10108', 1],
  ]);
  const outcomes = requirements.find(({ key }) => key.endsWith('/learning-outcomes'))!;
  const of = await ask(program.platform, readAllGaps, administrator, { requirement: outcomes.key });
  assert.deepEqual(of.institutions.map(({ institution, lacking }) => [institution, lacking]).sort(), [
    [KAMK, 1],
    ['10108', 1],
  ]);
  const browser = await signIn(program, administrator);
  for (const language of languages) {
    const { text, status } = await browser.get(paths.allGaps(language));
    assert.equal(status, 200);
    assert.match(text, /Korkeakoulu 10108/);
    assert.doesNotMatch(text, /undefined|\[object|gaps\./);
  }
});

test('the list is a file too: a row a gap with the address of its field', async () => {
  const { cookie, token } = await openSession(program, planner);
  const file = (format: string) =>
    program.app.request(paths.gapsFile('fi', { institution: KAMK, format }), {
      headers: { cookie: `${cookie}=${token}` },
    });
  const csv = await (await file('csv')).text();
  const { items } = await gaps();
  const rows = items.reduce((sum, one) => sum + one.gaps.length, 0);
  assert.equal(csv.trim().split('\r\n').length, rows + 1);
  assert.match(csv, /edit#form-ects/);
  const [first] = await readSheet(Buffer.from(await (await file('xlsx')).arrayBuffer()), 'Puutteet');
  assert.equal(first?.[0], 'Koulutus');
  const json = (await (await file('json')).json()) as { lacking: number };
  assert.equal(json.lacking, 2);
  assert.equal((await file('exe')).status, 404);
});

test('a mended gap is gone at once, for the institution and for the consortium', async () => {
  const administrator = await program.person(KAMK, 'consortium-administrator');
  const all = async () => (await ask(program.platform, readAllGaps, administrator, {})).lacking;
  const earlier = await all();
  await perform(program.platform, saveOffering, planner, {
    institution: KAMK,
    offering: offerings['Melkein valmis']!,
    revision: 1,
    document: { ...withoutCredits, title: { fi: 'Melkein valmis' }, ects: 5 },
  });
  const { lacking, items } = await gaps();
  assert.equal(lacking, 1);
  assert.ok(items.every(({ title }) => title.fi !== 'Melkein valmis'));
  assert.equal(await all(), earlier - 1);
});

test('where nothing is missing, the page says so', async () => {
  const browser = await signIn(program, planner);
  const { text } = await browser.get(`${pathOf()}?unit=${unit}`);
  assert.match(text, /Ei mitään korjattavaa/);
});
