import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runFiles } from './run-files.mjs';

/** Runs one file with this text in a process of its own and answers the counts. */
async function countsOf(text) {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-counted-'));
  const file = join(folder, 'counted.test.mjs');
  writeFileSync(file, `import { before, describe, it, test } from 'node:test';\n${text}`);
  // A test process must not know that it was started by a test, or it reports in another form.
  const context = process.env.NODE_TEST_CONTEXT;
  delete process.env.NODE_TEST_CONTEXT;
  try {
    return await runFiles([file], { minutes: 1, quiet: true });
  } finally {
    if (context) process.env.NODE_TEST_CONTEXT = context;
    rmSync(folder, { recursive: true, force: true });
  }
}

const bad = "() => { throw new Error('no'); }";

test('tests in groups count once, groups do not', async () => {
  const { passed, failed } = await countsOf(`describe('g', () => { it('a', () => {}); it('b', ${bad}); });`);
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
});

test('a skip is counted with its reason', async () => {
  const { passed, skips } = await countsOf("test('a', { skip: 'needs the moon' }, () => {});");
  assert.equal(passed, 0);
  assert.deepEqual(
    skips.map(({ name, reason }) => ({ name, reason })),
    [{ name: 'a', reason: 'needs the moon' }],
  );
});

test('files without a test, that do not load or that end the process early fail', async () => {
  assert.equal((await countsOf('')).failed, 1);
  assert.equal((await countsOf("throw new Error('broken');")).failed, 1);
  assert.equal((await countsOf("test('a', () => {}); setTimeout(() => process.exit(3), 20);")).failed, 1);
});

test('a group whose preparation fails fails', async () => {
  const { passed, failed } = await countsOf(`describe('g', () => { before(${bad}); it('a', () => {}); });`);
  assert.equal(passed, 0);
  assert.ok(failed > 0);
});
