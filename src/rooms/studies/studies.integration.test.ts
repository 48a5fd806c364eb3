import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../base/ids.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { dayFromNow, openImplementation, publishedOffering } from '../../testing/study.ts';
import { described } from '../framework/rules/described-offering.ts';
import { readNotices } from '../notices/actions/notices.ts';
import { saveOffering, withdrawOffering } from '../offerings/index.ts';
import { findImplementation } from '../offerings/store/implementations.ts';
import { readUnconfirmed } from './actions/confirm.ts';
import { readClass, readEnrolment, readTeaching } from './actions/teaching.ts';
import {
  cancelEnrolment,
  confirmAssessment,
  enrol,
  gradeEnrolment,
  readConfirmed,
  readOwnStudies,
} from './index.ts';

const kamk = '02473';
let program: TestProgram;
let offering: string;
let registrar: Actor;
before(async () => {
  program = await startTestProgram({ work: true });
  ({ offering } = await publishedOffering(program, kamk));
  registrar = await program.person(kamk, 'study-administration');
});
after(() => program.close());

const open = (given?: Parameters<typeof openImplementation>[3]) =>
  openImplementation(program, kamk, offering, given);
const join = (learner: Actor, implementation: string) =>
  perform(program.platform, enrol, learner, { institution: kamk, implementation });
const seatsTaken = (id: string) =>
  inTransaction(
    program.platform.database,
    theProgram,
    async (tx) => (await findImplementation(tx, kamk, id))?.seatsTaken,
  );
const results = (plan: 'met' | 'not-met' = 'met', measure: 'met' | 'not-met' = 'met') => [
  { outcome: 'plan', result: plan, comment: 'Selkeä suunnitelma' },
  { outcome: 'measure', result: measure },
];
type Grading = Partial<Parameters<typeof gradeEnrolment.run>[1]>;
const grade = (teacher: Actor, enrolment: string, given: Grading = {}) =>
  perform(program.platform, gradeEnrolment, teacher, {
    institution: kamk,
    enrolment,
    grade: '4',
    outcomes: results(),
    supervision: 'supervised-with-id',
    ...given,
  });
const confirm = (actor: Actor, assessment: string) =>
  perform(program.platform, confirmAssessment, actor, { institution: kamk, assessment });
const confirmed = (assessment: string) =>
  inTransaction(program.platform.database, theProgram, (tx) => readConfirmed(tx, kamk, assessment));

