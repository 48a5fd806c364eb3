import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import released from '../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import { ask } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readFrameworkFile } from './actions/frameworks.ts';
import { adoptVersion } from './adopt-version.ts';
import { beginFrameworks } from './begin.ts';
import { adoptedFrameworks } from './known.ts';
import { readFrameworkFiles } from './shipped.ts';
import { insertVersion, listVersions } from './store/versions.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

/** Starts once more with these files beside each other, and says what was logged. */
async function begin(files: Record<string, string>): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-frameworks-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const logged: Record<string, unknown>[] = [];
  const log = (level: string, message: string, facts = {}) => void logged.push({ level, message, ...facts });
  await beginFrameworks(program.platform, log, readFrameworkFiles(folder));
  rmSync(folder, { recursive: true });
  return logged;
}

const versions = () => inTransaction(program.platform.database, theProgram, listVersions);
const inForce = (day: string) =>
  inTransaction(program.platform.database, theProgram, (tx) => adoptedFrameworks(tx, null, day));

test('a new consortium starts with what its publisher calls in force, and nothing else gates', async () => {
  const frameworks = await inForce('2026-11-23');
  assert.deepEqual(
    frameworks.map(({ id }) => id),
    ['eu-2022-c243'],
  );
  assert.deepEqual(await inForce('2020-01-01'), []);
});

test('a program that has approved by the first version goes on with it; the next one waits to be adopted', async () => {
  const used = await startTestProgram();
  await used.person('02473', 'planner');
  const { platform } = used;
  await platform.database.pool.query('truncate framework_versions');
  await beginFrameworks(platform, () => {});
  const rows = await inTransaction(platform.database, theProgram, listVersions);
  await used.close();
  assert.deepEqual(
    rows
      .filter(({ framework }) => framework === 'eu-2022-c243')
      .map(({ version, state }) => [version, state]),
    [
      ['1', 'adopted'],
      ['2', 'available'],
    ],
  );
});

test('a broken file is refused with file, place and reason, and what was there stays', async () => {
  const broken = { ...released, elements: [{ ...released.elements[1], obligation: 'perhaps' }] };
  const logged = await begin({
    'eu-2022-c243/1.json': JSON.stringify(broken),
    'eu-2022-c243/3.json': '{"id": "eu-2022',
    'other/1.json': JSON.stringify(released),
  });
  const of = (file: string) => logged.filter((line) => String(line.file).endsWith(file));
  assert.match(String(of('eu-2022-c243/1.json')[0]?.pointer), /^\/(nearly|elements)/);
  assert.ok(of('eu-2022-c243/1.json').some(({ pointer }) => pointer === '/elements/0/obligation'));
  assert.match(String(of('eu-2022-c243/3.json')[0]?.reason), /JSON/);
  assert.equal(of('other/1.json')[0]?.code, 'framework/file-misplaced');
  const kept = await ask(program.platform, readFrameworkFile, program.root, {
    framework: 'eu-2022-c243',
    version: '1',
  });
  assert.equal(kept.framework.elements.length, released.elements.length);
});

test('a released version does not change, whatever its file says later', async () => {
  const before = await versions();
  const changed = { ...released, creditBounds: { minimum: 1, maximum: 30 } };
  const [line] = await begin({ 'eu-2022-c243/1.json': JSON.stringify(changed) });
  assert.equal(line?.code, 'framework/file-released');
  assert.deepEqual(await versions(), before);
});

test('what comes with a later release waits for a decision', async () => {
  await begin({ 'eu-2022-c243/9.json': JSON.stringify({ ...released, version: '9' }) });
  const [nine] = (await versions()).filter(({ version }) => version === '9');
  assert.equal(nine?.state, 'available');
});

test('an adopted version follows the one before it on its day, and one decided earlier for later follows that', async () => {
  const { database } = program.platform;
  const now = new Date('2026-11-23T10:00:00Z');
  await inTransaction(database, theProgram, async (tx) => {
    for (const version of ['a', 'b', 'c']) {
      const document = { ...released, id: 'trial', version } as never;
      const facts = { owner: 'consortium', sha256: version, origin: 'page', state: 'draft' } as const;
      await insertVersion(tx, { ...facts, document, by: null, now });
    }
  });
  const adopt = (version: string, effectiveFrom: string) =>
    inTransaction(database, theProgram, (tx) =>
      adoptVersion(
        tx,
        { institution: 'consortium', framework: 'trial', version },
        { effectiveFrom, today: '2026-11-23' },
        now,
      ),
    );
  assert.equal(await adopt('a', '2026-01-01'), '2026-11-23');
  await adopt('c', '2027-06-01');
  await adopt('b', '2027-01-01');
  const days = (await versions())
    .filter(({ framework }) => framework === 'trial')
    .map(({ version, effectiveFrom, retiredFrom }) => [version, effectiveFrom, retiredFrom]);
  assert.deepEqual(days, [
    ['a', '2026-11-23', '2027-01-01'],
    ['b', '2027-01-01', '2027-06-01'],
    ['c', '2027-06-01', null],
  ]);
  await assert.rejects(adopt('a', '2028-01-01'), { code: 'framework/version-adopted' });
});

test('the database itself keeps what has been released', async () => {
  const attempt = (statement: string) => program.platform.database.pool.query(statement);
  const one = `where framework = 'eu-2022-c243' and version = '2'`;
  await assert.rejects(attempt(`update framework_versions set sha256 = 'other' ${one}`), /has been released/);
  await assert.rejects(attempt(`delete from framework_versions ${one}`), /has been released/);
  await attempt(`update framework_versions set retired_from = '2030-01-01' ${one}`);
});

test('a stored version that a later release cannot read is told, and the start goes on', async () => {
  await program.platform.database.pool.query(
    `insert into framework_versions (institution_id, framework, version, origin, state, document, sha256, created_at, updated_at)
     values ('consortium', 'too-old', '1', 'page', 'available', '{"id":"too-old"}', 'x', now(), now())`,
  );
  const [line] = await begin({});
  assert.equal(line?.framework, 'too-old');
});
