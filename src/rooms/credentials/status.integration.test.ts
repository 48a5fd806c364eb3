import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { readTokenStatus } from '../../standards/status-list/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { issuerSigner } from '../issuers/index.ts';
import { readAward, readAwards } from './actions/awards.ts';
import { expire, resume, suspend } from './actions/change-status.ts';
import { revoke } from './actions/revoke.ts';
import { renew, replace } from './actions/succeed.ts';
import { tokenStatus } from './status/entries.ts';
import { findAwardToRender } from './store/awards-to-render.ts';
import { issueSample } from './testing.ts';

const institution = '02473';
const reason = 'Selvitys on kesken.';
let program: TestProgram;
let administration: Actor;
let learner: Actor;
before(async () => {
  program = await startTestProgram();
  administration = await program.person(institution, 'study-administration');
  learner = await program.learner('Aino Esimerkki');
});
after(() => program.close());

const sample = () => issueSample(program.platform, institution, learner.person!);
const query = async <R>(of: ReturnType<typeof sql<R>>) =>
  (await inTransaction(program.platform.database, theProgram, (tx) => of.execute(tx))).rows;
const read = (award: string) => ask(program.platform, readAward, administration, { institution, award });
const stateOf = async (award: string) => (await read(award)).state;
const mailsOf = async (award: string) =>
  (
    await query(
      sql<{
        subject: string;
        text: string;
      }>`select subject, text from mails where source like ${`%:${award}%`} order by id`,
    )
  ).map(({ subject, text }) => `${subject} ${text}`);

/** What each of the published lists says of an award, read as another program would. */
async function listed(award: string): Promise<[revoked: boolean, suspended: boolean, token: number]> {
  const { readStatus } = await import('../../standards/status-list/index.ts');
  const stored = await inTransaction(program.platform.database, theProgram, (tx) =>
    findAwardToRender(tx, institution, award),
  );
  const { index, url } = stored!.award.status;
  const bit = async (purpose: 'revocation' | 'suspension', listUrl: string) => {
    const answer = await program.app.request(new URL(listUrl).pathname);
    assert.equal(answer.status, 200, listUrl);
    return readStatus(await answer.json(), { purpose, index, listUrl });
  };
  return [
    await bit('revocation', url),
    await bit('suspension', `${url}/suspension`),
    await token(index, url),
  ];
}

async function token(index: number, url: string): Promise<number> {
  const { status_list: entry } = tokenStatus({ institution, list: 1, index, url });
  const answer = await program.app.request(new URL(entry.uri).pathname);
  assert.equal(answer.headers.get('content-type'), 'application/statuslist+jwt');
  const kind = { purpose: 'credential', algorithm: 'ES256' } as const;
  const signer = await issuerSigner(program.platform, institution, kind);
  const [key] = await query(sql<{ spki: string }>`select spki from issuer_keys where id = ${signer!.key}`);
  const publicKey = createPublicKey({
    key: Buffer.from(key!.spki, 'base64url'),
    format: 'der',
    type: 'spki',
  });
  return readTokenStatus(await answer.text(), entry, {
    now: program.platform.clock(),
    verify: async ({ header, signed, signature }) =>
      header.kid === signer!.verificationMethod &&
      verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature),
  });
}

test('one event turns all lists: suspended, resumed and revoked are told alike everywhere, with a mail each', async () => {
  const { platform } = program;
  const [award, other] = [await sample(), await sample()];
  assert.deepEqual(await listed(award), [false, false, 0]);
  await perform(platform, suspend, administration, { institution, award, reason });
  assert.deepEqual([await stateOf(award), await listed(award)], ['suspended', [false, true, 2]]);
  await assert.rejects(perform(platform, suspend, administration, { institution, award, reason }), {
    code: 'credentials/not-in-this-state',
  });
  await perform(platform, resume, administration, { institution, award, reason: 'Selvitys on valmis.' });
  assert.deepEqual([await stateOf(award), await listed(award)], ['valid', [false, false, 0]]);
  await perform(platform, suspend, administration, { institution, award, reason: 'Toinen kerta.' });
  await perform(platform, revoke, administration, { institution, award, reason: 'Virhe.' });
  assert.deepEqual([await stateOf(award), await listed(award)], ['revoked', [true, false, 1]]);
  assert.deepEqual([await stateOf(other), await listed(other)], ['valid', [false, false, 0]]);
  const mails = await mailsOf(award);
  for (const words of ['Selvitys on kesken.', 'Selvitys on valmis.', 'Toinen kerta.', 'Virhe.'])
    assert.equal(mails.filter((mail) => mail.includes(words)).length, 1, words);
  const events = await query(
    sql<{
      payload: unknown;
    }>`select payload from outbox where subject = ${`award:${award}`} and type = 'credentials.suspend'`,
  );
  assert.deepEqual(events[0]?.payload, { award, change: 'suspend', state: 'suspended' });
});

