import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { searchCatalogue } from '../catalogue/index.ts';
import { type OfferingDocument, shippedFramework } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addImplementation, listTeachers } from './actions/add-implementation.ts';
import { addOffering } from './actions/add-offering.ts';
import { publishOffering, withdrawOffering } from './actions/publish-offering.ts';
import { readOfferingPage, readOfferings } from './actions/read-offerings.ts';
import { readPublished } from './actions/read-published.ts';
import { approveOffering, returnOffering, submitOffering } from './actions/review-offering.ts';
import { saveOffering } from './actions/save-offering.ts';
import type { Standing } from './rules/judge.ts';
import { findImplementation, giveSeatBack, takeSeat } from './store/implementations.ts';
import { upsertImported } from './store/imported.ts';
import { findOffering } from './store/offerings.ts';

let program: TestProgram;
let planner: Actor;
let lead: Actor;
let teacher: Actor;
const KAMK = '02473';
const { institution: _own, ...written } = described;
const document: OfferingDocument = written;

before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(KAMK, 'planner');
  lead = await program.person(KAMK, 'lead');
  teacher = await program.person(KAMK, 'teacher');
});
after(() => program.close());

const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const add = (given: OfferingDocument = document, actor = planner) =>
  perform(program.platform, addOffering, actor, { institution: KAMK, document: given });
const at = (offering: string) => ({ institution: KAMK, offering });
const state = async (offering: string) =>
  (await ask(program.platform, readOfferingPage, planner, at(offering))).state;

async function publishNew(title: string, extra: Partial<OfferingDocument> = {}): Promise<string> {
  const { id } = await add({ ...document, title: { fi: title }, ...extra });
  await perform(program.platform, submitOffering, planner, at(id));
  await perform(program.platform, approveOffering, lead, at(id));
  await perform(program.platform, publishOffering, planner, at(id));
  return id;
}

const dates = { starts: '2027-01-11', ends: '2027-03-31', enrolFrom: '2026-11-01', enrolUntil: '2027-01-05' };
const implementation = () => ({
  ...dates,
  language: 'fi',
  mode: 'blended' as const,
  teachers: [teacher.person!],
  seats: 2,
});

test('what is known of the institution is filled in when an offering is added', async () => {
  const { id } = await add({ title: { fi: 'Uusi' } });
  const page = await ask(program.platform, readOfferingPage, planner, at(id));
  assert.equal(page.document.institution, KAMK);
  assert.equal(page.document.awardingCountry, 'FI');
  assert.deepEqual(page.document.awardingBody, { fi: `Korkeakoulu ${KAMK}` });
  assert.equal(page.state, 'design');
});

test('a teacher and a stranger may not add an offering', async () => {
  await assert.rejects(add({ title: {} }, teacher), refusedWith('not-allowed'));
  const stranger = await program.person('02535', 'planner');
  await assert.rejects(add({ title: {} }, stranger), refusedWith('not-allowed'));
});

test('a document of the wrong shape is refused with the path of the wrong place', async () => {
  await assert.rejects(add({ title: { fi: 'X' }, ects: 'five' as never }), (error) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, 'invalid-input');
    assert.equal(error.fields[0]?.path, 'ects');
    return true;
  });
});

test('the way to the catalogue: submitted, approved by a second person, published', async () => {
  const { id } = await add();
  await perform(program.platform, submitOffering, planner, at(id));
  assert.equal(await state(id), 'review');
  await perform(program.platform, approveOffering, lead, at(id));
  await perform(program.platform, publishOffering, planner, at(id));
  const published = await ask(program.platform, readPublished, await program.learner(), at(id));
  assert.equal(published.revision, 1);
  assert.equal(published.framework.id, 'eu-2022-c243');
  assert.equal(published.report.verdict, 'conforms');
  assert.equal(published.documentSha256, published.report.documentSha256);
});

test('nobody approves what they have written, not even one sentence of it', async () => {
  const { id, revision } = await add();
  await perform(program.platform, saveOffering, lead, {
    ...at(id),
    revision,
    document: { ...document, hours: 130 },
  });
  await perform(program.platform, submitOffering, planner, at(id));
  await assert.rejects(
    perform(program.platform, approveOffering, lead, at(id)),
    refusedWith('offerings/own-approval'),
  );
  await assert.rejects(
    perform(program.platform, approveOffering, planner, at(id)),
    refusedWith('not-allowed'),
  );
  const second = await program.person(KAMK, 'quality');
  await perform(program.platform, approveOffering, second, at(id));
  assert.equal(await state(id), 'approved');
});

