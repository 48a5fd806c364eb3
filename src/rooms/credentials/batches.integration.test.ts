import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { plusSeconds } from '../../base/time.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { publishedOffering } from '../../testing/study.ts';
import { sendMails } from '../notices/index.ts';
import { addBatch } from './actions/batches/add-batch.ts';
import { mapBatchColumns } from './actions/batches/map-columns.ts';
import { readBatch, readBatchRows } from './actions/batches/read-batches.ts';
import { resendMail, resendMails } from './actions/batches/resend.ts';
import { cancelBatch, pauseBatch, startBatch } from './actions/batches/steer.ts';
import { forgetLists } from './batch/forget.ts';
import { batchRun } from './batch/run.ts';

const institution = '02473';
let program: TestProgram;
let offering: string;
let administration: Actor;
/** Addresses that the mail server answers with this code. */
const refused = new Map<string, number>();
const received: string[] = [];
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo({ address }, _session, done) {
    const responseCode = refused.get(address);
    if (responseCode) return done(Object.assign(new Error('no'), { responseCode }));
    received.push(address);
    done();
  },
  onData(stream, _session, done) {
    stream.on('end', () => done()).resume();
  },
});

before(async () => {
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()));
  const { port } = post.server.address() as AddressInfo;
  program = await startTestProgram({ work: true, environment: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  ({ offering } = await publishedOffering(program, institution));
  administration = await program.person(institution, 'study-administration');
});
after(async () => {
  await program.close();
  await new Promise<void>((resolve) => post.close(() => resolve()));
});

const query = async <R>(of: ReturnType<typeof sql<R>>) =>
  (await inTransaction(program.platform.database, theProgram, (tx) => of.execute(tx))).rows;

async function plan(lines: readonly string[]) {
  const content = Buffer.from(['nimi;sähköposti;arvosana;kieli', ...lines].join('\n')).toString('base64');
  return perform(program.platform, addBatch, administration, {
    institution,
    offering,
    content,
    name: 'lista.csv',
  });
}

test('a list is checked, issued, sampled and released: everybody gets one credential and one message', async () => {
  const { platform, worker } = program;
  await program.learner('Oona Oppija');
  const [account] = await query(
    sql<{ email: string; id: string }>`select email, id from persons where name = 'Oona Oppija'`,
  );
  const many = Array.from(
    { length: 30 },
    (_, n) => `Oppija "${n}" 🎓;oppija${n}@example.org;${1 + (n % 5)};${n % 2 ? 'sv' : ''}`,
  );
  const {
    id: batch,
    faulty,
    recipients,
  } = await plan([
    ...many.map((line) => line.replaceAll('"', "'")),
    `Oona Oppija;${account!.email};5;`,
    'Ei Osoitetta;eiosoite;3;',
    'Hylätty Henkilö;hylatty@example.org;0;',
  ]);
  assert.deepEqual([recipients, faulty], [31, 2]);
  const place = { institution, batch };
  const draft = await ask(platform, readBatch, administration, place);
  assert.equal(draft.preview?.record.holder.name, "Oppija '0' 🎓");
  const wrong = await ask(platform, readBatchRows, administration, { ...place, state: 'faulty' });
  assert.deepEqual(
    wrong.items.map(({ line, problems }) => [line, problems[0]?.code]),
    [
      [33, 'credentials/batch-email-malformed'],
      [34, 'credentials/batch-grade-not-passed'],
    ],
  );
  await perform(platform, startBatch, administration, place);
  await worker!.idle();
  const done = await ask(platform, readBatch, administration, place);
  assert.deepEqual([done.state, done.counts, done.sampled], ['released', { released: 31, faulty: 2 }, 10]);
  const awards = await query(
    sql<{ holder: string | null }>`select holder_id as holder from awards where batch_id = ${batch}`,
  );
  assert.equal(awards.length, 31);
  assert.deepEqual(
    awards.flatMap(({ holder }) => holder ?? []),
    [account!.id],
  );
  const [count] = await query(
    sql<{
      claims: number;
      mails: number;
      logged: number;
    }>`select (select count(*) from award_claims)::integer as claims,
      (select count(*) from mails where source like 'credentials.%')::integer as mails,
      (select count(*) from issuance_log where subject like 'award:%' and format = 'open-badge')::integer as logged`,
  );
  assert.deepEqual(count, { claims: 30, mails: 31, logged: 31 });
  await assert.rejects(perform(platform, startBatch, administration, place), {
    code: 'credentials/batch-not-now',
  });
});

