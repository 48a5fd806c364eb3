import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { perform } from '../../platform/actions/index.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { rights } from '../../platform/rights.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { claimFirstAdministrator, makeFirstAdministratorLink } from './actions/first-administrator.ts';
import { addInstitution, invitePerson, leave } from './actions/institutions.ts';
import { identities } from './identities.ts';
import { actorOfPerson } from './index.ts';
import { text } from './text/index.ts';

const kamk = '02473';
let program: TestProgram;
let administrator: Actor;
let browser: Browser;
before(async () => {
  program = await startTestProgram();
  administrator = await program.person(kamk, 'administrator');
  browser = await signIn(program, administrator);
});
after(() => program.close());

const at = (path: string) => `/fi/institutions/${kamk}${path}`;
const invite = {
  name: 'Uusi Opettaja',
  email: 'uusi.opettaja@example.invalid',
  language: 'sv',
  role: 'teacher',
  unit: '',
};

test('an administrator adds a unit, invites a person to it and ends the role', async () => {
  assert.equal((await browser.post(at('/units'), { 'name.fi': 'Matkailu' })).location, at('/units'));
  const units = await browser.get(at('/units'));
  assert.match(units.text, /Matkailu/);
  const form = await browser.get(at('/people/new'));
  const unit = /<option value="([0-9a-f-]{36})"[^>]*>Matkailu/.exec(form.text)?.[1];
  assert.ok(unit, form.text);
  assert.equal((await browser.post(at('/people/new'), { ...invite, unit })).location, at('/people'));
  const people = await browser.get(at('/people'));
  assert.match(people.text, /Uusi Opettaja/);
  const [, end] =
    /href="([^"]+\/end)" aria-label="Päätä rooli: Uusi Opettaja, opettaja"/.exec(people.text) ?? [];
  assert.match((await browser.get(end!)).text, /Päätetäänkö rooli: Uusi Opettaja, opettaja\?/);
  assert.equal((await browser.post(end!)).location, at('/people'));
  assert.doesNotMatch((await browser.get(at('/people'))).text, /Uusi Opettaja/);
});

test('inviting somebody to a role she has already changes nothing', async () => {
  const input = {
    ...invite,
    institution: kamk,
    email: 'sama@example.invalid',
    language: 'fi',
    role: 'rdi',
    unit: null,
  } as const;
  const first = await perform(program.platform, invitePerson, administrator, input);
  assert.deepEqual(await perform(program.platform, invitePerson, administrator, input), first);
});

test('what is wrong with an invitation stands in the form, and the input is kept', async () => {
  const answer = await browser.post(at('/people/new'), { ...invite, email: 'ei osoite' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /value="ei osoite"/);
});

test('an administrator of one institution neither makes a consortium administrator nor unmakes one', async () => {
  await assert.rejects(
    perform(program.platform, invitePerson, administrator, {
      institution: kamk,
      name: 'x',
      email: 'x@example.invalid',
      role: 'consortium-administrator',
    }),
    { code: 'organisations/role-too-high' },
  );
  const made = await perform(program.platform, invitePerson, program.root, {
    institution: kamk,
    name: 'y',
    email: 'y@example.invalid',
    role: 'consortium-administrator',
  });
  await assert.rejects(
    perform(program.platform, leave, administrator, { institution: kamk, membership: made.membership! }),
    {
      code: 'organisations/role-too-high',
    },
  );
  await assert.rejects(
    perform(program.platform, leave, program.root, { institution: kamk, membership: made.membership! }),
    {
      code: 'organisations/last-administrator',
    },
  );
});

test('a planner does not see the people, and nobody sees those of another institution', async () => {
  const planner = await signIn(program, await program.person(kamk, 'planner'));
  assert.equal((await planner.get(at('/people'))).status, 403);
  assert.equal((await planner.get(at('/units'))).status, 200);
  assert.doesNotMatch(
    (await planner.get(at('/units'))).text,
    /name="name\.fi"/,
    'only an administrator may add',
  );
  await program.person('10118', 'planner');
  assert.equal((await browser.get('/fi/institutions/10118/people')).status, 403);
});

test('an API key is shown once, opens what its roles may, and nothing once it is revoked', async () => {
  const made = await browser.post(at('/api-keys'), {
    name: 'Opintojärjestelmä',
    roles: ['planner', 'study-administration'],
  });
  const key = /value="(opk_[^"]+)"/.exec(made.text)?.[1];
  assert.ok(key, made.text);
  const list = await browser.get(at('/api-keys'));
  assert.match(list.text, /Opintojärjestelmä/);
  assert.doesNotMatch(list.text, /opk_/);
  const call = (path: string) => program.app.request(path, { headers: { authorization: `Bearer ${key}` } });
  assert.equal((await call(`/api/institutions/${kamk}/units`)).status, 200);
  assert.equal((await call(`/api/institutions/${kamk}/people`)).status, 403);
  assert.equal((await identities.byApiKey(program.platform, key))?.memberships.length, 2);
  const [, revoke] = /action="([^"]+\/revoke)"/.exec(list.text) ?? [];
  await browser.post(revoke!);
  assert.equal((await call(`/api/institutions/${kamk}/units`)).status, 401);
});

