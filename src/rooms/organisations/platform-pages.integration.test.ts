import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { chainAudit } from '../../platform/audit/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { startRun } from '../../platform/jobs/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readAuditTrail } from './actions/audit.ts';
import { cancelOneRun, readOneRun, readRuns, retryOneRun } from './actions/runs.ts';

const kamk = '02473';
let program: TestProgram;
let administrator: Actor;
let planner: Actor;
before(async () => {
  program = await startTestProgram();
  administrator = await program.person(kamk, 'administrator');
  planner = await program.person(kamk, 'planner');
});
after(() => program.close());

const begin = (title: string, institution = kamk) =>
  inTransaction(program.platform.database, theProgram, (tx) =>
    startRun(
      { tx, actor: planner, now: new Date(), platform: program.platform },
      { institution, kind: 'test', title, input: {}, total: 10 },
    ),
  );
const stateOf = async (run: string) =>
  (await ask(program.platform, readOneRun, administrator, { run })).state;
const setState = (run: string, state: string) =>
  program.platform.database.pool.query('update runs set state = $2 where id = $1', [run, state]);

test('staff see the long works of their institution with their progress, not those of others', async () => {
  const run = await begin('Kurssilista <syksy>');
  const theirs = await begin('Toisen', '10118');
  const browser = await signIn(program, planner);
  const list = await browser.get('/fi/runs');
  assert.match(list.text, /Kurssilista &lt;syksy>/);
  assert.doesNotMatch(list.text, /Toisen/);
  const page = await browser.get(`/fi/runs/${run}`);
  assert.match(page.text, /<progress/);
  assert.match(page.text, /Keskeytä/);
  assert.equal((await browser.get(`/fi/runs/${theirs}`)).status, 404);
  assert.equal((await browser.api('GET', '/api/runs')).status, 200);
});

test('a run is cancelled by staff and started again by an administrator', async () => {
  const run = await begin('Peruttava');
  const browser = await signIn(program, planner);
  assert.equal((await browser.post(`/fi/runs/${run}/cancel`)).location, `/fi/runs/${run}`);
  assert.equal((await ask(program.platform, readOneRun, planner, { run })).cancelRequested, true);
  await setState(run, 'cancelled');
  assert.equal((await browser.post(`/fi/runs/${run}/cancel`)).status, 409);
  assert.equal((await browser.post(`/fi/runs/${run}/retry`)).status, 403);
  const higher = await signIn(program, administrator);
  assert.match((await higher.get(`/fi/runs/${run}`)).text, /Yritä uudelleen/);
  assert.equal((await higher.post(`/fi/runs/${run}/retry`)).location, `/fi/runs/${run}`);
  assert.equal(await stateOf(run), 'queued');
});

test('the right is asked where the run belongs, not where else one has a role', async () => {
  const run = await begin('Vain oma');
  await setState(run, 'failed');
  const elsewhere: Actor = {
    ...planner,
    memberships: [...planner.memberships, { institution: '10118', unit: null, role: 'administrator' }],
  };
  await assert.rejects(perform(program.platform, retryOneRun, elsewhere, { run }), { code: 'not-allowed' });
  const audited = async () =>
    (await ask(program.platform, readAuditTrail, administrator, { institution: kamk })).items;
  await perform(program.platform, retryOneRun, administrator, { run });
  assert.equal((await audited())[0]?.subject, `run:${run}`, 'the audit line stands with the institution');
  await perform(program.platform, cancelOneRun, planner, { run });
  assert.ok(
    (await ask(program.platform, readRuns, planner, {})).items.some(
      ({ id, cancelRequested }) => id === run && cancelRequested,
    ),
  );
});

test('the audit trail names what was done and by whom, and says that its chain is whole', async () => {
  await chainAudit(program.platform.database);
  const browser = await signIn(program, administrator);
  const page = await browser.get(`/fi/institutions/${kamk}/audit`);
  assert.match(page.text, /Ketju on ehjä/);
  assert.match(page.text, /Kutsua henkilö ja antaa rooli/);
  assert.match(page.text, new RegExp(planner.name));
  assert.doesNotMatch(page.text, /example\.invalid/, 'no personal values');
  const first = (await browser.api('GET', `/api/institutions/${kamk}/audit?limit=2`)).json as {
    items: { id: number }[];
    next: string;
    chain: object;
  };
  assert.equal(first.items.length, 2);
  assert.ok(first.chain);
  const second = (await browser.api('GET', `/api/institutions/${kamk}/audit?limit=2&cursor=${first.next}`))
    .json as typeof first;
  assert.ok(second.items[0]!.id < first.items[1]!.id);
});

test('a changed line breaks the chain visibly', async () => {
  await program.platform.database.pool.query(
    `update audit_lines set subject = 'person:somebody-else' where institution_id = $1 and sequence = 2`,
    [kamk],
  );
  const page = await (await signIn(program, administrator)).get(`/fi/institutions/${kamk}/audit`);
  assert.match(page.text, /Ketju on poikki/);
  assert.match(page.text, /Merkintää 2 on muutettu/);
});

test('a planner does not read the audit trail, and a visitor is asked to sign in', async () => {
  assert.equal((await (await signIn(program, planner)).get(`/fi/institutions/${kamk}/audit`)).status, 403);
  assert.equal((await (await signIn(program, null)).get('/fi/runs')).status, 303);
});
