import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { revoke } from '../credentials/actions/revoke.ts';
import { issueSample } from '../credentials/testing.ts';
import { exportAll } from './actions/export.ts';
import { offer } from './actions/offer.ts';
import { readOwn, readWallet } from './actions/own.ts';
import { share } from './actions/share.ts';
import type { Exported } from './rules/export.ts';

const institution = '02473';
let program: TestProgram;
let learner: Actor;
let mine: Browser;
let employer: Browser;
let credential: string;
before(async () => {
  program = await startTestProgram();
  await program.person(institution, 'study-administration');
  learner = await program.learner('Aino Esimerkki');
  [mine, employer] = [await signIn(program, learner), await signIn(program, null)];
  credential = await issueSample(program.platform, institution, learner.person!);
});
after(() => program.close());

async function linkTo(id = credential): Promise<string> {
  await perform(program.platform, share, learner, { credential: id });
  const { shares } = await ask(program.platform, readOwn, learner, { credential: id });
  return new URL(shares.find(({ url }) => url)!.url!).pathname;
}

async function unpacked(by: Actor): Promise<{ files: Record<string, Uint8Array>; credentials: Exported[] }> {
  const { content, mediaType } = await perform(program.platform, exportAll, by, { language: 'fi' });
  assert.equal(mediaType, 'application/zip');
  const files = unzipSync(Buffer.from(content, 'base64'));
  return { files, credentials: JSON.parse(strFromU8(files['index.json']!)).credentials };
}

test('everything comes as one file: each credential in every format, and nothing of anybody else', async () => {
  const other = await program.learner('Toinen Esimerkki');
  await issueSample(program.platform, institution, other.person!);
  const { files, credentials } = await unpacked(learner);
  assert.deepEqual(
    credentials.map(({ id, files, missing }) => [id, files.map(({ format }) => format), missing]),
    [[credential, ['open-badge', 'pdf', 'png', 'svg'], []]],
  );
  assert.equal(Object.keys(files).length, 6);
  assert.match(strFromU8(files['README.txt']!), /kaikki todistuksesi/);
  const badge = files[credentials[0]!.files[0]!.file]!;
  const checked = await employer.api('post', '/api/credentials/verify', { credential: strFromU8(badge) });
  assert.equal((checked.json as { verdict: string }).verdict, 'valid');
  assert.equal(strFromU8(files[credentials[0]!.files[1]!.file]!.subarray(0, 5)), '%PDF-');
  const page = await mine.get('/fi/my/export');
  assert.equal(page.headers.get('content-type'), 'application/zip');
  assert.match((await mine.get('/fi/my/credentials')).text, /Lataa kaikki \(ZIP\)/);
  assert.equal((await employer.get('/fi/my/export')).status, 303);
});

test('an empty wallet gives a file that says so', async () => {
  const { files, credentials } = await unpacked(await program.learner('Tyhjä Esimerkki'));
  assert.deepEqual([credentials, Object.keys(files).sort()], [[], ['README.txt', 'index.json']]);
});

test('a shared credential has a preview with its badge as long as it is shared and valid', async () => {
  const id = await issueSample(program.platform, institution, learner.person!);
  const path = await linkTo(id);
  const page = (await employer.get(path)).text;
  assert.match(page, /<meta property="og:title" content="Matkailuyrityksen vastuullinen johtaminen – /);
  assert.match(page, /<meta name="robots" content="noindex/);
  const image = /<meta property="og:image" content="http:\/\/localhost:3999([^"]+)"/.exec(page)![1]!;
  const picture = await program.app.request(image);
  assert.equal(picture.headers.get('content-type'), 'image/png');
  const bytes = Buffer.from(await picture.arrayBuffer());
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [600, 600]);
  for (const secret of ['Aino', 'openbadge', id]) assert.equal(bytes.includes(secret), false, secret);
  assert.match((await mine.get(`/fi/my/credentials/${id}`)).text, /linkedin\.com\/profile\/add\?/);
  await perform(program.platform, revoke, program.root, { institution, award: id, reason: 'Virhe' });
  assert.equal((await employer.get(path)).text.includes('og:image'), false);
  assert.equal((await program.app.request(image)).status, 404);
  await mine.post(`/fi/my/credentials/${id}/stop-sharing`, {});
  assert.equal((await program.app.request(image)).status, 410);
});

test('she deletes a credential from her own: files, links and offers go; the institution still has it; it can come back', async () => {
  const path = await linkTo();
  const offered = await perform(program.platform, offer, learner, { credentials: [credential] });
  const question = await mine.get(`/fi/my/credentials/${credential}/delete`);
  assert.match(question.text, /Poistetaanko ”Matkailuyrityksen vastuullinen johtaminen”/);
  assert.match(question.text, /jakolinkki lakkaa toimimasta heti/);
  assert.equal((await mine.post(`/fi/my/credentials/${credential}/delete`, {})).status, 303);
  assert.equal((await mine.get(`/fi/my/credentials/${credential}`)).status, 404);
  assert.equal((await mine.get(`/fi/my/credentials/${credential}/files/pdf`)).status, 404);
  const { items } = await ask(program.platform, readWallet, learner, {});
  assert.equal(
    items.some(({ id }) => id === credential),
    false,
  );
  assert.equal((await employer.get(path)).status, 410);
  assert.equal(
    (await mine.get(`/fi/my/wallet-offers/${offered.id}`)).text.includes('openid-credential-offer'),
    false,
  );
  const { credentials } = await unpacked(learner);
  assert.equal(
    credentials.some(({ id }) => id === credential),
    false,
  );
  const staff = await signIn(program, await program.person(institution, 'study-administration'));
  assert.equal((await staff.get(`/fi/institutions/${institution}/awards/${credential}`)).status, 200);

  const stranger = await signIn(program, await program.learner('Utelias'));
  assert.equal((await stranger.post(`/fi/my/deleted-credentials/${credential}/bring-back`, {})).status, 404);
  assert.match(
    (await mine.get('/fi/my/deleted-credentials')).text,
    /Matkailuyrityksen vastuullinen johtaminen/,
  );
  assert.equal((await mine.post(`/fi/my/deleted-credentials/${credential}/bring-back`, {})).status, 303);
  assert.equal((await mine.get(`/fi/my/credentials/${credential}`)).status, 200);
  assert.equal((await employer.get(path)).status, 410, 'the old link stays stopped');
});