test('a key gets no higher role than its maker may give', async () => {
  const answer = await browser.api('POST', `/api/institutions/${kamk}/api-keys`, {
    name: 'x',
    roles: ['consortium-administrator'],
  });
  assert.equal(answer.status, 403);
});

test('only the consortium administrator adds institutions; everybody reads them', async () => {
  const form = {
    institution: '02504',
    'name.fi': 'Jyväskylän ammattikorkeakoulu',
    country: 'FI',
    homepage: '',
    contact: '',
    kind: 'guest',
  };
  assert.equal((await browser.post('/fi/institutions/new', form)).status, 403);
  const highest = await signIn(program, await program.person(kamk, 'consortium-administrator'));
  assert.equal((await highest.post('/fi/institutions/new', form)).location, '/fi/institutions');
  assert.equal(
    (await highest.post('/fi/institutions/new', { ...form, _once: 'b' })).status,
    409,
    'the code is taken',
  );
  const list = await (await program.app.request('/fi/institutions')).text();
  assert.match(list, /Jyväskylän ammattikorkeakoulu/);
  assert.match(list, /did:web:localhost%3A3999:institutions:02504/);
});

test('a person changes her name, language and learner number', async () => {
  const oona = await program.learner();
  const own = await signIn(program, oona);
  const page = await own.get('/fi/account');
  assert.match(page.text, /value="Oona Oppija"/);
  const wrong = await own.post('/fi/account', { name: 'Oona Uusi', language: 'sv', learnerNumber: '123' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Kirjoita oppijanumero muodossa/);
  const right = {
    name: 'Oona Uusi',
    language: 'sv',
    learnerNumber: '1.2.246.562.24.12345678901',
    _once: 'two',
  };
  assert.equal((await own.post('/fi/account', right)).location, '/sv/account');
  assert.equal((await actorOfPerson(program.platform, oona.person!))?.name, 'Oona Uusi');
  const read = (await own.api('GET', '/api/account')).json as { learnerNumber: string };
  assert.equal(read.learnerNumber, '1.2.246.562.24.12345678901');
  assert.equal((await (await signIn(program, null)).get('/fi/account')).status, 303);
});

test('signing out everywhere ends the sessions on other devices too', async () => {
  const oona = await program.learner();
  const [phone, desk] = [await signIn(program, oona), await signIn(program, oona)];
  assert.equal((await phone.get('/fi/account')).status, 200);
  await desk.post('/fi/account/sign-out-everywhere');
  assert.equal((await phone.get('/fi/account')).status, 303);
});

test('every line of the rights table has words in three languages', () => {
  for (const action of Object.keys(rights)) assert.ok(text.keys.has(`right.${action}`), action);
  for (const role of new Set(Object.values(rights).flat())) assert.ok(text.keys.has(`role.${role}`), role);
});

test('everybody reads who may do what', async () => {
  const page = await (await program.app.request('/sv/rights')).text();
  assert.match(page, /Godkänna en utbildning som man inte har skrivit själv/);
  assert.doesNotMatch(page, /offerings\.approve/);
  const { items } = (await (await program.app.request('/api/rights')).json()) as {
    items: { action: string; roles: string[] }[];
  };
  assert.deepEqual(items.find(({ action }) => action === 'studies.confirm')?.roles, ['study-administration']);
});

test('the first administrator signs up by a link that works once', async () => {
  const empty = await startTestProgram();
  try {
    const earlier = new URL(await makeFirstAdministratorLink(empty.platform)).pathname;
    const link = new URL(await makeFirstAdministratorLink(empty.platform)).pathname;
    const visitor = await signIn(empty, null);
    const form = { name: 'Ensimmäinen', email: 'ensimmainen@example.invalid' };
    assert.equal((await visitor.get(link)).status, 200);
    assert.equal((await visitor.post(earlier, form)).status, 410, 'a newer link ends the earlier one');
    assert.equal(
      (await visitor.post(link, { ...form, email: '' })).status,
      422,
      'a mistake does not use it up',
    );
    const done = await visitor.post(link, form);
    assert.equal(done.location, '/fi/institutions');
    assert.match((await visitor.get('/fi/account')).text, /Konsortio: konsortion pääkäyttäjä/);
    assert.equal((await (await signIn(empty, null)).post(link, form)).status, 410);
    const again = new URL(await makeFirstAdministratorLink(empty.platform)).pathname.split('/').at(-1)!;
    await assert.rejects(
      perform(empty.platform, claimFirstAdministrator, anonymous, { ...form, token: again, language: 'fi' }),
      {
        code: 'organisations/first-administrator-exists',
      },
    );
    const { person } = (
      await empty.platform.database.pool.query(
        "select person_id as person from memberships where role = 'consortium-administrator'",
      )
    ).rows[0];
    const actor = (await actorOfPerson(empty.platform, person))!;
    await perform(empty.platform, addInstitution, actor, { institution: '02504', name: { fi: 'JAMK' } });
  } finally {
    await empty.close();
  }
});
