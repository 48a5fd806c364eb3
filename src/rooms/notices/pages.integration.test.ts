import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { requestSignInLink } from '../organisations/actions/sign-in.ts';
import { invitePerson } from '../organisations/index.ts';
import { readMail, readMails } from './actions/mails.ts';
import { acknowledge, readNotices } from './actions/notices.ts';
import { notify, sendMails, unreadNotices } from './index.ts';

let program: TestProgram;
let oona: Actor;
before(async () => {
  program = await startTestProgram({ work: true, demo: true });
  oona = await program.learner();
});
after(() => program.close());

const asProgram = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(program.platform.database, theProgram, work);
const tell = (person: Actor, subject: string, source?: string) =>
  asProgram((tx) =>
    notify(tx, {
      institution: '02473',
      person: person.person!,
      kind: 'test',
      subject,
      text: 'x',
      link: '/fi/my/studies',
      mail: true,
      ...(source && { source }),
    }),
  );

test('an inbox without notices says so', async () => {
  const nobodyWrote = await program.learner('Niilo');
  const page = await (await signIn(program, nobodyWrote)).get('/fi/inbox');
  assert.equal(page.status, 200);
  assert.match(page.text, /Ei ilmoituksia/);
});

test('a person reads her notices, unread first, and acknowledges one', async () => {
  await tell(oona, 'Ensimmäinen');
  await tell(oona, 'Toinen <script>');
  assert.equal(await unreadNotices(program.platform, oona), 2);
  const browser = await signIn(program, oona);
  const { text } = await browser.get('/fi/inbox');
  assert.ok(
    text.indexOf('Toinen &lt;script>') < text.indexOf('Ensimmäinen') && text.includes('Toinen &lt;script>'),
    text,
  );
  const { items } = await ask(program.platform, readNotices, oona, {});
  const newest = items.find((item) => item.subject.startsWith('Toinen'))!;
  const sent = await browser.post(`/fi/inbox/${newest.id}/acknowledge`, { go: 'link' });
  assert.equal(sent.location, '/fi/my/studies');
  assert.equal(await unreadNotices(program.platform, oona), 1);
  const after = await ask(program.platform, readNotices, oona, { limit: 1 });
  assert.equal(after.items[0]?.subject, 'Ensimmäinen');
  const rest = await ask(program.platform, readNotices, oona, { cursor: after.next! });
  assert.deepEqual(
    rest.items.map((item) => item.subject),
    ['Toinen <script>'],
  );
});

test('nobody acknowledges or reads the notices of somebody else', async () => {
  const { items } = await ask(program.platform, readNotices, oona, {});
  const other = await program.learner('Toinen');
  assert.deepEqual((await ask(program.platform, readNotices, other, {})).items, []);
  await assert.rejects(perform(program.platform, acknowledge, other, { notice: items[0]!.id }), {
    code: 'not-found',
  });
});

test('a job that runs twice tells a person once', async () => {
  const somebody = await program.learner('Kerran');
  await tell(somebody, 'Sama', 'event:1');
  await tell(somebody, 'Sama', 'event:1');
  assert.equal(await unreadNotices(program.platform, somebody), 1);
});

test('an administrator reads the mail of her own institution only', async () => {
  const own = await program.person('02473', 'administrator');
  const other = await program.person('10118', 'administrator');
  const mail = (await ask(program.platform, readMails, own, {})).items.find(
    ({ subject }) => subject === 'Ensimmäinen',
  );
  assert.ok(mail);
  assert.deepEqual((await ask(program.platform, readMails, other, {})).items, []);
  await assert.rejects(ask(program.platform, readMail, other, { mail: mail.id }), { code: 'not-found' });
  assert.equal((await ask(program.platform, readMail, own, { mail: mail.id })).text, 'x');
});

test('administering one institution does not open the mail of another where one only teaches', async () => {
  const both: Actor = {
    ...(await program.person('10118', 'administrator')),
    memberships: [
      { institution: '10118', unit: null, role: 'administrator' },
      { institution: '02473', unit: null, role: 'teacher' },
    ],
  };
  assert.deepEqual((await ask(program.platform, readMails, both, {})).items, []);
});

test('not even the consortium administrator reads the secret of a sign-in mail', async () => {
  await perform(program.platform, requestSignInLink, anonymous, {
    email: 'maija@opisto.fi',
    language: 'fi',
    next: null,
  });
  await program.worker?.idle();
  const admin = await program.person('02473', 'consortium-administrator');
  const mail = (await ask(program.platform, readMails, admin, {})).items.find(
    ({ to }) => to === 'maija@opisto.fi',
  );
  assert.equal((await ask(program.platform, readMail, admin, { mail: mail!.id })).text, null);
});

test('on a demonstration a visitor signs in by the link on the outbox page', async () => {
  await perform(program.platform, requestSignInLink, anonymous, {
    email: 'uusi@example.invalid',
    language: 'fi',
    next: null,
  });
  await program.worker?.idle();
  await sendMails(program.platform);
  const list = await (await program.app.request('/fi/outbox')).text();
  assert.match(list, /uusi@example\.invalid/);
  assert.doesNotMatch(list, /maija@opisto\.fi/, 'mail to real addresses is not public');
  const [, address] = /href="(\/fi\/outbox\/[^"]+)">Kirjautumislinkki/.exec(list)!;
  const mail = await (await program.app.request(address!)).text();
  const [, link] = /href="(\/fi\/sign-in\/link\/[^"]+)"/.exec(mail)!;
  assert.equal((await program.app.request(link!)).status, 200);
});

test('somebody who is invited is told where to sign in, in her language', async () => {
  const own = await program.person('02473', 'administrator');
  const invited = {
    institution: '02473',
    name: 'Ulla',
    email: 'ulla@example.invalid',
    language: 'sv',
    role: 'quality',
  } as const;
  await perform(program.platform, invitePerson, own, invited);
  await program.worker?.idle();
  const mail = (await ask(program.platform, readMails, own, {})).items.find(
    ({ to }) => to === 'ulla@example.invalid',
  );
  const { text } = await ask(program.platform, readMail, own, { mail: mail!.id });
  assert.match(text ?? '', /Logga in med adressen ulla@example\.invalid/);
  assert.match(text ?? '', /http:\/\/localhost:3999\/sv\/sign-in/);
});

test('the API lists notices and mails in pages', async () => {
  const browser = await signIn(program, oona);
  const page = JSON.parse((await browser.get('/api/notices?limit=1')).text);
  assert.equal(page.items.length, 1);
  assert.ok(page.next);
  assert.equal((await browser.get('/api/mails')).status, 403);
  assert.equal((await program.app.request('/api/demo/mails')).status, 200);
});

test('without a demonstration the outbox asks a visitor to sign in', async () => {
  const real = await startTestProgram();
  try {
    const answer = await real.app.request('/fi/outbox');
    assert.equal(answer.status, 303);
    assert.match(answer.headers.get('location') ?? '', /^\/fi\/sign-in\?next=/);
    assert.equal((await real.app.request('/api/demo/mails')).status, 404);
  } finally {
    await real.close();
  }
});
