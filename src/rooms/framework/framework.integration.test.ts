import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { shippedFramework } from './index.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const read = async (path: string) => {
  const response = await program.app.request(path);
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
};

test('everybody reads each element of the framework in three languages, with its check in words', async () => {
  const { id, version, framework, sha256 } = shippedFramework('eu-2022-c243')!;
  for (const language of languages) {
    const page = await read(paths.framework(language, { framework: id, version }));
    assert.equal(page.status, 200);
    // A word of a title may be a button that opens its definition, with a link for browsers that cannot.
    const words = page.body.replaceAll(/<a class="term__link".*?<\/a>/g, '').replaceAll(/<[^>]*>/g, '');
    for (const element of framework.elements)
      assert.ok(words.includes(element.title[language].replaceAll("'", '&#39;')), element.id);
    assert.ok(page.body.includes(sha256));
    assert.doesNotMatch(page.body, /check\/|undefined|\[object/);
  }
  const finnish = await read(paths.framework('fi', { framework: id, version }));
  assert.match(finnish.body, /Laajuus on 1–60 opintopistettä/);
  assert.match(finnish.body, /Tentti · Suullinen tentti/);
});

test('the list of frameworks leads to each of them', async () => {
  const page = await read(paths.frameworks('sv'));
  assert.ok(page.body.includes(paths.framework('sv', { framework: 'eu-2022-c243', version: '1' })));
  const { items } = JSON.parse((await read('/api/frameworks')).body);
  const eu = items.find(({ id }: { id: string }) => id === 'eu-2022-c243');
  assert.deepEqual([eu.mandatory, eu.optional], [11, 5]);
});

test('a draft is called the draft that it is, in the list and on its own page', async () => {
  const address = paths.framework('sv', { framework: 'fi-national', version: '2024-draft' });
  for (const page of [await read(paths.frameworks('sv')), await read(address)])
    assert.match(page.body, /utkast 2024/);
  assert.match((await read(address)).body, /naming rules .* are not public/);
});

test('a framework that does not exist is not found', async () => {
  assert.equal((await read('/api/frameworks/eu-2022-c243/99')).status, 404);
  assert.equal((await read(paths.framework('fi', { framework: 'no-such', version: '1' }))).status, 404);
});

test('documents may name the schemas by their public address', async () => {
  const { body, type } = await read('/schemas/framework.json');
  assert.equal(type, 'application/schema+json');
  assert.equal(JSON.parse(body).title, 'Framework');
  assert.ok(JSON.parse((await read('/schemas/offering.json')).body).properties.outcomes);
});
