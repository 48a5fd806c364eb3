import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../base/ids.ts';
import { perform } from '../platform/actions/index.ts';
import { chainAudit, verifyAudit } from '../platform/audit/index.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
import { addUnit } from '../rooms/organisations/index.ts';
import { enrol } from '../rooms/studies/index.ts';
import { type Home, makeHome } from './home.ts';
import { startTestProgram, type TestProgram } from './program.ts';
import { type Answer, type Identity, identityOf, type Storm, storm } from './storm.ts';
import { openImplementation, publishedOffering } from './study.ts';

// Twenty kills on one and the same data: 2 while units are added, 6 in imports, 6 in grading, 6 in issuing.
const institution = '02473';
const at = `/institutions/${institution}`;
const LEARNERS = 40;

let home: Home;
let who: Record<'administrator' | 'planner' | 'teacher' | 'registrar', Identity>;
let enrolments: string[];

before(async () => {
  home = await makeHome();
  await inside(async (program) => {
    const { offering } = await publishedOffering(program, institution);
    const { implementation, teacher } = await openImplementation(program, institution, offering);
    const named = async (role: 'administrator' | 'planner' | 'study-administration') =>
      identityOf(program, await program.person(institution, role));
    who = {
      administrator: await named('administrator'),
      planner: await named('planner'),
      registrar: await named('study-administration'),
      teacher: await identityOf(program, teacher),
    };
    enrolments = [];
    for (let n = 0; n < LEARNERS; n += 1) {
      const learner = await program.learner(`Oppija ${n}`);
      enrolments.push((await perform(program.platform, enrol, learner, { institution, implementation })).id);
    }
  });
});
after(() => home.drop());

/** Opens the data in this process: before the storms to prepare, after them to look. */
async function inside<T>(look: (program: TestProgram) => Promise<T>, work = false): Promise<T> {
  const program = await startTestProgram({ home, work });
  try {
    return await look(program);
  } finally {
    await program.close();
  }
}

function rowsOf(query: string): Promise<Record<string, unknown>[]> {
  return inside(async ({ platform }) => (await platform.database.pool.query(query)).rows);
}

/** The answer, when it was a good one. */
async function ok(answer: Promise<Answer>): Promise<Record<string, unknown>> {
  const { status, json } = await answer;
  assert.ok(status < 300, `${status} ${JSON.stringify(json)}`);
  return json;
}

function inParallel(workers: number, work: (worker: number) => Promise<void>): Promise<unknown> {
  return Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
}

test('units that were acknowledged are there after kills, and none is there twice', async (t) => {
  const acknowledged = new Map<string, Record<string, unknown>>();
  const add = (key: string, s: Storm) =>
    ok(s.send(who.administrator, 'POST', `${at}/units`, { name: { fi: key } }, key));
  const lives = await storm(home, { kills: 2 }, async (s) => {
    await inParallel(3, async () => {
      do {
        const key = newId();
        acknowledged.set(key, await add(key, s));
      } while (!s.over);
    });
    for (const [key, answer] of acknowledged)
      assert.deepEqual(await add(key, s), answer, 'the same answer again');
  });
  t.diagnostic(`${acknowledged.size} units; processes lived ${lives.join(', ')} ms`);
  const rows = await rowsOf(`select name->>'fi' as name from units where name->>'fi' is not null`);
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...acknowledged.keys()].sort());
});

const ROWS = 1000;

/** A list of invented courses whose codes begin with `prefix`. */
function courseList(prefix: string): string {
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `${institution};${prefix}-${n};Keksitty kurssi ${prefix} ${n};5;fi`,
  );
  return Buffer.from(['Oppilaitoskoodi;Koodi;Nimi;Laajuus (op);Opetuskieli', ...rows].join('\n')).toString(
    'base64',
  );
}

