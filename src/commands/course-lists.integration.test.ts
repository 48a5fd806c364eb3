import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { startProgram } from '../app.ts';
import { perform } from '../platform/actions/index.ts';
import { programActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { root } from '../platform/root.ts';
import { addInstitution } from '../rooms/organisations/index.ts';
import { type Home, makeHome } from '../testing/home.ts';

let home: Home;
before(async () => {
  home = await makeHome();
  const program = await startProgram(readConfig(home.environment), { log: () => {} });
  const kamk = { institution: '02473', name: { fi: 'Kajaanin ammattikorkeakoulu' } };
  await perform(program.platform, addInstitution, programActor('test'), kamk);
  await program.close();
});
after(() => home.drop());

const list = 'e2e/fixtures/messy-courses.csv';

const opinko = (...args: string[]) => opinkoIn(home.environment, ...args);

function opinkoIn(environment: Record<string, string>, ...args: string[]) {
  const env = { PATH: process.env.PATH, ...environment };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main.ts', ...args],
    { cwd: root, env, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

test('opinko import says what it would do, does it once, and the second time nothing', () => {
  const dry = opinko('import', list, '--institution', '02473', '--dry-run', '--json');
  assert.deepEqual([dry.status, dry.json().summary.create, dry.json().outcomes], [0, 14, null]);
  const first = opinko('import', list, '--institution', '02473', '--json');
  assert.deepEqual(first.json().outcomes, [
    { institution: '02473', created: 14, updated: 0, unchanged: 0, refused: 17 },
  ]);
  const second = opinko('import', list, '--institution', '02473', '--language', 'fi');
  assert.match(second.stdout, /02473: 0 created, 0 updated, 14 unchanged/);
  assert.match(second.stdout, /Laajuus \(op\): Laajuus ei ole luku\. \(viisi\)/);
});

test('opinko import as the consortium creates institutions only when told to', () => {
  const without = opinko('import', list, '--as-consortium', '--dry-run', '--json').json();
  assert.deepEqual(without.summary.unknownInstitutions.length, 4);
  const all = opinko('import', list, '--as-consortium', '--create-institutions', '--json').json();
  assert.deepEqual(
    all.outcomes
      .map(({ institution, created }: { institution: string; created: number }) => [institution, created])
      .sort(),
    [
      ['02473', 0],
      ['02537', 3],
      ['10108', 2],
      ['88888', 1],
      ['99999', 2],
    ],
  );
});

test('opinko import answers in words what it cannot import', () => {
  const unknown = opinko('import', list, '--institution', '12345');
  assert.deepEqual([unknown.status, /12345/.test(unknown.stderr)], [2, true]);
  assert.match(opinko('import', 'README.md', '--institution', '02473').stderr, /column/);
  assert.match(opinko('import', list).stderr, /Usage/);
});

test('opinko screen needs no database', () => {
  const away = { ...home.environment, DATABASE_URL: 'postgres://nobody@localhost:1/none' };
  const first = ['screen', 'data/samples/course-list.csv', '--framework', 'eu-2022-c243@1'];
  const { status, json } = opinkoIn(away, ...first, '--json');
  assert.deepEqual([status, json().figures.verdicts], [0, { conforms: 4, nearly: 4, not: 4 }]);
  const picture = opinkoIn(away, 'screen', 'src/platform/web/assets/favicon.svg');
  assert.deepEqual([picture.status, picture.stderr.length > 10], [2, true]);
});
