import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCertificate, validateChain } from '../x509/index.ts';
import { checkTimestamp, getTimestamp } from './index.ts';
import { testAuthority } from './testing.ts';

const at = new Date('2026-11-24T10:00:00Z');
const stamped = Buffer.from('a signature');
const digest = createHash('sha256').update(stamped).digest();

test('a time stamp says when, and whose clock it was', async () => {
  const authority = await testAuthority();
  const answer = checkTimestamp(await authority.stamp(digest, at), stamped);
  assert.deepEqual(answer?.at, at);
  const question = { anchors: [readCertificate(authority.anchor)!], at, use: 'timestamp' as const };
  assert.equal(validateChain(answer!.certificates, question).ok, true);
  assert.equal(checkTimestamp(await authority.stamp(digest, at), Buffer.from('another')), undefined);
});

test('no byte of what a time stamp says can be changed', async () => {
  const authority = await testAuthority();
  const token = await authority.stamp(digest, at);
  const told = JSON.stringify(checkTimestamp(token, stamped));
  for (let place = 0; place < token.length; place += 7) {
    const changed = Uint8Array.from(token);
    changed[place] = changed[place]! ^ 0x01;
    const answer = checkTimestamp(changed, stamped);
    // Some bytes of the wrapping say nothing (the version, for one); then the answer is the same as before.
    if (answer) assert.equal(JSON.stringify(answer), told, `byte ${place}`);
  }
});

test('a reader of time stamps answers whatever comes in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => checkTimestamp(bytes, stamped) === undefined),
    { numRuns: 2000, interruptAfterTimeLimit: 1000 },
  );
});

test('an authority is asked, and its answer is kept only where it answers this question', async () => {
  const authority = await testAuthority();
  const nonce = Buffer.from('00ff00ff00ff00ff', 'hex');
  const ask = (request: Uint8Array) => authority.answer(request, at);
  const token = await getTimestamp(stamped, { ask, nonce });
  assert.deepEqual(checkTimestamp(token, stamped)?.at, at);
  const earlier = await new Promise<Uint8Array>((done) => {
    void getTimestamp(stamped, {
      nonce: Buffer.from('1111', 'hex'),
      ask: async (request) => {
        const answer = await ask(request);
        done(answer);
        return answer;
      },
    });
  });
  // 30 03 02 01 02: no time stamp, for the status is `rejection`.
  for (const [answer, code] of [
    [earlier, 'timestamp/wrong'],
    [Buffer.from('<html>'), 'timestamp/wrong'],
    [Buffer.from('30053003020102', 'hex'), 'timestamp/refused'],
  ] as const) {
    await assert.rejects(getTimestamp(stamped, { ask: async () => answer, nonce }), { code });
  }
  const other = getTimestamp(Buffer.from('another'), { ask: async () => earlier, nonce });
  await assert.rejects(other, { code: 'timestamp/wrong' });
});

const settings = `[tsa]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha384
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[ext]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
[req]
distinguished_name = name
[name]
`;

test('a time stamp by OpenSSL is read, and OpenSSL is asked for one', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-time-stamp-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const run = (line: string) => execFileSync('openssl', line.split(' '), { cwd: folder, stdio: 'pipe' });
  try {
    run('version');
  } catch {
    return t.skip('openssl is not at hand');
  }
  writeFileSync(join(folder, 'c'), settings);
  writeFileSync(join(folder, 'data'), stamped);
  run(
    'req -x509 -newkey rsa:2048 -nodes -keyout k -out own -subj /CN=clock -config c -extensions ext -days 9',
  );
  run('ts -query -data data -sha384 -cert -config c -out q');
  writeFileSync(join(folder, 'serial'), '01');
  run('ts -reply -config c -section tsa -queryfile q -inkey k -signer own -token_out -out token');
  const token = readFileSync(join(folder, 'token'));
  assert.equal(checkTimestamp(token, stamped)?.certificates.length, 1);
  assert.equal(checkTimestamp(token, Buffer.from('another')), undefined);
  const ask = async (request: Uint8Array) => {
    writeFileSync(join(folder, 'q'), request);
    run('ts -reply -config c -section tsa -queryfile q -inkey k -signer own -out answer');
    return readFileSync(join(folder, 'answer'));
  };
  const own = await getTimestamp(stamped, { ask, nonce: randomBytes(8) });
  assert.equal(checkTimestamp(own, stamped)?.certificates.length, 1);
});
