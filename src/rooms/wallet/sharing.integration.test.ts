import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { revoke } from '../credentials/actions/revoke.ts';
import { saveIssuingSettings } from '../credentials/actions/settings.ts';
import { issueSample } from '../credentials/testing.ts';
import { openShared } from './actions/open-shared.ts';
import { readOwn } from './actions/own.ts';
import { share, stopSharing } from './actions/share.ts';

let program: TestProgram;
let learner: Actor;
let mine: Browser;
let employer: Browser;
let credential: string;
before(async () => {
  program = await startTestProgram();
  await program.person('02473', 'study-administration');
  learner = await program.learner('Aino Esimerkki');
  [mine, employer] = [await signIn(program, learner), await signIn(program, null)];
  credential = await issueSample(program.platform, '02473', learner.person!);
});
after(() => program.close());

/** Makes a link and returns its id and the path that an employer opens. */
async function makeLink(
  days: '7' | 'unlimited' = '7',
  of = credential,
): Promise<{ id: string; path: string; token: string }> {
  const { id } = await perform(program.platform, share, learner, { credential: of, days });
  const { shares } = await ask(program.platform, readOwn, learner, { credential: of, language: 'en' });
  const path = new URL(shares.find((one) => one.id === id)!.url!).pathname;
  return { id, path, token: path.split('/').at(-1)! };
}

test('the wallet lists the credential, its page and its file open', async () => {
  const wallet = await mine.get('/fi/my/credentials');
  assert.match(wallet.text, /Matkailuyrityksen vastuullinen johtaminen/);
  const page = await mine.get(`/sv/my/credentials/${credential}`);
  assert.equal(page.status, 200);
  assert.match(page.text, /Ansvarsfullt ledarskap i turistföretag/);
  const file = await mine.get(`/fi/my/credentials/${credential}/files/open-badge`);
  assert.equal(JSON.parse(file.text).id, `urn:uuid:${credential}`);
});

test('three buttons stand on her page, and every format is one step further', async () => {
  const page = await mine.get(`/fi/my/credentials/${credential}`);
  assert.match(page.text, />Jaa</);
  assert.equal(page.text.includes('Lopeta jakaminen'), false, 'there is nothing to stop yet');
  const pdf = await mine.get(`/fi/my/credentials/${credential}/files/pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(pdf.text, /^%PDF-1\.7/);
  const offered = [...page.text.matchAll(/files\/([a-z-]+)"/g)].map(([, format]) => format);
  assert.deepEqual([...new Set(offered)].sort(), ['open-badge', 'pdf', 'png', 'svg']);
  assert.match((await mine.get(`/fi/my/credentials/${credential}/files/svg`)).text, /<svg/);
  for (const [format, status] of [
    ['edc', 409],
    ['docx', 404],
  ])
    assert.equal((await mine.get(`/fi/my/credentials/${credential}/files/${format}`)).status, status);
  const other = await signIn(program, await program.learner('Utelias'));
  assert.equal((await other.get(`/fi/my/credentials/${credential}/files/pdf`)).status, 404);
});

test('one button shares for three months, and one ends all sharing', async () => {
  const open = async () =>
    (await ask(program.platform, readOwn, learner, { credential })).shares.filter(
      ({ state }) => state === 'open',
    );
  await mine.post(`/fi/my/credentials/${credential}/share`, { days: '90' });
  await makeLink('unlimited');
  const links = await open();
  assert.equal(links.length, 2);
  assert.match(
    (await mine.get(`/fi/my/credentials/${credential}`)).text,
    /Kaikki 2 linkkiä lakkaavat toimimasta/,
  );
  await mine.post(`/fi/my/credentials/${credential}/stop-sharing`, {});
  assert.equal((await open()).length, 0);
  for (const { url } of links) assert.equal((await employer.get(new URL(url!).pathname)).status, 410);
});

test('nobody else sees it: not another learner, not a visitor, not another institution', async () => {
  const other = await signIn(program, await program.learner('Toinen'));
  assert.equal((await other.get(`/fi/my/credentials/${credential}`)).status, 404);
  assert.equal((await other.get('/fi/my/credentials')).text.includes('vastuullinen johtaminen'), false);
  assert.equal((await employer.get(`/fi/my/credentials/${credential}`)).status, 303);
  const stranger = await signIn(program, await program.person('02504', 'study-administration'));
  assert.equal((await stranger.get(`/fi/institutions/02473/awards/${credential}`)).status, 403);
  assert.equal((await stranger.get(`/fi/institutions/02504/awards/${credential}`)).status, 404);
});

test('she makes a link on her page, and the page shows it to be copied', async () => {
  const made = await mine.post(`/fi/my/credentials/${credential}/share`, { days: '30' });
  assert.equal(made.status, 303);
  assert.match(
    (await mine.get(`/fi/my/credentials/${credential}`)).text,
    /http:\/\/localhost:3999\/fi\/shared\/[\w-]{43}/,
  );
});

test('an employer without an account reads what it proves and every step of the check', async () => {
  const { path } = await makeLink();
  const page = await employer.get(path);
  assert.equal(page.status, 200);
  for (const words of [
    'The credential is genuine and valid',
    'What Aino Esimerkki can do',
    'Draws up a sustainability plan',
    '4 on the scale 0–5',
    'Level 6 of the European Qualifications Framework (EQF), the same as a bachelor’s degree',
    'The assessment was supervised and the identity checked',
    'The credential has not been revoked.',
  ]) {
    assert.ok(page.text.includes(words), words);
  }
  assert.equal([...page.text.matchAll(/data-result="ok"/g)].length, 6);
  assert.match(page.text, /name="robots" content="noindex/);
  assert.match(page.headers.get('cache-control') ?? '', /no-store/);
});

test('the link works in three languages and offers the file', async () => {
  const { token } = await makeLink();
  assert.match((await employer.get(`/fi/shared/${token}`)).text, /Todistus on aito ja voimassa/);
  assert.match((await employer.get(`/sv/shared/${token}`)).text, /Intyget är äkta och gäller/);
  const file = await employer.get(`/en/shared/${token}/file`);
  assert.equal(JSON.parse(file.text).type[1], 'OpenBadgeCredential');
});

test('her learner number is not disclosed', async () => {
  const { token } = await makeLink();
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update awards set record = jsonb_set(record, '{holder,learnerNumber}', '"1.2.246.562.24.1"') where id = ${credential}`.execute(
      tx,
    ),
  );
  const opened = await employer.api('post', `/api/shared/${token}`, {});
  assert.equal(opened.status, 200);
  assert.ok(!opened.text.includes('1.2.246.562.24.1'));
});

