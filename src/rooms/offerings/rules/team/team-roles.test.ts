import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberRoles } from '../../../../base/roles.ts';
import { teamAllows, teamRoles } from './team-roles.ts';

test('a teacher who designs in a team saves and submits there, and decides nothing', () => {
  assert.equal(teamAllows(['designer'], 'offerings.save', ['teacher']), true);
  assert.equal(teamAllows(['designer'], 'offerings.submit', ['teacher']), true);
  assert.equal(teamAllows(['designer'], 'offerings.publish', ['teacher']), false);
  assert.equal(teamAllows(['designer', 'reviewer'], 'offerings.approve', ['teacher']), false);
});

test('who teaches in a team does not write', () => {
  assert.equal(teamAllows(['teacher'], 'offerings.save', ['teacher']), false);
});

test('a reviewer approves where she may approve in some unit of the institution', () => {
  assert.equal(teamAllows(['reviewer'], 'offerings.approve', ['quality']), true);
  assert.equal(teamAllows(['reviewer'], 'offerings.approve', ['planner']), false);
  assert.equal(teamAllows(['designer'], 'offerings.approve', ['quality']), false);
});

test('study administration publishes offerings of other units by the team', () => {
  assert.equal(teamAllows(['study-administration'], 'offerings.publish', ['study-administration']), true);
});

test('only who leads the design gathers the team', () => {
  assert.equal(teamAllows(['design-lead'], 'offerings.add-to-team', ['teacher']), true);
  assert.equal(teamAllows(['designer'], 'offerings.add-to-team', ['teacher']), false);
});

test('a team gives nobody from outside the institution anything, and no role more than its line of the table', () => {
  for (const role of teamRoles) {
    assert.equal(teamAllows([role], 'offerings.save', []), false);
    assert.equal(teamAllows([role], 'organisations.invite-person', memberRoles), false);
  }
});
