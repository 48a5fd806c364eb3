import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayIn, plusSeconds } from '../../base/time.ts';
import { ask, type Platform, perform } from '../../platform/actions/index.ts';
import { type Actor, programActor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { addMeeting } from './actions/meetings/meetings.ts';
import { readOutput, readOutputFile, searchAllOutputs } from './actions/outputs/read.ts';
import { addOutput, addOutputVersion } from './actions/outputs/write.ts';
import { endProject, reopenProject } from './actions/projects/phases.ts';
import { addPromise, removePromise } from './actions/projects/promises.ts';
import { readProject, readProjects } from './actions/projects/read.ts';
import { registerProject, saveProject } from './actions/projects/register.ts';
import { subscribe } from './actions/topics/subscriptions.ts';
import { sendDigests } from './digest.ts';
import { remindOwners } from './jobs.ts';

const OWN = '02504';
const OTHER = '02473';
const DAY = 24 * 60 * 60;

let program: TestProgram;
let planner: Actor;
let stranger: Actor;
before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(OWN, 'rdi');
  stranger = await program.person(OTHER, 'teacher');
});
after(() => program.close());

const refused = (code: string) => (error: { code?: string }) => error.code === code;
const at = (date: Date): Platform => ({ ...program.platform, clock: () => date });
const facts = (title: string, more: { startsOn?: string; endsOn?: string; topics?: string[] } = {}) => ({
  institution: OWN,
  title: { fi: title },
  startsOn: '2026-01-01',
  endsOn: '2028-12-31',
  ...more,
});
const register = (title: string, more = {}) =>
  perform(program.platform, registerProject, planner, facts(title, more));
const give = (project: string, title: string, more: Record<string, unknown> = {}) =>
  perform(program.platform, addOutput, planner, {
    institution: OWN,
    project,
    title: { fi: title },
    licence: 'CC-BY-4.0',
    sourceUrl: 'https://example.org/tulos',
    ...more,
  });

function told(kind: string, person: string | null) {
  return inTransaction(program.platform.database, theProgram, (tx) =>
    rows(
      tx,
      sql<{
        subject: string;
        link: string;
      }>`select subject, link from notices where kind = ${kind} and person_id = ${person}`,
    ),
  );
}

function mails(person: Actor) {
  return inTransaction(program.platform.database, theProgram, (tx) =>
    rows(
      tx,
      sql<{
        subject: string;
        text: string;
      }>`select subject, text from mails m join persons p on p.email = m.recipient
        where p.id = ${person.person} order by m.id`,
    ),
  );
}

test('a project is registered, seen by the staff of all institutions, and changed by its own only', async () => {
  const { platform } = program;
  const { id } = await register('Hiilijalanjälki näkyviin', { topics: ['hiili', ' HIILI ', 'metsä'] });
  const seen = await ask(platform, readProject, stranger, { institution: OWN, project: id });
  assert.deepEqual(seen.project.topics, ['hiili', 'metsä']);
  assert.equal(seen.ownerName, `rdi ${OWN}`, 'who registers it owns it');
  const list = await ask(platform, readProjects, stranger, { institution: OWN });
  assert.ok(list.items.some((one) => one.id === id));
  const change = { ...facts('Muutettu'), project: id, revision: 1 };
  await assert.rejects(perform(platform, saveProject, stranger, change), refused('not-allowed'));
  await perform(platform, saveProject, planner, change);
  await assert.rejects(perform(platform, saveProject, planner, change), refused('changed-meanwhile'));
});

test('an end before the beginning, an owner from elsewhere and an unknown partner are refused in their places', async () => {
  const wrong = {
    ...facts('Väärä', { startsOn: '2027-02-01', endsOn: '2027-01-01' }),
    owner: stranger.person,
    partners: [{ institution: OTHER, id: '018f0000-0000-7000-8000-000000000001' }],
  };
  await assert.rejects(perform(program.platform, registerProject, planner, wrong), (error) => {
    const { fields } = error as { fields: { path: string; code: string }[] };
    assert.deepEqual(
      fields.map(({ path, code }) => [path, code]),
      [
        ['endsOn', 'rdi/ends-before-start'],
        ['owner', 'rdi/owner-without-role'],
        ['partners', 'not-an-option'],
      ],
    );
    return true;
  });
});