test('openings are counted for her and for nobody else; a download is no opening', async () => {
  const { id, path } = await makeLink();
  await employer.get(path);
  await employer.get(path);
  await employer.get(`${path}/file`);
  const { shares } = await ask(program.platform, readOwn, learner, { credential });
  assert.equal(shares.find((one) => one.id === id)?.opened, 2);
  const seen = await inTransaction(
    program.platform.database,
    { person: null, institutions: ['02473'] },
    (tx) => sql`select from shares`.execute(tx),
  );
  assert.equal(seen.rows.length, 0);
});

test('a stopped link opens no more and says so; the others still do', async () => {
  const [stopped, other] = [await makeLink(), await makeLink()];
  const answer = await mine.post(`/fi/my/credentials/${credential}/shares/${stopped.id}/stop`);
  assert.equal(answer.status, 303);
  const page = await employer.get(stopped.path);
  assert.equal(page.status, 410);
  assert.match(page.text, /The credential is no longer shared by this link/);
  assert.ok(!page.text.includes('Aino'));
  assert.equal((await employer.get(`${stopped.path}/file`)).status, 410);
  assert.equal((await employer.get(other.path)).status, 200);
});

test('nobody else can stop her link or share her credential', async () => {
  const { id, path } = await makeLink();
  const other = await program.learner('Toinen');
  await assert.rejects(perform(program.platform, stopSharing, other, { credential, share: id }), {
    status: 404,
  });
  await assert.rejects(perform(program.platform, share, other, { credential }), { status: 404 });
  assert.equal((await employer.get(path)).status, 200);
});

