import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { described } from '../framework/rules/described-offering.ts';
import {
  addOffering,
  approveOffering,
  publishOffering,
  saveOffering,
  submitOffering,
} from '../offerings/index.ts';
import { recheckOffering } from './actions/recheck.ts';
import { judgedAgain } from './judged-again.ts';

let program: TestProgram;
let planner: Actor;
let at: { institution: string; offering: string };
const KAMK = '02473';
const { institution: _own, ...document } = described;

before(async () => {
  program = await startTestProgram();
  planner = await program.person(KAMK, 'planner');
  const lead = await program.person(KAMK, 'lead');
  const { id } = await perform(program.platform, addOffering, planner, { institution: KAMK, document });
  at = { institution: KAMK, offering: id };
  await perform(program.platform, submitOffering, planner, at);
  await perform(program.platform, approveOffering, lead, at);
  await perform(program.platform, publishOffering, planner, at);
});
after(() => program.close());

const recheck = () => ask(program.platform, recheckOffering, planner, at);
const change = (query: ReturnType<typeof sql>) =>
  inTransaction(program.platform.database, theProgram, (tx) => query.execute(tx));

test('what an approval, a publication and the public copy rest on comes out the same again', async () => {
  const { items, differing } = await recheck();
  assert.deepEqual(
    items.map(({ step, result }) => [step, result]),
    [
      ['approve', 'same'],
      ['publish', 'same'],
      ['catalogue', 'same'],
    ],
  );
  assert.equal(differing, 0);
  const browser = await signIn(program, planner);
  for (const language of languages) {
    const { text, status } = await browser.get(paths.recheck(language, at));
    assert.equal(status, 200);
    assert.doesNotMatch(text, /undefined|\[object|recheck\./);
  }
});

test('a later revision of the offering does not change what was approved', async () => {
  await perform(program.platform, saveOffering, planner, {
    ...at,
    revision: 1,
    document: { title: { fi: 'Aivan muuta' } },
  });
  assert.equal((await recheck()).differing, 0);
});

test('a stored report that was tampered with is found, with the place', async () => {
  await change(sql`update offering_steps set evidence = jsonb_set(evidence, '{report,elements,0,effortMinutes}', '7')
    where offering_id = ${at.offering} and verb = 'approve'`);
  const { items, differing } = await recheck();
  assert.equal(differing, 1);
  const [approval] = items;
  assert.equal(approval?.result, 'differs');
  assert.deepEqual(
    approval?.differences.map(({ pointer, stored, now }) => [pointer, stored, now]),
    [['/report/elements/0/effortMinutes', 7, 0]],
  );
  const browser = await signIn(program, planner);
  const { text } = await browser.get(paths.recheck('fi', at));
  assert.match(text, /Poikkeaa talletetusta/);
});

test('a public copy that was changed behind the program is found', async () => {
  await change(
    sql`update published_offerings set document = jsonb_set(document, '{ects}', '60') where id = ${at.offering}`,
  );
  const { items } = await recheck();
  const copy = items.find(({ step }) => step === 'catalogue');
  assert.equal(copy?.result, 'differs');
  assert.ok(copy?.differences.some(({ pointer }) => pointer === '/documentSha256'));
});

test('a framework that is not the one that was pinned is found', async () => {
  await change(sql`update offering_steps set evidence = jsonb_set(evidence, '{framework,sha256}', '"other"')
    where offering_id = ${at.offering} and verb = 'publish'`);
  const found = await inTransaction(program.platform.database, theProgram, async (tx) => {
    const items = [];
    for await (const one of judgedAgain(tx, KAMK, null)) items.push([one.step, one.result]);
    return items;
  });
  assert.deepEqual(found, [
    ['approve', 'differs'],
    ['publish', 'framework-gone'],
    ['catalogue', 'differs'],
  ]);
});

test('nobody rechecks the offerings of another institution', async () => {
  const stranger = await program.person('10108', 'planner');
  await assert.rejects(
    ask(program.platform, recheckOffering, stranger, at),
    (error) => error instanceof Refusal && error.code === 'not-allowed',
  );
});