test('a project ends only with what came of each promise, and its key people are told', async () => {
  const { platform, worker } = program;
  const quality = await program.person(OWN, 'quality');
  const { id } = await register('Etäohjaus');
  const which = { institution: OWN, project: id };
  const promise = (title: string) =>
    perform(platform, addPromise, planner, { ...which, title: { fi: title }, credits: 2 });
  const [kept, gone, dropped] = [await promise('Opas'), await promise('Erehdys'), await promise('Peli')];
  await perform(platform, removePromise, planner, { ...which, promise: gone.id });
  const output = await give(id, 'Etäohjauksen opas');
  const good = { promise: kept.id, result: 'done', cameOfIt: 'Opas valmistui.', output: output.id } as const;
  await assert.rejects(
    perform(platform, endProject, planner, { ...which, answers: [good] }),
    (error: { fields?: { path: string; code: string }[] }) => {
      assert.deepEqual(error.fields, [{ path: `promise.${dropped.id}`, code: 'rdi/promise-unanswered' }]);
      return true;
    },
  );
  const bad = { promise: dropped.id, result: 'not-done', cameOfIt: 'Aika ei riittänyt.' } as const;
  await perform(platform, endProject, planner, { ...which, answers: [good, bad] });
  const { project, promises } = await ask(platform, readProject, stranger, which);
  assert.equal(project.phase, 'ended');
  assert.deepEqual(
    promises.map(({ result, cameOfIt, output }) => [result, cameOfIt, output]),
    [
      ['done', 'Opas valmistui.', output.id],
      ['not-done', 'Aika ei riittänyt.', null],
    ],
  );
  await assert.rejects(promise('Myöhässä'), refused('rdi/ended'));
  await worker!.idle();
  const links = (await told('rdi.ended', quality.person)).map(({ link }) => link);
  assert.ok(links.includes(`/fi/institutions/${OWN}/rdi/${id}`));
  assert.ok((await told('rdi.registered', quality.person)).length > 0);
  await perform(platform, reopenProject, planner, which);
  await assert.rejects(
    perform(platform, removePromise, planner, { ...which, promise: dropped.id }),
    refused('rdi/promise-stays'),
  );
});

test('an output keeps all its versions and files, and is found by words, topic, field, licence and institution', async () => {
  const { platform } = program;
  const { id } = await register('Metsien hiili');
  const pdf = Buffer.from('%PDF-1.7 keksitty');
  const added = await give(id, 'Hiililaskennan oppimateriaali', {
    abstract: { fi: 'Metsän hiilivaraston laskeminen', sv: 'Beräkning av skogens kolförråd' },
    topics: ['Hiililaskenta'],
    field: '0821',
    file: { name: 'C:\\opas\\hiili.pdf', content: pdf.toString('base64') },
  });
  const which = { institution: OWN, output: added.id };
  await perform(platform, addOutputVersion, planner, {
    ...which,
    name: '2.0',
    changes: 'Uudet luvut',
    title: { fi: 'Hiililaskennan oppimateriaali' },
    licence: 'CC-BY-SA-4.0',
    sourceUrl: 'https://example.org/hiili',
    topics: ['Hiililaskenta', 'metsä'],
    field: '0821',
  });
  const { output, versions } = await ask(platform, readOutput, stranger, which);
  assert.deepEqual([output.number, output.licence], [2, 'CC-BY-SA-4.0']);
  assert.deepEqual(
    versions.map(({ number, licence, file }) => [number, licence, file?.name]),
    [
      [2, 'CC-BY-SA-4.0', undefined],
      [1, 'CC-BY-4.0', 'hiili.pdf'],
    ],
  );
  const file = await ask(platform, readOutputFile, stranger, { ...which, version: 1 });
  assert.equal(file.content, pdf.toString('base64'));
  const found = async (search: Record<string, string>) =>
    (await ask(platform, searchAllOutputs, stranger, search)).items.some((one) => one.id === added.id);
  const fits: Record<string, string>[] = [
    { words: 'hiililaskentaa' },
    { words: 'oppimater' },
    { topic: 'hiililaskenta' },
    { field: '08' },
    { licence: 'CC-BY-SA-4.0', institution: OWN },
  ];
  for (const search of fits) assert.ok(await found(search), JSON.stringify(search));
  const misses: Record<string, string>[] = [
    { words: 'hiililaskenta hitsaus' },
    { topic: 'hiili' },
    { field: '09' },
    { licence: 'MIT' },
    { institution: OTHER },
  ];
  for (const search of misses) assert.ok(!(await found(search)), JSON.stringify(search));
});

test('an output without source, with a file that is not what it says or with an untold licence is refused', async () => {
  const { id } = await register('Tarkka');
  const html = Buffer.from('<script>alert(1)</script>').toString('base64');
  const cases: [Record<string, unknown>, string, string][] = [
    [{ sourceUrl: null }, 'sourceUrl', 'rdi/no-source'],
    [{ file: { name: 'opas.pdf', content: html } }, 'file', 'file-wrong-type'],
    [{ file: { name: 'sivu.html', content: html } }, 'file', 'file-wrong-type'],
    [{ licence: 'other' }, 'licenceWords', 'rdi/no-licence-words'],
    [{ licence: 'omatekoinen' }, 'licence', 'not-an-option'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'wrong-format'],
  ];
  for (const [more, path, code] of cases)
    await assert.rejects(give(id, 'Opas', more), (error: { fields?: { path: string; code: string }[] }) => {
      assert.deepEqual(
        error.fields?.map((field) => [field.path, field.code]),
        [[path, code]],
      );
      return true;
    });
});

