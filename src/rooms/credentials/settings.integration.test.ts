import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readAward } from './actions/awards.ts';
import { readSettings, saveIssuingSettings } from './actions/settings.ts';
import { issueSample } from './testing.ts';

let program: TestProgram;
let administrator: Actor;
let administration: Actor;
let learner: Actor;
const institution = '02473';
const look = { colour: '#0A4D3C', accent: '#c8963e', shape: 'shield' as const };
before(async () => {
  program = await startTestProgram();
  administrator = await program.person(institution, 'administrator');
  administration = await program.person(institution, 'study-administration');
  learner = await program.learner('Aino Esimerkki');
});
after(() => program.close());

test('an institution that has set nothing issues badges, PDF and images', async () => {
  const settings = await ask(program.platform, readSettings, administration, { institution });
  assert.deepEqual(settings.formats, ['open-badge', 'pdf', 'png', 'svg']);
  assert.deepEqual([settings.revision, settings.hasSeal], [0, false]);
});

test('only who may see the keys is led to them for a seal', async () => {
  const page = `/fi/institutions/${institution}/issuing`;
  for (const [actor, isLed] of [
    [administrator, true],
    [administration, false],
  ] as const) {
    const shown = await (await signIn(program, actor)).get(page);
    assert.equal(shown.status, 200);
    assert.equal(shown.text.includes(`/fi/institutions/${institution}/keys"`), isLed);
  }
});

test('what is chosen is issued from then on; what was issued before stays', async () => {
  const { platform } = program;
  const earlier = await issueSample(platform, institution, learner.person!);
  const set = { institution, ...look, formats: ['open-badge-jwt' as const], revision: 0 };
  assert.deepEqual(await perform(platform, saveIssuingSettings, administrator, set), { revision: 1 });
  const later = await issueSample(platform, institution, learner.person!);
  const made = async (award: string) =>
    (await ask(platform, readAward, administration, { institution, award })).documents
      .filter(({ made }) => made)
      .map(({ format }) => format);
  assert.deepEqual(await made(later), ['open-badge-jwt']);
  assert.equal((await made(earlier)).includes('open-badge'), true);
  const { design } = await ask(platform, readSettings, administration, { institution });
  assert.deepEqual([design.colour, design.shape], ['#0a4d3c', 'shield']);
});

test('an old revision, a pale colour, no format at all and a stranger are refused', async () => {
  const { platform } = program;
  const set = { institution, ...look, formats: ['open-badge' as const], revision: 1 };
  const save = (changes: Partial<typeof set>, by = administrator) =>
    perform(platform, saveIssuingSettings, by, { ...set, ...changes });
  await assert.rejects(save({ revision: 0 }), { code: 'changed-meanwhile' });
  await assert.rejects(save({ revision: 9 }), { code: 'changed-meanwhile' });
  await assert.rejects(save({ colour: '#ffee88' }), { code: 'credentials/colour-too-light' });
  await assert.rejects(save({ colour: 'red' }), { status: 422 });
  await assert.rejects(save({ formats: [] }), { status: 422 });
  await assert.rejects(save({}, administration), { status: 403 });
});
