import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemberRole } from '../base/roles.ts';
import { type Actor, can } from './actor.ts';

const member = (role: MemberRole, unit: string | null): Actor => ({
  person: '018f0000-0000-7000-8000-000000000001',
  name: 'Testi',
  memberships: [{ institution: '02473', unit, role }],
  via: 'session',
});

test('a role of one unit does not reach what belongs to the whole institution', () => {
  assert.equal(can(member('study-administration', null), 'studies.confirm', '02473'), true);
  assert.equal(can(member('study-administration', 'unit'), 'studies.confirm', '02473'), false);
  assert.equal(can(member('administrator', 'unit'), 'issuers.create-key', '02473'), false);
  assert.equal(can(member('planner', 'unit'), 'offerings.save', '02473'), true);
});

test('what has no line for a role is denied, and so is another institution', () => {
  assert.equal(can(member('teacher', null), 'studies.confirm', '02473'), false);
  assert.equal(can(member('study-administration', null), 'studies.confirm', '10108'), false);
});
