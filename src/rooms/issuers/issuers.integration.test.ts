import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { newPrivateKey, publicKeyText, signWith } from '../../standards/keys.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { issueSample } from '../credentials/testing.ts';
import { readOwn } from '../wallet/index.ts';
import { confirmRequest, withdrawRequest } from './actions/confirm.ts';
import { lookAtDomain, readDomain, setDomain, useDomain } from './actions/domain.ts';
import { readKeys } from './actions/keys.ts';
import { checkLog } from './actions/log.ts';
import { merge } from './actions/merge.ts';
import { readKey } from './actions/read-key.ts';
import { askForKey, askToCompromise, askToStop } from './actions/requests.ts';
import { keepLog } from './log-keeping.ts';
import { addKeyProvider } from './providers/registry.ts';
import { rewrapKeys } from './rewrapping.ts';

const institution = '02473';
let program: TestProgram;
let one: Actor;
let other: Actor;
let learner: Actor;
let domain: Server;
let host: string;
/** What the institution's own domain serves at /.well-known/did.json. */
let served: string | undefined;

before(async () => {
  domain = createServer((_request, response) => {
    response.writeHead(served ? 200 : 404, { 'content-type': 'application/json' }).end(served ?? '{}');
  });
  await new Promise<void>((resolve) => domain.listen(0, 'localhost', resolve));
  host = `localhost:${(domain.address() as AddressInfo).port}`;
  program = await startTestProgram({ environment: { OUTBOUND_ALLOW: host } });
  one = await program.person(institution, 'administrator');
  other = await program.person(institution, 'administrator');
  learner = await program.learner('Aino Esimerkki');
});
after(async () => {
  await program.close();
  domain.close();
});

type Document = { issuer: { id: string }; proof: { verificationMethod: string } };

async function issued(): Promise<Document> {
  const id = await issueSample(program.platform, institution, learner.person!);
  const { document } = await ask(program.platform, readOwn, learner, { credential: id });
  return document as Document;
}

const nameOf = ({ proof }: Document) => proof.verificationMethod.split('#')[1];

/** The verdict on a document, and what was said of its signature. */
async function judged(credential: object): Promise<[string, string | undefined]> {
  const response = await program.app.request('/api/credentials/verify', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ credential }),
  });
  const { verdict, steps } = (await response.json()) as Judgement;
  return [verdict, steps.find(({ step }) => step === 'signature')?.code];
}

type Judgement = { verdict: string; steps: { step: string; code: string }[] };

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const kind = { purpose: 'credential', algorithm: 'EdDSA', provider: 'local' } as const;
const askFor = (by: Actor) => perform(program.platform, askForKey, by, { institution, ...kind });
const confirm = (by: Actor, request: string) =>
  perform(program.platform, confirmRequest, by, { institution, request });

async function keyNamed(name: string | undefined) {
  const { items } = await ask(program.platform, readKeys, one, { institution });
  return items.find((key) => key.name === name)!;
}

test('a new key needs two people; one that has signed before stays published and good', async () => {
  const first = await issued();
  const { id } = await askFor(one);
  await assert.rejects(askFor(other), refused('issuers/already-asked'));
  await assert.rejects(confirm(one, id), refused('issuers/asker-does-not-confirm'));
  assert.equal(nameOf(await issued()), nameOf(first), 'until then the old one signs');
  await confirm(other, id);
  await assert.rejects(confirm(other, id), refused('issuers/request-over'));
  const second = await issued();
  assert.notEqual(nameOf(second), nameOf(first));
  assert.deepEqual(await judged(first), ['valid', 'signature/ok']);
  assert.deepEqual(await judged(second), ['valid', 'signature/ok']);
});

