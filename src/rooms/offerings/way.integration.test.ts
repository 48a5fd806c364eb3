import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { dayIn } from '../../base/time.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import type { OfferingDocument } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { acknowledge, readNotices } from '../notices/actions/notices.ts';
import { actorOfPerson, addUnit, invitePerson } from '../organisations/index.ts';
import { addImplementation } from './actions/add-implementation.ts';
import { addOffering } from './actions/add-offering.ts';
import { readProcessPage } from './actions/process/read-process.ts';
import { saveProcess } from './actions/process/save-process.ts';
import { publishOffering } from './actions/publish-offering.ts';
import { readOfferingPage, readOfferings } from './actions/read-offerings.ts';
import { approveOffering, submitOffering } from './actions/review-offering.ts';
import { saveOffering } from './actions/save-offering.ts';
import { chooseTrack } from './actions/way/choose-track.ts';
import { handOver } from './actions/way/hand-over.ts';
import { beginDesign, turnDown } from './actions/way/idea-steps.ts';
import { listIdeas } from './actions/way/list-ideas.ts';
import { proposeOffering } from './actions/way/propose.ts';
import { readOverdue } from './actions/way/read-overdue.ts';
import { readTimes } from './actions/way/read-times.ts';
import { endOffering } from './actions/way/run-steps.ts';
import { moveByDays } from './calendar.ts';
import { commonProcess } from './rules/process/common.ts';
import { differs } from './rules/process/compare.ts';
import type { Process } from './rules/process/process.ts';

const { institution: _own, ...document } = described;
const KAMK = '02473';
const LAPIN = '10108';
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
const NOON = Date.parse(`${dayIn('Europe/Helsinki', new Date())}T10:00:00Z`);
/** About noon, so many days from now: no change of the clocks moves it to another day. */
const noon = (days: number) => new Date(NOON + days * 24 * 60 * 60 * 1000);
const day = (days: number) => noon(days).toISOString().slice(0, 10);
/** The program as it is so many days from now. */
const inDays = (days: number) => ({ ...program.platform, clock: () => noon(days) });
const add = async (given: OfferingDocument = document, actor = planner, when = 0) =>
  (await perform(inDays(when), addOffering, actor, { institution: KAMK, document: given })).id;
const read = (offering: string) => ask(inDays(0), readOfferingPage, planner, at(offering));
const late = async (person?: string) =>
  (await ask(inDays(0), readOverdue, lead, { institution: KAMK, ...(person && { person }) })).items;

async function publish(offering: string): Promise<void> {
  await perform(program.platform, submitOffering, planner, at(offering));
  await perform(program.platform, approveOffering, lead, at(offering));
  await perform(program.platform, publishOffering, planner, at(offering));
}

/** Somebody who may approve everywhere in the institution, and leads one unit. */
async function unitLead(unit: string): Promise<Actor> {
  const given = { institution: LAPIN, name: 'Yksikön vastuuhenkilö', email: 'unit@example.invalid' };
  await perform(program.platform, invitePerson, program.root, { ...given, role: 'lead', unit });
  const { person } = await perform(program.platform, invitePerson, program.root, { ...given, role: 'lead' });
  return (await actorOfPerson(program.platform, person))!;
}

/** What goes out to a person. */
async function mailsTo({ person }: Actor): Promise<{ subject: string }[]> {
  const { rows } = await program.platform.database.pool.query(
    'select subject from mails where recipient = (select email from persons where id = $1)',
    [person],
  );
  return rows as { subject: string }[];
}

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
  const list = await ask(inDays(0), readOfferings, lead, { institution: KAMK, late: 'yes' });
  assert.deepEqual(
    list.items.map(({ id }) => id),
    [offering],
  );
  await perform(inDays(0), submitOffering, planner, at(offering));
  assert.deepEqual(await late(), []);
  await perform(inDays(-9), submitOffering, planner, at(fresh));
  const soon = await ask(inDays(2), readOverdue, lead, { institution: KAMK });
  assert.deepEqual(
    soon.items.map(({ id, state, role, daysLate }) => [id, state, role, daysLate]),
    [[fresh, 'review', 'quality', 1]],
  );
});