test('the database lets nobody change or remove a version that was given', async () => {
  const { id } = await register('Ikuinen');
  await give(id, 'Pysyvä');
  for (const attempt of [
    sql`delete from rdi_outputs`,
    sql`update rdi_output_versions set name = 'x'`,
    sql`delete from rdi_output_versions`,
  ])
    await assert.rejects(
      inTransaction(program.platform.database, theProgram, (tx) => attempt.execute(tx)),
      /permission denied/,
    );
});

test('the owner is reminded once thirty and once seven days before the end, in her language', async () => {
  const { platform } = program;
  const owner = await program.person(OWN, 'planner');
  const now = platform.clock();
  const endsOn = dayIn('Europe/Helsinki', plusSeconds(now, 30 * DAY));
  const { id } = await perform(platform, registerProject, owner, facts('Loppuva', { endsOn }));
  const remind = (date: Date) => remindOwners.handle({ platform: at(date), actor: programActor('test') });
  await remind(plusSeconds(now, -2 * DAY));
  assert.equal((await told('rdi.ending', owner.person)).length, 0);
  for (const days of [0, 0, 5, 23, 24, 29]) await remind(plusSeconds(now, days * DAY));
  const reminders = await told('rdi.ending', owner.person);
  assert.deepEqual(
    reminders.map(({ link }) => link),
    Array(2).fill(`/fi/institutions/${OWN}/rdi/${id}/end`),
  );
  assert.equal((await mails(owner)).length, 2);
});

test('who follows a topic gets one mail a week with what is new on it, and none when there is nothing', async () => {
  const reader = await program.person(OTHER, 'planner');
  // A Wednesday and the two Mondays after it, far behind what the other tests have made.
  const wednesday = new Date('2031-03-05T09:00:00Z');
  const monday = new Date('2031-03-10T06:00:00Z');
  const nextMonday = new Date('2031-03-17T06:00:00Z');
  await perform(at(wednesday), subscribe, reader, { kind: 'topic', value: 'Lohkoketju' });
  await perform(at(wednesday), subscribe, reader, { kind: 'field', value: '061' });
  await sendDigests(at(wednesday));
  const { id } = await register('Ketjut');
  const later = at(plusSeconds(wednesday, 3600));
  const output = await perform(later, addOutput, planner, {
    institution: OWN,
    project: id,
    title: { fi: 'Lohkoketjun opas' },
    licence: 'CC0-1.0',
    sourceUrl: 'https://example.org/ketju',
    topics: ['lohkoketju'],
    field: '0613',
  });
  await perform(later, addMeeting, planner, {
    institution: OWN,
    heldOn: '2031-03-05',
    title: 'Muu kokous',
    participants: 'Kaikki',
    body: 'Jotain',
    topics: ['hoiva'],
  });
  await sendDigests(at(monday));
  await sendDigests(at(plusSeconds(monday, 3600)));
  const sent = await mails(reader);
  assert.equal(sent.length, 1);
  assert.match(sent[0]!.text, new RegExp(`/fi/institutions/${OWN}/outputs/${output.id}`));
  assert.match(sent[0]!.text, /Aihe: Lohkoketju, .*\(061\)/, 'both topics, the output once');
  assert.doesNotMatch(sent[0]!.text, /Muu kokous/);
  assert.match(sent[0]!.text, /\/fi\/rdi\/topics\/[0-9a-f-]{36}\/end/);
  await sendDigests(at(nextMonday));
  assert.equal((await mails(reader)).length, 1, 'nothing new, no mail');
  const browser = await signIn(program, reader);
  const stop = /http:\/\/localhost:3999(\/fi\/rdi\/topics\/[0-9a-f-]{36}\/end)/.exec(sent[0]!.text)![1]!;
  assert.match((await browser.get(stop)).text, /Lopeta seuraaminen: Lohkoketju/);
  assert.equal((await browser.post(stop)).location, '/fi/rdi/topics');
  assert.doesNotMatch((await browser.get('/fi/rdi/topics')).text, /Lohkoketju/);
  assert.equal((await browser.get(stop)).location, '/fi/rdi/topics', 'an old link leads to the list');
});