test('an API key approves nothing', async () => {
  const { id } = await add();
  await perform(program.platform, submitOffering, planner, at(id));
  const key: Actor = { ...lead, person: null, via: 'api-key', key: lead.person! };
  await assert.rejects(
    perform(program.platform, approveOffering, key, at(id)),
    refusedWith('offerings/approval-by-person'),
  );
});

test('an offering that lacks something mandatory cannot be approved, and the refusal says what', async () => {
  const { outcomes: _outcomes, assessment: _assessment, ...rest } = document;
  const { id } = await add(rest);
  await perform(program.platform, submitOffering, planner, at(id));
  await assert.rejects(perform(program.platform, approveOffering, lead, at(id)), (error) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, 'offerings/not-conforming');
    assert.deepEqual(error.fields.map((field) => field.path).sort(), ['assessment.types', 'outcomes']);
    return true;
  });
});

test('only what has been approved can be published', async () => {
  const { id } = await add();
  await assert.rejects(
    perform(program.platform, publishOffering, planner, at(id)),
    refusedWith('offerings/wrong-state'),
  );
  await perform(program.platform, submitOffering, planner, at(id));
  await assert.rejects(
    perform(program.platform, publishOffering, planner, at(id)),
    refusedWith('offerings/wrong-state'),
  );
});

test('what is being reviewed cannot be changed; returned with a reason it can', async () => {
  const { id, revision } = await add();
  await perform(program.platform, submitOffering, planner, at(id));
  const change = { ...at(id), revision, document: { ...document, hours: 1 } };
  await assert.rejects(
    perform(program.platform, saveOffering, planner, change),
    refusedWith('offerings/in-review'),
  );
  await assert.rejects(
    perform(program.platform, returnOffering, lead, { ...at(id), reason: ' ' }),
    refusedWith('invalid-input'),
  );
  await perform(program.platform, returnOffering, lead, { ...at(id), reason: 'Kriteerit puuttuvat' });
  assert.deepEqual(await perform(program.platform, saveOffering, planner, change), { revision: 2 });
  const page = await ask(program.platform, readOfferingPage, planner, at(id));
  assert.equal(page.steps.find((step) => step.verb === 'return')?.reason, 'Kriteerit puuttuvat');
});

test('who saves an older revision is told that somebody saved meanwhile, and nothing is lost', async () => {
  const { id, revision } = await add();
  await perform(program.platform, saveOffering, lead, {
    ...at(id),
    revision,
    document: { ...document, hours: 100 },
  });
  await assert.rejects(
    perform(program.platform, saveOffering, planner, {
      ...at(id),
      revision,
      document: { ...document, hours: 50 },
    }),
    (error) =>
      error instanceof Refusal &&
      error.code === 'changed-meanwhile' &&
      error.status === 409 &&
      error.params.revision === 2,
  );
  const page = await ask(program.platform, readOfferingPage, planner, at(id));
  assert.equal(page.document.hours, 100);
});

test('two savings at the same moment: one wins, the other is told', async () => {
  const { id, revision } = await add();
  const save = (actor: Actor, hours: number) =>
    perform(program.platform, saveOffering, actor, {
      ...at(id),
      revision,
      document: { ...document, hours },
    });
  const results = await Promise.allSettled([save(planner, 10), save(lead, 20)]);
  assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected']);
});

test('saving without a change makes no revision', async () => {
  const { id, revision } = await add();
  const page = await ask(program.platform, readOfferingPage, planner, at(id));
  const same = { ...at(id), revision, document: page.document };
  assert.deepEqual(await perform(program.platform, saveOffering, planner, same), { revision: 1 });
});

test('the autosaves of one form follow each other without knowing the newest revision', async () => {
  const { id, revision } = await add();
  const save = (hours: number, editing: string) =>
    perform(program.platform, saveOffering, planner, {
      ...at(id),
      revision,
      editing,
      document: { ...document, hours },
    });
  assert.deepEqual(await save(10, 'form-one'), { revision: 2 });
  assert.deepEqual(await save(20, 'form-one'), { revision: 3 });
  await assert.rejects(save(30, 'form-two'), refusedWith('changed-meanwhile'));
});

