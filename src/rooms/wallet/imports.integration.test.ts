import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { bakePng } from '../../standards/baked/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { issueSample } from '../credentials/testing.ts';
import { findPerson } from '../organisations/index.ts';
import { bringIn } from './actions/bring-in.ts';
import { checkImport, deleteImport, keepImport, readImport, readImports } from './actions/imports.ts';
import { readOwn } from './actions/own.ts';
import { forgetImports } from './jobs.ts';
import { importLimits } from './rules/imports.ts';

let program: TestProgram;
let badgePlatform: Server;
let site: string;
let aino: Actor;
let browser: Browser;
/** Path → what the older badge platform serves there. */
const served = new Map<string, object>();

before(async () => {
  badgePlatform = createServer((request, response) => {
    const found = served.get(request.url ?? '');
    const headers = { 'content-type': 'application/json' };
    response.writeHead(found ? 200 : 404, headers).end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>((resolve) => badgePlatform.listen(0, 'localhost', resolve));
  const host = `localhost:${(badgePlatform.address() as AddressInfo).port}`;
  site = `http://${host}`;
  program = await startTestProgram({ environment: { OUTBOUND_ALLOW: host } });
  await program.person('02473', 'study-administration');
  aino = await program.learner('Aino Esimerkki');
  browser = await signIn(program, aino);
  served.set('/badge', {
    type: 'BadgeClass',
    id: `${site}/badge`,
    name: 'Vanha merkki',
    issuer: `${site}/issuer`,
  });
  served.set('/issuer', { type: 'Issuer', id: `${site}/issuer`, name: 'Keksitty merkkipalvelu' });
});
after(async () => {
  await program.close();
  badgePlatform.close();
});

async function emailOf(person: Actor): Promise<string> {
  const found = await inTransaction(program.platform.database, theProgram, (tx) =>
    findPerson(tx, person.person!),
  );
  return found!.email;
}

/** A hosted badge of the older kind at an address of its own, given to an e-mail address. */
function host(path: string, email: string, changes: object = {}): { url: string; assertion: object } {
  const identity = `sha256$${createHash('sha256').update(`${email}suola`).digest('hex')}`;
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: site + path,
    recipient: { type: 'email', hashed: true, salt: 'suola', identity },
    badge: `${site}/badge`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2020-01-01T00:00:00Z',
    ...changes,
  };
  served.set(path, assertion);
  return { url: site + path, assertion };
}

/** The smallest picture with a badge baked into it. */
function picture(content: string): Buffer {
  const png = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), Buffer.alloc(25)]);
  png.writeUInt32BE(13, 8);
  png.write('IHDR', 12);
  return Buffer.from(bakePng(png, content));
}

const bring = (credential: string, person = aino) =>
  perform(program.platform, bringIn, person, { credential });
const kept = async (person = aino) => (await ask(program.platform, readImports, person, {})).items;

test('a baked picture is looked at, kept as it came, listed, checked again and deleted on the pages', async () => {
  const { assertion } = host('/1', await emailOf(aino));
  const bytes = picture(JSON.stringify(assertion));
  const empty = await browser.get('/fi/my/credentials');
  assert.match(empty.text, /Tuo muualta saatu osaamismerkki/);
  const looked = await browser.upload('/fi/my/imports/new', { name: 'merkki.png', bytes });
  assert.equal(looked.status, 303, looked.text);
  const page = await browser.get(looked.location!);
  assert.match(page.text, /Vanha merkki/);
  assert.match(page.text, /Keksitty merkkipalvelu/);
  assert.match(page.text, /samaan sähköpostiosoitteeseen/);
  assert.match(page.text, /Merkissä ei ole allekirjoitusta/);
  assert.deepEqual(await kept(), [], 'she has not been asked yet');
  await browser.post(`${looked.location}/keep`);
  const wallet = await browser.get('/fi/my/credentials');
  assert.match(wallet.text, /Vanha merkki/);
  assert.match(wallet.text, />Muualta</);
  const original = await browser.get(`${looked.location}/original`);
  assert.deepEqual(Buffer.from(original.bytes), bytes);
  assert.equal(original.headers.get('content-type'), 'image/png');
  assert.match(original.headers.get('content-disposition') ?? '', /^attachment/);
  served.delete('/1');
  assert.equal((await browser.post(`${looked.location}/check`)).status, 303);
  const gone = await browser.get(looked.location!);
  assert.match(gone.text, /Todistusta ei enää ole myöntäjän verkkopalvelussa/);
  assert.match(gone.text, /Vanha merkki/, 'what it was is still known');
  assert.match((await browser.get(`${looked.location}/delete`)).text, /Poistetaanko Vanha merkki\?/);
  assert.equal((await browser.post(`${looked.location}/delete`)).location, '/fi/my/credentials');
  assert.deepEqual(await kept(), []);
  assert.equal((await browser.get(looked.location!)).status, 404);
});

test('a badge for another address is kept with the plain statement that nobody can tell whose it is', async () => {
  const { url } = host('/2', 'toinen@esimerkki.example');
  const { id, recipient } = await bring(url);
  assert.equal(recipient, 'other');
  await perform(program.platform, keepImport, aino, { imported: id! });
  const page = await browser.get(`/sv/my/imports/${id}`);
  assert.match(page.text, /Vi kan inte veta om intyget är ditt/);
  assert.match(page.text, /till en annan e-postadress/);
});

