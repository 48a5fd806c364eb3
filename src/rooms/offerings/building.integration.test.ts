import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, carryOut, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { publishedOffering } from '../../testing/study.ts';
import type { OfferingDocument } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from './actions/add-offering.ts';
import { addPart } from './actions/building/add-part.ts';
import { importCurriculum, previewCurriculum, searchCurriculum } from './actions/building/curriculum.ts';
import { deriveOffering } from './actions/building/derive-offering.ts';
import { findSources } from './actions/building/find-sources.ts';
import { readLineage } from './actions/building/read-lineage.ts';
import { readOfferingPage } from './actions/read-offerings.ts';
import { saveOffering } from './actions/save-offering.ts';

let program: TestProgram;
let planner: Actor;
before(async () => {
  program = await startTestProgram();
  planner = await program.person('02473', 'planner');
});
after(() => program.close());

const institution = '02473';
const refused = (code: string) => (error: { code?: string }) => error.code === code;
/** The refusal names these rules at these fields. */
const wrongAt =
  (...expected: [string, string][]) =>
  (error: { fields?: { path: string; code: string }[] }) => {
    assert.deepEqual(
      error.fields?.map(({ path, code }) => [path, code]),
      expected,
    );
    return true;
  };
const base64 = (text: string) => Buffer.from(text).toString('base64');

const curriculum = base64(
  [
    'koodi;laji;nimi;nimi_sv;op;osaamistavoitteet;opintokokonaisuus',
    'MK;opintokokonaisuus;Kestävä matkailu;Hållbar turism;15;;',
    'MK1;opintojakso;Vastuullinen johtaminen;Ansvarsfullt ledarskap;5;Osaa laatia suunnitelman|Osaa mitata vaikutuksia;MK',
    'MK2;opintojakso;Retkeily;;paljon;;MK',
  ].join('\n'),
);

async function unit(code: string) {
  await perform(program.platform, importCurriculum, planner, { institution, content: curriculum });
  const { items } = await ask(program.platform, searchCurriculum, planner, { q: code });
  const found = items.find((one) => one.code === code && one.institution === institution)!;
  return { kind: 'curriculum-unit' as const, institution, id: found.id };
}

async function offering(document: Partial<OfferingDocument> = {}, actor = planner, of = institution) {
  const whole = { title: { fi: 'Koulutus' }, ...document };
  return (await perform(program.platform, addOffering, actor, { institution: of, document: whole })).id;
}

const read = (id: string, actor = planner, of = institution) =>
  ask(program.platform, readOfferingPage, actor, { institution: of, offering: id });

const refTo = (id: string, of = institution) => ({ kind: 'offering' as const, institution: of, id });

async function save(id: string, change: Partial<OfferingDocument>, actor = planner, of = institution) {
  const { document, revision } = await read(id, actor, of);
  const next = { ...document, ...change };
  return perform(program.platform, saveOffering, actor, {
    institution: of,
    offering: id,
    revision,
    document: next,
  });
}

test('a curriculum is looked at, taken in, found by staff elsewhere, and its repetition changes nothing', async () => {
  const { platform } = program;
  const input = { institution, content: curriculum };
  const plan = await carryOut(platform, previewCurriculum, planner, input);
  assert.deepEqual(
    plan.issues.map(({ line, field }) => [line, field]),
    [[4, 'ects']],
  );
  const first = await perform(platform, importCurriculum, planner, input);
  assert.deepEqual([first.added, first.refused], [2, 1]);
  const again = await perform(platform, importCurriculum, planner, input);
  assert.deepEqual([again.added, again.changed, again.same], [0, 0, 2]);
  const elsewhere = await program.person('02537', 'teacher');
  const { items } = await ask(platform, searchCurriculum, elsewhere, { q: 'vastuullisen johtam' });
  assert.deepEqual(items, []);
  const found = await ask(platform, searchCurriculum, elsewhere, { q: 'johtam vast' });
  assert.deepEqual(
    found.items.map(({ code, parentTitle }) => [code, parentTitle?.sv]),
    [['MK1', 'Hållbar turism']],
  );
  await assert.rejects(perform(platform, importCurriculum, elsewhere, input), refused('not-allowed'));
  await assert.rejects(
    ask(platform, searchCurriculum, await program.learner(), { q: '' }),
    refused('not-allowed'),
  );
});