test('a batch that is cancelled reaches nobody, and one can be paused and goes on', async () => {
  const { platform, worker } = program;
  const { id } = await plan(['Ainoa Oppija;ainoa@example.org;3;']);
  await perform(platform, cancelBatch, administration, { institution, batch: id });
  await worker!.idle();
  assert.deepEqual(await query(sql`select from awards where batch_id = ${id}`), []);
  const { id: other } = await plan(['Toinen Oppija;toinen@example.org;3;']);
  const place = { institution, batch: other };
  await perform(platform, startBatch, administration, place);
  await perform(platform, pauseBatch, administration, place).catch(() => {});
  await worker!.idle();
  await perform(platform, startBatch, administration, place).catch(() => {});
  await worker!.idle();
  assert.equal((await query(sql`select from awards where batch_id = ${other}`)).length, 1);
});

test('what was signed of a batch that is given up is revoked, and reaches nobody', async () => {
  const { platform, worker } = program;
  const { id } = await plan([
    'Perutun Saaja;perutun@example.org;3;',
    'Toinen Perutun;toinen-p@example.org;3;',
  ]);
  const place = { institution, batch: id };
  // As the run leaves it between signing and releasing.
  await perform(platform, startBatch, administration, place);
  const run = { institution, id: '', input: { batch: id }, position: null, done: 0, requestedBy: null };
  const prepared = await batchRun.prepare!(platform, run);
  await inTransaction(platform.database, theProgram, (tx) =>
    batchRun.step(platform, tx, run, prepared as never),
  );
  await perform(platform, cancelBatch, administration, place);
  await worker!.idle();
  const { state, counts } = await ask(platform, readBatch, administration, place);
  assert.deepEqual([state, counts], ['cancelled', { cancelled: 2 }]);
  const left = await query(
    sql<{ revoked: boolean; mails: number }>`select revoked_at is not null as revoked,
        (select count(*)::integer from mails where source = 'credentials.claim:' || a.id) as mails
      from awards a where batch_id = ${id}`,
  );
  assert.deepEqual(
    left,
    Array.from({ length: 2 }, () => ({ revoked: true, mails: 0 })),
  );
});

