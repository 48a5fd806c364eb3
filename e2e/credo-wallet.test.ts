import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { ask, carryOut, perform } from '../src/platform/actions/index.ts';
import { type Actor, anonymous } from '../src/platform/actor.ts';
import { issueSample } from '../src/rooms/credentials/testing.ts';
import { askPresentation } from '../src/rooms/verification/actions/ask-presentation.ts';
import { readAsked } from '../src/rooms/verification/actions/read-asked.ts';
import { verify } from '../src/rooms/verification/actions/verify.ts';
import { readOffer } from '../src/rooms/wallet/actions/offer.ts';
import { offerToWallet } from '../src/rooms/wallet/index.ts';
import { keyBindingProblem, readSdJwt } from '../src/standards/sd-jwt/index.ts';
import { signIn } from '../src/testing/browser.ts';
import { startTestProgram, type TestProgram } from '../src/testing/program.ts';
import { freePort } from './world.ts';

/** A wallet that shares no library with the issuer takes a credential over OpenID4VCI and presents it. */

const run = promisify(execFile);
const folder = fileURLToPath(new URL('credo-wallet', import.meta.url));

/** Why the wallet cannot be had here, or false: it has packages of its own, which are fetched once. */
async function notInstalled(): Promise<string | false> {
  if (existsSync(`${folder}/node_modules/@credo-ts/openid4vc`)) return false;
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
    return false;
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr);
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(said))
      return 'the package registry cannot be reached';
    throw error;
  }
}

const skip = await notInstalled();
let program: TestProgram;
let url: string;
let learner: Actor;
let credential: string;
let server: ReturnType<typeof serve>;
before(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  program = await startTestProgram({ environment: { BASE_URL: url, PORT: String(port) } });
  server = serve({ fetch: program.app.fetch, port });
  await program.person('02473', 'study-administration');
  await program.platform.database.pool.query(
    `insert into issuing_settings (institution_id, formats, changed_at) values ('02473', '{open-badge,sd-jwt-vc}', now())`,
  );
  learner = await program.learner('Aino Esimerkki');
  credential = await issueSample(program.platform, '02473', learner.person!);
});
after(async () => {
  server.close();
  await program.close();
});

type Taken = {
  claims: Record<string, unknown>;
  isBoundByDpop: boolean;
  presentation: string;
  answered: { ok: boolean };
};

async function offered() {
  const wanted = { credentials: [credential], configuration: 'credential-sd-jwt' as const };
  const { id: walletOffer } = await perform(program.platform, offerToWallet, learner, wanted);
  return { walletOffer, ...(await ask(program.platform, readOffer, learner, { walletOffer })) };
}

test('Credo takes an SD-JWT VC by offer and transaction code, and presents a part of it with its key', {
  skip,
}, async () => {
  const { walletOffer, link, code } = await offered();
  const asked = { audience: url, nonce: 'a-nonce-of-the-verifier', disclose: { name: true } };
  const wanted = { claims: ['name' as const], mode: 'direct_post.jwt' as const };
  const { token } = await perform(program.platform, askPresentation, anonymous, wanted);
  const { link: request } = await ask(program.platform, readAsked, anonymous, { token });
  const argument = JSON.stringify({ offer: link, code, request, ...asked });
  const { stdout } = await run(process.execPath, ['wallet.mjs', argument], { cwd: folder });
  const { claims, isBoundByDpop, presentation, answered } = JSON.parse(stdout) as Taken;
  assert.equal(claims.name, 'Aino Esimerkki');
  assert.equal(isBoundByDpop, true);
  assert.equal((await ask(program.platform, readOffer, learner, { walletOffer })).state, 'done');

  assert.equal(answered.ok, true);
  const seen = await ask(program.platform, readAsked, anonymous, { token });
  assert.equal(seen.state, 'answered');
  assert.equal(seen.result?.verdict, 'valid');

  const report = await carryOut(program.platform, verify, anonymous, { credential: presentation });
  assert.equal(report.verdict, 'valid');
  const read = readSdJwt(presentation)!;
  assert.equal(read.disclosures.length, 1);
  const now = new Date();
  const expected = { audience: url, nonce: asked.nonce, maxAgeSeconds: 60 };
  assert.equal(keyBindingProblem(read, claims.cnf, { now, expected }), undefined);
  const other = { ...expected, nonce: 'another' };
  assert.equal(keyBindingProblem(read, claims.cnf, { now, expected: other }), 'nonce');
  const [body, last] = [presentation.slice(0, -4), presentation.slice(-4)];
  const broken = { credential: body + (last === 'AAAA' ? 'BBBB' : 'AAAA') };
  assert.equal((await carryOut(program.platform, verify, anonymous, broken)).verdict, 'invalid');
});

test('Credo asks for leave in the browser, and takes what the holder gives', { skip }, async (t) => {
  const { walletOffer, link } = await offered();
  const asked = { audience: url, nonce: 'another-nonce', disclose: {} };
  const wallet = spawn(process.execPath, ['wallet.mjs', JSON.stringify({ offer: link, ...asked })], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => wallet.kill());
  const lines = createInterface(wallet.stdout)[Symbol.asyncIterator]();
  const { value: address } = await lines.next();
  const page = (await fetch(address, { redirect: 'manual' })).headers.get('location')!;
  const browser = await signIn(program, learner);
  const { text } = await browser.post(page, { credentials: [credential] });
  const [, back = ''] = /content="0;url=([^"]+)"/.exec(text) ?? [];
  wallet.stdin.end(`${back.replaceAll('&amp;', '&')}\n`);
  const { claims, isBoundByDpop } = JSON.parse((await lines.next()).value) as Taken;
  assert.equal(claims.name, 'Aino Esimerkki');
  assert.equal(isBoundByDpop, true);
  assert.equal((await ask(program.platform, readOffer, learner, { walletOffer })).state, 'done');
});
