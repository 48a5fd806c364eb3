import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { Platform } from '../../platform/actions/index.ts';
import { perform } from '../../platform/actions/index.ts';
import { anonymous } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { requestSignInLink } from '../organisations/actions/sign-in.ts';
import { mailTo, sendMails } from './index.ts';

let program: TestProgram;
let post: SMTPServer | undefined;
const received: { to: string[]; message: string }[] = [];
let port = 0;
let refuse: number | null = null;

before(async () => {
  port = await openPost(0);
  program = await startTestProgram({ work: true, environment: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
});
after(async () => {
  await closePost();
  await program.close();
});

/** A mail server of its own, keeping what it gets. */
function openPost(at: number): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      done(refuse ? Object.assign(new Error('no such user'), { responseCode: refuse }) : undefined);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, message: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  post = server;
  return new Promise((resolve) => {
    server.listen(at, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port));
  });
}

async function closePost(): Promise<void> {
  await new Promise<void>((resolve) => (post ? post.close(() => resolve()) : resolve()));
  post = undefined;
}

const asProgram = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(program.platform.database, theProgram, work);
const write = (to: string, subject: string) =>
  asProgram((tx) => mailTo(tx, { institution: '02473', to, subject, text: 'Hei!', source: subject }));
const at = (seconds: number): Platform => ({
  ...program.platform,
  clock: () => new Date(Date.now() + seconds * 1000),
});
const mails = (to: string) =>
  asProgram(
    async (tx) =>
      (
        await sql<Row>`select id, state, attempts, last_error, text from mails where recipient = ${to}`.execute(
          tx,
        )
      ).rows,
  );
type Row = { id: string; state: string; attempts: number; last_error: string | null; text: string };
const got = (to: string) => received.filter((mail) => mail.to.includes(to));
const messageId = (message: string) => /^Message-ID: (.+)$/im.exec(message)?.[1]?.trim();

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('waited ten seconds in vain');
}

test('somebody who asks for a sign-in link gets one mail with a link that works', async () => {
  await perform(program.platform, requestSignInLink, anonymous, {
    email: 'oona@example.invalid',
    language: 'sv',
    next: null,
  });
  await program.worker?.idle();
  await until(() => got('oona@example.invalid').length > 0);
  const [mail] = got('oona@example.invalid');
  const words = mail!.message.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const link = /http:\/\/localhost:3999(\/sv\/sign-in\/link\/[\w-]+)/.exec(words)?.[1];
  assert.ok(link, words);
  assert.equal((await program.app.request(link)).status, 200);
  await until(async () => (await mails('oona@example.invalid'))[0]?.state === 'sent');
  assert.equal(
    (await mails('oona@example.invalid'))[0]?.text,
    '',
    'the secret is forgotten once the mail is sent',
  );
});

test('a sign-in link lies encrypted in the database until it is sent', async () => {
  const secrets = program.platform.secrets;
  await asProgram(async (tx) => {
    await mailTo(tx, {
      institution: '02473',
      to: 'seal@example.invalid',
      subject: 's',
      text: 'a secret',
      seal: secrets,
    });
    const [row] = (
      await sql<Row>`select text from mails where recipient = 'seal@example.invalid'`.execute(tx)
    ).rows;
    assert.doesNotMatch(row!.text, /secret/);
  });
  await until(() => got('seal@example.invalid').length > 0);
  assert.match(got('seal@example.invalid')[0]!.message, /a secret/);
});

test('while the mail server is down a mail waits, and is sent once when the server is back', async () => {
  await closePost();
  await write('later@example.invalid', 'later');
  await until(async () => (await mails('later@example.invalid'))[0]?.attempts === 1);
  await until(async () => (await mails('later@example.invalid'))[0]?.state === 'queued');
  assert.ok((await mails('later@example.invalid'))[0]?.last_error);
  await openPost(port);
  assert.equal(await sendMails(program.platform), 0, 'not before its pause is over');
  await Promise.all([sendMails(at(15)), sendMails(at(15)), sendMails(at(15))]);
  await sendMails(at(4000));
  assert.equal(got('later@example.invalid').length, 1);
  const [row] = await mails('later@example.invalid');
  assert.equal(row?.state, 'sent');
  assert.equal(messageId(got('later@example.invalid')[0]!.message), `<${row?.id}@localhost>`);
});

test('a mail that a dead process had taken is taken again, under the same message id', async () => {
  await write('stuck@example.invalid', 'stuck');
  await until(async () => (await mails('stuck@example.invalid'))[0]?.state === 'sent');
  await asProgram((tx) =>
    sql`update mails set state = 'sending', claimed_at = now() where recipient = 'stuck@example.invalid'`.execute(
      tx,
    ),
  );
  assert.equal(await sendMails(at(50)), 0, 'it may still be under way');
  assert.equal(await sendMails(at(70)), 1);
  const [first, second] = got('stuck@example.invalid').map(({ message }) => messageId(message));
  assert.ok(first);
  assert.equal(first, second);
});

test('a mail to an address that the server refuses is given up and says why', async () => {
  refuse = 550;
  await write('nobody@example.invalid', 'nobody');
  await until(async () => (await mails('nobody@example.invalid'))[0]?.state === 'failed');
  refuse = null;
  assert.equal((await mails('nobody@example.invalid'))[0]?.last_error, 'EENVELOPE 550');
});

test('after ten attempts a mail is given up', async () => {
  refuse = 451;
  await write('never@example.invalid', 'never');
  for (let hours = 1; hours < 15; hours += 1) await sendMails(at(hours * 3700));
  refuse = null;
  const [row] = await mails('never@example.invalid');
  assert.equal(row?.state, 'failed');
  assert.equal(row?.attempts, 10);
});

test('a job that runs twice writes one mail', async () => {
  await write('twice@example.invalid', 'same');
  await write('twice@example.invalid', 'same');
  assert.equal((await mails('twice@example.invalid')).length, 1);
});
