import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCertificate, validateChain } from '../x509/index.ts';
import { checkTimestamp } from './index.ts';
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

test('a time stamp by OpenSSL is read', (t) => {
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
});