test('a request is taken back by who asked, and is over after a week', async () => {
  const { id } = await askFor(one);
  const withdraw = (by: Actor) =>
    perform(program.platform, withdrawRequest, by, { institution, request: id });
  await assert.rejects(withdraw(other), refused('issuers/only-asker-withdraws'));
  await withdraw(one);
  await assert.rejects(confirm(other, id), refused('issuers/request-over'));
  const late = await askFor(one);
  const expired = sql`update key_requests set expires_at = asked_at - interval '1 second' where id = ${late.id}`;
  await inTransaction(program.platform.database, theProgram, (tx) => expired.execute(tx));
  await assert.rejects(confirm(other, late.id), refused('issuers/request-over'));
});

test('a stopped key signs no more and all it signed stays good', async () => {
  const before = await issued();
  const key = await keyNamed(nameOf(before));
  const { id } = await perform(program.platform, askToStop, one, {
    institution,
    key: key.id,
    reason: 'Vaihto',
  });
  await confirm(other, id);
  assert.notEqual(nameOf(await issued()), nameOf(before));
  assert.deepEqual(await judged(before), ['valid', 'signature/ok']);
});

test('what a key signed before it fell into wrong hands stays good, as the log proves; the rest falls', async () => {
  const before = await issued();
  const key = await keyNamed(nameOf(before));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const since = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const later = await issued();
  assert.equal(nameOf(later), nameOf(before));
  const asked = { institution, key: key.id, since, reason: 'Varmuuskopio on kadonnut' };
  const { id } = await perform(program.platform, askToCompromise, one, asked);
  await confirm(other, id);
  assert.deepEqual(await judged(before), ['valid', 'signature/ok-before-compromise']);
  assert.deepEqual(await judged(later), ['invalid', 'signature/key-revoked']);
  const forged = { ...before, name: 'Toinen nimi' };
  assert.equal((await judged(forged))[0], 'invalid', 'the log knows only what was signed');
  const { fallen } = await ask(program.platform, readKey, one, { institution, key: key.id });
  assert.equal(fallen > 0, true);
  assert.notEqual(nameOf(await issued()), nameOf(before));
});

test('an own domain is used once it serves the right document; what was issued before stays good', async () => {
  const before = await issued();
  const { platform } = program;
  await perform(platform, setDomain, one, { institution, domain: host });
  const look = () => perform(platform, lookAtDomain, one, { institution });
  assert.equal((await look()).state, 'missing');
  await assert.rejects(
    perform(platform, useDomain, one, { institution }),
    refused('issuers/domain-not-right'),
  );
  served = JSON.stringify({ id: 'did:web:else.example' });
  assert.notEqual((await look()).state, 'right');
  served = (await ask(platform, readDomain, one, { institution })).document!;
  assert.equal((await look()).state, 'right');
  await perform(platform, useDomain, one, { institution });
  const now = await issued();
  assert.equal(now.issuer.id, `did:web:${encodeURIComponent(host)}`);
  assert.deepEqual(await judged(now), ['valid', 'signature/ok']);
  assert.deepEqual(await judged(before), ['valid', 'signature/ok']);
  const here = (await (await program.app.request(`/institutions/${institution}/did.json`)).json()) as {
    alsoKnownAs: string[];
  };
  assert.equal(here.alsoKnownAs.includes(now.issuer.id), true);
});

test('what an institution issued outlives its merger, and its documents name the successor', async () => {
  await program.person('02504', 'administrator');
  const before = await issued();
  const merged = { institution, successor: '02504' };
  await perform(program.platform, merge, program.root, merged);
  await assert.rejects(
    perform(program.platform, merge, program.root, merged),
    refused('issuers/has-successor'),
  );
  await assert.rejects(
    perform(program.platform, merge, program.root, { institution: '02504', successor: institution }),
    refused('issuers/successor-in-circle'),
  );
  assert.deepEqual(await judged(before), ['valid', 'signature/ok']);
  const response = await program.app.request(`/institutions/${institution}/did.json`);
  const { alsoKnownAs } = (await response.json()) as { alsoKnownAs: string[] };
  assert.equal(
    alsoKnownAs.some((did) => did.endsWith(':02504')),
    true,
  );
  const visitor = await signIn(program, null);
  const page = await visitor.post('/fi/verify', { credential: JSON.stringify(before) });
  assert.match(page.text, /Myöntäjä on nykyisin osa/);
});

