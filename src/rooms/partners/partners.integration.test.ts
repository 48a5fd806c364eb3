import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, CONSORTIUM, perform } from '../../platform/actions/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { addPartner, readPartner, readPartners, savePartner } from './actions/partners.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const refused = (code: string) => (error: { code?: string }) => error.code === code;
const names = (list: { items: { name: string }[] }) => list.items.map(({ name }) => name);

test('a planner adds a partner, colleagues see it, other institutions do not', async () => {
  const { platform } = program;
  const planner = await program.person('02473', 'planner');
  const teacher = await program.person('02473', 'teacher');
  const stranger = await program.person('02537', 'planner');
  await perform(platform, addPartner, planner, {
    institution: '02473',
    name: 'Tunturi Oy (keksitty)',
    kinds: ['training'],
  });
  assert.deepEqual(names(await ask(platform, readPartners, teacher, { institution: '02473' })), [
    'Tunturi Oy (keksitty)',
  ]);
  assert.deepEqual(names(await ask(platform, readPartners, stranger, { institution: '02537' })), []);
  await assert.rejects(
    ask(platform, readPartners, stranger, { institution: '02473' }),
    refused('not-allowed'),
  );
  await assert.rejects(
    perform(platform, addPartner, teacher, { institution: '02473', name: 'Muu' }),
    refused('not-allowed'),
  );
});

test('the consortium’s partners are seen by all institutions and changed only for the consortium', async () => {
  const { platform, root } = program;
  const { id } = await perform(platform, addPartner, root, {
    institution: CONSORTIUM,
    name: 'Yhteinen Oy (keksitty)',
  });
  const planner = await program.person('02504', 'planner');
  assert.deepEqual(names(await ask(platform, readPartners, planner, { institution: '02504' })), [
    'Yhteinen Oy (keksitty)',
  ]);
  const change = { institution: CONSORTIUM, partner: id, name: 'Meidän', revision: 1 };
  await assert.rejects(perform(platform, savePartner, planner, change), refused('not-allowed'));
  const administrator = await program.person('02504', 'consortium-administrator');
  await perform(platform, savePartner, administrator, change);
  assert.deepEqual(names(await ask(platform, readPartners, planner, { institution: '02504' })), ['Meidän']);
});

test('a name is taken once, and who saves what somebody else has changed is told', async () => {
  const { platform } = program;
  const planner = await program.person('02469', 'planner');
  const own = { institution: '02469' };
  const { id } = await perform(platform, addPartner, planner, { ...own, name: 'Korpi' });
  await perform(platform, addPartner, planner, { ...own, name: 'Salo' });
  await assert.rejects(
    perform(platform, addPartner, planner, { ...own, name: 'korpi' }),
    refused('partners/name-taken'),
  );
  const save = (name: string, revision: number) =>
    perform(platform, savePartner, planner, { ...own, partner: id, name, town: 'Lieksa', revision });
  await assert.rejects(save('SALO', 1), refused('partners/name-taken'));
  assert.deepEqual(await save('Korpi', 1), { revision: 2 });
  await assert.rejects(save('Korpi', 1), refused('changed-meanwhile'));
  assert.equal((await ask(platform, readPartner, planner, { ...own, partner: id })).town, 'Lieksa');
});

test('a long list goes on where the page ended, in the order of the names', async () => {
  const { platform } = program;
  const planner = await program.person('02471', 'planner');
  for (const name of ['Delta', 'alfa', 'Beta', 'gamma'])
    await perform(platform, addPartner, planner, { institution: '02471', name });
  const all: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(platform, readPartners, planner, { institution: '02471', limit: 2, cursor });
    all.push(...names(page));
    cursor = page.next ?? undefined;
  } while (cursor);
  assert.deepEqual(all, ['alfa', 'Beta', 'Delta', 'gamma', 'Meidän']);
});

test('on the pages a planner adds a partner, finds it in the list and corrects it', async () => {
  const planner = await program.person('02537', 'planner');
  const browser = await signIn(program, planner);
  const list = '/sv/institutions/02537/partners';
  assert.match((await browser.get(list)).text, /<h1>Partner i arbetslivet<\/h1>/);
  const facts = {
    'sector.fi': 'Hoiva-ala',
    contactEmail: 'raija@example.invalid',
    kinds: ['training', 'placements'],
  };
  const wrong = await browser.post(`${list}/new`, { ...facts, name: '' });
  assert.match(wrong.text, /Hoiva-ala/, 'what was typed is kept');
  const added = await browser.post(`${list}/new`, { ...facts, name: 'Rauha <b>Oy</b>' });
  assert.equal(added.location, list);
  const { text } = await browser.get(list);
  assert.match(text, /Rauha &lt;b>Oy/);
  assert.match(text, /lang="fi">Hoiva-ala/, 'a Finnish word on a Swedish page is marked');
  assert.match(text, /personalutbildning, praktikplatser/);
  const edit = /href="([^"]+\/edit)"/.exec(text)![1]!;
  assert.match((await browser.get(edit)).text, /raija@example\.invalid/);
  const saved = await browser.post(edit, { ...facts, name: 'Rauha', revision: '1' });
  assert.equal(saved.location, list);
  assert.doesNotMatch((await browser.get(list)).text, /Rauha &lt;b>/);
});
