import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../../base/paths.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { addFinding, readFindings, withdrawFinding } from './actions/findings/findings.ts';

const KAMK = '02473';
const SAVONIA = '02537';
const eu = { framework: 'eu-2022-c243', version: '1' };

let program: TestProgram;
let teacher: Actor;
let colleague: Actor;
before(async () => {
  program = await startTestProgram();
  teacher = await program.person(KAMK, 'teacher');
  colleague = await program.person(SAVONIA, 'planner');
});
after(() => program.close());

const refused = (code: string) => (error: { code?: string }) => error.code === code;
const facts = {
  ...{ institution: KAMK, ...eu, element: 'workload', stance: 'questions' as const },
  text: { fi: 'Tuntimäärä oli arvaus.' },
  ...{ pilot: 'Etähoidon pilotti (keksitty)', source: 'Loppuraportti', foundOn: '2026-05-04' },
};
const add = (by: Actor, more: Partial<typeof facts> & { sourceUrl?: string } = {}) =>
  perform(program.platform, addFinding, by, { ...facts, ...more });
const about = (by: Actor, element?: string) =>
  ask(program.platform, readFindings, by, { framework: eu.framework, ...(element && { element }) });

test('a finding belongs to its requirement and is read by the staff of all institutions, by nobody else', async () => {
  const { id } = await add(teacher);
  await add(colleague, { institution: SAVONIA, element: 'title' });
  const { items } = await about(colleague, 'workload');
  assert.deepEqual(
    items.map((one) => [one.id, one.stance, one.foundOn, one.by.fi]),
    [[id, 'questions', '2026-05-04', `Korkeakoulu ${KAMK}`]],
  );
  assert.equal((await about(colleague)).items.length, 2);
  await assert.rejects(about(await program.learner()), refused('not-allowed'));
  await assert.rejects(about(anonymous), refused('sign-in-needed'));
});

test('nobody adds to or withdraws the findings of another institution', async () => {
  const { id } = await add(teacher);
  await assert.rejects(add(colleague), refused('not-allowed'));
  const withdraw = (institution: string) =>
    perform(program.platform, withdrawFinding, colleague, { institution, finding: id, reason: 'Ei päde' });
  await assert.rejects(withdraw(KAMK), refused('not-allowed'));
  await assert.rejects(withdraw(SAVONIA), refused('not-found'));
});

test('a finding is of a requirement that the version has, of a day that has been, with an address that opens', async () => {
  await assert.rejects(add(teacher, { element: 'no-such' }), refused('invalid-input'));
  await assert.rejects(add(teacher, { version: '99' }), refused('invalid-input'));
  await assert.rejects(add(teacher, { foundOn: '2999-01-01' }), refused('invalid-input'));
  await assert.rejects(add(teacher, { sourceUrl: 'javascript:alert(1)' }), refused('invalid-input'));
});

test('on the pages a finding is added, counted beside its requirement, and withdrawn with a reason', async () => {
  const browser = await signIn(program, teacher);
  const form = paths.addFinding('fi', eu);
  const values = {
    institution: KAMK,
    element: 'grade',
    stance: 'supports',
    'text.fi': 'Opettajat <b>pitivät</b> tästä.',
    pilot: 'Koepilotti (keksitty)',
    source: 'Muistio 4.5.2026',
    sourceUrl: 'https://example.invalid/muistio',
  };
  const wrong = await browser.post(form, values);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Muistio 4\.5\.2026/, 'what was typed is kept');
  const sent = await browser.post(form, { ...values, foundOn: '4.5.2026' });
  assert.equal(sent.location, `${paths.findings('fi', eu)}#grade`);
  const list = (await browser.get(paths.findings('fi', eu))).text;
  assert.match(list, /Opettajat &lt;b>pitivät/);
  assert.match(list, /href="https:\/\/example\.invalid\/muistio"/);
  const page = await browser.get(paths.framework('fi', eu));
  assert.match(page.text, /findings#grade">1 havainto tukee</);
  const visitor = await program.app.request(paths.framework('fi', eu));
  assert.doesNotMatch(await visitor.text(), /havainto/);

  const withdraw = /href="([^"]+\/withdraw)"/.exec(list.slice(list.indexOf('id="grade"')))![1]!;
  assert.equal((await browser.post(withdraw, { reason: '' })).status, 422);
  await browser.post(withdraw, { reason: 'Kysely oli virheellinen' });
  assert.match((await browser.get(paths.findings('fi', eu))).text, /Kysely oli virheellinen/);
  assert.doesNotMatch((await browser.get(paths.framework('fi', eu))).text, /findings#grade/);
});