test('a message that an address refuses is seen, and reaches its recipient at another address', async () => {
  const { platform, worker } = program;
  refused.set('vaara@example.org', 550).set('hidas@example.org', 451);
  const lines = ['Väärä Osoite;vaara@example.org;3;', 'Hidas Palvelin;hidas@example.org;3;'];
  const { id: batch } = await plan([...lines, 'Hyvä Osoite;hyva@example.org;3;']);
  const place = { institution, batch };
  await perform(platform, startBatch, administration, place);
  await worker!.idle();
  // The worker sends as well: what it has under way is waited for.
  const mailsOf = async () => {
    for (;;) {
      await sendMails(platform);
      const { items } = await ask(platform, readBatchRows, administration, place);
      const states = items.map(({ mail }) => mail);
      if (!states.includes('queued')) return states;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  assert.deepEqual(await mailsOf(), ['bounced', 'retried', 'sent']);
  assert.equal((await ask(platform, readBatch, administration, place)).failedMails, 1);
  const { count } = await perform(platform, resendMails, administration, place);
  assert.equal(count, 1);
  assert.deepEqual(await mailsOf(), ['bounced', 'retried', 'sent']);
  const first = { ...place, row: 1 };
  await assert.rejects(perform(platform, resendMail, administration, { ...first, email: 'ei osoite' }), {
    code: 'invalid-input',
  });
  await perform(platform, resendMail, administration, { ...first, email: 'oikea@example.org' });
  assert.deepEqual(await mailsOf(), ['sent', 'retried', 'sent']);
  assert.equal((await ask(platform, readBatch, administration, place)).failedMails, 0);
  // Who has lost her message gets it again, though its words were forgotten when it was sent.
  await perform(platform, resendMail, administration, { ...place, row: 3 });
  assert.deepEqual(await mailsOf(), ['sent', 'retried', 'sent']);
  assert.deepEqual(
    received.filter((address) => /^(oikea|hyva)@/.test(address)),
    ['hyva@example.org', 'oikea@example.org', 'hyva@example.org'],
  );
});

test('what is released was verified one by one in every format, with whatever is each recipient’s own', async () => {
  const { platform, worker } = program;
  const other = '02504';
  const { offering: theirs } = await publishedOffering(program, other);
  const they = await program.person(other, 'study-administration');
  const signed = ['open-badge', 'open-badge-ecdsa', 'open-badge-jwt'];
  await query(
    sql`insert into issuing_settings (institution_id, formats, changed_at) values (${other}, ${[...signed, 'pdf']}, now())`,
  );
  const lines = [
    'nimi;sähköposti;oppijanumero;arvosana;päivä;kieli;osaamistavoitteet',
    'Ensimmäinen;a1@example.org;1.2.246.562.24.00000000001;1;24.1.2026;fi;1;',
    'Toinen;a2@example.org;;;2026-02-03;sv;2',
    'Kolmas;a3@example.org;1.2.246.562.24.00000000003;;;en;1 2',
    'Neljäs;a4@example.org;;5;;;',
  ];
  const content = Buffer.from(lines.join('\n').replace(';1;\n', ';1\n')).toString('base64');
  const list = { institution: other, offering: theirs, content, name: 'lista.csv' };
  const { id: batch, faulty } = await perform(platform, addBatch, they, list);
  assert.equal(faulty, 0);
  const place = { institution: other, batch };
  const { preview } = await ask(platform, readBatch, they, { ...place, preview: 2 });
  assert.deepEqual([preview?.number, preview?.record.holder.name], [2, 'Toinen']);
  assert.deepEqual(
    preview?.record.outcomes.map(({ result }) => result),
    ['not-met', 'met'],
  );
  await perform(platform, startBatch, they, place);
  await worker!.idle();
  const { state, sampled } = await ask(platform, readBatch, they, place);
  assert.deepEqual([state, sampled], ['released', 4]);
  const kept = await query(
    sql<{ format: string; count: number }>`select format, count(*)::integer as count from credentials c
      join awards a on a.institution_id = c.institution_id and a.id = c.award_id and a.batch_id = ${batch}
      group by format order by format`,
  );
  assert.deepEqual(
    kept,
    [...signed].sort().map((format) => ({ format, count: 4 })),
  );
});

test('nothing is released where one document of the sample does not verify', async () => {
  const { platform } = program;
  const { id } = await plan(['Väärennetty Rivi;vaara-rivi@example.org;3;']);
  const run = { institution, id: '', input: { batch: id }, position: null, done: 0, requestedBy: null };
  const prepared = await batchRun.prepare!(platform, run);
  await inTransaction(platform.database, theProgram, (tx) =>
    batchRun.step(platform, tx, run, prepared as never),
  );
  await query(sql`update credentials c set document = replace(document, '"3"', '"5"') from awards a
    where a.id = c.award_id and a.batch_id = ${id}`);
  const checking = { ...run, position: { phase: 'check' }, done: 1 };
  await assert.rejects(batchRun.prepare!(platform, checking), { code: 'credentials/batch-check-failed' });
});

test('what the columns of a list are can be corrected, and its rows are read anew', async () => {
  const { platform } = program;
  const lines = ['Kuka;Minne;Tulos', 'Eka Oppija;eka@example.org;4', 'Toka Oppija;eka@example.org;5'];
  const content = Buffer.from(lines.join('\n')).toString('base64');
  const list = { institution, offering, content, name: 'outo.csv' };
  const { id: batch, recipients } = await perform(platform, addBatch, administration, list);
  assert.equal(recipients, 0);
  const place = { institution, batch };
  const mapping = { name: 0, email: 1, grade: 2 };
  const read = await perform(platform, mapBatchColumns, administration, { ...place, mapping });
  assert.deepEqual(read, { id: batch, recipients: 1, faulty: 1 });
  const { items } = await ask(platform, readBatchRows, administration, place);
  assert.deepEqual(
    items.map(({ name, problems }) => [name, problems[0]?.code]),
    [
      ['Eka Oppija', undefined],
      ['Toka Oppija', 'credentials/batch-email-twice'],
    ],
  );
});

test('names and addresses of a list are deleted a set time after the batch is over; what became of each row stays', async () => {
  const { platform, worker, root } = program;
  const { id: batch } = await plan(['Unohtuva Oppija;unohtuva@example.org;3;', 'Vino Rivi;eiosoite;3;']);
  const { id: draft } = await plan(['Kesken Jäänyt;kesken@example.org;3;']);
  const place = { institution, batch };
  await perform(platform, startBatch, administration, place);
  await worker!.idle();
  const browser = await signIn(program, administration);
  const page = `/fi/institutions/${institution}/bulk/${batch}`;
  assert.match((await browser.get(page)).text, /sähköpostiosoitteet poistetaan \d/);
  const later = (days: number) => ({
    ...platform,
    clock: () => plusSeconds(platform.clock(), days * 24 * 60 * 60),
  });
  await forgetLists.handle({ platform: later(179), actor: root });
  const rows = async () => (await ask(platform, readBatchRows, administration, place)).items;
  assert.deepEqual(
    (await rows()).map(({ name }) => name),
    ['Unohtuva Oppija', 'Vino Rivi'],
  );
  await forgetLists.handle({ platform: later(181), actor: root });
  assert.deepEqual(
    (await rows()).map(({ name, email, state, award }) => [name, email, state, award !== null]),
    [
      [null, null, 'released', true],
      [null, null, 'faulty', false],
    ],
  );
  const left = await query(sql`select from batch_rows r where r::text ~* 'unohtuva|eiosoite|kesken'`);
  const claims = await query(sql`select from award_claims where email ~* 'unohtuva'`);
  assert.deepEqual([left.length, claims.length], [0, 0]);
  assert.match((await browser.get(page)).text, /sähköpostiosoitteet poistettiin \d.*Nimi poistettu/s);
  assert.equal(
    (await ask(platform, readBatch, administration, { institution, batch: draft })).state,
    'cancelled',
  );
  const again = perform(platform, resendMail, administration, {
    ...place,
    row: 1,
    email: 'uusi@example.org',
  });
  await assert.rejects(again, { code: 'credentials/batch-no-mail' });
});

test('a list longer than one statement is kept whole, and a row that repeats one of an earlier part is found', async () => {
  const many = Array.from({ length: 5001 }, (_, n) => `Oppija ${n};pitka${n}@example.org;3;`);
  const { id, recipients, faulty } = await plan([...many, 'Kaksi Kertaa;pitka7@example.org;3;']);
  assert.deepEqual([recipients, faulty], [5001, 1]);
  const page = await ask(program.platform, readBatchRows, administration, {
    institution,
    batch: id,
    state: 'faulty',
  });
  assert.deepEqual(
    page.items.map(({ number, line, problems }) => [number, line, problems[0]?.params]),
    [[5002, 5003, { line: 9 }]],
  );
  const browser = await signIn(program, administration);
  const { text } = await browser.get(`/fi/institutions/${institution}/bulk/${id}/rows.csv`);
  assert.deepEqual([text.split('\r\n').length, text.includes('Oppija 5000')], [5004, true]);
});

test('of a list that breaks off far down nothing is kept', async () => {
  const count = async () =>
    (await query(sql<{ n: number }>`select count(*)::integer as n from batch_rows`))[0]!.n;
  const before = await count();
  const many = Array.from({ length: 5001 }, (_, n) => `Oppija ${n};katkeaa${n}@example.org;3;`);
  const broken = Array.from({ length: 1001 }, () => 'yksi;kaksi;kolme;neljä;viisi;kuusi');
  await assert.rejects(plan([...many, ...broken]), { code: 'offerings/import-too-broken' });
  assert.equal(await count(), before);
});
