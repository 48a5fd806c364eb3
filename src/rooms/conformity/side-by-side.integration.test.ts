import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from '../offerings/index.ts';
import { compareFrameworks } from './actions/side-by-side.ts';

let program: TestProgram;
let planner: Actor;
let at: { institution: string; offering: string };
before(async () => {
  program = await startTestProgram();
  planner = await program.person('02473', 'planner');
  const { parts: _parts, ...document } = described;
  const { id } = await perform(program.platform, addOffering, planner, {
    institution: '02473',
    document: { ...document, ects: 60 },
  });
  at = { institution: '02473', offering: id };
});
after(() => program.close());

test('60 credits pass one framework and fail another, side by side, with the way to mend it', async () => {
  const browser = await signIn(program, planner);
  for (const language of languages) {
    const { text, status } = await browser.get(paths.sideBySide(language, at));
    assert.equal(status, 200);
    assert.doesNotMatch(text, /undefined|\[object/);
  }
  const { text } = await browser.get(paths.sideBySide('fi', at));
  assert.match(text, /1–60 op/);
  assert.match(text, /1–59 op/);
  assert.match(text, /Eri tulos/);
  assert.match(text, /edit#form-ects/);
});

test('any set of frameworks can be chosen', async () => {
  const compared = await ask(program.platform, compareFrameworks, planner, {
    ...at,
    frameworks: ['fi-national@2024-draft', 'eu-2022-c243@1'],
  });
  assert.deepEqual(
    compared.reports.map(({ name }) => name),
    ['fi-national@2024-draft', 'eu-2022-c243@1'],
  );
  const missing = ask(program.platform, compareFrameworks, planner, { ...at, frameworks: ['no-such@1'] });
  await assert.rejects(missing, { code: 'not-found' });
});

test('nobody sees the offerings of another institution this way', async () => {
  const stranger = await program.person('10108', 'planner');
  await assert.rejects(ask(program.platform, compareFrameworks, stranger, at), { code: 'not-allowed' });
});
