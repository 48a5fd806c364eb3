import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StepReport } from '../../../standards/verify/index.ts';
import { guaranteesOf, isKeepable } from './imports.ts';
import { originalKind } from './original-kind.ts';

const right: readonly StepReport[] = [
  { step: 'format', result: 'ok', code: 'format/ok', params: {} },
  { step: 'schema', result: 'ok', code: 'schema/ok', params: {} },
  { step: 'signature', result: 'ok', code: 'signature/ok', params: {} },
  { step: 'issuer', result: 'ok', code: 'issuer/known', params: {} },
  { step: 'status', result: 'ok', code: 'status/ok', params: {} },
  { step: 'validity', result: 'ok', code: 'validity/ok', params: {} },
  { step: 'endorsements', result: 'skipped', code: 'endorsements/none', params: {} },
];
const but = (...changes: Pick<StepReport, 'step' | 'result' | 'code'>[]) => ({
  steps: right.map((step) => ({ ...step, ...changes.find((change) => change.step === step.step) })),
});

test('kept is what is genuine, what ran out and what could not be checked; not what is wrong', () => {
  assert.equal(isKeepable({ steps: right }, '{}'), true);
  const expired = { step: 'validity', result: 'error', code: 'validity/expired' } as const;
  const unreachable = { step: 'signature', result: 'unknown', code: 'signature/did-unreachable' } as const;
  const changed = { step: 'signature', result: 'error', code: 'signature/does-not-match' } as const;
  const revoked = { step: 'status', result: 'error', code: 'status/revoked' } as const;
  const token = { step: 'format', result: 'unknown', code: 'format/enveloped-unsupported' } as const;
  const flattery = { step: 'endorsements', result: 'error', code: 'endorsements/failed' } as const;
  for (const one of [expired, unreachable, flattery])
    assert.equal(isKeepable(but(one), '{}'), true, one.code);
  for (const one of [changed, revoked, token]) assert.equal(isKeepable(but(one), '{}'), false, one.code);
  assert.equal(isKeepable(but(revoked, expired), '{}'), false);
  assert.equal(
    isKeepable(but(unreachable), 'https://merkit.example/1'),
    false,
    'an address alone is nothing',
  );
});

test('a signed credential of a known issuer for her own address is sure in all but whose the address was', () => {
  const { sure, unsure } = guaranteesOf({ steps: right, format: 'data-integrity' }, 'same');
  assert.deepEqual(sure, ['unchanged', 'issuer', 'not-withdrawn', 'in-force', 'recipient']);
  assert.deepEqual(unsure, ['address-only']);
});

test('an older badge says what it rests on', () => {
  const web = { step: 'issuer', result: 'unknown', code: 'issuer/web-only' } as const;
  const hosted = { step: 'signature', result: 'ok', code: 'signature/ok-hosted' } as const;
  const none = { step: 'status', result: 'skipped', code: 'status/none' } as const;
  const older = guaranteesOf({ ...but(web, hosted), format: 'open-badges-2' }, 'other');
  assert.deepEqual(older.sure, ['hosted', 'not-withdrawn', 'in-force']);
  assert.deepEqual(older.unsure, ['hosted', 'issuer', 'recipient-other', 'little-told']);
  const signed = guaranteesOf({ ...but(web, none), format: 'open-badges-2' }, 'not-told');
  assert.deepEqual(signed.sure, ['unchanged', 'in-force']);
  assert.deepEqual(signed.unsure, [
    'web-key',
    'issuer',
    'no-withdrawal',
    'recipient-not-told',
    'little-told',
  ]);
});

test('a file is called by what it is', () => {
  const extensionOf = (text: string) => originalKind(Buffer.from(text, 'latin1')).extension;
  assert.equal(extensionOf('\x89PNG\r\n'), 'png');
  assert.equal(extensionOf('%PDF-1.7'), 'pdf');
  assert.equal(extensionOf('\ufeff <svg/>'.replace('\ufeff', '\xef\xbb\xbf')), 'svg');
  assert.equal(extensionOf('\n{"a":1}'), 'json');
  assert.equal(extensionOf('eyJhbGciOi'), 'txt');
});