test('a proposal tells the key roles at once, and how soon they acknowledge it is measured', async () => {
  const rdi = await program.person(KAMK, 'rdi');
  const teacher = await program.person(KAMK, 'teacher');
  const input = {
    institution: KAMK,
    title: { fi: 'Opastus' },
    need: { fi: 'Oppaita puuttuu.' },
    who: { fi: 'Oppaat' },
  };
  const { id, state } = await perform(inDays(0), proposeOffering, teacher, input);
  assert.equal(state, 'idea');
  await program.worker?.idle();
  const [told] = (await ask(program.platform, readNotices, rdi, {})).items;
  assert.match(told?.subject ?? '', /Opastus/);
  assert.match(told?.text ?? '', /Oppaita puuttuu/);
  await perform(inDays(2), acknowledge, rdi, { notice: told!.id });
  const { items } = await ask(program.platform, listIdeas, lead, { institution: KAMK });
  const idea = items.find((one) => one.id === id);
  assert.equal(idea?.byName, teacher.name);
  assert.equal(idea.acknowledged.acknowledged, 1);
  assert.ok(idea.acknowledged.told > 1);
  assert.equal(Math.round(idea.acknowledged.medianHours ?? 0), 48);
  assert.equal(idea.told.find(({ person }) => person === rdi.person)?.name, rdi.name);
  const own = await ask(program.platform, readNotices, teacher, {});
  assert.deepEqual(own.items, []);
  const mails = await mailsTo(rdi);
  assert.equal(mails.filter(({ subject }) => subject.includes('Opastus')).length, 1);
});

test('an idea goes into design or is turned down, and whoever proposed it learns of it', async () => {
  const rdi = await program.person(KAMK, 'rdi');
  const propose = async (title: string) => {
    const input = { institution: KAMK, title: { fi: title }, need: { fi: 'Tarve' }, who: { fi: 'Kaikki' } };
    return (await perform(program.platform, proposeOffering, rdi, input)).id;
  };
  const [good, poor] = [await propose('Hyvä'), await propose('Heikko')];
  await assert.rejects(
    perform(program.platform, turnDown, rdi, { ...at(poor), reason: 'Ei' }),
    refusedWith('not-allowed'),
  );
  await perform(program.platform, beginDesign, rdi, at(good));
  await perform(program.platform, turnDown, lead, { ...at(poor), reason: 'Sama on jo tarjolla.' });
  await program.worker?.idle();
  assert.equal((await read(good)).state, 'design');
  assert.equal((await read(poor)).state, 'withdrawn');
  const { items } = await ask(program.platform, readNotices, rdi, {});
  assert.match(items.find(({ subject }) => subject.includes('Heikko'))?.text ?? '', /Sama on jo tarjolla/);
});

test('a sudden need goes into design at once, on the fast track, with its reason and shorter deadlines', async () => {
  const input = {
    institution: KAMK,
    title: { fi: 'Kiire' },
    need: { fi: 'Tarve' },
    who: { fi: 'Oppaat' },
    sudden: true,
  };
  await assert.rejects(perform(program.platform, proposeOffering, planner, input), (error) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual(error.fields, [{ path: 'suddenReason', code: 'required' }]);
    return true;
  });
  const suddenReason = 'Kausi alkaa joulukuussa.';
  const { id, state } = await perform(inDays(-9), proposeOffering, planner, { ...input, suddenReason });
  assert.equal(state, 'design');
  const page = await read(id);
  assert.equal(page.way?.track, 'fast');
  assert.equal(page.way?.trackReason, suddenReason);
  assert.equal(page.way?.daysLate, 1);
  await perform(program.platform, chooseTrack, planner, { ...at(id), track: 'normal' });
  assert.equal((await read(id)).way?.daysLate, 0);
  await assert.rejects(
    perform(program.platform, chooseTrack, planner, { ...at(id), track: 'fast', reason: ' ' }),
    refusedWith('invalid-input'),
  );
});

test('an offering is handed over to somebody of the staff, who is told', async () => {
  const id = await add({ ...document, title: { fi: 'Siirtyvä' } });
  const next = await program.person(KAMK, 'planner');
  const stranger = await program.person('10108', 'planner');
  const give = (owner: Actor) =>
    perform(program.platform, handOver, planner, { ...at(id), owner: owner.person! });
  await assert.rejects(give(stranger), refusedWith('invalid-input'));
  await give(next);
  assert.equal((await read(id)).way?.ownerName, next.name);
  await program.worker?.idle();
  const { items } = await ask(program.platform, readNotices, next, {});
  assert.ok(items.some(({ subject }) => subject.includes('Siirtyvä')));
});

