import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { perform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { startChild } from '../../testing/child.ts';
import { onPostgres } from '../../testing/databases.ts';
import { type Home, makeHome } from '../../testing/home.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { type Identity, identityOf } from '../../testing/storm.ts';
import { publishedOffering } from '../../testing/study.ts';
import { keepLog, verifyLog } from '../issuers/index.ts';
import { addBatch } from './actions/batches/add-batch.ts';
import { startBatch } from './actions/batches/steer.ts';

const institution = '02473';
// The embedded database is opened anew, and its journal read, by every process: there fewer do.
const recipients = onPostgres ? 10_000 : 1_500;
const kills = onPostgres ? 10 : 3;

let home: Home;
let batch: string;
let who: Identity;

before(async () => {
  home = await makeHome();
  await inside(async (program) => {
    const { offering } = await publishedOffering(program, institution);
    const administration = await program.person(institution, 'study-administration');
    who = await identityOf(program, administration);
    const lines = Array.from(
      { length: recipients },
      (_, n) => `Keksitty Oppija ${n};oppija${n}@example.org;${1 + (n % 5)}`,
    );
    const content = Buffer.from(['nimi;sähköposti;arvosana', ...lines].join('\n')).toString('base64');
    const list = { institution, offering, content, name: 'lista.csv' };
    const { id } = await perform(program.platform, addBatch, administration, list);
    batch = id;
    await perform(program.platform, startBatch, administration, { institution, batch });
  });
});
after(() => home.drop());

/** Opens the data in this process: before the kills to prepare, after them to look. */
async function inside<T>(look: (program: TestProgram) => Promise<T>, work = false): Promise<T> {
  const program = await startTestProgram({ home, work });
  try {
    return await look(program);
  } finally {
    await program.close();
  }
}

type Counts = { ready?: number; issued?: number; released?: number };

async function countsOf(): Promise<Counts> {
  const answer = await fetch(`${home.url}/api/institutions/${institution}/bulk/${batch}`, { headers: who });
  return ((await answer.json()) as { counts: Counts }).counts;
}

/** From 0 to 2: signing is the first half, releasing the second. */
function progressOf({ issued = 0, released = 0 }: Counts): number {
  return (issued + released + released) / recipients;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a batch whose program is killed again and again gives everybody one credential, one status entry, one log line and one mail', async (t) => {
  const met: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const child = await startChild(home.environment);
    // In the middle of signing, between the two, and in the middle of releasing.
    const goal = (2 * (kill + 0.4)) / (kills + 0.5);
    let progress = progressOf(await countsOf());
    while (progress < goal) {
      await pause(20);
      progress = progressOf(await countsOf());
    }
    await pause(Math.random() * 250);
    await child.kill();
    met.push(progress.toFixed(2));
  }
  t.diagnostic(`killed at ${met.join(', ')} of 2`);
  const [counts] = await inside(async ({ platform, worker }) => {
    await worker!.idle();
    const { rows } = await platform.database.pool.query(
      `select (select count(*)::int from batch_rows where batch_id = $1 and state = 'released') as released,
        count(*)::int as awards, count(distinct batch_row)::int as rows,
        count(distinct (status_list, status_index))::int as entries,
        (select count(*)::int from credentials where format = 'open-badge') as documents,
        (select count(distinct award_id)::int from credentials where format = 'open-badge') as documented,
        (select count(*)::int from issuance_log where format = 'open-badge') as logged,
        (select count(distinct subject)::int from issuance_log where format = 'open-badge') as subjects,
        (select sum(used)::int from status_lists where institution_id = $2) as used,
        (select count(*)::int from award_claims) as claims,
        (select count(*)::int from mails where source like 'credentials.claim:%') as mails,
        (select count(distinct recipient)::int from mails where source like 'credentials.claim:%') as addresses
      from awards where batch_id = $1`,
      [batch, institution],
    );
    return rows;
  }, true);
  const names = [
    'released',
    'awards',
    'rows',
    'entries',
    'documents',
    'documented',
    'logged',
    'subjects',
    'used',
    'claims',
    'mails',
    'addresses',
  ];
  assert.deepEqual(counts, Object.fromEntries(names.map((name) => [name, recipients])));
});

test('the issuance log is whole after the kills', async () => {
  const report = await inside(async ({ platform }) => {
    await keepLog(platform);
    return inTransaction(platform.database, theProgram, (tx) => verifyLog(tx, institution));
  });
  assert.equal(report.brokenAt, null);
});
