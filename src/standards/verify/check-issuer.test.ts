import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIssuer } from './check-issuer.ts';

const identifier = 'https://data.deqar.eu/institution/7';
const powers = {
  knownIssuer: () => null,
  knownQuality: (asked: string) =>
    asked === identifier ? { name: 'Keksitty opisto', domains: 'opisto.example toinen.example' } : null,
  now: new Date('2026-11-01T00:00:00Z'),
};
const claims = (name: string, given: unknown = [{ identifier }]) => ({
  issuer: { name, otherIdentifier: given },
});
const code = async (id: string, said: object) =>
  (await checkIssuer({ id }, said as Parameters<typeof checkIssuer>[1], powers)).finding.code;

test('an identifier of the register of quality assurance counts at a web domain of that institution', async () => {
  const good = claims('Keksitty  opisto');
  assert.equal(await code('did:web:opisto.example', good), 'issuer/quality-assured');
  assert.equal(await code('did:web:merkit.toinen.example:a', good), 'issuer/quality-assured');
  for (const did of ['did:web:opisto.example.evil.example', 'did:web:eopisto.example', 'did:web:muu.example'])
    assert.equal(await code(did, good), 'issuer/quality-unproven', did);
  assert.equal(await code('did:key:z6Mk', good), 'issuer/not-known');
});

test('another name than that of the register is told beside it', async () => {
  const { finding, facts } = await checkIssuer(
    { id: 'did:web:opisto.example' },
    claims('Invented College'),
    powers,
  );
  assert.deepEqual(
    [finding.code, finding.result, finding.params.name],
    ['issuer/quality-assured-as', 'ok', 'Keksitty opisto'],
  );
  assert.equal(facts?.name, 'Keksitty opisto');
});

test('an identifier that the register does not know, and one of another register, say nothing', async () => {
  for (const other of [
    `${identifier}0`,
    'https://data.deqar.eu.evil.example/institution/7',
    `${identifier}?x`,
    7,
  ])
    assert.equal(
      await code('did:web:opisto.example', claims('X', [{ identifier: other }])),
      'issuer/web-only',
    );
});
