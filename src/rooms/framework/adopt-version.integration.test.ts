import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { adoptVersion } from './adopt-version.ts';
import { readFramework } from './rules/read-framework.ts';
import { shippedFramework } from './shipped.ts';
import { insertVersion, listInForce } from './store/versions.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

test('of versions that are adopted at the same time one alone is in force', async () => {
  const now = program.platform.clock();
  const day = '2030-01-01';
  const file = shippedFramework('eu-2022-c243')!.framework;
  const versions = ['one', 'two', 'three', 'four'];
  await inTransaction(program.platform.database, theProgram, async (tx) => {
    for (const version of versions) {
      const { framework, sha256 } = readFramework({ ...file, id: 'at-once', version });
      const facts = {
        owner: CONSORTIUM,
        document: framework,
        sha256,
        origin: 'page',
        state: 'available',
      } as const;
      await insertVersion(tx, { ...facts, by: null, now });
    }
  });
  const adopt = (version: string) =>
    inTransaction(program.platform.database, theProgram, (tx) => {
      const which = { institution: CONSORTIUM, framework: 'at-once', version };
      return adoptVersion(tx, which, { effectiveFrom: day, today: '2026-11-23' }, now);
    });
  await Promise.all(versions.map(adopt));
  const inForce = await inTransaction(program.platform.database, theProgram, (tx) =>
    listInForce(tx, null, day, CONSORTIUM),
  );
  assert.equal(inForce.filter(({ framework }) => framework === 'at-once').length, 1);
});