test('what is not genuine is refused with the reason, and nothing of it is stored', async () => {
  const { url, assertion } = host('/3', await emailOf(aino));
  const before = await countRows();
  const forged = JSON.stringify({ ...assertion, issuedOn: '2021-01-01T00:00:00Z' });
  const answer = await browser.post('/fi/my/imports/new', { credential: forged });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Mitään ei tallennettu/);
  assert.match(answer.text, /tätä on muutettu/);
  for (const wrong of ['hello', '{}', '[1]', `${site}/nowhere`, 'https://127.0.0.1/x', '{"\\u0000": 1}'])
    assert.equal((await bring(wrong)).id, null, wrong);
  host('/3', await emailOf(aino), { revoked: true, revocationReason: 'virhe' });
  const withdrawn = await bring(url);
  assert.deepEqual([withdrawn.id, withdrawn.report.code], [null, 'status/withdrawn']);
  assert.equal((await browser.post('/fi/my/imports/new', {})).status, 422);
  const picture = { name: 'kuva.png', bytes: Buffer.from('\x89PNG rubbish', 'latin1') };
  assert.match((await browser.upload('/fi/my/imports/new', picture)).text, /ei ole todistusta/);
  assert.equal(await countRows(), before);
});

async function countRows(): Promise<number> {
  const { rows } = await program.platform.database.pool.query('select id from wallet_imports');
  return rows.length;
}

test('the same credential is not taken twice, whether in a picture or by itself', async () => {
  const { assertion } = host('/4', await emailOf(aino));
  const text = JSON.stringify(assertion);
  const first = await bring(text);
  const again = await bring(`  ${text}\n`);
  assert.notEqual(again.id, first.id, 'what was only looked at gives way');
  await perform(program.platform, keepImport, aino, { imported: again.id! });
  const twice = await browser.upload('/en/my/imports/new', { name: 'a.png', bytes: picture(text) });
  assert.equal(twice.status, 409);
  assert.match(twice.text, /among yours already/);
});

test('what an institution of ours has awarded to her is there already', async () => {
  const credential = await issueSample(program.platform, '02473', aino.person!);
  const { document } = await ask(program.platform, readOwn, aino, { credential });
  await assert.rejects(bring(JSON.stringify(document)), { code: 'wallet/import-own' });
  const bertta = await program.learner('Bertta Esimerkki');
  const { recipient, report } = await bring(JSON.stringify(document), bertta);
  assert.deepEqual([recipient, report.verdict], ['not-told', 'valid']);
});

test('an expired badge is genuine all the same and is kept with that said', async () => {
  const { url } = host('/5', await emailOf(aino), { expires: '2021-01-01T00:00:00Z' });
  const { id, report } = await bring(url);
  assert.deepEqual([report.verdict, report.code], ['invalid', 'validity/expired']);
  assert.match((await browser.get(`/fi/my/imports/${id}`)).text, /voimassaolo on päättynyt/);
});

test('nobody else sees, checks, keeps or deletes it; over the API it is the same as on the pages', async () => {
  const { url } = host('/6', await emailOf(aino));
  const created = await browser.api('post', '/api/my/imports', { credential: url });
  const { id, report } = created.json as { id: string; report: { format: string } };
  assert.equal(report.format, 'open-badges-2', created.text);
  const stranger = await program.learner('Urkki Esimerkki');
  const { platform } = program;
  for (const attempt of [
    () => ask(platform, readImport, stranger, { imported: id }),
    () => perform(platform, checkImport, stranger, { imported: id }),
    () => perform(platform, keepImport, stranger, { imported: id }),
    () => perform(platform, deleteImport, stranger, { imported: id }),
  ])
    await assert.rejects(attempt(), { code: 'not-found' });
  assert.equal((await browser.api('post', `/api/my/imports/${id}/keep`)).status, 200);
  const list = (await browser.api('get', '/api/my/imports')).json as { items: { id: string }[] };
  assert.equal(list.items[0]?.id, id);
  const again = (await browser.api('post', `/api/my/imports/${id}/check`)).json as { code: string };
  assert.equal(again.code, 'issuer/web-only');
  const file = (await browser.api('get', `/api/my/imports/${id}/original`)).json as { content: string };
  assert.equal(Buffer.from(file.content, 'base64').toString(), url);
  assert.equal((await browser.api('delete', `/api/my/imports/${id}`)).status, 200);
});

test('what was only looked at goes after a day; what is kept stays', async () => {
  const { url } = host('/7', await emailOf(aino));
  const { id } = await bring(url);
  const keptBefore = (await kept()).length;
  const later = { ...program.platform, clock: () => new Date(Date.now() + 25 * 60 * 60 * 1000) };
  await forgetImports.handle({ platform: later } as never);
  await assert.rejects(ask(program.platform, readImport, aino, { imported: id! }), { code: 'not-found' });
  assert.equal((await kept()).length, keptBefore);
  assert.equal(keptBefore > 0, true);
});

test('there is an end to how much one learner may keep', async () => {
  const collector = await program.learner('Keräilijä Esimerkki');
  const fill = (count: number, bytes: number) =>
    inTransaction(program.platform.database, theProgram, (tx) =>
      sql`insert into wallet_imports (id, holder_id, original, digest, recipient, report, created_at, checked_at, kept_at)
        select gen_random_uuid(), ${collector.person}, decode(repeat('00', ${bytes}), 'hex'), n::text, 'other', '{}', now(), now(), now()
        from generate_series(1, ${count}) as n`.execute(tx),
    );
  const { url } = host('/8', 'x@esimerkki.example');
  await fill(1, importLimits.bytes);
  await assert.rejects(bring(url, collector), { code: 'wallet/imports-too-large' });
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`delete from wallet_imports where holder_id = ${collector.person}`.execute(tx),
  );
  await fill(importLimits.most, 1);
  await assert.rejects(bring(url, collector), { code: 'wallet/too-many-imports' });
});