test('a published offering can be changed while its approved revision stays in the catalogue', async () => {
  const id = await publishNew('Pysyvä');
  const { revision, document: current } = await ask(program.platform, readOfferingPage, planner, at(id));
  await perform(program.platform, saveOffering, planner, {
    ...at(id),
    revision,
    document: { ...current, title: { fi: 'Uusi nimi' } },
  });
  assert.equal(await state(id), 'design');
  const published = await ask(program.platform, readPublished, planner, at(id));
  assert.deepEqual(published.document.title, { fi: 'Pysyvä' });
});

test('a withdrawn offering leaves the catalogue, also while a new revision is being written', async () => {
  const id = await publishNew('Väistyvä zzyzx');
  const { revision, document: current } = await ask(program.platform, readOfferingPage, planner, at(id));
  await perform(program.platform, saveOffering, planner, {
    ...at(id),
    revision,
    document: { ...current, hours: 1 },
  });
  await perform(program.platform, withdrawOffering, lead, { ...at(id), reason: 'Ei enää' });
  assert.equal(await state(id), 'design');
  const found = await ask(program.platform, searchCatalogue, program.root, { q: 'zzyzx' });
  assert.equal(found.total, 0);
  assert.ok((await ask(program.platform, readPublished, planner, at(id))).withdrawnAt);
});

test('an implementation needs a published offering, dates in order and real teachers', async () => {
  const { id: draft } = await add();
  const addTo = (offering: string, change: object = {}) =>
    perform(program.platform, addImplementation, planner, {
      ...at(offering),
      ...implementation(),
      ...change,
    });
  await assert.rejects(addTo(draft), refusedWith('offerings/not-published'));
  const id = await publishNew('Toteutettava');
  await assert.rejects(addTo(id, { teachers: [planner.person!] }), refusedWith('invalid-input'));
  await assert.rejects(addTo(id, { ends: '2026-12-31' }), refusedWith('invalid-input'));
  const { id: added } = await addTo(id);
  const page = await ask(program.platform, readPublished, await program.learner(), at(id));
  assert.deepEqual(
    page.implementations.map((each) => [each.id, each.starts, each.seats]),
    [[added, dates.starts, 2]],
  );
  assert.ok(!('teachers' in page.implementations[0]!));
});

test('the teachers to choose from are those of the institution', async () => {
  const { items } = await ask(program.platform, listTeachers, planner, { institution: KAMK });
  assert.deepEqual(
    items.map((item) => item.id),
    [teacher.person],
  );
});

test('of many who take a seat at the same moment only as many get one as there are seats', async () => {
  const offering = await publishNew('Suosittu');
  const { id } = await perform(program.platform, addImplementation, planner, {
    ...at(offering),
    ...implementation(),
  });
  const take = () =>
    inTransaction(program.platform.database, { person: null, institutions: [KAMK] }, (tx) =>
      takeSeat(tx, KAMK, id),
    );
  const taken = await Promise.all(Array.from({ length: 6 }, take));
  assert.equal(taken.filter(Boolean).length, 2);
  await inTransaction(program.platform.database, theProgram, (tx) => giveSeatBack(tx, KAMK, id));
  assert.equal(await take(), true);
  const row = await inTransaction(program.platform.database, theProgram, (tx) =>
    findImplementation(tx, KAMK, id),
  );
  assert.equal(row?.seatsTaken, 2);
});

test('another institution neither sees nor changes an offering', async () => {
  const { id } = await add();
  const stranger = await program.person('02535', 'planner', 'lead');
  await assert.rejects(ask(program.platform, readOfferingPage, stranger, at(id)), refusedWith('not-allowed'));
  await assert.rejects(
    ask(program.platform, readOfferingPage, stranger, { institution: '02535', offering: id }),
    refusedWith('not-found'),
  );
  const other = { person: stranger.person, institutions: ['02535'] };
  for (const table of ['offerings', 'offering_revisions', 'offering_steps']) {
    const seen = await inTransaction(program.platform.database, other, (tx) =>
      sql`select * from ${sql.table(table)}`.execute(tx),
    );
    assert.equal(seen.rows.length, 0, table);
  }
  for (const table of ['published_offerings', 'implementations']) {
    const changed = await inTransaction(program.platform.database, other, (tx) =>
      sql`delete from ${sql.table(table)}`.execute(tx),
    );
    assert.equal(Number(changed.numAffectedRows ?? 0), 0, table);
  }
});

