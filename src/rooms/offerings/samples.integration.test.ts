import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { perform } from '../../platform/actions/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { shippedFramework } from '../framework/index.ts';
import { addOffering } from './actions/add-offering.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

test('a check is tried on the institution’s own offerings, and on invented ones where it has fewer than three', async () => {
  for (const [institution, name] of [
    ['02473', 'Oma yksi'],
    ['02473', 'Oma kaksi'],
    ['02537', 'Toisen'],
  ] as const) {
    const planner = await program.person(institution, 'planner');
    await perform(program.platform, addOffering, planner, { institution, document: { title: { fi: name } } });
  }
  const browser = await signIn(program, await program.person('02473', 'quality'));
  const document = shippedFramework('eu-2022-c243')!.framework;
  const answer = await browser.api('POST', '/api/institutions/02473/framework-trials', {
    document,
    element: 'title',
  });
  assert.equal(answer.status, 200, answer.text);
  const { tried } = answer.json as { tried: { title: { fi: string }; invented: boolean }[] };
  assert.equal(tried.length, 3);
  assert.deepEqual(
    tried
      .filter(({ invented }) => !invented)
      .map(({ title }) => title.fi)
      .sort(),
    ['Oma kaksi', 'Oma yksi'],
  );
});