test('on the pages a project goes from registration to its end, with an output that can be designed with', async () => {
  const writer = await program.person(OWN, 'planner');
  const browser = await signIn(program, writer);
  const list = `/sv/institutions/${OWN}/rdi`;
  assert.match((await browser.get(list)).text, /<h1>FoU-projekt<\/h1>/);
  const form = {
    'title.sv': 'Sidorna <b>',
    phase: 'running',
    startsOn: '1.1.2026',
    endsOn: '2027-01-31',
    owner: writer.person!,
    topics: 'vård, Distans',
    fundingSource: 'ESF+',
    fundingAmount: '12 000,50',
  };
  const wrong = await browser.post(`${list}/new`, { ...form, endsOn: '31.12.2025' });
  assert.match(wrong.text, /Projektet kan inte sluta innan det börjar/);
  assert.match(wrong.text, /value="vård, Distans"/, 'what was typed is kept');
  const project = (await browser.post(`${list}/new`, form)).location!;
  const shown = (await browser.get(project)).text;
  assert.match(shown, /Sidorna &lt;b>/);
  assert.match(shown, /12\s000,50\s€/);
  await browser.post(`${project}/promises/new`, { 'title.sv': 'En kurs', credits: '3' });
  const output = await addOutputOnPage(browser, project);
  const outputPage = (await browser.get(output)).text;
  const [, id] = /outputs\/([0-9a-f-]{36})/.exec(output)!;
  assert.ok(outputPage.includes(`/sv/institutions/${OWN}/offerings/new?output=${OWN}%2F${id}`));
  const file = await browser.get(`${output}/versions/1/file`);
  assert.equal(file.headers.get('content-disposition'), "attachment; filename*=UTF-8''data.csv");
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(file.text, 'a;b\n1;2');
  const answers = await browser.get(`${project}/end`);
  const [, promise] = /name="came\.([0-9a-f-]{36})"/.exec(answers.text)!;
  const silent = await browser.post(`${project}/end`, { [`result.${promise}`]: 'partly' });
  assert.equal(silent.status, 422);
  const ended = await browser.post(`${project}/end`, {
    [`result.${promise}`]: 'partly',
    [`came.${promise}`]: 'Halva kursen',
    [`output.${promise}`]: id!,
  });
  assert.equal(ended.location, project);
  const after = (await browser.get(project)).text;
  assert.match(after, /Halva kursen/);
  assert.match(after, /Blev delvis av/);
});

async function addOutputOnPage(browser: Browser, project: string): Promise<string> {
  const facts = { 'title.sv': 'Data', name: '1.0', licence: 'ODbL-1.0', topics: 'vård' };
  const file = { name: 'data.csv', bytes: Buffer.from('a;b\n1;2') };
  const form = `${project}/outputs/new`;
  const refused = await browser.upload(form, { name: 'data.svg', bytes: Buffer.from('<svg/>') }, facts);
  assert.equal(refused.status, 422);
  const { location } = await browser.upload(form, file, facts);
  assert.ok(location);
  return location;
}

test('notes of a meeting are written with links to projects of several institutions, and corrected', async () => {
  const { platform } = program;
  const abroad = await program.person(OTHER, 'planner');
  const far = await perform(platform, registerProject, abroad, { ...facts('Kaukainen'), institution: OTHER });
  const near = await register('Läheinen');
  const browser = await signIn(program, planner);
  const form = `/fi/institutions/${OWN}/meetings/new`;
  const notes = {
    title: 'Yhteinen kevät',
    heldOn: '2026-11-02',
    participants: 'JAMK, KAMK ja Korpirannan Metsäpalvelu',
    body: 'Sovittiin yhteisestä kurssista.',
    topics: 'metsä',
    projects: [near.id],
    otherProjects: `http://localhost:3999/sv/institutions/${OTHER}/rdi/${far.id}`,
  };
  const wrong = await browser.post(form, { ...notes, otherProjects: 'https://example.org/hanke' });
  assert.match(wrong.text, /Osoite ”https:\/\/example\.org\/hanke” ei johda mihinkään hankkeeseen/);
  const meeting = (await browser.post(form, notes)).location!;
  const text = (await browser.get(meeting)).text;
  assert.match(text, /Kaukainen/);
  assert.match(text, /Läheinen/);
  assert.match((await browser.get(`/fi/institutions/${OTHER}/rdi/${far.id}`)).text, /Yhteinen kevät/);
  const { otherProjects: _others, ...rest } = notes;
  await browser.post(`${meeting}/edit`, { ...rest, body: 'Kurssi alkaa syksyllä.', revision: '1' });
  assert.match((await browser.get(meeting)).text, /Kurssi alkaa syksyllä/);
  assert.match((await browser.get('/fi/rdi/meetings')).text, /Yhteinen kevät/);
});
