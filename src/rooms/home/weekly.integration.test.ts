import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, type Platform, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { notify } from '../notices/index.ts';
import { addOffering } from '../offerings/index.ts';
import { readAccount, updateAccount } from '../organisations/actions/account.ts';
import type { Delivery } from '../organisations/index.ts';
import { registerProject } from '../rdi/index.ts';
import { sendWeeklyLists } from './weekly.ts';

const PLACE = '02471';
// Mondays of 2031, nine in the morning in Helsinki; the Monday before, at five.
const TOO_EARLY = new Date('2031-03-10T03:00:00Z');
const MONDAY = new Date('2031-03-10T07:00:00Z');
const WEDNESDAY = new Date('2031-03-12T07:00:00Z');
const NEXT_MONDAY = new Date('2031-03-17T07:00:00Z');

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const at = (date: Date): Platform => ({ ...program.platform, clock: () => date });

function mails({ person }: Actor) {
  return inTransaction(program.platform.database, theProgram, (tx) =>
    rows(
      tx,
      sql<{
        subject: string;
        text: string;
      }>`select subject, text from mails m join persons p on p.email = m.recipient
        where p.id = ${person} order by m.id`,
    ),
  );
}

const wants = (person: Actor, delivery: Delivery) =>
  perform(program.platform, updateAccount, person, { name: person.name, language: 'fi', delivery });

function tell({ person }: Actor, subject: string, waits: boolean): Promise<void> {
  const notice = { institution: PLACE, person: person!, kind: 'test', subject, text: 'Sanat', link: null };
  return inTransaction(program.platform.database, theProgram, (tx) =>
    notify(tx, { ...notice, mail: true, waits, source: subject }),
  );
}

test('on Monday morning each gets one mail with what waits and what is late; who has nothing gets none', async () => {
  const { platform } = program;
  const planner = await program.person(PLACE, 'planner');
  const lead = await program.person(PLACE, 'lead');
  const teacher = await program.person(PLACE, 'teacher');
  const offering = await perform(platform, addOffering, planner, {
    institution: PLACE,
    document: { title: { fi: 'Vanhaksi jäänyt idea' } },
  });
  const project = await perform(platform, registerProject, planner, {
    institution: PLACE,
    title: { fi: 'Loppuva hanke' },
    startsOn: '2030-01-01',
    endsOn: '2031-03-20',
  });
  await sendWeeklyLists(at(TOO_EARLY));
  assert.equal((await mails(planner)).length, 0, 'not in the night');
  await sendWeeklyLists(at(MONDAY));
  await sendWeeklyLists(at(WEDNESDAY));
  const [letter, ...more] = await mails(planner);
  assert.equal(more.length, 0);
  assert.match(letter!.subject, /^Viikon työlista: yksi koulutus on myöhässä, yksi asia odottaa$/);
  const base = 'http://localhost:3999/fi';
  assert.ok(letter!.text.includes(`${base}/institutions/${PLACE}/offerings/${offering.id}\n`));
  assert.match(letter!.text, /Vanhaksi jäänyt idea: [\d\s]+ päivää myöhässä/);
  assert.ok(letter!.text.includes(`${base}/institutions/${PLACE}/rdi/${project.id}/end\n`));
  assert.ok(letter!.text.endsWith(`${base}/account`));
  const [toLead] = await mails(lead);
  assert.match(toLead!.text, /Vanhaksi jäänyt idea \(vastuussa planner 02471\)/);
  assert.doesNotMatch(toLead!.text, /Loppuva|\/rdi\//, 'what another owns does not wait for her');
  assert.equal((await mails(teacher)).length, 0);
  await sendWeeklyLists(at(NEXT_MONDAY));
  assert.equal((await mails(planner)).length, 2, 'again the week after');
});

test('what waits is not mailed at once unless she asks for it; with only the list, it tells of what she has not read', async () => {
  const [sorted, once, weekly, both] = [
    await program.person('02472', 'planner'),
    await program.person('02472', 'planner'),
    await program.person('02472', 'planner'),
    await program.person('02472', 'planner'),
  ];
  await wants(once, 'at-once');
  await wants(weekly, 'weekly');
  await wants(both, 'both');
  for (const person of [sorted, once, weekly, both]) {
    await tell(person, 'Odottaa', true);
    await tell(person, 'Tiedoksi', false);
  }
  const subjects = async (person: Actor) => (await mails(person)).map(({ subject }) => subject);
  assert.deepEqual(await subjects(sorted), ['Tiedoksi']);
  assert.deepEqual(await subjects(once), ['Odottaa', 'Tiedoksi']);
  assert.deepEqual(await subjects(weekly), []);
  assert.deepEqual(await subjects(both), ['Odottaa', 'Tiedoksi']);
  await sendWeeklyLists(at(new Date('2031-06-02T07:00:00Z')));
  assert.deepEqual(await subjects(weekly), ['Viikon työlista: uusia ilmoituksia']);
  assert.match(
    (await mails(weekly))[0]!.text,
    /2 lukematonta ilmoitusta\nhttp:\/\/localhost:3999\/fi\/inbox/,
  );
  assert.equal((await subjects(sorted)).length, 1);
  assert.equal((await subjects(once)).length, 2);
});

test('who has a role chooses in her account how she is mailed; a learner is not asked', async () => {
  const planner = await program.person('02473', 'planner');
  const browser = await signIn(program, planner);
  assert.match((await browser.get('/fi/account')).text, /Vain viikkoluettelo maanantaisin/);
  await browser.post('/fi/account', { name: 'Pirjo', language: 'fi', delivery: 'weekly' });
  assert.equal((await ask(program.platform, readAccount, planner, {})).delivery, 'weekly');
  await browser.post('/fi/account', { name: 'Pirjo P', language: 'fi' });
  assert.equal(
    (await ask(program.platform, readAccount, planner, {})).delivery,
    'weekly',
    'unsaid, it stays',
  );
  const learner = await signIn(program, await program.learner());
  assert.doesNotMatch((await learner.get('/fi/account')).text, /viikkoluettelo/);
});

test('the work page names what is late', async () => {
  const planner = await program.person(PLACE, 'planner');
  const { id } = await perform(at(new Date('2020-01-07T09:00:00Z')), addOffering, planner, {
    institution: PLACE,
    document: { title: { fi: 'Unohtunut idea' } },
  });
  const { text } = await (await signIn(program, planner)).get('/fi/work');
  assert.match(text, new RegExp(`<h2>Myöhässä</h2>[\\s\\S]*/offerings/${id}"[^>]*>Unohtunut idea`));
});
