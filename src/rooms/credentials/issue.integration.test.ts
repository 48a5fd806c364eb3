import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { verifyCredential } from '../../standards/verify/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { createKey } from '../issuers/actions/keys.ts';
import { acquaint } from '../organisations/index.ts';
import { powersOf } from '../verification/powers/powers.ts';
import { issueFrom } from './actions/issue.ts';
import { revoke } from './actions/revoke.ts';
import { issueOnConfirmation } from './jobs.ts';
import { confirmedSample, issueSample } from './testing.ts';

let program: TestProgram;
let administration: Actor;
let learner: Actor;
before(async () => {
  program = await startTestProgram();
  administration = await program.person('02473', 'study-administration');
  learner = await program.learner('Aino Esimerkki');
});
after(() => program.close());

const query = async <R>(of: ReturnType<typeof sql<R>>) =>
  (await inTransaction(program.platform.database, theProgram, (tx) => of.execute(tx))).rows;

async function documentOf(award: string): Promise<Record<string, unknown>> {
  const [row] = await query(
    sql<{ document: string }>`select document from credentials where award_id = ${award}`,
  );
  return JSON.parse(row!.document);
}

const judge = async (document: unknown) => verifyCredential(document, powersOf(program.platform));

test('a confirmed assessment that is announced three times, twice at once, gives one credential and one message', async () => {
  const { platform, root } = program;
  const confirmed = confirmedSample(learner.person!);
  await inTransaction(platform.database, theProgram, (tx) => acquaint(tx, '02473', learner.person!));
  const listener = issueOnConfirmation(issueFrom(async () => confirmed));
  const assessment = confirmed.assessment;
  const news = {
    id: 1,
    type: 'studies.confirm',
    institution: '02473',
    subject: '',
    payload: { assessment },
    actor: null,
  } as const;
  await Promise.all([1, 2].map(() => listener.handle({ platform, actor: root }, news)));
  await listener.handle({ platform, actor: root }, news);
  const awards = await query(sql<{ id: string }>`select id from awards where assessment_id = ${assessment}`);
  assert.equal(awards.length, 1);
  const subject = `award:${awards[0]!.id}`;
  const events = await query(
    sql`select from outbox where type = 'credentials.issue' and subject = ${subject}`,
  );
  const audit = await query(
    sql`select from audit_lines where action = 'credentials.issue' and subject = ${subject}`,
  );
  const mails = await query(sql`select from mails where source = ${`credentials.issued:${awards[0]!.id}`}`);
  assert.deepEqual([events.length, audit.length, mails.length], [1, 1, 1]);
});

test('what is issued is valid, and names its holder, its outcomes and its grade', async () => {
  const award = await issueSample(program.platform, '02473', learner.person!);
  const document = await documentOf(award);
  const report = await judge(document);
  assert.equal(report.verdict, 'valid', JSON.stringify(report));
  assert.equal(report.issuer?.facts?.code, '02473');
  const text = JSON.stringify(document);
  assert.ok(
    !text.includes('Vain oppijalle'),
    'the comment to the learner stays between her and the assessor',
  );
  for (const words of ['Aino Esimerkki', 'Laatii yritykselle vastuullisuussuunnitelman', '"value":"4"']) {
    assert.ok(text.includes(words), words);
  }
});

test('a failed grade gives no credential and is not tried again', async () => {
  const { platform, root } = program;
  const failed = confirmedSample(learner.person!, { grade: { scale: '0-5', value: '0' }, passed: false });
  const issue = issueFrom(async () => failed);
  const input = { institution: '02473', assessment: failed.assessment };
  await assert.rejects(perform(platform, issue, root, input), { code: 'credentials/not-passed' });
  const news = {
    id: 2,
    type: 'studies.confirm',
    institution: '02473',
    subject: '',
    payload: { assessment: failed.assessment, passed: false },
    actor: null,
  } as const;
  await issueOnConfirmation(issue).handle({ platform, actor: root }, news);
  assert.deepEqual(await query(sql`select from awards where assessment_id = ${failed.assessment}`), []);
});

test('changing any word of a credential is noticed', async () => {
  const document = await documentOf(await issueSample(program.platform, '02473', learner.person!));
  const report = await judge({ ...document, name: 'Tohtori' });
  assert.deepEqual([report.verdict, report.code], ['invalid', 'signature/does-not-match']);
});