test('an import that is killed again and again goes on to its end, and brings each row once', async (t) => {
  const lists: string[] = [];
  const runs: string[] = [];
  const lives = await storm(home, { kills: 6 }, async (s) => {
    do {
      const prefix = `L${lists.length}`;
      const body = { institution, name: `${prefix}.csv`, content: courseList(prefix) };
      const { upload } = await ok(s.send(who.planner, 'POST', `${at}/imports`, body, `upload-${prefix}`));
      const start = () =>
        ok(s.send(who.planner, 'POST', `${at}/imports/${upload}/start`, {}, `start-${prefix}`));
      const started = (await start()) as { runs: { run: string }[] };
      assert.deepEqual(await start(), started, 'starting once more starts nothing');
      lists.push(prefix);
      runs.push(...started.runs.map(({ run }) => run));
      while ((await ok(s.get(who.planner, `/runs/${runs.at(-1)}`))).state !== 'done') await pause(50);
    } while (!s.over);
  });
  t.diagnostic(`${lists.length} lists of ${ROWS} rows; processes lived ${lives.join(', ')} ms`);
  const counts = await rowsOf(`select count(*)::int as offerings, count(distinct source_key)::int as keys,
    (select count(*)::int from offering_revisions r join offerings o on o.id = r.offering_id where o.imported) as revisions,
    (select array_agg(done order by id) from runs) as done, (select count(*)::int from runs) as runs
    from offerings where imported`);
  const offerings = lists.length * ROWS;
  assert.deepEqual(counts, [
    { offerings, keys: offerings, revisions: offerings, done: runs.map(() => ROWS), runs: runs.length },
  ]);
});

test('grades that were acknowledged are there after kills, and each correction happened once', async (t) => {
  const last = new Map<string, { revision: number; grade: string; assessment: string }>();
  const gradeOnce = async (enrolment: string, s: Storm) => {
    const revision = last.get(enrolment)?.revision ?? 0;
    const grade = String(1 + (revision % 5));
    const outcomes = ['plan', 'measure'].map((outcome) => ({ outcome, result: 'met' }));
    const body = { revision, grade, outcomes, supervision: 'supervised-with-id' };
    const path = `${at}/enrolments/${enrolment}/assessment`;
    const answer = await ok(s.send(who.teacher, 'PUT', path, body, newId()));
    assert.equal(answer.revision, revision + 1);
    last.set(enrolment, { revision: revision + 1, grade, assessment: String(answer.assessment) });
  };
  const lives = await storm(home, { kills: 6 }, (s) =>
    inParallel(4, async (worker) => {
      const own = enrolments.filter((_, n) => n % 4 === worker);
      do for (const enrolment of own) await gradeOnce(enrolment, s);
      while (!s.over);
    }).then(() => {}),
  );
  const rows = await rowsOf(
    'select enrolment_id as enrolment, id as assessment, revision, grade from assessments',
  );
  const stored = new Map(rows.map(({ enrolment, ...rest }) => [enrolment, rest]));
  const corrections = [...last.values()].reduce((sum, { revision }) => sum + revision, 0);
  t.diagnostic(`${corrections} gradings; processes lived ${lives.join(', ')} ms`);
  assert.deepEqual(stored, last);
});

test('each confirmed result becomes one credential, one notice and one mail, however often issuing is killed', async (t) => {
  const assessments = (await rowsOf('select id from assessments order by id')).map(({ id }) => String(id));
  const waiting = [...assessments];
  const lives = await storm(home, { kills: 6 }, async (s) => {
    await inParallel(2, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await ok(s.send(who.registrar, 'POST', `${at}/assessments/${next}/confirm`, {}, newId()));
        await pause(s.over ? 0 : 100);
      }
    });
  });
  t.diagnostic(`${assessments.length} credentials; processes lived ${lives.join(', ')} ms`);
  await inside(async ({ worker }) => worker?.idle(), true);
  const rows = await rowsOf(`select assessment_id as assessment,
      (select count(*)::int from credentials c where c.award_id = a.id) as documents,
      (select count(*)::int from notices n where n.person_id = a.holder_id and n.kind = 'credentials.issued') as notices,
      (select count(*)::int from mails m join persons p on p.email = m.recipient join notices n on n.subject = m.subject and n.person_id = p.id
        where p.id = a.holder_id and n.kind = 'credentials.issued') as mails
    from awards a order by assessment_id`);
  assert.deepEqual(
    rows,
    assessments.map((assessment) => ({ assessment, documents: 1, notices: 1, mails: 1 })),
  );
});

test('after all the kills every change has its audit line, and the chain of lines is whole', async () => {
  const report = await inside(async ({ platform: { database } }) => {
    await chainAudit(database);
    return inTransaction(database, theProgram, verifyAudit);
  });
  assert.deepEqual(
    report.filter(({ brokenAt, unchained }) => brokenAt !== null || unchained > 0),
    [],
  );
  const [counts] = await rowsOf(`select
    (select count(*)::int from audit_lines where action = '${addUnit.name}') as lines, (select count(*)::int from units) as units`);
  assert.equal(counts?.lines, counts?.units);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
