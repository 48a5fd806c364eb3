import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plusSeconds } from '../../base/time.ts';
import { perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { createApiKey, endApiKey } from './actions/api-keys.ts';
import { addUnit, invitePerson, leave } from './actions/institutions.ts';
import { requestSignInLink } from './actions/sign-in.ts';
import { identities } from './identities.ts';
import { actorOfPerson } from './index.ts';
import { insertLink } from './store/sessions.ts';

const institution = '02473';
let program: TestProgram;
let administrator: Actor;
let unit: string;
let ofUnit: Actor;
before(async () => {
  program = await startTestProgram();
  administrator = await program.person(institution, 'administrator');
  ({ id: unit } = await perform(program.platform, addUnit, administrator, {
    institution,
    name: { fi: 'Matkailu' },
  }));
  const { person } = await invite(administrator, 'yksikon@example.invalid', 'administrator', unit);
  ofUnit = (await actorOfPerson(program.platform, person))!;
});
after(() => program.close());

const invite = (actor: Actor, email: string, role: 'administrator' | 'teacher', unit: string | null) =>
  perform(program.platform, invitePerson, actor, { institution, name: 'Joku', email, role, unit });
const makeKey = (actor: Actor) =>
  perform(program.platform, createApiKey, actor, {
    institution,
    name: 'Järjestelmä',
    roles: ['administrator'],
  });
const refused = { code: 'not-allowed', status: 403 };

test('who administers one unit gives and ends roles there, and nowhere else', async () => {
  const inside = await invite(ofUnit, 'a@example.invalid', 'teacher', unit);
  await perform(program.platform, leave, ofUnit, { institution, membership: inside.membership! });
  await assert.rejects(invite(ofUnit, 'b@example.invalid', 'administrator', null), refused);
  const outside = await invite(administrator, 'c@example.invalid', 'teacher', null);
  const ending = perform(program.platform, leave, ofUnit, { institution, membership: outside.membership! });
  await assert.rejects(ending, refused);
});

test('who administers one unit makes neither API keys nor units, which are of the whole institution', async () => {
  await assert.rejects(makeKey(ofUnit), refused);
  const { id } = await makeKey(administrator);
  await assert.rejects(perform(program.platform, endApiKey, ofUnit, { institution, key: id }), refused);
  await assert.rejects(
    perform(program.platform, addUnit, ofUnit, { institution, name: { fi: 'Toinen' } }),
    refused,
  );
});

test('an API key makes no further API keys: revoking it is the end of it', async () => {
  const { key } = await makeKey(administrator);
  const system = (await identities.byApiKey(program.platform, key))!;
  await assert.rejects(makeKey(system), { code: 'organisations/key-by-person', status: 403 });
});

test('nobody fills a mailbox with sign-in links: after five unused ones no further is made', async () => {
  const email = 'Taysi@example.invalid';
  for (let times = 0; times < 8; times += 1)
    await perform(program.platform, requestSignInLink, administrator, { email, language: 'fi' });
  const { rows } = await inTransaction(program.platform.database, theProgram, (tx) =>
    sql<{ made: number }>`select count(*) as made from sign_in_links where email = ${email}`.execute(tx),
  );
  assert.equal(rows[0]?.made, 5);
});

test('signing in again in the same browser ends the session that it had', async () => {
  const { platform } = program;
  const browser = await signIn(program, administrator);
  const sessions = () =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const found = await sql`select from sessions where person_id = ${administrator.person}`.execute(tx);
      return found.rows.length;
    });
  const before = await sessions();
  const { token } = await inTransaction(platform.database, theProgram, (tx) =>
    insertLink(tx, platform.secrets, {
      email: 'sama@example.invalid',
      purpose: 'sign-in',
      language: 'fi',
      next: null,
      expiresAt: plusSeconds(platform.clock(), 60),
    }),
  );
  assert.equal((await browser.post(`/fi/sign-in/link/${token}`)).status, 303);
  assert.equal(await sessions(), before - 1);
});