test('the approvers are told of a submission, the author of a return and an approval, once', async () => {
  const { id } = await add({ ...document, title: { fi: 'Kerrottava' } });
  await perform(program.platform, submitOffering, planner, at(id));
  await perform(program.platform, returnOffering, lead, { ...at(id), reason: 'Täsmennä hintaa' });
  await program.worker!.idle();
  const told = await inTransaction(program.platform.database, theProgram, (tx) =>
    sql<{ kind: string; person: string; text: string }>`select kind, person_id as person, text from notices
      where link like ${`%${id}`}`.execute(tx),
  );
  const toPlanner = told.rows.filter((row) => row.person === planner.person);
  assert.deepEqual(
    toPlanner.map((row) => row.kind),
    ['offerings.returned'],
  );
  assert.match(toPlanner[0]!.text, /Täsmennä hintaa/);
  assert.equal(
    told.rows.filter((row) => row.person === lead.person && row.kind === 'offerings.submitted').length,
    1,
  );
});

test('the list is filtered, sorted and paged without losing or repeating a line', async () => {
  const own = await program.person('02629', 'planner');
  for (const title of ['Öljy', 'Aalto', 'Ähtäri', 'Zeppeliini', 'Åland']) {
    await perform(program.platform, addOffering, own, {
      institution: '02629',
      document: { title: { fi: title } },
    });
  }
  const titles: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ask(program.platform, readOfferings, own, { institution: '02629', limit: 2, cursor });
    assert.equal(page.total, 5);
    titles.push(...page.items.map((item) => item.title.fi!));
    cursor = page.next;
  }
  assert.deepEqual(titles, ['Aalto', 'Zeppeliini', 'Åland', 'Ähtäri', 'Öljy']);
  const filtered = await ask(program.platform, readOfferings, own, {
    institution: '02629',
    q: 'ä',
    state: ['design'],
    sort: 'ects',
    order: 'desc',
  });
  assert.deepEqual(
    filtered.items.map((item) => item.title.fi),
    ['Ähtäri'],
  );
  await assert.rejects(
    ask(program.platform, readOfferings, own, { institution: '02629', cursor: 'xyz' }),
    refusedWith('offerings/wrong-cursor'),
  );
});

test('a repeated import changes nothing; a changed row leaves what people wrote', async () => {
  const row = {
    institution: KAMK,
    sourceKey: `${KAMK}/code:T1`,
    rowSha256: 'a',
    document: { title: { fi: 'Tuotu' }, ects: 5, institution: KAMK },
  };
  const frameworks = [shippedFramework('eu-2022-c243')!];
  const put = (given: typeof row) =>
    inTransaction(program.platform.database, theProgram, (tx) =>
      upsertImported(tx, given, { author: planner.person, now: new Date(), frameworks }),
    );
  const { id, outcome } = await put(row);
  assert.equal(outcome, 'created');
  assert.equal((await put(row)).outcome, 'unchanged');
  const before = await ask(program.platform, readOfferingPage, planner, at(id));
  assert.equal(before.judgement.undecided, true);
  const listed = async (verdict: Standing) => {
    const { items } = await ask(program.platform, readOfferings, planner, {
      institution: KAMK,
      verdict: [verdict],
      q: 'Tuotu',
    });
    return items.map((item) => item.id);
  };
  assert.deepEqual(
    [await listed('undecided'), await listed('not')],
    [[id], []],
    'a list of what fails names no offering of which the source is only silent',
  );
  await perform(program.platform, saveOffering, planner, {
    ...at(id),
    revision: 1,
    document: { ...before.document, title: { fi: 'Oma nimi' } },
  });
  assert.equal(
    (await put({ ...row, rowSha256: 'b', document: { ...row.document, ects: 3 } })).outcome,
    'updated',
  );
  const offering = await inTransaction(program.platform.database, theProgram, (tx) =>
    findOffering(tx, KAMK, id),
  );
  assert.deepEqual(
    [offering?.document.title.fi, offering?.document.ects, offering?.revision],
    ['Oma nimi', 3, 3],
  );
});