test('an end that is set holds from the end of its day on, in lists that were signed before it', async () => {
  const { platform } = program;
  const award = await sample();
  const today = '2026-11-24';
  const clock = platform.clock;
  const at = (iso: string) => Object.assign(platform, { clock: () => new Date(iso) });
  try {
    at('2026-11-24T10:00:00Z');
    const past = perform(platform, expire, administration, {
      institution,
      award,
      reason,
      until: '2026-11-23',
    });
    await assert.rejects(past, { code: 'invalid-input' });
    await perform(platform, expire, administration, { institution, award, reason, until: today });
    assert.deepEqual([await stateOf(award), await listed(award)], ['valid', [false, false, 0]]);
    at('2026-11-24T21:59:00Z');
    assert.equal(await stateOf(award), 'valid');
    at('2026-11-24T22:00:00Z');
    assert.deepEqual([await stateOf(award), await listed(award)], ['expired', [true, false, 1]]);
    const { items } = await ask(platform, readAwards, administration, { institution, state: 'expired' });
    assert.deepEqual(
      items.map(({ id }) => id),
      [award],
    );
  } finally {
    Object.assign(platform, { clock });
  }
});

test('a corrected credential takes the place of the old one, and each tells of the other', async () => {
  const { platform } = program;
  const award = await sample();
  const nothing = perform(platform, replace, administration, {
    institution,
    award,
    reason,
    name: 'Aino Esimerkki',
  });
  await assert.rejects(nothing, { code: 'invalid-input' });
  const name = 'Aino Uusinimi-Esimerkki';
  const { id } = await perform(platform, replace, administration, {
    institution,
    award,
    reason,
    name,
    grade: '5',
  });
  const [old, fresh] = [await read(award), await read(id)];
  assert.deepEqual([old.state, old.replacedBy, old.revoked?.reason], ['replaced', id, reason]);
  assert.deepEqual([fresh.state, fresh.renews, fresh.record.holder.name], ['valid', award, name]);
  assert.equal(fresh.record.grade?.value, '5');
  assert.match(JSON.stringify(fresh.document), /Uusinimi/);
  assert.deepEqual(
    [await listed(award), await listed(id)],
    [
      [true, false, 1],
      [false, false, 0],
    ],
  );
  assert.equal((await mailsOf(id)).filter((mail) => mail.includes(reason)).length, 1);
  await assert.rejects(
    perform(platform, replace, administration, { institution, award, reason, name: 'X' }),
    {
      code: 'credentials/not-in-this-state',
    },
  );
});

test('a renewed credential holds for its own time and the old one is left alone', async () => {
  const { platform } = program;
  const award = await sample();
  const until = '2030-12-31';
  const { id } = await perform(platform, renew, administration, { institution, award, reason, until });
  const [old, fresh] = [await read(award), await read(id)];
  assert.deepEqual([old.state, fresh.state, fresh.renews], ['valid', 'valid', award]);
  assert.equal(fresh.ends?.toISOString(), '2030-12-31T22:00:00.000Z');
  assert.equal((fresh.document as { validUntil?: string }).validUntil, '2030-12-31T22:00:00Z');
});

test('a list is not sent again to who has it, and other institutions cannot touch a credential', async () => {
  const award = await sample();
  const first = await program.app.request(`/institutions/${institution}/status/1/suspension`);
  const etag = first.headers.get('etag')!;
  assert.match(first.headers.get('cache-control') ?? '', /max-age=300/);
  const again = await program.app.request(`/institutions/${institution}/status/1/suspension`, {
    headers: { 'if-none-match': etag },
  });
  assert.equal(again.status, 304);
  const stranger = await program.person('02504', 'study-administration');
  for (const action of [suspend, resume]) {
    await assert.rejects(perform(program.platform, action, stranger, { institution, award, reason }), {
      status: 403,
    });
  }
});