test('days lead a published offering to running and to ended, and a new implementation makes it run again', async () => {
  const teacher = await program.person(KAMK, 'teacher');
  const id = await add({ ...document, title: { fi: 'Päivien mukaan' } });
  await publish(id);
  const hold = (from: number, to: number) =>
    perform(program.platform, addImplementation, planner, {
      ...at(id),
      starts: day(from),
      ends: day(to),
      enrolFrom: day(from - 1),
      enrolUntil: day(from),
      language: 'fi',
      mode: 'online',
      teachers: [teacher.person!],
    });
  await hold(3, 10);
  const stateIn = async (days: number) => {
    await moveByDays(inDays(days));
    return (await read(id)).state;
  };
  assert.equal(await stateIn(1), 'published');
  assert.equal(await stateIn(4), 'running');
  assert.equal(await stateIn(9), 'running');
  assert.equal(await stateIn(11), 'ended');
  await hold(20, 30);
  assert.equal(await stateIn(12), 'ended');
  assert.equal(await stateIn(21), 'running');
  await perform(inDays(22), endOffering, planner, at(id));
  assert.equal(await stateIn(23), 'ended');
});

test('an offering that its institution’s process does not let start holds up no other', async () => {
  const OTHER = '02535';
  const [theirs, decides, quality, teacher] = [
    await program.person(OTHER, 'planner'),
    await program.person(OTHER, 'lead'),
    await program.person(OTHER, 'quality'),
    await program.person(KAMK, 'teacher'),
  ];
  const states: string[] = [];
  for (const [institution, own, boss] of [
    [OTHER, theirs, decides],
    [KAMK, planner, lead],
  ] as const) {
    const given = { institution, document: { ...document, title: { fi: 'Alkaa' } } };
    const { id: offering } = await perform(inDays(0), addOffering, own, given);
    for (const [step, who] of [
      [submitOffering, own],
      [approveOffering, boss],
      [publishOffering, own],
    ] as const)
      await perform(inDays(0), step as typeof publishOffering, who, { institution, offering });
    const taught = institution === KAMK ? teacher : await program.person(OTHER, 'teacher');
    await perform(program.platform, addImplementation, own, {
      ...{ institution, offering, starts: day(3), ends: day(10), enrolFrom: day(1), enrolUntil: day(3) },
      ...{ language: 'fi', mode: 'online' as const, teachers: [taught.person!] },
    });
    states.push(`${institution}/${offering}`);
  }
  const steps = commonProcess.steps.map((step) =>
    step.id === 'hold'
      ? { ...step, verb: 'start', state: 'published', role: 'planner', guards: ['resource-estimate'] }
      : step,
  );
  const guarded = { ...commonProcess, steps } as unknown as Record<string, unknown>;
  await perform(program.platform, saveProcess, quality, { institution: OTHER, document: guarded });
  await moveByDays(inDays(4));
  const stateOf = async (place: string, actor: Actor) => {
    const [institution = '', offering = ''] = place.split('/');
    return (await ask(inDays(0), readOfferingPage, actor, { institution, offering })).state;
  };
  assert.equal(await stateOf(states[0]!, theirs), 'published');
  assert.equal(await stateOf(states[1]!, planner), 'running');
});