test('an offering is derived from part of a study unit: chosen outcomes, fewer credits, lineage for ever', async () => {
  const { platform } = program;
  const from = await unit('MK1');
  const how = { institution, from, part: true, title: { fi: 'Mittaamisen perusteet' } };
  await assert.rejects(
    perform(platform, deriveOffering, planner, { ...how, ects: 5, outcomes: ['o2'] }),
    wrongAt(['ects', 'offerings/not-less-than-source']),
  );
  const { id } = await perform(platform, deriveOffering, planner, { ...how, ects: 2, outcomes: ['o2'] });
  const { document } = await read(id);
  assert.deepEqual(
    document.outcomes?.map(({ text }) => text.fi),
    ['Osaa mitata vaikutuksia'],
  );
  assert.deepEqual(
    [document.derivedFrom?.kind, document.derivedFrom?.code, document.derivedFrom?.ects],
    ['part-of-study-unit', 'MK1', 5],
  );
  await assert.rejects(save(id, { ects: 6 }), wrongAt(['ects', 'offerings/not-less-than-source']));
  await assert.rejects(
    save(id, { derivedFrom: { ...document.derivedFrom!, ects: 50 } }),
    wrongAt(['derivedFrom', 'offerings/lineage-kept']),
  );
  const { derivedFrom: _gone, ...without } = document;
  await perform(platform, saveOffering, planner, {
    institution,
    offering: id,
    revision: 1,
    document: { ...without, hours: 54 },
  });
  assert.deepEqual((await read(id)).document.derivedFrom, document.derivedFrom);
});

test('no document makes its source larger than it is, or points to what is not there', async () => {
  const from = await unit('MK1');
  const derivedFrom = { kind: 'study-unit' as const, title: { fi: 'Suuri' }, ects: 30, ref: from };
  await assert.rejects(
    offering({ derivedFrom, ects: 20 }),
    wrongAt(['derivedFrom', 'offerings/other-source-credits']),
  );
  const gone = refTo('01990000-0000-7000-8000-00000000000f');
  await assert.rejects(
    offering({ parts: [{ title: { fi: 'Osa' }, ref: gone }] }),
    wrongAt(['parts.0.title', 'offerings/no-such-source']),
  );
});

test('nothing is derived from or composed of itself, directly or through a chain', async () => {
  const { platform } = program;
  const a = await offering({ title: { fi: 'A' }, ects: 5 });
  const { id: b } = await perform(platform, deriveOffering, planner, {
    institution,
    from: refTo(a),
    title: { fi: 'B' },
    ects: 5,
  });
  const c = await offering({ title: { fi: 'C' }, parts: [{ title: { fi: 'B' }, ref: refTo(b) }] });
  const add = async (to: string, part: string) =>
    perform(platform, addPart, planner, {
      institution,
      offering: to,
      revision: (await read(to)).revision,
      from: refTo(part),
    });
  await assert.rejects(add(a, a), wrongAt(['parts.0.title', 'offerings/of-itself']));
  await assert.rejects(add(a, c), wrongAt(['parts.0.title', 'offerings/circular']));
  const lineage = { kind: 'offering' as const, title: { fi: 'C' }, ects: null, ref: refTo(c) };
  await assert.rejects(save(a, { derivedFrom: lineage }), wrongAt(['derivedFrom', 'offerings/circular']));
  assert.equal((await read(a)).revision, 1);
});

test('a circle through another institution is refused, although its draft cannot be read', async () => {
  const { platform } = program;
  const { offering: a } = await publishedOffering(program, institution);
  const elsewhere = await program.person('02537', 'planner');
  const { offering: b } = await publishedOffering(program, '02537', described);
  await save(b, { parts: [{ title: { fi: 'A' }, ects: 5, ref: refTo(a) }] }, elsewhere, '02537');
  await assert.rejects(
    save(a, { parts: [{ title: { fi: 'B' }, ects: 5, ref: refTo(b, '02537') }] }),
    wrongAt(['parts.0.title', 'offerings/circular']),
  );
  const draft = await offering({ title: { fi: 'Vain luonnos' } }, elsewhere, '02537');
  await assert.rejects(
    perform(platform, deriveOffering, planner, {
      institution,
      from: refTo(draft, '02537'),
      title: { fi: 'X' },
    }),
    wrongAt(['from', 'offerings/no-such-source']),
  );
});

