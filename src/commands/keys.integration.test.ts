import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { perform } from '../platform/actions/index.ts';
import { issueSample } from '../rooms/credentials/testing.ts';
import { confirmRequest } from '../rooms/issuers/actions/confirm.ts';
import { askForKey } from '../rooms/issuers/actions/requests.ts';
import { spawnProgram } from '../testing/child.ts';
import { type Home, makeHome } from '../testing/home.ts';
import { startTestProgram, type TestProgram } from '../testing/program.ts';

const institutions = ['02473', '02504', '10065'];
const KILLS = 6;
let home: Home;

/** Opens the data in this process, as the next start of the program would. */
async function inside<T>(look: (program: TestProgram) => Promise<T>): Promise<T> {
  const program = await startTestProgram({ home });
  try {
    return await look(program);
  } finally {
    await program.close();
  }
}

before(async () => {
  home = await makeHome();
  await inside(async (program) => {
    for (const institution of institutions) {
      const one = await program.person(institution, 'administrator');
      const other = await program.person(institution, 'administrator');
      await issueSample(program.platform, institution, (await program.learner()).person!);
      const asked = { institution, purpose: 'credential', algorithm: 'ES256', provider: 'local' } as const;
      const { id } = await perform(program.platform, askForKey, one, asked);
      await perform(program.platform, confirmRequest, other, { institution, request: id });
    }
  });
});
after(() => home.drop());

const masterKey = () => readFileSync(join(home.folder, 'master.key'), 'utf8');
const rotate = () => spawnProgram(home.environment, ['keys', 'rotate-master'], 'bin/opinko.mjs');

test('a change of the master key that is killed at any moment leaves every key usable', async () => {
  const before = masterKey();
  const whole = performance.now();
  const first = rotate();
  assert.equal(await first.ended, 0, first.output());
  const life = performance.now() - whole;
  assert.notEqual(masterKey(), before);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = rotate();
    // From the middle to the end: before that it only starts.
    await new Promise((resolve) => setTimeout(resolve, life * (0.5 + (0.5 * kill) / KILLS)));
    await child.kill();
    await inside(async (program) => {
      for (const institution of institutions)
        await issueSample(program.platform, institution, (await program.learner()).person!);
    });
  }
  const last = rotate();
  assert.equal(await last.ended, 0, last.output());
  assert.equal(existsSync(join(home.folder, 'master.key.next')), false);
  assert.equal(existsSync(join(home.folder, 'master.key.previous')), true);
  await inside(async (program) => {
    const issued = await issueSample(program.platform, institutions[0]!, (await program.learner()).person!);
    assert.equal(typeof issued, 'string');
  });
});
