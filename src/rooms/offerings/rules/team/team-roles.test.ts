import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberRoles } from '../../../../base/roles.ts';
import { type ActionName, rights } from '../../../../platform/rights.ts';
import { type TeamRole, teamAllows, teamRoles } from './team-roles.ts';

const may = (team: readonly TeamRole[], action: ActionName, own: Parameters<typeof teamAllows>[2]) =>
  teamAllows(team, { action, allowed: rights[action] }, own);

test('a teacher who designs in a team saves and submits there, and decides nothing', () => {
  assert.equal(may(['designer'], 'offerings.save', ['teacher']), true);
  assert.equal(may(['designer'], 'offerings.submit', ['teacher']), true);
  assert.equal(may(['designer'], 'offerings.publish', ['teacher']), false);
  assert.equal(may(['designer', 'reviewer'], 'offerings.approve', ['teacher']), false);
});

test('who teaches in a team does not write', () => {
  assert.equal(may(['teacher'], 'offerings.save', ['teacher']), false);
});

test('a reviewer approves where she may approve in some unit of the institution', () => {
  assert.equal(may(['reviewer'], 'offerings.approve', ['quality']), true);
  assert.equal(may(['reviewer'], 'offerings.approve', ['planner']), false);
  assert.equal(may(['designer'], 'offerings.approve', ['quality']), false);
});

test('study administration publishes offerings of other units by the team', () => {
  assert.equal(may(['study-administration'], 'offerings.publish', ['study-administration']), true);
});

test('only who leads the design gathers the team', () => {
  assert.equal(may(['design-lead'], 'offerings.add-to-team', ['teacher']), true);
  assert.equal(may(['designer'], 'offerings.add-to-team', ['teacher']), false);
});

test('a team gives nobody from outside the institution anything, and no role more than its line of the table', () => {
  for (const role of teamRoles) {
    assert.equal(may([role], 'offerings.save', []), false);
    assert.equal(may([role], 'organisations.invite-person', memberRoles), false);
  }
});
