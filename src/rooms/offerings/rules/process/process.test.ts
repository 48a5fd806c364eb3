import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { memberRoles } from '../../../../base/roles.ts';
import { rights } from '../../../../platform/rights.ts';
import { offeringStates, offeringVerbs, offeringWorkflow } from '../workflow.ts';
import { commonProcess } from './common.ts';
import { compareProcesses, differs } from './compare.ts';
import { daysIn, daysLate, dueOn, ownerRole } from './days.ts';
import { withNewStep, withoutStep, withStep } from './edit.ts';
import { firstState, guardsFor, lastingGuards, rolesFor } from './governs.ts';
import { guards } from './guards.ts';
import { layOut } from './layout.ts';
import type { Process, ProcessStep } from './process.ts';
import { processFaults } from './read-process.ts';
import { wrapped } from './wrapped.ts';

const changed = (id: string, change: Partial<ProcessStep>): Process => ({
  ...commonProcess,
  steps: commonProcess.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});
const faults = (process: unknown) => processFaults(process).map(({ path, code }) => `${path} ${code}`);
const indexOf = (id: string) => commonProcess.steps.findIndex((step) => step.id === id);

/** Any process that has the shape of one, sensible or not. */
const anyStep = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    lane: fc.constantFrom('one', 'two'),
    title: fc.constant({ fi: 'Vaihe' }),
    role: fc.constantFrom(...memberRoles),
    state: fc.constantFrom(...offeringStates),
    verb: fc.constantFrom(...offeringVerbs.filter((verb) => verb !== 'save')),
    days: fc.nat(100),
    guards: fc.uniqueArray(fc.constantFrom(...guards)),
    roles: fc.uniqueArray(fc.constantFrom(...memberRoles), { minLength: 1 }),
    next: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
  },
  { requiredKeys: ['id', 'lane', 'title', 'role'] },
) as fc.Arbitrary<ProcessStep>;
const anyProcess: fc.Arbitrary<Process> = fc.record({
  title: fc.constant({ fi: 'Prosessi' }),
  lanes: fc.constant([
    { id: 'one', title: { fi: 'Yksi' } },
    { id: 'two', title: { fi: 'Kaksi' } },
  ]),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 8 }),
  fastTrack: fc.record({ skips: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')) }),
});

test('no process, however it is written, lets anybody take a step whom the rights table does not let', () => {
  fc.assert(
    fc.property(
      anyProcess,
      fc.constantFrom(...offeringVerbs),
      fc.constantFrom(...offeringStates),
      (process, verb, state) => {
        const allowed: readonly string[] = rights[`offerings.${verb}`];
        assert.ok(rolesFor(process, verb, state).every((role) => allowed.includes(role)));
      },
    ),
  );
});

test('no process takes away what must always hold: the second person and conformity', () => {
  fc.assert(
    fc.property(anyProcess, fc.constantFrom(...offeringStates), (process, state) => {
      assert.ok(
        ['second-person', 'conformity'].every((one) =>
          guardsFor(process, 'approve', state).some((g) => g === one),
        ),
      );
      assert.ok(guardsFor(process, 'publish', state).includes('conformity'));
    }),
  );
  assert.deepEqual(lastingGuards('approve'), ['second-person', 'conformity']);
});

test('a process that is accepted has its owner and roles within the rights, and keeps approval on the fast track', () => {
  fc.assert(
    fc.property(anyProcess, (process) => {
      if (processFaults(process).length > 0) return;
      for (const { verb, role, roles = [], id } of process.steps) {
        if (!verb) continue;
        const allowed: readonly string[] = rights[`offerings.${verb}`];
        assert.ok([role, ...roles].every((one) => allowed.includes(one)));
        if (verb === 'approve') assert.ok(!process.fastTrack?.skips.includes(id));
      }
    }),
  );
});

test('a process that was checked or not never keeps the program busy, and no step of its picture is lost', () => {
  const words = { lane: (id: string) => id, title: () => 'Vaihe', note: () => '' };
  fc.assert(
    fc.property(anyProcess, (process) => {
      for (const state of offeringStates) daysIn(process, state, 'normal');
      assert.equal(layOut(process, words).boxes.length, process.steps.length);
    }),
  );
});