test('a learner enrols, is graded against the criteria, and study administration confirms', async () => {
  const { implementation, teacher } = await open();
  const oona = await program.learner();
  const { id } = await join(oona, implementation);
  assert.equal((await ask(program.platform, readOwnStudies, oona, {})).items[0]?.state, 'enrolled');
  const seen = await ask(program.platform, readEnrolment, teacher, { institution: kamk, enrolment: id });
  assert.equal(seen.name, 'Oona Oppija');
  assert.equal(seen.outcomes[0]?.criterion?.fi, 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.');
  const { assessment } = await grade(teacher, id);
  assert.equal(await confirmed(assessment), undefined, 'nothing is awarded before it is confirmed');
  const { items } = await ask(program.platform, readUnconfirmed, registrar, { institution: kamk });
  assert.equal(items.find((item) => item.id === assessment)?.assessorName, teacher.name);
  assert.deepEqual(await confirm(registrar, assessment), { passed: true });
  const result = await confirmed(assessment);
  assert.deepEqual(result?.grade, { scale: '0-5', value: '4' });
  assert.deepEqual(
    result?.outcomes.map(({ id, met }) => [id, met]),
    [
      ['plan', true],
      ['measure', true],
    ],
  );
  assert.equal(result?.outcomes[0]?.criterion?.fi, 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.');
  assert.equal(result?.holder, oona.person);
  assert.equal(result?.offering.document.title.fi, described.title.fi);
  assert.equal(result?.offering.framework.id, 'eu-2022-c243');
  assert.equal(result?.supervision, 'supervised-with-id');
  assert.ok(result?.confirmedAt instanceof Date);
  assert.equal((await ask(program.platform, readOwnStudies, oona, {})).items[0]?.state, 'confirmed');
});

test('enrolling twice is refused, and takes one seat', async () => {
  const { implementation } = await open({ seats: 5 });
  const oona = await program.learner();
  await join(oona, implementation);
  await assert.rejects(join(oona, implementation), { code: 'studies/already-enrolled', status: 409 });
  assert.equal(await seatsTaken(implementation), 1);
});

test('ten learners want the last three seats at the same moment: three get one', async () => {
  const { implementation } = await open({ seats: 3 });
  const learners = await Promise.all(
    Array.from({ length: 10 }, (_, index) => program.learner(`Oppija ${index}`)),
  );
  const tried = await Promise.allSettled(learners.map((learner) => join(learner, implementation)));
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 3);
  for (const one of tried) if (one.status === 'rejected') assert.equal(one.reason.code, 'studies/full');
  assert.equal(await seatsTaken(implementation), 3);
});

test('the same person clicking twice at the same moment gets one place', async () => {
  const { implementation } = await open({ seats: 5 });
  const oona = await program.learner();
  const tried = await Promise.allSettled([
    join(oona, implementation),
    join(oona, implementation),
    join(oona, implementation),
  ]);
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.equal(await seatsTaken(implementation), 1);
});

test('a cancelled place is free for somebody else, and cancelling twice gives one seat back', async () => {
  const { implementation } = await open({ seats: 1 });
  const [oona, niilo] = [await program.learner(), await program.learner('Niilo')];
  const { id } = await join(oona, implementation);
  await assert.rejects(join(niilo, implementation), { code: 'studies/full' });
  await assert.rejects(
    perform(program.platform, cancelEnrolment, niilo, { institution: kamk, enrolment: id }),
    { code: 'not-found' },
  );
  await perform(program.platform, cancelEnrolment, oona, { institution: kamk, enrolment: id });
  await perform(program.platform, cancelEnrolment, oona, { institution: kamk, enrolment: id });
  assert.equal(await seatsTaken(implementation), 0);
  await join(niilo, implementation);
  await assert.rejects(join(oona, implementation), { code: 'studies/full' });
});

test('outside its days an implementation cannot be enrolled in, and the day is named', async () => {
  const later = await open({ enrolFrom: dayFromNow(3) });
  const past = await open({ enrolFrom: dayFromNow(-9), enrolUntil: dayFromNow(-2) });
  const oona = await program.learner();
  await assert.rejects(join(oona, later.implementation), { code: 'studies/enrolment-not-begun' });
  const [year, month, day] = dayFromNow(-2).split('-').map(Number);
  await assert.rejects(join(oona, past.implementation), {
    code: 'studies/enrolment-over',
    params: { day: `${day}.${month}.${year}` },
  });
});

test('a teacher does not enrol in what she teaches, nor grade what others teach', async () => {
  const { implementation, teacher } = await open();
  const other = await open();
  await assert.rejects(join(teacher, implementation), { code: 'studies/own-teaching' });
  const { id } = await join(await program.learner(), implementation);
  await assert.rejects(grade(other.teacher, id), { code: 'studies/not-your-implementation', status: 403 });
  await assert.rejects(
    ask(program.platform, readEnrolment, other.teacher, { institution: kamk, enrolment: id }),
    {
      code: 'studies/not-your-implementation',
    },
  );
  await assert.rejects(
    ask(program.platform, readClass, other.teacher, { institution: kamk, implementation }),
    {
      code: 'studies/not-your-implementation',
    },
  );
  const { items } = await ask(program.platform, readTeaching, teacher, {});
  assert.deepEqual(
    items.map((item) => item.id),
    [implementation],
  );
  assert.equal(items[0]?.enrolled, 1);
});

test('a teacher of another institution sees and grades nothing here', async () => {
  const { implementation } = await open();
  const { id } = await join(await program.learner(), implementation);
  const stranger = await program.person('10118', 'teacher', 'study-administration');
  await assert.rejects(grade(stranger, id), { code: 'not-allowed' });
  await assert.rejects(
    ask(program.platform, readEnrolment, stranger, { institution: '10118', enrolment: id }),
    { code: 'not-found' },
  );
  await assert.rejects(ask(program.platform, readUnconfirmed, stranger, { institution: kamk }), {
    code: 'not-allowed',
  });
});

test('no passing grade with an outcome that was not met', async () => {
  const { implementation, teacher } = await open();
  const { id } = await join(await program.learner(), implementation);
  await assert.rejects(
    grade(teacher, id, { outcomes: results('met', 'not-met') as never }),
    (error: { fields: unknown }) => {
      assert.deepEqual(error.fields, [{ path: 'grade', code: 'studies/outcome-not-met' }]);
      return true;
    },
  );
  await assert.rejects(grade(teacher, id, { grade: '7' }), { code: 'invalid-input' });
});

test('a failing result is confirmed, but says that it did not pass', async () => {
  const { implementation, teacher } = await open();
  const { id } = await join(await program.learner(), implementation);
  const { assessment } = await grade(teacher, id, {
    grade: '0',
    outcomes: results('not-met', 'met') as never,
  });
  assert.deepEqual(await confirm(registrar, assessment), { passed: false });
  assert.equal((await confirmed(assessment))?.passed, false);
});

test('two people are always needed: the assessor does not confirm, nor does the learner', async () => {
  const both = await program.person(kamk, 'teacher', 'study-administration');
  const { implementation } = await open({ teachers: [both] });
  const learner = await program.person(kamk, 'study-administration');
  const { id } = await join(learner, implementation);
  const { assessment } = await grade(both, id);
  await assert.rejects(confirm(both, assessment), { code: 'studies/own-assessment', status: 403 });
  await assert.rejects(confirm(learner, assessment), { code: 'studies/own-result', status: 403 });
  const { items } = await ask(program.platform, readUnconfirmed, both, { institution: kamk });
  assert.equal(items.find((item) => item.id === assessment)?.mayConfirm, false);
  await confirm(registrar, assessment);
});

test('an API key does not confirm: behind it may stand the assessor', async () => {
  const teacher = await program.person(kamk, 'teacher');
  const { implementation } = await open({ teachers: [teacher] });
  const { id } = await join(await program.learner(), implementation);
  const { assessment } = await grade(teacher, id);
  const system: Actor = { ...registrar, person: null, via: 'api-key', key: newId() };
  await assert.rejects(confirm(system, assessment), { code: 'studies/confirmation-by-person', status: 403 });
});

test('a result may be corrected until it is confirmed, by whoever has seen its latest state', async () => {
  const { implementation, teacher } = await open();
  const { id } = await join(await program.learner(), implementation);
  const { assessment, revision } = await grade(teacher, id, { grade: '2' });
  await assert.rejects(grade(teacher, id, { grade: '3' }), { code: 'changed-meanwhile', status: 409 });
  await grade(teacher, id, { grade: '3', revision });
  await assert.rejects(
    perform(program.platform, confirmAssessment, registrar, { institution: kamk, assessment, revision: 1 }),
    { code: 'changed-meanwhile' },
    'what is confirmed is what was read',
  );
  await confirm(registrar, assessment);
  assert.deepEqual(await confirm(registrar, assessment), { passed: true }, 'a second click changes nothing');
  assert.equal((await confirmed(assessment))?.grade.value, '3');
  await assert.rejects(grade(teacher, id, { grade: '5', revision: 2 }), {
    code: 'studies/already-confirmed',
  });
});

test('a graded learner cannot cancel, a cancelled one cannot be graded', async () => {
  const { implementation, teacher } = await open();
  const [oona, niilo] = [await program.learner(), await program.learner('Niilo')];
  const graded = await join(oona, implementation);
  await grade(teacher, graded.id);
  await assert.rejects(
    perform(program.platform, cancelEnrolment, oona, { institution: kamk, enrolment: graded.id }),
    {
      code: 'studies/too-late-to-cancel',
    },
  );
  const cancelled = await join(niilo, implementation);
  await perform(program.platform, cancelEnrolment, niilo, { institution: kamk, enrolment: cancelled.id });
  await assert.rejects(grade(teacher, cancelled.id), { code: 'studies/cancelled' });
});

test('a learner is graded by what was promised to her, even after the offering changed and was withdrawn', async () => {
  const made = await publishedOffering(program, kamk);
  const { implementation, teacher } = await openImplementation(program, kamk, made.offering);
  const { id } = await join(await program.learner(), implementation);
  const changed = {
    ...described,
    institution: kamk,
    outcomes: [{ id: 'other', text: { fi: 'Jotain aivan muuta' } }],
  };
  await perform(program.platform, saveOffering, made.planner, {
    institution: kamk,
    offering: made.offering,
    revision: 1,
    document: changed as never,
  });
  await perform(program.platform, withdrawOffering, made.lead, {
    institution: kamk,
    offering: made.offering,
  });
  await assert.rejects(join(await program.learner(), implementation), { code: 'studies/not-offered' });
  const { assessment } = await grade(teacher, id);
  await confirm(registrar, assessment);
  assert.equal((await confirmed(assessment))?.offering.revision, 1);
});

test('teacher, learner and study administration are told, each once', async () => {
  // News of the tests before must not reach somebody who comes only now.
  await program.worker?.idle();
  const { implementation, teacher } = await open();
  const registrarToo = await program.person(kamk, 'study-administration');
  const [oona, niilo] = [await program.learner(), await program.learner('Niilo')];
  const told = async (actor: Actor) => {
    await program.worker?.idle();
    return (await ask(program.platform, readNotices, actor, {})).items.map(({ kind }) => kind).sort();
  };
  const { id } = await join(oona, implementation);
  const other = await join(niilo, implementation);
  assert.deepEqual(await told(teacher), ['studies.new-learner']);
  await grade(teacher, id);
  await grade(teacher, other.id);
  assert.deepEqual(await told(oona), ['studies.enrolled', 'studies.graded']);
  const ours = (await told(registrarToo)).filter((kind) => kind === 'studies.to-confirm');
  assert.equal(ours.length, 1, 'one notice a day and implementation, not one a learner');
});