test('an institution’s own process asks for more: evidence of relevance, other roles, an approving unit', async () => {
  const quality = await program.person(LAPIN, 'quality');
  const ours = await program.person(LAPIN, 'planner');
  const boss = await program.person(LAPIN, 'lead');
  const { id: unit } = await perform(program.platform, addUnit, program.root, {
    institution: LAPIN,
    name: { fi: 'Jatkuva oppiminen' },
  });
  const save = (document: Process, version: number | null = null, actor = quality) =>
    perform(program.platform, saveProcess, actor, { institution: LAPIN, version, document: { ...document } });
  const own: Process = {
    ...commonProcess,
    title: { fi: 'Oma' },
    steps: commonProcess.steps.map((step) =>
      step.verb === 'approve'
        ? { ...step, roles: ['lead'], guards: [...step.guards!, 'relevance-evidence'] }
        : step,
    ),
  };
  await assert.rejects(save(own, null, ours), refusedWith('not-allowed'));
  await save(own);
  await assert.rejects(save(own), refusedWith('changed-meanwhile'));
  const { relevance: _relevance, ...bare } = document;
  const submit = async (given: OfferingDocument) => {
    const input = { institution: LAPIN, document: given };
    const { id: offering } = await perform(program.platform, addOffering, ours, input);
    await perform(program.platform, submitOffering, ours, { institution: LAPIN, offering });
    return { institution: LAPIN, offering };
  };
  const lacking = await submit(bare);
  await assert.rejects(
    perform(program.platform, approveOffering, quality, lacking),
    refusedWith('offerings/narrowed'),
  );
  await assert.rejects(
    perform(program.platform, approveOffering, boss, lacking),
    refusedWith('offerings/no-relevance-evidence'),
  );
  await assert.rejects(save({ ...own, approvingUnits: [unit] }, 1), (error) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual(
      error.fields.map(({ path, code }) => [path, code]),
      [['approvingUnits.0', 'offerings/process-unled-unit']],
    );
    return true;
  });
  const chief = await unitLead(unit);
  await save({ ...own, model: 'own-unit', approvingUnits: [unit] }, 1);
  const whole = await submit(document);
  await assert.rejects(
    perform(program.platform, approveOffering, boss, whole),
    refusedWith('offerings/approving-unit'),
  );
  await perform(program.platform, approveOffering, chief, whole);
  const page = await ask(program.platform, readProcessPage, ours, { institution: LAPIN });
  assert.equal(page.version, 2);
  assert.deepEqual(
    page.compared.filter(differs).map(({ id, changed }) => [id, changed]),
    [['review', ['guards', 'roles']]],
  );
  const first = await ask(program.platform, readProcessPage, ours, { institution: LAPIN, version: 1 });
  assert.equal(first.document.model, undefined);
});

test('a process that cannot govern is refused with the place and the rule', async () => {
  const quality = await program.person(KAMK, 'quality');
  const [first, ...rest] = commonProcess.steps;
  const { role: _role, ...ownerless } = first!;
  const send = (steps: unknown[]) =>
    perform(program.platform, saveProcess, quality, {
      institution: KAMK,
      document: { ...commonProcess, steps },
    });
  await assert.rejects(send([ownerless, ...rest]), (error) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual(error.fields, [{ path: 'steps.0.role', code: 'offerings/process-no-owner' }]);
    return true;
  });
});

test('the time from need to publication counts from the day of the need, by track', async () => {
  const [savonia, boss] = [await program.person('02537', 'planner'), await program.person('02537', 'lead')];
  const days = async (since: number, published: number, sudden: boolean) => {
    const input = {
      institution: '02537',
      title: { fi: `Tarve ${since}` },
      need: { fi: 'Tarve' },
      who: { fi: 'Kaikki' },
      needOn: day(since),
      ...(sudden && { sudden, suddenReason: 'Kiire' }),
    };
    const { id: offering, state } = await perform(inDays(since + 1), proposeOffering, savonia, input);
    const which = { institution: '02537', offering };
    if (state === 'idea') await perform(inDays(since + 2), beginDesign, savonia, which);
    await perform(inDays(since + 3), saveOffering, savonia, { ...which, revision: 1, document });
    await perform(inDays(since + 4), submitOffering, savonia, which);
    await perform(inDays(published), approveOffering, boss, which);
    await perform(inDays(published), publishOffering, boss, which);
  };
  await days(-40, -10, false);
  await days(-500, -480, false);
  await days(-12, -4, true);
  const { items } = await ask(inDays(0), readTimes, savonia, { institution: '02537' });
  const line = (track: string | null) => items.find((one) => one.track === track);
  assert.deepEqual(line('normal')?.all, { count: 2, median: 25, p90: null });
  assert.deepEqual(line('normal')?.lately, { count: 1, median: 30, p90: null });
  assert.deepEqual(line('fast')?.all, { count: 1, median: 8, p90: null });
  assert.equal(line(null)?.all.count, 3);
});