test('what is wrong with a process is named by its place', () => {
  const submit = indexOf('submit');
  assert.deepEqual(faults(changed('submit', { next: ['design'] })), [
    `steps.${submit}.next.0 offerings/process-circle`,
    ...['review', 'register', 'publish', 'marketing', 'hold', 'document', 'share'].map(
      (id) => `steps.${indexOf(id)}.id offerings/process-unreached`,
    ),
  ]);
  assert.deepEqual(faults(changed('marketing', { next: ['nowhere'] })), [
    `steps.${indexOf('marketing')}.next.0 offerings/process-unknown-step`,
  ]);
  assert.deepEqual(faults(changed('submit', { role: 'dean' as never })), [
    `steps.${submit}.role offerings/process-unknown-role`,
  ]);
  assert.deepEqual(faults(changed('review', { role: 'teacher' })), [
    `steps.${indexOf('review')}.role offerings/process-owner-may-not`,
  ]);
  assert.deepEqual(faults(changed('review', { roles: ['lead', 'teacher'] })), [
    `steps.${indexOf('review')}.roles.1 offerings/process-widens`,
  ]);
  assert.deepEqual(
    faults(changed('review', { state: 'design' })).at(0),
    `steps.${indexOf('review')}.state offerings/process-wrong-state`,
  );
  assert.deepEqual(faults({ ...commonProcess, fastTrack: { skips: ['review'] } }), [
    'fastTrack.skips.0 offerings/process-lasting',
  ]);
  assert.deepEqual(faults(withoutStep(commonProcess, 'publish')), ['steps offerings/process-verb-lacks']);
  assert.deepEqual(faults({ title: { fi: 'X' }, lanes: [] }), [
    'steps offerings/process-lacks',
    'lanes offerings/process-lacks',
  ]);
});

test('days of steps side by side are not added, those behind each other are', () => {
  assert.equal(daysIn(commonProcess, 'design', 'normal'), 30 + 5);
  assert.equal(daysIn(changed('resources', { days: 90 }), 'design', 'normal'), 90 + 5);
  assert.equal(daysIn(commonProcess, 'design', 'fast'), 7 + 1);
  assert.equal(daysIn(commonProcess, 'running', 'normal'), null);
  assert.equal(ownerRole(commonProcess, 'review', 'normal'), 'quality');
  assert.equal(dueOn('2026-12-20', 14), '2027-01-03');
  assert.equal(daysLate('2027-01-03', '2027-01-03'), 0);
  assert.equal(daysLate('2027-01-03', '2027-01-05'), 2);
});

test('on the fast track a proposal is designed at once, where deciding on ideas falls away', () => {
  assert.equal(firstState(commonProcess, 'fast'), 'design');
  assert.equal(firstState(commonProcess, 'normal'), 'idea');
  assert.equal(firstState({ ...commonProcess, fastTrack: { skips: ['resources'] } }, 'fast'), 'idea');
});

test('two processes side by side say what differs, what was added and what was left out', () => {
  const own = withNewStep(
    withoutStep(changed('design', { days: 20, role: 'lead' }), 'marketing'),
    {
      lane: 'quality',
      title: { fi: 'Koelukijat lukevat' },
      role: 'quality',
      state: 'design',
      next: ['submit'],
    },
    ['design'],
    false,
  );
  assert.deepEqual(processFaults(own.process), []);
  assert.deepEqual(
    compareProcesses(commonProcess, own.process)
      .filter(differs)
      .map(({ id, common, own, changed }) => [id, common !== null, own !== null, changed]),
    [
      ['design', true, true, ['role', 'days', 'next']],
      ['review', true, true, ['next']],
      ['marketing', true, false, []],
      [own.id, false, true, []],
    ],
  );
  assert.ok(compareProcesses(commonProcess, commonProcess).every((pair) => !differs(pair)));
});

test('a step that is changed may fall away on the fast track, and one that is removed is bridged', () => {
  const step = commonProcess.steps[indexOf('register')]!;
  const process = withStep(commonProcess, step, true);
  assert.ok(process.fastTrack?.skips.includes('register'));
  const without = withoutStep(process, 'register');
  assert.deepEqual(without.steps.find(({ id }) => id === 'review')?.next, ['marketing', 'publish']);
  assert.ok(!without.fastTrack?.skips.includes('register'));
  assert.deepEqual(processFaults(without), []);
});

test('the picture has arrows for all links, and steps stand below those they follow', () => {
  const picture = layOut(commonProcess, {
    lane: (id) => id,
    title: ({ title }) => title.fi ?? '',
    note: () => '',
  });
  assert.equal(picture.arrows.length, commonProcess.steps.flatMap(({ next = [] }) => next).length);
  const y = (id: string) => picture.boxes.find(({ step }) => step.id === id)!.y;
  for (const { id, next = [] } of commonProcess.steps)
    for (const to of next) assert.ok(y(to) > y(id), `${id} ${to}`);
});

test('long words are broken, and every line keeps within its bounds', () => {
  assert.deepEqual(wrapped('Koulutus perustetaan opintotietojärjestelmään', 20), [
    'Koulutus perustetaan',
    'opintotietojärjeste-',
    'lmään',
  ]);
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) =>
      wrapped(text, 12).every((line) => [...line].length <= 12),
    ),
  );
});

test('every verb of the workflow that a process may name has roles', () => {
  for (const { verb, roles } of offeringWorkflow.steps) assert.ok(roles.length > 0, verb);
});
