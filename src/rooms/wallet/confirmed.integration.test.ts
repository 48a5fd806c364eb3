import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { openImplementation, publishedOffering } from '../../testing/study.ts';
import { readAwards } from '../credentials/actions/awards.ts';
import { readNotices } from '../notices/actions/notices.ts';
import { confirmAssessment, enrol, gradeEnrolment } from '../studies/index.ts';
import { verify } from '../verification/actions/verify.ts';
import { readOwn, readWallet } from './actions/own.ts';

const institution = '02473';
let program: TestProgram;
let offering: string;
let administration: Actor;
before(async () => {
  program = await startTestProgram({ work: true });
  ({ offering } = await publishedOffering(program, institution));
  administration = await program.person(institution, 'study-administration');
});
after(() => program.close());

/** Enrols, grades and confirms; waits until the background work is done. */
async function complete(learner: Actor, grade: '0' | '4'): Promise<void> {
  const { platform, worker } = program;
  const { implementation, teacher } = await openImplementation(program, institution, offering);
  const { id: enrolment } = await perform(platform, enrol, learner, { institution, implementation });
  const result = grade === '0' ? 'not-met' : 'met';
  const outcomes = ['plan', 'measure'].map(
    (outcome) => ({ outcome, result, comment: 'Vain oppijalle' }) as const,
  );
  const given = { institution, enrolment, grade, outcomes, supervision: 'supervised-with-id' } as const;
  const { assessment } = await perform(platform, gradeEnrolment, teacher, given);
  await perform(platform, confirmAssessment, administration, { institution, assessment });
  await worker!.idle();
}

test('once her result is confirmed, the learner has a valid credential and is told of it', async () => {
  const { platform } = program;
  const learner = await program.learner('Oona Oppija');
  await complete(learner, '4');
  const { items } = await ask(platform, readWallet, learner, {});
  assert.equal(items.length, 1);
  const own = await ask(platform, readOwn, learner, { credential: items[0]!.id });
  assert.equal(own.record.holder.name, 'Oona Oppija');
  assert.equal(own.record.outcomes[0]?.criterion?.fi, 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.');
  assert.ok(!JSON.stringify(own.document).includes('Vain oppijalle'), 'a comment stays with the learner');
  const notices = await ask(platform, readNotices, learner, {});
  const told = notices.items.find(({ kind }) => kind === 'credentials.issued');
  assert.equal(told?.link, `/fi/my/credentials/${items[0]!.id}`);
  const report = await verify.run(platform, learner, { credential: own.document as Record<string, unknown> });
  assert.equal(report.verdict, 'valid', JSON.stringify(report));
});

test('a fail is confirmed without a credential', async () => {
  const learner = await program.learner('Olli Oppija');
  await complete(learner, '0');
  assert.deepEqual((await ask(program.platform, readWallet, learner, {})).items, []);
});

test('study administration finds awards by name, by title in any language and by state', async () => {
  await complete(await program.learner('Ööpo 100%'), '4');
  const find = async (q: string, state: 'all' | 'valid' | 'revoked' = 'all') =>
    (await ask(program.platform, readAwards, administration, { institution, q, state })).items.map(
      ({ holder }) => holder,
    );
  assert.deepEqual(await find('ööpo'), ['Ööpo 100%']);
  assert.deepEqual(await find('100%'), ['Ööpo 100%']);
  assert.deepEqual(await find('100_'), []);
  assert.equal((await find('Ansvarsfullt')).length, 2);
  assert.deepEqual(await find('', 'revoked'), []);
});
