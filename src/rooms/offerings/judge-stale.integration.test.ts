import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { root } from '../../platform/root.ts';
import { type Home, makeHome } from '../../testing/home.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { dayFromNow } from '../../testing/study.ts';
import { adoptVersion } from '../framework/adopt-version.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from './actions/add-offering.ts';
import { readOfferingPage, readOfferings } from './actions/read-offerings.ts';
import { saveOffering } from './actions/save-offering.ts';
import { judgeBatch, judgeStale } from './judge-stale.ts';

const KAMK = '02473';
const { institution: _own, coDesigners: _with, ...document } = described;
let home: Home;
let program: TestProgram;
let planner: Actor;

before(async () => {
  home = await makeHome();
  program = await startTestProgram({ home });
  planner = await program.person(KAMK, 'planner');
});
after(async () => {
  await program.close();
  await home.drop();
});

const add = (title: string) =>
  perform(program.platform, addOffering, planner, {
    institution: KAMK,
    document: { ...document, title: { fi: title } },
  });
const verdicts = async () => {
  const { items } = await ask(program.platform, readOfferings, planner, { institution: KAMK });
  return items.map(({ verdict }) => verdict);
};
const count = async (verdict: string) => (await verdicts()).filter((one) => one === verdict).length;
const routine = () => judgeStale.handle({ platform: program.platform, actor: program.root });

async function adoptProfile(): Promise<void> {
  const today = dayFromNow(0);
  const profile = { institution: 'consortium', framework: 'consortium-profile', version: '1' };
  await inTransaction(program.platform.database, theProgram, (tx) =>
    adoptVersion(tx, profile, { effectiveFrom: today, today }, program.platform.clock()),
  );
}

/** Judges one by one in a process of its own, which is killed in the middle. */
async function judgeUntilKilled(): Promise<void> {
  const script = `
    import { readConfig } from './src/platform/config.ts';
    import { startProgram } from './src/app.ts';
    import { judgeBatch } from './src/rooms/offerings/judge-stale.ts';
    const { platform } = await startProgram(readConfig(process.env), { work: false, demo: false, log() {} });
    for (;;) process.stdout.write(String(await judgeBatch(platform, '${KAMK}', 1)));`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const env = { PATH: process.env.PATH ?? '', ...home.environment };
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  child.kill('SIGKILL');
  await ended;
}

test('what is saved is judged by what is in force, and so there is nothing to do', async () => {
  for (let n = 1; n <= 30; n += 1) await add(`Matkailuyrityksen johtaminen ${n}`);
  assert.equal(await judgeBatch(program.platform, KAMK), 0);
  assert.equal(await count('conforms'), 30);
});

test('a framework that comes into force changes the verdicts in the lists, also when the work is killed on its way', async () => {
  await adoptProfile();
  assert.equal(await count('conforms'), 30);
  const before = await ask(program.platform, readOfferings, planner, { institution: KAMK });
  await program.close();
  await judgeUntilKilled();
  program = await startTestProgram({ home });
  assert.ok((await count('conforms')) < 30, 'some had been judged when the process was killed');
  await routine();
  assert.equal(await count('conforms'), 0);
  assert.equal(await judgeBatch(program.platform, KAMK), 0);
  const after = await ask(program.platform, readOfferings, planner, { institution: KAMK });
  const untouched = ({ items }: typeof before) =>
    items.map(({ id, revision, updatedAt }) => [id, revision, +updatedAt]);
  assert.deepEqual(untouched(after), untouched(before));
});

test('the verdict in the list is that of the page, and saving keeps it so', async () => {
  const { id, revision } = await add('Matkailun hiilijalanjälki');
  const page = await ask(program.platform, readOfferingPage, planner, { institution: KAMK, offering: id });
  assert.equal(page.verdict, page.judgement.verdict);
  await perform(program.platform, saveOffering, planner, {
    institution: KAMK,
    offering: id,
    revision,
    document: { ...document, coDesigners: { fi: 'Kainuun keksityt safariyrittäjät' } },
  });
  assert.equal(await judgeBatch(program.platform, KAMK), 0);
  assert.equal(await count('conforms'), 1);
});

test('a framework that is retired gates no longer', async () => {
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update framework_versions set retired_from = effective_from where framework = 'consortium-profile'`.execute(
      tx,
    ),
  );
  await routine();
  assert.equal(await count('conforms'), 31);
});

test('one more look where nothing is stale reads the index only', async () => {
  const plan = await inTransaction(program.platform.database, theProgram, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    return rows(
      tx,
      sql<{ 'QUERY PLAN': string }>`explain select id, document, imported from offerings
        where institution_id = ${KAMK} and (judged_by < 'x' or judged_by > 'x') limit 500 for update skip locked`,
    );
  });
  assert.match(plan.map((line) => line['QUERY PLAN']).join(' '), /offerings_judged_by/);
});
