import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkFloors } from './floors.mjs';

const houses = [];
after(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

/** A small house in a temporary folder; answers which rules it breaks. */
async function inspect(files, minimum = 1) {
  const cwd = mkdtempSync(join(tmpdir(), 'opinko-floors-'));
  houses.push(cwd);
  for (const [path, text] of Object.entries({ 'rooms/home/index.ts': '', ...files })) {
    const file = join(cwd, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(cwd, 'node_modules/tool'), { recursive: true });
  writeFileSync(join(cwd, 'node_modules/tool/index.js'), 'export const x = 1;');
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module", "devDependencies": { "tool": "1.0.0" } }');
  return checkFloors({ cwd, minimum });
}

const use = (path) => `import { x } from '${path}'; export const y: number = x;\n`;
const it = 'export const x: number = 1;\n';
const lower = 'rooms/organisations';

test('a house in order passes', async () => {
  const { ok, output } = await inspect({
    'app.ts': use('./rooms/home/routes.tsx'),
    'base/ids.ts': it,
    'rooms/home/routes.tsx': `${use('./actions/open.ts')}export const page = () => <p />;\n`,
    'rooms/home/actions/open.ts': use('../../organisations/index.ts'),
    [`${lower}/index.ts`]: use('./store.ts'),
    [`${lower}/store.ts`]: use('../../base/ids.ts'),
    [`${lower}/store.test.ts`]: use('../home/routes.tsx'),
  });
  assert.equal(output, '');
  assert.equal(ok, true);
});

test('every upward import is found', async () => {
  const { broken } = await inspect({
    'app.ts': it,
    'base/ids.ts': use('../standards/vc.ts'),
    'standards/vc.ts': use('../platform/http.ts'),
    'platform/http.ts': use('../rooms/organisations/index.ts'),
    [`${lower}/index.ts`]: use('../home/index.ts'),
    'rooms/home/index.ts': use('../../app.ts'),
  });
  assert.deepEqual(broken, [
    'floor-base',
    'floor-platform',
    'floor-rooms',
    'floor-standards',
    'room-organisations',
  ]);
});

test('side doors, own doors and circles are found, for types too', async () => {
  const { broken } = await inspect({
    'app.ts': use('./rooms/home/store.ts'),
    'rooms/home/routes.tsx': use('../organisations/store.ts'),
    'rooms/home/store.ts': it,
    'rooms/home/jobs.ts': use('./index.ts'),
    'rooms/home/rules/a.ts': `import type { B } from './b.ts'; export type A = B;`,
    'rooms/home/rules/b.ts': `import type { A } from './a.ts'; export type B = A[];`,
    [`${lower}/store.ts`]: it,
  });
  assert.deepEqual(broken, ['door-only', 'no-circles', 'own-door', 'wiring']);
});

test('furniture in the wrong order is found', async () => {
  const { broken } = await inspect({
    'platform/database.ts': it,
    'rooms/home/routes.tsx': it,
    'rooms/home/actions/open.ts': use('../routes.tsx'),
    'rooms/home/store.ts': use('./actions/close.ts'),
    'rooms/home/actions/close.ts': it,
    'rooms/home/pages/first.tsx': use('../store.ts'),
    'rooms/home/jobs.ts': use('./pages/first.tsx'),
    'rooms/home/rules/a.ts': use('../jobs.ts'),
    'rooms/home/rules/b.ts': use('../../../platform/database.ts'),
    'rooms/home/rules/c.ts': `import { readFileSync } from 'node:fs'; export const y = readFileSync;`,
    'standards/vc.ts': `import { request } from 'node:https'; export const y = request;`,
  });
  assert.deepEqual(broken, [
    'inside-a-room-actions',
    'inside-a-room-jobs',
    'inside-a-room-pages',
    'inside-a-room-rules',
    'inside-a-room-store',
    'pure-below',
    'pure-rules',
    'pure-rules-platform',
  ]);
});

test('imports that lead nowhere, into test code or to a development package are found', async () => {
  const { broken } = await inspect({
    'base/ids.ts': use('./gone.ts'),
    'base/time.ts': use('./testing/clock.ts'),
    'base/testing/clock.ts': it,
    'base/money.ts': use('tool'),
    'base/money.test.ts': use('tool'),
  });
  assert.deepEqual(broken, ['no-tests-in-program', 'no-tools-in-program', 'resolves']);
});

test('a room without a floor, and a house that looks empty, are found', async () => {
  const { ok, output } = await inspect({ 'rooms/cellar/index.ts': it }, 50);
  assert.equal(ok, false);
  assert.match(output, /src\/rooms\/cellar: the room has no floor/);
  assert.match(output, /only 2 modules were read, at least 50 are expected/);
});
