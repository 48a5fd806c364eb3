import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readNotices } from '../notices/actions/notices.ts';
import { actorOfPerson, addUnit, invitePerson } from '../organisations/index.ts';
import { addOffering } from './actions/add-offering.ts';
import { readOfferingPage } from './actions/read-offerings.ts';
import { submitOffering } from './actions/review-offering.ts';
import { saveOffering } from './actions/save-offering.ts';
import { addToTeam, leaveTeam, readTeam, removeFromTeam } from './actions/team/team.ts';
import type { TeamRole } from './rules/team/team-roles.ts';

let program: TestProgram;
let unit: string;
let lead: Actor;
before(async () => {
  program = await startTestProgram({ work: true });
  const administrator = await program.person(institution, 'administrator');
  ({ id: unit } = await perform(program.platform, addUnit, administrator, {
    institution,
    name: { fi: 'Matkailu' },
  }));
  lead = await program.person(institution, 'lead');
});
after(() => program.close());

const institution = '02473';
const refused = (code: string) => (error: { code?: string }) => error.code === code;

/** Somebody whose role holds in one other unit only. */
async function fromOtherUnit(role: 'planner' | 'teacher' | 'quality'): Promise<Actor> {
  const { platform, root } = program;
  const { id } = await perform(platform, addUnit, root, { institution, name: { fi: 'Tekniikka' } });
  const guest = { name: `Vieras ${role}`, email: `${id}@example.invalid`, role, unit: id };
  const { person } = await perform(platform, invitePerson, root, { institution, ...guest });
  return (await actorOfPerson(platform, person))!;
}

async function newOffering(): Promise<string> {
  const document = { title: { fi: 'Yhteinen' } };
  return (await perform(program.platform, addOffering, lead, { institution, unit, document })).id;
}

const add = (offering: string, member: Actor, role: TeamRole, by = lead) =>
  perform(program.platform, addToTeam, by, { institution, offering, person: member.person!, role });

async function save(offering: string, who: Actor, title: string) {
  const { document, revision } = await ask(program.platform, readOfferingPage, lead, {
    institution,
    offering,
  });
  const next = { ...document, title: { fi: title } };
  return perform(program.platform, saveOffering, who, { institution, offering, revision, document: next });
}

test('a planner of another unit edits what she is in the team of, and nothing else', async () => {
  const [offering, other] = [await newOffering(), await newOffering()];
  const planner = await fromOtherUnit('planner');
  await assert.rejects(save(offering, planner, 'Ei vielä'), refused('not-allowed'));
  await add(offering, planner, 'designer');
  assert.equal((await save(offering, planner, 'Nyt')).revision, 2);
  await assert.rejects(save(other, planner, 'Ei tätä'), refused('not-allowed'));
});

test('a teacher designs in a team and loses the right with the role', async () => {
  const { platform } = program;
  const offering = await newOffering();
  const teacher = await fromOtherUnit('teacher');
  const { id: member } = await add(offering, teacher, 'designer');
  await save(offering, teacher, 'Opettajan');
  await assert.rejects(add(offering, lead, 'rdi', teacher), refused('not-allowed'));
  await assert.rejects(
    perform(platform, leaveTeam, lead, { institution, offering, member }),
    refused('offerings/not-in-team'),
  );
  await perform(platform, leaveTeam, teacher, { institution, offering, member });
  await assert.rejects(save(offering, teacher, 'Enää ei'), refused('not-allowed'));
});

test('who leads the design gathers the team, but gives nobody a right to approve', async () => {
  const offering = await newOffering();
  const leader = await fromOtherUnit('teacher');
  const friend = await fromOtherUnit('teacher');
  await add(offering, leader, 'design-lead');
  const { id: member } = await add(offering, friend, 'reviewer', leader);
  const { platform } = program;
  await assert.rejects(save(offering, friend, 'Arvioija ei kirjoita'), refused('not-allowed'));
  await perform(platform, removeFromTeam, leader, { institution, offering, member });
  const { items } = await ask(platform, readTeam, lead, { institution, offering });
  assert.deepEqual(
    items.map(({ role }) => role),
    ['design-lead'],
  );
});

test('only people of the institution come into a team, and each role once', async () => {
  const offering = await newOffering();
  const stranger = await program.person('02537', 'planner');
  await assert.rejects(add(offering, stranger, 'designer'), refused('invalid-input'));
  const planner = await fromOtherUnit('planner');
  await add(offering, planner, 'designer');
  await assert.rejects(add(offering, planner, 'designer'), refused('invalid-input'));
  await assert.rejects(
    ask(program.platform, readTeam, stranger, { institution, offering }),
    refused('not-allowed'),
  );
  await assert.rejects(add(offering, stranger, 'designer', stranger), refused('not-allowed'));
});

test('people are told when they come into a team and when they are taken out', async () => {
  const { platform } = program;
  const offering = await newOffering();
  const planner = await fromOtherUnit('planner');
  const { id: member } = await add(offering, planner, 'rdi');
  await perform(platform, removeFromTeam, lead, { institution, offering, member });
  await program.worker!.idle();
  const { items } = await ask(platform, readNotices, planner, {});
  const subjects = items.map(({ subject }) => subject).sort();
  assert.deepEqual(subjects, [
    'Roolisi tiimissä on päättynyt: Yhteinen',
    'Sinut on lisätty tiimiin: Yhteinen',
  ]);
});

test('on the pages: somebody is added, sees the way to edit, and leaves after being asked', async () => {
  const offering = await newOffering();
  const planner = await fromOtherUnit('planner');
  const page = `/fi/institutions/${institution}/offerings/${offering}`;
  const leads = await signIn(program, lead);
  const added = await leads.post(`${page}/team`, { person: planner.person!, role: 'designer' });
  assert.equal(added.status, 303);
  const browser = await signIn(program, planner);
  const shown = await browser.get(page);
  assert.match(shown.text, new RegExp(`href="${page}/edit"`));
  assert.match(shown.text, /Vieras planner, <!-- -->Suunnittelija|Vieras planner, Suunnittelija/);
  const team = await browser.get(`${page}/team`);
  const leave = /href="([^"]+\/remove)"/.exec(team.text)?.[1] ?? '';
  assert.match((await browser.get(leave)).text, /Jätätkö tiimin roolin Suunnittelija\?/);
  assert.equal((await browser.post(leave)).status, 303);
  assert.doesNotMatch((await browser.get(page)).text, new RegExp(`href="${page}/edit"`));
});

test('a teacher who designs in the team hands the offering over for review', async () => {
  const offering = await newOffering();
  const teacher = await fromOtherUnit('teacher');
  await add(offering, teacher, 'designer');
  const done = await perform(program.platform, submitOffering, teacher, { institution, offering });
  assert.equal(done.state, 'review');
});
