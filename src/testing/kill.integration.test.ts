import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../base/ids.ts';
import { type Home, makeHome } from './home.ts';
import { startTestProgram, type TestProgram } from './program.ts';
import { type Answer, identityOf, type Storm, storm } from './storm.ts';

const institution = '02473';
let home: Home;
before(async () => {
  home = await makeHome();
});
after(() => home.drop());

/** Opens the data in this process: before the storm to prepare, after it to look. */
async function inside<T>(work: (program: TestProgram) => Promise<T>, working = false): Promise<T> {
  const program = await startTestProgram({ home, work: working });
  try {
    return await work(program);
  } finally {
    await program.close();
  }
}

test('units that were acknowledged are there after kills, and none is there twice', async (t) => {
  const administrator = await inside(async (program) =>
    identityOf(program, await program.person(institution, 'administrator')),
  );
  const path = `/institutions/${institution}/units`;
  const acknowledged = new Map<string, Answer>();
  const ask = (key: string, s: Storm) => s.post(administrator, path, { name: { fi: `Yksikkö ${key}` } }, key);
  const lives = await storm(home, { kills: 4 }, async (s) => {
    const one = async () => {
      while (!s.over) {
        const key = newId();
        acknowledged.set(key, await ask(key, s));
      }
    };
    await Promise.all([one(), one(), one()]);
    await repeatAll(acknowledged, (key) => ask(key, s));
  });
  t.diagnostic(`${acknowledged.size} units, processes lived ${lives.join(', ')} ms`);
  const names = await inside(async ({ platform: { database } }) => {
    const { rows } = await database.pool.query(`select name->>'fi' as name from units`);
    return rows.map((row) => row.name).sort();
  });
  assert.ok(acknowledged.size > 10);
  assert.deepEqual(names, [...acknowledged.keys()].map((key) => `Yksikkö ${key}`).sort());
});

/** What was once acknowledged is answered in the same words for ever. */
async function repeatAll(acknowledged: Map<string, Answer>, ask: (key: string) => Promise<Answer>) {
  for (const [key, answer] of acknowledged) {
    assert.ok(answer.status < 300, JSON.stringify(answer));
    assert.deepEqual(await ask(key), answer);
  }
}
