import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { after, before, test } from 'node:test';
import { newId } from '../../base/ids.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { newPrivateKey, publicKeyText, signWith } from '../../standards/keys.ts';
import { makeSelfSignedSeal } from '../../standards/x509/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { insertKey } from '../issuers/store/keys.ts';
import { powersOf } from './powers/powers.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
  await program.person('02473', 'administrator');
});
after(() => program.close());

test('the seal of an institution of ours is known by its key, until the key is in wrong hands', async () => {
  const key = newPrivateKey('ES256');
  const [publicKey, createdAt] = [createPublicKey(key), new Date()];
  const name = { organizationName: 'Jokin', organizationIdentifier: 'VATFI-00000000', country: 'FI' };
  const until = { notBefore: createdAt, notAfter: new Date(createdAt.getTime() + 86_400_000) };
  const by = { publicKey, algorithm: 'ES256' as const, sign: signWith(key) };
  const certificate = await makeSelfSignedSeal(name, by, until);
  const known = () => powersOf(program.platform).knownIssuer!('VATFI-00000000', [certificate]);
  assert.equal(await known(), null);
  const { database } = program.platform;
  await inTransaction(database, theProgram, (tx) =>
    insertKey(tx, '02473', {
      ...{ id: newId(), purpose: 'seal', algorithm: 'ES256', createdAt },
      ...{ spki: publicKeyText(key), publicKey: null, sealedPrivateKey: 'elsewhere' },
    }),
  );
  assert.equal((await known())?.code, '02473');
  await inTransaction(database, theProgram, (tx) =>
    sql`update issuer_keys set compromised_since = ${createdAt} where purpose = 'seal'`.execute(tx),
  );
  assert.equal(await known(), null);
  const { isStolen, knownIssuer } = powersOf(program.platform);
  const before = new Date(createdAt.getTime() - 1);
  assert.deepEqual(
    [await isStolen!(certificate, createdAt), await isStolen!(certificate, before)],
    [true, false],
  );
  assert.equal((await knownIssuer!('VATFI-00000000', [certificate], before))?.code, '02473');
});