test('revoking turns the status at once, only for this one, and tells the learner why', async () => {
  const { platform } = program;
  const [revoked, other] = [
    await issueSample(platform, '02473', learner.person!),
    await issueSample(platform, '02473', learner.person!),
  ];
  assert.equal((await judge(await documentOf(revoked))).verdict, 'valid');
  const input = { institution: '02473', award: revoked, reason: 'Myönnetty väärälle henkilölle.' };
  await perform(platform, revoke, administration, input);
  const report = await judge(await documentOf(revoked));
  assert.deepEqual([report.verdict, report.code], ['invalid', 'status/revoked']);
  assert.equal((await judge(await documentOf(other))).verdict, 'valid');
  const [mail] = await query(
    sql<{ text: string }>`select text from mails where source = ${`credentials.revoked:${revoked}`}`,
  );
  assert.match(mail!.text, /Myönnetty väärälle henkilölle/);
  await assert.rejects(perform(platform, revoke, administration, input), {
    code: 'credentials/already-revoked',
  });
});

test('another institution can neither revoke a credential nor find it', async () => {
  const { platform } = program;
  const award = await issueSample(platform, '02473', learner.person!);
  const stranger = await program.person('02504', 'study-administration');
  const reason = 'Ei kuulu meille';
  await assert.rejects(perform(platform, revoke, stranger, { institution: '02473', award, reason }), {
    status: 403,
  });
  await assert.rejects(perform(platform, revoke, stranger, { institution: '02504', award, reason }), {
    status: 404,
  });
  assert.equal((await judge(await documentOf(award))).verdict, 'valid');
});

test('after a new key the old credentials stay valid and new ones are signed with the new key', async () => {
  const { platform } = program;
  const old = await issueSample(platform, '02473', learner.person!);
  const { url } = await perform(platform, createKey, program.root, { institution: '02473' });
  const fresh = await documentOf(await issueSample(platform, '02473', learner.person!));
  assert.equal((fresh.proof as { verificationMethod: string }).verificationMethod, url);
  for (const document of [await documentOf(old), fresh])
    assert.equal((await judge(document)).verdict, 'valid');
});

test('private keys are stored encrypted, bound to their row, and never leave', async () => {
  const { platform } = program;
  await issueSample(platform, '02473', learner.person!);
  const [key] = await query(
    sql<{ id: string; sealed: string }>`select id, sealed_private_key as sealed from issuer_keys limit 1`,
  );
  assert.match(key!.sealed, /^v2~/);
  assert.throws(() => platform.secrets.open(key!.sealed, 'issuer-key:02504:other'));
  const response = await program.app.request('/institutions/02473/did.json');
  assert.ok(!(await response.text()).includes('privateKey'));
});

test('after the program has moved to another address, old credentials stay valid and new ones keep the DID', async () => {
  const { platform } = program;
  const old = await documentOf(await issueSample(platform, '02473', learner.person!));
  const moved = { ...platform, config: { ...platform.config, BASE_URL: 'https://moved.example' } };
  const fresh = await documentOf(await issueSample(moved, '02473', learner.person!));
  for (const document of [old, fresh]) {
    const report = await verifyCredential(document, powersOf(moved));
    assert.equal(report.verdict, 'valid', JSON.stringify(report));
    assert.equal((document.issuer as { id: string }).id, 'did:web:localhost%3A3999:institutions:02473');
  }
});

test('a status list that is nearly full is followed by another, and both are served', async () => {
  const { platform } = program;
  await program.person('02472', 'study-administration');
  const first = await issueSample(platform, '02472', learner.person!);
  await query(sql`update status_lists set used = 98303 where institution_id = '02472'`);
  await issueSample(platform, '02472', learner.person!);
  const next = await documentOf(await issueSample(platform, '02472', learner.person!));
  const entries = next.credentialStatus as { statusListCredential: string }[];
  const second = 'http://localhost:3999/institutions/02472/status/2';
  assert.deepEqual(
    entries.map((entry) => entry.statusListCredential),
    [second, `${second}/suspension`],
  );
  for (const document of [await documentOf(first), next])
    assert.equal((await judge(document)).verdict, 'valid');
});
