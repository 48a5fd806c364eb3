import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../../base/paths.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from '../offerings/index.ts';
import { compareFrameworks } from './actions/side-by-side.ts';

let program: TestProgram;
let own: Actor;
let other: Actor;
before(async () => {
  program = await startTestProgram();
  own = await program.person('02473', 'planner');
  other = await program.person('02537', 'planner');
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`insert into framework_versions (institution_id, framework, version, origin, state, document, sha256,
        effective_from, created_at, updated_at)
      select '02473', 'a-own', '1', 'page', 'adopted', document || '{"id":"a-own","version":"1"}', sha256 || '-own',
        '2026-01-01', created_at, updated_at
      from framework_versions where framework = 'eu-2022-c243' and version = '1'`.execute(tx),
  );
});
after(() => program.close());

async function comparedBy(planner: Actor, institution: string): Promise<string[]> {
  const { id: offering } = await perform(program.platform, addOffering, planner, {
    institution,
    document: described,
  });
  const { reports } = await ask(program.platform, compareFrameworks, planner, { institution, offering });
  return reports.map(({ name }) => name);
}

test('what one institution asks of its own offerings is laid beside its own alone, unless it is chosen', async () => {
  assert.ok((await comparedBy(own, '02473')).includes('a-own@1'));
  assert.ok(!(await comparedBy(other, '02537')).includes('a-own@1'));
});

test('a list is checked against the consortium’s framework, not against that of some institution', async () => {
  const chosen = async (person: Actor | null) => {
    const { text } = await (await signIn(program, person)).get(paths.screenFile('fi'));
    return (
      /<option[^>]* value="([^"]*)"[^>]* selected/.exec(text)?.[1] ??
      /<option[^>]* selected[^>]* value="([^"]*)"/.exec(text)?.[1]
    );
  };
  assert.equal(await chosen(null), 'eu-2022-c243@2');
  assert.equal(await chosen(other), 'eu-2022-c243@2');
});