test('keys may lie in a device elsewhere: who issues, verifies or changes the master key does not notice', async () => {
  const device = new Map<string, KeyObject>();
  let signatures = 0;
  addKeyProvider({
    name: 'device',
    async create(_secrets, { id }, algorithm) {
      const key = newPrivateKey(algorithm);
      device.set(id, key);
      return { algorithm, spki: publicKeyText(key), handle: `slot:${id}` };
    },
    signer:
      async (_secrets, { handle }) =>
      async (bytes) => {
        signatures += 1;
        return signWith(device.get(handle.replace('slot:', ''))!)(bytes);
      },
  });
  const { platform } = program;
  const place = '10065';
  const [asker, confirmer] = [
    await program.person(place, 'administrator'),
    await program.person(place, 'administrator'),
  ];
  const asked = { institution: place, ...kind, provider: 'device' };
  const { id } = await perform(platform, askForKey, asker, asked);
  await perform(platform, confirmRequest, confirmer, { institution: place, request: id });
  const award = await issueSample(platform, place, learner.person!);
  const { document } = await ask(platform, readOwn, learner, { credential: award });
  assert.deepEqual(await judged(document as Document), ['valid', 'signature/ok']);
  assert.deepEqual([device.size, signatures > 0], [1, true]);
  const { items } = await ask(platform, readKeys, asker, { institution: place });
  assert.equal(items.find(({ name }) => name === nameOf(document as Document))?.provider, 'device');
  const moved = await inTransaction(platform.database, theProgram, async (tx) => {
    await rewrapKeys(tx, platform.secrets, platform.secrets);
    return sql<{ handle: string }>`select sealed_private_key as handle from issuer_keys
      where provider = 'device'`.execute(tx);
  });
  assert.match(moved.rows[0]!.handle, /^slot:/);
});

test('the log is chained and signed; a changed, a removed and an added entry show', async () => {
  const { platform } = program;
  await keepLog(platform);
  const check = () => ask(platform, checkLog, one, { institution });
  const right = await check();
  assert.deepEqual([right.brokenAt, right.wrongHead, right.waiting, right.heads], [null, null, 0, 1]);
  // Somebody who owns the database, and so can do what its rules forbid.
  const asOwner = (...statements: string[]) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      await sql`reset role`.execute(tx);
      await sql`alter table issuance_log disable trigger user`.execute(tx);
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await sql`alter table issuance_log enable trigger user`.execute(tx);
    });
  const of = `institution_id = '${institution}'`;
  await asOwner(`update issuance_log set sha256 = 'x' || sha256 where ${of} and number = 2`);
  assert.equal((await check()).brokenAt, 2);
  await asOwner(`update issuance_log set sha256 = substr(sha256, 2) where ${of} and number = 2`);
  assert.equal((await check()).brokenAt, null);
  const last = right.entries;
  await asOwner(`insert into issuance_log select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
    'number', number + 1))).* from issuance_log l where ${of} and number = ${last}`);
  assert.equal((await check()).brokenAt, last + 1);
  await asOwner(`delete from issuance_log where ${of} and number >= ${last}`);
  const cut = await check();
  assert.deepEqual([cut.brokenAt, cut.wrongHead === null], [null, false], 'the signed head knows of more');
});

test('the pages of the keys open for administrators only', async () => {
  const mine = await signIn(program, one);
  const key = await keyNamed('key-1');
  for (const path of ['keys', `keys/${key.id}`, `keys/${key.id}/signed`, 'issuance-log', 'domain'])
    assert.equal((await mine.get(`/fi/institutions/${institution}/${path}`)).status, 200, path);
  const planner = await signIn(program, await program.person(institution, 'planner'));
  assert.equal((await planner.get(`/fi/institutions/${institution}/keys`)).status, 403);
});
