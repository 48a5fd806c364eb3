import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { allScales } from './scales.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const read = async (path: string) => {
  const response = await program.app.request(path);
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
};
const asHtml = (words: string) => words.replaceAll('"', '&quot;');

test('everybody reads every scale with all its levels in three languages', async () => {
  for (const language of languages) {
    const list = await read(paths.scales(language));
    for (const { id, title, levels } of allScales().scales) {
      const address = paths.scale(language, { scale: id });
      assert.ok(list.body.includes(`href="${address}"`), address);
      const page = await read(address);
      assert.equal(page.status, 200);
      assert.ok(page.body.includes(title[language]));
      for (const { descriptor } of levels) assert.ok(page.body.includes(asHtml(descriptor[language])), id);
      assert.doesNotMatch(page.body, /undefined|\[object|scale\.[a-z]/);
    }
  }
});

test('a disagreement is shown in words beside both sources', async () => {
  const { body } = await read(paths.scale('fi', { scale: 'competence' }));
  assert.match(body, /Lähteet ovat eri mieltä/);
  assert.match(body, /jokainen porras kattaa kaksi EQF-tasoa/);
  assert.match(body, /porras sen tutkinnon mukaan/);
  const row = /<tr[^>]*>(?:(?!<\/tr>).)*Soveltamistaso(?:(?!<\/tr>).)*eri mieltä tasosta/s.exec(body)?.[0];
  assert.ok(row?.includes('EQF-taso 5, EQF-taso 6'));
  const agreed = await read(paths.scale('fi', { scale: 'fi-nqf' }));
  assert.doesNotMatch(agreed.body, /eri mieltä/);
});

test('programs get a scale and what its levels are elsewhere', async () => {
  const { items, problems } = JSON.parse((await read('/api/scales')).body);
  assert.deepEqual(problems, []);
  assert.equal(items.find(({ id }: { id: string }) => id === 'competence').conflicts, 3);
  const { scale, onOthers } = JSON.parse((await read('/api/scales/0-5')).body);
  assert.deepEqual(
    scale.levels.map(({ id }: { id: string }) => id),
    ['0', '1', '2', '3', '4', '5'],
  );
  const letters = onOthers.find((other: { scale: { id: string } }) => other.scale.id === 'ects-letters');
  assert.deepEqual(letters.levels.at(-1).levels, ['E', 'D', 'C', 'B', 'A']);
  assert.equal(letters.levels.at(-1).conflict, 'levels');
  assert.equal((await read('/api/scales/no-such')).status, 404);
  assert.equal((await read(paths.scale('sv', { scale: 'no-such' }))).status, 404);
});

test('the schema of the files has a public address', async () => {
  const { body, type } = await read('/schemas/scale.json');
  assert.equal(type, 'application/schema+json');
  assert.ok(JSON.parse(body).$defs.mapping);
});
