import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { readJades } from '../../standards/jades/index.ts';
import { verifyPdfSeal } from '../../standards/pdf/index.ts';
import { checkTimestamp } from '../../standards/timestamp/index.ts';
import { type TestAuthority, testAuthority } from '../../standards/timestamp/testing.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { confirmRequest } from '../issuers/actions/confirm.ts';
import { readKeys } from '../issuers/actions/keys.ts';
import { askToCompromise, importSeal } from '../issuers/actions/requests.ts';
import { renderWhenAsked } from './actions/render-one.ts';
import { saveIssuingSettings } from './actions/settings.ts';
import { issueSample } from './testing.ts';

const institution = '02473';
let program: TestProgram;
let clock: Server;
let authority: TestAuthority;
let isOut = false;
let one: Actor;
let other: Actor;
let learner: Actor;

before(async () => {
  authority = await testAuthority();
  clock = createServer(async (request, response) => {
    const asked = Buffer.concat(await request.toArray());
    const isRight = request.headers['content-type'] === 'application/timestamp-query' && !isOut;
    response.writeHead(isRight ? 200 : 503, { 'content-type': 'application/timestamp-reply' });
    response.end(isRight ? await authority.answer(asked, new Date()) : 'out of order');
  });
  await new Promise<void>((resolve) => clock.listen(0, 'localhost', resolve));
  const host = `localhost:${(clock.address() as AddressInfo).port}`;
  const environment = { TIME_STAMP_URL: `http://${host}/tsa`, OUTBOUND_ALLOW: host };
  program = await startTestProgram({ environment });
  one = await program.person(institution, 'administrator');
  other = await program.person(institution, 'administrator');
  learner = await program.learner('Aino Esimerkki');
});
after(async () => {
  await program.close();
  clock.close();
});

/** A seal as a trust service sells it: a PKCS #12 file, of an authority that nobody knows. */
function boughtSeal(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-seal-'));
  const run = (line: string) => execFileSync('openssl', line.split(' '), { cwd: folder, stdio: 'pipe' });
  try {
    writeFileSync(join(folder, 'use'), 'basicConstraints=CA:false\nkeyUsage=critical,nonRepudiation\n');
    run('req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca -subj /CN=Invented-authority -days 9');
    const subject = '/C=FI/O=Esimerkkiopisto/organizationIdentifier=NTRFI-02473/CN=Esimerkkiopisto';
    run(`req -newkey rsa:2048 -nodes -keyout key -out request -subj ${subject}`);
    run('x509 -req -in request -CA ca -CAkey ca.key -CAcreateserial -days 9 -extfile use -out own');
    run('pkcs12 -export -inkey key -in own -certfile ca -passout pass:salasana -out seal.p12');
    return readFileSync(join(folder, 'seal.p12'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const confirm = (request: string) =>
  perform(program.platform, confirmRequest, other, { institution, request });

async function rendered(award: string, format: 'edc' | 'pdf') {
  return (await renderWhenAsked(program.platform, { institution, id: award }, format)).body;
}

async function judged(credential: string): Promise<Record<string, string>> {
  const response = await program.app.request('/api/credentials/verify', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ credential }),
  });
  const { verdict, steps } = (await response.json()) as {
    verdict: string;
    steps: { step: string; code: string }[];
  };
  return { verdict, ...Object.fromEntries(steps.map(({ step, code }) => [step, code])) };
}

test('a bought seal is taken in, seals with a time stamp, and is known when checked', async () => {
  const file = boughtSeal().toString('base64');
  const wrong = perform(program.platform, importSeal, one, { institution, file, password: 'väärä' });
  await assert.rejects(wrong, { code: 'issuers/wrong-password' });
  const { id } = await perform(program.platform, importSeal, one, {
    institution,
    file,
    password: 'salasana',
  });
  await confirm(id);
  await perform(program.platform, saveIssuingSettings, one, {
    ...{ institution, revision: 0, formats: ['open-badge', 'edc', 'pdf'] },
    ...{ colour: '#12355b', accent: '#c8963e', shape: 'circle', signatoryName: '', signatoryTitle: '' },
  });
  const award = await issueSample(program.platform, institution, learner.person!);
  const edc = String(await rendered(award, 'edc'));
  const document = readJades(JSON.parse(edc));
  assert.equal('problem' in document, false);
  if ('problem' in document) return;
  const [stamp] = document.timestamps.signature;
  assert.equal(checkTimestamp(stamp!, Buffer.from(document.signature))?.at instanceof Date, true);
  assert.equal(document.certificates[0]!.subject.organizationIdentifier, 'NTRFI-02473');
  const { verdict, signature, issuer } = await judged(edc);
  assert.deepEqual([verdict, signature, issuer], ['valid', 'signature/sealed', 'issuer/known']);
  const seal = verifyPdfSeal((await rendered(award, 'pdf')) as Uint8Array, new Date());
  assert.deepEqual(seal.state === 'intact' && [seal.isInTime, seal.timestamps.length], [true, 1]);
});

test('while the time-stamp service is out, nothing is sealed; afterwards it is', async () => {
  const award = await issueSample(program.platform, institution, learner.person!);
  isOut = true;
  await assert.rejects(rendered(award, 'edc'), { code: 'credentials/no-time-stamp', status: 503 });
  isOut = false;
  assert.equal((await judged(String(await rendered(award, 'edc')))).verdict, 'valid');
});

test('what was sealed before the seal fell into wrong hands stays good, as the log proves; the rest falls', async () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  const awards = [1, 2].map(() => issueSample(program.platform, institution, learner.person!));
  const before = String(await rendered(await awards[0]!, 'edc'));
  await pause();
  const since = new Date().toISOString();
  await pause();
  const later = String(await rendered(await awards[1]!, 'edc'));
  const key = await keyOf('seal');
  const asked = { institution, key, since, reason: 'Tiedosto on kadonnut' };
  await confirm((await perform(program.platform, askToCompromise, one, asked)).id);
  const good = await judged(before);
  assert.deepEqual(
    [good.verdict, good.signature, good.issuer],
    ['valid', 'signature/ok-before-compromise', 'issuer/known'],
  );
  const fallen = await judged(later);
  assert.deepEqual([fallen.verdict, fallen.signature], ['invalid', 'signature/key-revoked']);
  const forged = before.replaceAll('Aino', 'Eino');
  assert.notEqual(forged, before);
  assert.equal((await judged(forged)).verdict, 'invalid', 'the log knows only what was sealed');
});

async function keyOf(purpose: string): Promise<string> {
  const { items } = await ask(program.platform, readKeys, one, { institution });
  return items.find((key) => key.purpose === purpose)!.id;
}