test('a link that has run out says so, and one that never was as well', async () => {
  const { id, path } = await makeLink();
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update shares set expires_at = now() - interval '1 second' where id = ${id}`.execute(tx),
  );
  assert.equal((await employer.get(path)).status, 410);
  const unknown = await employer.get(`/fi/shared/${'x'.repeat(43)}`);
  assert.equal(unknown.status, 404);
  assert.match(unknown.text, /Tällä linkillä ei löydy todistusta/);
});

test('the database never holds the token of a link', async () => {
  const { token } = await makeLink();
  const { rows } = await inTransaction(program.platform.database, theProgram, (tx) =>
    sql<{ found: boolean }>`select exists (select from shares s where to_jsonb(s)::text like ${`%${token}%`})
      or exists (select from answered_requests a where a.response::text like ${`%${token}%`}) as found`.execute(
      tx,
    ),
  );
  assert.equal(rows[0]?.found, false);
});

test('after revoking, the same link says so with reason and date', async () => {
  const award = await issueSample(program.platform, '02473', learner.person!);
  const { path } = await makeLink('unlimited', award);
  const before = await employer.get(path);
  assert.match(before.text, /genuine and valid/);
  const administration = await signIn(program, await program.person('02473', 'study-administration'));
  const form = await administration.post(`/fi/institutions/02473/awards/${award}/revoke`, { reason: '' });
  assert.equal(form.status, 422, 'a reason is needed');
  const sent = await administration.post(`/fi/institutions/02473/awards/${award}/revoke`, {
    reason: 'Suoritus oli <b>toisen</b>.',
  });
  assert.equal(sent.status, 303);
  const page = await employer.get(path);
  assert.equal(page.status, 200);
  assert.match(page.text, /The credential has been revoked/);
  assert.match(page.text, /Suoritus oli &lt;b>toisen&lt;\/b>\./);
  assert.match(page.text, /data-step="status" data-result="error"/);
  assert.ok(!page.text.includes('genuine and valid'));
  const list = await administration.get('/fi/institutions/02473/awards?state=revoked');
  assert.match(list.text, new RegExp(award));
  assert.match((await mine.get(`/fi/my/credentials/${award}`)).text, /Korkeakoulu mitätöi todistuksen/);
});

test('a learner or a teacher cannot revoke', async () => {
  const teacher = await program.person('02473', 'teacher');
  const input = { institution: '02473', award: credential, reason: 'x' };
  for (const actor of [teacher, learner]) {
    await assert.rejects(perform(program.platform, revoke, actor, input), { status: 403 });
  }
});

test('a made-up token opens nothing by the API either', async () => {
  const anybody = { person: null, name: '', memberships: [], via: 'nobody' } as const;
  await assert.rejects(perform(program.platform, openShared, anybody, { token: 'x' }), {
    code: 'wallet/share-unknown',
  });
});

/** An award of an institution that from now on issues these formats alone. */
async function awardIn(formats: ('open-badge-jwt' | 'pdf')[], revision: number): Promise<string> {
  const administrator = await program.person('02473', 'administrator');
  const look = { colour: '#0a4d3c', accent: '#c8963e', shape: 'shield' as const };
  await perform(program.platform, saveIssuingSettings, administrator, {
    institution: '02473',
    ...look,
    formats,
    revision,
  });
  return issueSample(program.platform, '02473', learner.person!);
}

test('a link opens whatever can be verified, also where there is no Open Badge in JSON', async () => {
  const award = await awardIn(['open-badge-jwt'], 0);
  assert.match((await mine.get(`/fi/my/credentials/${award}`)).text, />Jaa</);
  const { path, token } = await makeLink('7', award);
  const page = await employer.get(path);
  assert.equal(page.status, 200);
  assert.match(page.text, /The credential is genuine and valid/);
  const file = await employer.get(`${path}/file`);
  assert.match(file.text, /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
  assert.match(file.headers.get('content-disposition') ?? '', new RegExp(`credential-${award}\\.jwt`));
  const verified = await employer.api('post', '/api/credentials/verify', {
    link: `http://localhost:3999/fi/shared/${token}`,
  });
  assert.equal(verified.status, 200);
  assert.equal(JSON.parse(verified.text).format, 'jwt');
});

test('what no link can open gets no link, and the page says why', async () => {
  const award = await awardIn(['pdf'], 1);
  const page = await mine.get(`/fi/my/credentials/${award}`);
  assert.equal(page.text.includes('>Jaa<'), false);
  assert.match(page.text, /Todistusta ei voi jakaa linkillä/);
  const refused = await mine.post(`/fi/my/credentials/${award}/share`, { days: '7' });
  assert.equal(refused.status, 409);
  assert.match(refused.text, /Voit ladata todistuksen tiedostona/);
  const { shares } = await ask(program.platform, readOwn, learner, { credential: award });
  assert.deepEqual(shares, []);
});