test('a whole of parts adds up, each part says where it comes from, and the source tells what became of it', async () => {
  const { platform } = program;
  const from = await unit('MK1');
  const { offering: published } = await publishedOffering(program, institution);
  const whole = await offering({ title: { fi: 'Kokonaisuus' }, ects: 8 });
  const at = { institution, offering: whole };
  await assert.rejects(
    perform(platform, addPart, planner, { ...at, revision: 1, from, ects: 6 }),
    wrongAt(['ects', 'offerings/part-more-than-source']),
  );
  await perform(platform, addPart, planner, { ...at, revision: 1, from, ects: 3 });
  await assert.rejects(
    perform(platform, addPart, planner, { ...at, revision: 1, from: refTo(published) }),
    refused('changed-meanwhile'),
  );
  await perform(platform, addPart, planner, { ...at, revision: 2, from: refTo(published) });
  const { document } = await read(whole);
  assert.deepEqual(
    document.parts?.map(({ ects, origin, ref }) => [ects, origin, ref?.kind]),
    [
      [3, 'study-unit', 'curriculum-unit'],
      [5, described.origin ?? undefined, 'offering'],
    ],
  );
  const mine = await ask(platform, readLineage, planner, { institution, offering: published });
  assert.deepEqual(
    mine.descendants.map(({ id, way }) => [id, way]),
    [[whole, 'part']],
  );
  const public_ = await ask(platform, readLineage, await program.learner(), {
    institution,
    offering: published,
  });
  assert.deepEqual(public_.descendants, []);
});

test('own drafts and what others have published are found as sources, drafts of others are not', async () => {
  const { platform } = program;
  await offering({ title: { fi: 'Löytyvä luonnos' } });
  const elsewhere = await program.person('02537', 'planner');
  const find = async (actor: Actor, of: string) => {
    const input = { institution: of, q: 'löytyvä', kinds: ['offering' as const] };
    return (await ask(platform, findSources, actor, input)).items.map(({ title }) => title.fi);
  };
  assert.deepEqual(await find(planner, institution), ['Löytyvä luonnos']);
  assert.deepEqual(await find(elsewhere, '02537'), []);
});

test('on the pages: a source is searched and chosen, and a wrong credit keeps what was typed', async () => {
  const { id } = await unit('MK1');
  const browser = await signIn(program, planner);
  const address = `/fi/institutions/${institution}/derive-offering`;
  const list = await browser.get(`${address}?q=johtam`);
  assert.match(list.text, new RegExp(`from=curriculum-unit/${institution}/${id}`));
  const from = `${address}?from=curriculum-unit/${institution}/${id}`;
  const form = { 'title.fi': 'Oma nimi', part: 'part', ects: '9', outcomes: 'o1' };
  const wrong = await browser.post(from, form);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /pienempi kuin koko opintojakson 5 op/);
  assert.match(wrong.text, /Oma nimi/);
  const right = await browser.post(from, { ...form, ects: '2' });
  assert.equal(right.status, 303);
});

test('of something that is derived and published, the public is told the title that is published', async () => {
  const source = await publishedOffering(program, institution);
  const lineage = {
    kind: 'offering' as const,
    title: described.title,
    ects: described.ects ?? null,
    ref: refTo(source.offering),
  };
  const made = await publishedOffering(program, institution, { ...described, derivedFrom: lineage } as never);
  await save(made.offering, { title: { fi: 'Vielä salainen nimi' } });
  const anybody = { person: null, name: '', memberships: [], via: 'nobody' as const };
  const which = { institution, offering: source.offering };
  const { descendants } = await ask(program.platform, readLineage, anybody, which);
  assert.deepEqual(
    descendants.map(({ id, title }) => [id, title.fi]),
    [[made.offering, described.title.fi]],
  );
});

test('characters that no database keeps are left out of a curriculum', async () => {
  const title = { fi: 'Savi\0työt' };
  const units = [{ code: 'NUL1', kind: 'study-unit', title, ects: 5, outcomes: ['Osaa \ud800savea'] }];
  const content = base64(JSON.stringify({ units }));
  await perform(program.platform, importCurriculum, planner, { institution, content });
  const { items } = await ask(program.platform, searchCurriculum, planner, { q: 'nul1' });
  assert.deepEqual(
    items.map(({ title }) => title.fi),
    ['Savityöt'],
  );
});
