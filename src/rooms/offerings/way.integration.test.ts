import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { plusSeconds } from '../../base/time.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import type { OfferingDocument } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from './actions/add-offering.ts';
import { submitOffering } from './actions/review-offering.ts';
import { readOverdue } from './actions/way/read-overdue.ts';

const { institution: _own, ...document } = described;
const KAMK = '02473';
let program: TestProgram;
let planner: Actor;
let lead: Actor;

before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(KAMK, 'planner');
  lead = await program.person(KAMK, 'lead');
});
after(() => program.close());

const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const at = (offering: string) => ({ institution: KAMK, offering });
/** The program as it is so many days from now. */
const inDays = (days: number) => ({
  ...program.platform,
  clock: () => plusSeconds(new Date(), days * 24 * 60 * 60),
});
const add = async (given: OfferingDocument = document, actor = planner, day = 0) =>
  (await perform(inDays(day), addOffering, actor, { institution: KAMK, document: given })).id;
const late = async (person?: string) =>
  (await ask(program.platform, readOverdue, lead, { institution: KAMK, ...(person && { person }) })).items;

test('what has been in its state for longer than the process allows is late, for its owner too', async () => {
  const other = await program.person(KAMK, 'planner');
  const offering = await add({ ...document, title: { fi: 'Viipyvä' } }, planner, -60);
  const fresh = await add({ ...document, title: { fi: 'Tuore' } }, planner, -10);
  const [found, ...others] = await late();
  assert.equal(found?.id, offering);
  assert.deepEqual(others, []);
  assert.equal(found.daysLate, 60 - 35);
  assert.equal(found.role, 'planner');
  assert.equal(found.ownerName, planner.name);
  assert.deepEqual(await late(other.person!), []);
  await perform(program.platform, submitOffering, planner, at(offering));
  assert.deepEqual(await late(), []);
  await perform(inDays(-9), submitOffering, planner, at(fresh));
  const soon = await ask(inDays(2), readOverdue, lead, { institution: KAMK });
  assert.deepEqual(
    soon.items.map(({ id, state, role, daysLate }) => [id, state, role, daysLate]),
    [[fresh, 'review', 'quality', 1]],
  );
});
