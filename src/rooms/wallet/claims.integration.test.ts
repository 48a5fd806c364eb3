import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plusSeconds } from '../../base/time.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { claimHash, claimToken } from '../credentials/index.ts';
import { insertClaims } from '../credentials/store/batch-awards.ts';
import { issueSample } from '../credentials/testing.ts';

const institution = '02473';
let program: TestProgram;
let visitor: Browser;

before(async () => {
  program = await startTestProgram();
  await program.person(institution, 'study-administration');
  visitor = await signIn(program, null);
});
after(() => program.close());

/** An award that nobody holds yet, as a batch leaves it, and the path in the message. */
async function waiting(days = 180): Promise<{ award: string; path: string }> {
  const { platform } = program;
  const someone = await program.learner('Tilitön Taitaja');
  const award = await issueSample(platform, institution, someone.person!);
  const token = claimToken(platform, award);
  const now = platform.clock();
  await inTransaction(platform.database, theProgram, async (tx) => {
    await sql`update awards set holder_id = null where id = ${award}`.execute(tx);
    await sql`update credentials set holder_id = null where award_id = ${award}`.execute(tx);
    const claim = { award, email: 'taitaja@example.org', tokenHash: claimHash(token) };
    await insertClaims(tx, institution, [claim], { now, expiresAt: plusSeconds(now, days * 86_400) });
  });
  return { award, path: `/fi/claim/${token}` };
}

test('whoever has the link reads the credential and takes its files without an account', async () => {
  const { path } = await waiting();
  const page = await visitor.get(path);
  assert.equal(page.status, 200);
  assert.match(page.text, /Matkailuyrityksen vastuullinen johtaminen/);
  assert.match(page.text, /Kirjaudu ja ota omiin todistuksiin/);
  assert.match(page.text, /name="robots" content="noindex/);
  const pdf = await visitor.get(`${path}/files/pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(pdf.text, /^%PDF/);
  assert.match((await visitor.get(`${path}/files/open-badge`)).text, /OpenBadgeCredential/);
  assert.match((await visitor.get(path.replace('/fi/', '/sv/'))).text, /Ladda ner utan konto/);
});

test('one person takes it, once; then the link opens nothing, and the credential is among hers', async () => {
  const { award, path } = await waiting();
  assert.equal((await visitor.post(path, {})).status, 401, 'a visitor has to sign in');
  assert.equal((await visitor.get(path)).status, 200, 'and nothing is taken by her');
  const [first, second] = await Promise.all(
    ['Nopea', 'Hidas'].map(async (name) => signIn(program, await program.learner(name))),
  );
  const answers = await Promise.all([first!.post(path, {}), second!.post(path, {})]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 410]);
  const taken = await Promise.all(
    [first!, second!].map(async (browser) => (await browser.get(`/fi/my/credentials/${award}`)).status),
  );
  assert.deepEqual([...taken].sort(), [200, 404]);
  const owner = taken[0] === 200 ? first! : second!;
  assert.equal((await owner.get(`/fi/my/credentials/${award}/files/pdf`)).status, 200);
  const again = await visitor.get(path);
  assert.equal(again.status, 410);
  assert.match(again.text, /Todistus on jo otettu omaksi/);
  assert.equal((await visitor.get(`${path}/files/pdf`)).status, 410);
});

test('a link that has run out and one that never was say so', async () => {
  const { path } = await waiting(-1);
  const ended = await visitor.get(path);
  assert.equal(ended.status, 410);
  assert.match(ended.text, /Pyydä uusi viesti korkeakoululta/);
  const learner = await signIn(program, await program.learner('Myöhäinen'));
  assert.equal((await learner.post(path, {})).status, 410);
  const unknown = await visitor.get(`/fi/claim/${'A'.repeat(43)}`);
  assert.equal(unknown.status, 404);
  assert.match(unknown.text, /Linkillä ei löydy todistusta/);
});
