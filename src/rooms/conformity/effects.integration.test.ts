import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { ask, CONSORTIUM, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { openSession, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { draftVersion } from '../framework/actions/versions/draft.ts';
import { saveDraft } from '../framework/actions/versions/edit-draft.ts';
import { listFrameworks, loadFramework } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from '../offerings/index.ts';
import { readEffects } from './actions/effects/read-effects.ts';
import { startEffects } from './actions/effects/start-effects.ts';

let program: TestProgram;
let planner: Actor;
let lead: Actor;
let administrator: Actor;
const KAMK = '02473';
const at = { framework: 'eu-2022-c243', version: 'next' };
const { institution: _own, parts: _parts, ...document } = described;

before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(KAMK, 'planner');
  lead = await program.person(KAMK, 'lead');
  administrator = await program.person(KAMK, 'consortium-administrator');
  const other = await program.person('10108', 'planner');
  const add = (actor: Actor, institution: string, title: string, ects: number) =>
    perform(program.platform, addOffering, actor, {
      institution,
      document: { ...document, title: { fi: title }, ects, hours: ects * 27 },
    });
  await add(planner, KAMK, 'Kuusikymmentä', 60);
  await add(planner, KAMK, 'Viisi', 5);
  await add(other, '10108', 'Vieras kuusikymmentä', 60);
  await draftNarrower();
});
after(() => program.close());

/** A draft of the version in force that allows 59 credits instead of 60. */
async function draftNarrower() {
  const { items } = await ask(program.platform, listFrameworks, administrator, {});
  const inForce = items.find(({ id, standing }) => id === at.framework && standing === 'in-force')!;
  const from = { framework: at.framework, version: inForce.version };
  const which = { institution: CONSORTIUM, ...at };
  await perform(program.platform, draftVersion, administrator, {
    institution: CONSORTIUM,
    from,
    version: at.version,
  });
  const drafted = await inTransaction(program.platform.database, theProgram, (tx) =>
    loadFramework(tx, at.framework, at.version),
  );
  await perform(program.platform, saveDraft, administrator, {
    ...which,
    revision: 1,
    document: { ...drafted!.framework, creditBounds: { minimum: 1, maximum: 59 } },
  });
}

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const effects = (actor: Actor, input: object = {}) =>
  ask(program.platform, readEffects, actor, { ...at, ...input });
const path = (language: 'fi' | 'sv' | 'en' = 'fi') => paths.frameworkEffects(language, at);

test('a narrower bound is previewed: who is affected, in which institution, by which requirement', async () => {
  const { outcome, before } = await effects(administrator);
  assert.equal(before?.id, at.framework);
  assert.deepEqual(
    outcome?.institutions.map((one) => [one.institution, one.offerings, one.changed, one.worse, one.failing]),
    [
      [KAMK, 2, 1, 1, 1],
      ['10108', 1, 1, 1, 1],
    ],
  );
  assert.deepEqual(
    outcome?.elements.map(({ id, count, worse }) => [id, count, worse]),
    [['workload', 2, 2]],
  );
  assert.deepEqual(outcome?.items.map(({ title }) => title.fi).sort(), [
    'Kuusikymmentä',
    'Vieras kuusikymmentä',
  ]);
});

test('the page names them in every language and leads to the field', async () => {
  const browser = await signIn(program, administrator);
  for (const language of languages) {
    const { text, status } = await browser.get(path(language));
    assert.equal(status, 200);
    assert.doesNotMatch(text, /undefined|\[object|effects\./);
  }
  const { text } = await browser.get(path());
  assert.match(text, /Kuusikymmentä/);
  assert.match(text, /edit#form-ects/);
  assert.doesNotMatch(text, />Viisi</);
  const { text: better } = await browser.get(`${path()}?direction=better`);
  assert.match(better, /Tällaisia koulutuksia ei ole/);
});

test('a draft is seen by those who draft it; what is published is seen by all staff, without the titles of others', async () => {
  await assert.rejects(effects(planner), refused('not-found'));
  const published = { framework: 'fi-national', version: '2024-draft' };
  const { outcome } = await effects(planner, published);
  assert.deepEqual(
    outcome?.institutions.map(({ institution }) => institution),
    [KAMK, '10108'],
  );
  assert.ok(
    outcome?.institutions.every(({ failing }) => failing === 1),
    'sixty credits are too many',
  );
  assert.deepEqual(outcome?.visible, [KAMK]);
  assert.ok(outcome?.items.every(({ institution }) => institution === KAMK));
  assert.deepEqual((await effects(planner, { ...published, of: '10108' })).outcome?.items, []);
  const learner = await program.learner();
  await assert.rejects(effects(learner, published), refused('not-allowed'));
});

test('the version in force changes nothing', async () => {
  const { before } = await effects(administrator);
  const { outcome, standing } = await effects(administrator, { version: before!.version });
  assert.equal(standing, 'in-force');
  assert.equal(outcome?.found, 0);
});

test('the list can be downloaded', async () => {
  const { cookie, token } = await openSession(program, administrator);
  const file = (format: string) =>
    program.app.request(paths.frameworkEffectsFile('fi', { ...at, format }), {
      headers: { cookie: `${cookie}=${token}` },
    });
  const csv = await (await file('csv')).text();
  assert.equal(csv.trim().split('\r\n').length, 3);
  assert.match(csv, /Kuusikymmentä/);
  const json = (await (await file('json')).json()) as { items: unknown[]; institutions: unknown[] };
  assert.deepEqual([json.items.length, json.institutions.length], [2, 2]);
});

test('worked out in the background it is the same, and a later change of the rules is told', async () => {
  await assert.rejects(perform(program.platform, startEffects, planner, at), refused('not-allowed'));
  await assert.rejects(perform(program.platform, startEffects, lead, at), refused('not-found'));
  assert.equal((await effects(administrator, { from: 'run' })).outcome, null);
  await perform(program.platform, startEffects, administrator, at);
  await program.worker!.idle();
  const { outcome: stored } = await effects(administrator, { from: 'run' });
  const { outcome: fresh } = await effects(administrator);
  assert.deepEqual({ ...stored, at: null }, { ...fresh, at: null });
  assert.equal(stored?.outdated, false);
  const browser = await signIn(program, administrator);
  const { text } = await browser.get(`${path()}?from=run`);
  assert.match(text, /Laskettu/);
  assert.match(text, /id="effects-progress"(?! data-refresh)/, 'the script finds that it is over');
  await perform(program.platform, saveDraft, administrator, {
    institution: CONSORTIUM,
    ...at,
    revision: 2,
    document: {
      ...(await inTransaction(program.platform.database, theProgram, (tx) =>
        loadFramework(tx, at.framework, at.version),
      ))!.framework,
      creditBounds: { minimum: 1, maximum: 58 },
    },
  });
  assert.equal((await effects(administrator, { from: 'run' })).outcome?.outdated, true);
});

test('while it is being worked out, starting once more changes nothing', async () => {
  await program.worker!.idle();
  const runs = () =>
    inTransaction(program.platform.database, theProgram, (tx) =>
      rows(tx, sql`select from runs where kind = 'conformity.effects'`),
    );
  const earlier = (await runs()).length;
  const results = await Promise.all(
    [1, 2].map(() => perform(program.platform, startEffects, administrator, at)),
  );
  assert.deepEqual(results, [{ institutions: 2 }, { institutions: 2 }]);
  await program.worker!.idle();
  assert.equal((await runs()).length % 2, earlier % 2);
  assert.equal((await effects(administrator, { from: 'run' })).outcome?.outdated, false);
});
