import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../../base/paths.ts';
import { ask, CONSORTIUM, carryOut, perform } from '../../platform/actions/index.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { listFrameworks, readFrameworkFile } from './actions/frameworks.ts';
import { decide } from './actions/proposals/decide.ts';
import { vote, withdrawProposal } from './actions/proposals/discuss.ts';
import { propose } from './actions/proposals/propose.ts';
import { compareWith } from './actions/versions/compare.ts';
import { addFramework, draftVersion } from './actions/versions/draft.ts';
import { discardDraft, saveDraft } from './actions/versions/edit-draft.ts';
import { retireVersion } from './actions/versions/retire.ts';
import { tryDraft } from './actions/versions/try-draft.ts';
import { adoptedFrameworks } from './known.ts';
import type { Framework } from './rules/framework.ts';
import { MOST_ELEMENTS, putElement } from './rules/versions/edit.ts';
import { shippedFramework } from './shipped.ts';

const [KAMK, SAVONIA] = ['02473', '02537'] as const;

// The one that a new consortium starts with.
const released = shippedFramework('eu-2022-c243')!.framework;
const eu = { framework: released.id, version: released.version };

let program: TestProgram;
let chair: Actor;
let kamk: Actor;
let savonia: Actor;
before(async () => {
  program = await startTestProgram();
  chair = await program.person(KAMK, 'consortium-administrator');
  kamk = await program.person(KAMK, 'quality');
  savonia = await program.person(SAVONIA, 'lead');
});
after(() => program.close());

const read = (by: Actor, which: { framework: string; version: string }) =>
  ask(program.platform, readFrameworkFile, by, which);
const draft = (by: Actor, institution: string, version: string, id?: string) =>
  perform(program.platform, draftVersion, by, { institution, from: eu, version, ...(id && { id }) });
const save = (by: Actor, institution: string, document: Framework, revision: number) =>
  perform(program.platform, saveDraft, by, {
    institution,
    framework: document.id,
    version: document.version,
    revision,
    document,
  });
const add = (by: Actor, institution: string, document: object) =>
  perform(program.platform, addFramework, by, { institution, document: document as Record<string, unknown> });
const inForce = async (day: string, institution: string | null = null) => {
  const found = await inTransaction(program.platform.database, theProgram, (tx) =>
    adoptedFrameworks(tx, institution, day),
  );
  return found.map(({ id, version }) => `${id} ${version}`);
};
/** Proposes a version of the consortium's, and adopts it if wanted. */
async function proposeVersion(which: { framework: string; version: string }, effectiveFrom: string) {
  const { id } = await perform(program.platform, propose, chair, {
    institution: CONSORTIUM,
    kind: 'framework-version',
    content: { ...which, effectiveFrom },
    title: { fi: 'Uusi versio' },
    why: { fi: 'Perusteltu.' },
  });
  return { institution: CONSORTIUM, proposal: id };
}

async function adopt(proposal: { institution: string; proposal: string }) {
  await perform(program.platform, vote, savonia, { ...proposal, choice: 'yes' });
  const decision = {
    ...proposal,
    outcome: 'adopted',
    method: 'consensus',
    reasons: { fi: 'Sovittu.' },
  } as const;
  return perform(program.platform, decide, chair, decision);
}

test('a version goes from a copy through editing and a joint decision into force, and the one before it is retired and readable', async () => {
  const begun = await draft(chair, CONSORTIUM, 'joint-2');
  assert.equal(begun.revision, 1);
  const { framework } = await read(chair, begun);
  assert.equal(framework.elements.length, released.elements.length);
  const title = framework.elements.find(({ id }) => id === 'title')!;
  const changed = putElement(framework, 'title', { ...title, obligation: 'recommended' });
  const saved = await save(chair, CONSORTIUM, changed, 1);
  assert.equal(saved.revision, 2);
  assert.notEqual(saved.sha256, begun.sha256);

  // Somebody who had read the first revision does not overwrite the second.
  await assert.rejects(save(chair, CONSORTIUM, framework, 1), { code: 'changed-meanwhile' });
  assert.equal((await read(chair, begun)).revision, 2);

  const first = await proposeVersion(begun, '2099-01-01');
  assert.equal((await read(anonymous, begun)).standing, 'proposed');
  const voter = await signIn(program, savonia);
  const proposed = await voter.get(paths.proposal('fi', first));
  assert.match(proposed.text, /Mitä versio joint-2 muuttaa/);
  assert.match(proposed.text, /Muuttunut/);
  await assert.rejects(save(chair, CONSORTIUM, framework, 2), { code: 'framework/not-a-draft' });
  await assert.rejects(
    perform(program.platform, discardDraft, chair, { institution: CONSORTIUM, ...begun }),
    { code: 'framework/not-a-draft' },
  );
  await perform(program.platform, withdrawProposal, chair, first);
  assert.doesNotMatch((await voter.get(paths.proposal('fi', first))).text, /Mitä versio joint-2/);
  assert.equal((await read(chair, begun)).standing, 'draft');

  await adopt(await proposeVersion(begun, '2099-01-01'));
  assert.equal((await read(anonymous, begun)).standing, 'coming');
  assert.ok((await inForce('2099-01-01')).includes('eu-2022-c243 joint-2'));
  const old = await read(anonymous, eu);
  assert.deepEqual([old.retiredFrom, old.followedBy], ['2099-01-01', 'joint-2']);
  assert.equal(old.framework.elements.length, released.elements.length);

  const { comparison } = await ask(program.platform, compareWith, anonymous, { ...begun, with: eu.version });
  assert.deepEqual(
    comparison?.changed.map(({ id, parts }) => [id, parts]),
    [['title', ['obligation']]],
  );
});

test('a draft is seen by its owner only, and nobody begins a version of another one’s framework', async () => {
  const own = await draft(kamk, KAMK, '1', 'kamk-own');
  assert.equal((await read(kamk, own)).standing, 'draft');
  for (const other of [savonia, anonymous]) {
    await assert.rejects(read(other, own), { code: 'not-found' });
    const { items } = await ask(program.platform, listFrameworks, other, {});
    assert.ok(!items.some(({ id }) => id === 'kamk-own'));
  }
  await assert.rejects(draft(savonia, KAMK, '2', 'kamk-own'), { code: 'not-allowed' });
  await assert.rejects(draft(savonia, SAVONIA, '2', 'kamk-own'), { code: 'framework/not-owner' });
  await assert.rejects(draft(kamk, KAMK, '9'), { code: 'framework/not-owner' });
  await assert.rejects(draft(kamk, CONSORTIUM, '9'), { code: 'not-allowed' });
  await assert.rejects(draft(kamk, KAMK, '1', 'kamk-own'), { code: 'framework/version-taken' });
  const copyOfOther = { institution: SAVONIA, from: own, version: '1', id: 'savonia-own' };
  await assert.rejects(perform(program.platform, draftVersion, savonia, copyOfOther), { code: 'not-found' });
  const { framework } = await read(kamk, own);
  await assert.rejects(save(savonia, SAVONIA, framework, 1), { code: 'not-found' });
  assert.deepEqual(framework.basedOn, [eu]);
});

test('a planner or a lead of one unit alone drafts nothing', async () => {
  const planner = await program.person(KAMK, 'planner');
  await assert.rejects(draft(planner, KAMK, '1', 'planner-own'), { code: 'not-allowed' });
  await assert.rejects(draft(anonymous, KAMK, '1', 'nobody-own'), { code: 'sign-in-needed' });
});

test('an institution’s own framework gates there and nowhere else', async () => {
  const own = await draft(kamk, KAMK, '1', 'kamk-gate');
  const { id: proposal } = await perform(program.platform, propose, kamk, {
    institution: KAMK,
    kind: 'framework-version',
    content: { framework: own.framework, version: own.version, effectiveFrom: '2098-01-01' },
    title: { fi: 'Oma' },
    why: { fi: 'Perusteltu.' },
  });
  const lead = await program.person(KAMK, 'lead');
  const which = { institution: KAMK, proposal };
  await perform(program.platform, vote, lead, { ...which, choice: 'yes' });
  const decision = { outcome: 'adopted', method: 'consensus', reasons: { fi: 'Sovittu.' } } as const;
  await perform(program.platform, decide, lead, { ...which, ...decision });
  assert.ok((await inForce('2098-01-02', KAMK)).includes('kamk-gate 1'));
  assert.ok(!(await inForce('2098-01-02', SAVONIA)).includes('kamk-gate 1'));
  const retired = await perform(program.platform, retireVersion, kamk, {
    institution: KAMK,
    ...{ framework: own.framework, version: own.version },
    from: '2098-06-01',
    reason: { fi: 'Yhteinen profiili riittää.' },
  });
  assert.ok(!retired.inForce.some(({ framework }) => framework === 'kamk-gate'));
  assert.ok(retired.inForce.length > 0);
  assert.ok((await inForce('2098-05-31', KAMK)).includes('kamk-gate 1'));
  assert.ok(!(await inForce('2098-06-01', KAMK)).includes('kamk-gate 1'));
  const found = await read(anonymous, own);
  assert.deepEqual(found.retiredBecause, { fi: 'Yhteinen profiili riittää.' });
  assert.equal(found.framework.id, 'kamk-gate');
});

test('nothing is retired into the past, by whom it does not belong to, or before it is in force', async () => {
  const retire = (
    by: Actor,
    which: { framework: string; version: string },
    institution: string,
    from: string,
  ) => perform(program.platform, retireVersion, by, { institution, ...which, from, reason: { fi: 'Syy' } });
  await assert.rejects(retire(chair, eu, CONSORTIUM, '2020-01-01'), { code: 'framework/retire-past' });
  await assert.rejects(retire(kamk, eu, CONSORTIUM, '2099-01-01'), { code: 'not-allowed' });
  await assert.rejects(retire(kamk, eu, KAMK, '2099-01-01'), { code: 'not-found' });
  const available = { framework: 'fi-national', version: '2024-draft' };
  await assert.rejects(retire(chair, available, CONSORTIUM, '2099-01-01'), {
    code: 'framework/not-in-force',
  });
});

test('a broken framework is refused with each place, and nothing of it is kept', async () => {
  const broken = structuredClone(released) as unknown as Record<string, unknown> & {
    elements: Record<string, unknown>[];
  };
  Object.assign(broken, { id: 'broken-one' });
  broken.elements[1]!.obligation = 'perhaps';
  delete (broken.elements[2]!.title as Record<string, string>).sv;
  broken.elements[3]!.predicates = [{ name: 'runsAnything' }];
  await assert.rejects(add(kamk, KAMK, broken), (error: { code: string; fields: { params: object }[] }) => {
    assert.equal(error.code, 'framework/file-unreadable');
    const told = error.fields.map(({ params }) => (params as { pointer: string }).pointer);
    assert.deepEqual(told, ['/elements/1/obligation', '/elements/2/title', '/elements/3/predicates/0']);
    return true;
  });
  await assert.rejects(read(kamk, { framework: 'broken-one', version: eu.version }), { code: 'not-found' });
});

test('what would be too much to run is refused before it is compiled', async () => {
  const withCheck = (check: object, id = 'hostile') => {
    const elements = released.elements.map((one) => (one.id === 'title' ? { ...one, check } : one));
    return { ...released, id, elements };
  };
  const codeOf = async (document: object) => {
    const told = await add(kamk, KAMK, document).then(
      () => ['kept'],
      (error: { code: string; fields: { code: string }[] }) =>
        error.fields.length > 0 ? error.fields.map(({ code }) => code) : [error.code],
    );
    return told[0];
  };
  assert.equal(
    await codeOf(withCheck({ properties: { title: { pattern: '(a+)+$' } } })),
    'framework/check-pattern',
  );
  assert.equal(await codeOf(withCheck({ $ref: '#' })), 'framework/check-refers');
  assert.equal(await codeOf(withCheck({ enum: ['x'.repeat(20_000)] })), 'framework/check-too-large');
  const deep = Array.from({ length: 60 }).reduce<object>((inner) => ({ not: inner }), {});
  assert.equal(await codeOf(withCheck(deep)), 'framework/check-too-deep');
  assert.equal(await codeOf({ ...released, id: 'huge', note: 'x'.repeat(2_100_000) }), 'file-too-large');
  const many = (count: number) => ({
    ...released,
    id: 'many',
    elements: Array.from({ length: count }, (_, index) => ({
      ...released.elements[1],
      id: index === 0 ? 'title' : `title-${index}`,
    })),
    nearly: { unmetAtMost: 1 },
  });
  assert.equal(await codeOf(many(MOST_ELEMENTS + 1)), 'framework/file-too-many');
  assert.equal(await codeOf(many(MOST_ELEMENTS)), 'kept');
});

test('a requirement is tried on three offerings without being kept', async () => {
  const { framework } = await read(anonymous, eu);
  const trial = await carryOut(program.platform, tryDraft, kamk, {
    institution: KAMK,
    document: framework,
    element: 'title',
  });
  assert.deepEqual(trial.problems, []);
  assert.equal(trial.tried.length, 3);
  assert.ok(trial.tried.every(({ invented, elements }) => invented && elements.length === 1));
  const broken = { ...framework, creditBounds: { minimum: 9, maximum: 1 } };
  const { problems, tried } = await carryOut(program.platform, tryDraft, kamk, {
    institution: KAMK,
    document: broken,
  });
  assert.deepEqual([problems.map(({ code }) => code), tried], [['framework/file-bounds'], []]);
});

test('a draft that is thrown away is gone; a released version cannot be', async () => {
  const own = await draft(kamk, KAMK, '1', 'kamk-passing');
  await perform(program.platform, discardDraft, kamk, { institution: KAMK, ...own });
  await assert.rejects(read(kamk, own), { code: 'not-found' });
  await assert.rejects(perform(program.platform, discardDraft, chair, { institution: CONSORTIUM, ...eu }), {
    code: 'framework/not-a-draft',
  });
});

test('an expert adds a requirement on the page without writing JSON, and two who edit at once both keep their work', async () => {
  const browser = await signIn(program, kamk);
  const draftPage = paths.draftVersion('fi', eu);
  const begun = await browser.post(draftPage, { institution: KAMK, id: 'kamk-pages', version: '1' });
  assert.equal(begun.status, 303, begun.text);
  const at = { framework: 'kamk-pages', version: '1' };
  assert.equal(begun.location, paths.editVersion('fi', at));
  const form = {
    'title.fi': 'Osien määrä',
    'title.sv': 'Antal delar',
    'title.en': 'Number of parts',
    'explanation.fi': 'Kokonaisuudessa on osia.',
    'explanation.sv': 'Helheten har delar.',
    'explanation.en': 'The whole has parts.',
    obligation: 'mandatory',
    appliesTo: 'offering',
    source: 'Oma linjaus',
    id: 'parts',
    effortMinutes: '20',
    field: '/parts',
    'check.kind': 'at-least',
    'check.count': '2',
    'links.0.target': 'consortium-profile/hours',
    'links.0.relation': 'related',
    revision: '1',
  };
  const adding = paths.addRequirement('fi', at);
  const tried = await browser.post(`${adding}?step=try`, form);
  assert.match(tried.text, /id="live"/);
  assert.match(tried.text, /Keksitty esimerkki/);
  assert.equal((await read(kamk, at)).revision, 1);

  const unfinished = await browser.post(adding, {
    ...form,
    'title.sv': '',
    'check.count': '',
    'check.kind': 'advanced',
    'check.json': '{"requird": []}',
  });
  assert.equal(unfinished.status, 422);
  assert.match(unfinished.text, /requird/);
  const saved = await browser.post(adding, form);
  assert.equal(saved.status, 303, saved.text);
  const { framework, revision } = await read(kamk, at);
  const added = framework.elements.at(-1)!;
  assert.deepEqual(added.appliesTo === 'offering' && added.check, {
    required: ['parts'],
    properties: { parts: { type: 'array', minItems: 2 } },
  });
  assert.deepEqual(added.links, [{ framework: 'consortium-profile', element: 'hours', relation: 'related' }]);

  const page = paths.editRequirement('fi', { ...at, element: 'parts' });
  await browser.post(paths.editVersion('fi', at), {
    revision: String(revision),
    'obligation.title': 'optional',
  });
  const mine = { ...form, 'title.fi': 'Osia riittävästi', revision: String(revision) };
  const conflict = await browser.post(page, mine);
  assert.equal(conflict.status, 409);
  assert.match(conflict.text, /Joku muu tallensi/);
  assert.match(conflict.text, /Osia riittävästi/);
  const again = await browser.post(page, { ...mine, revision: String(revision + 1) });
  assert.equal(again.status, 303, again.text);
  const both = (await read(kamk, at)).framework.elements;
  assert.equal(both.find(({ id }) => id === 'title')?.obligation, 'optional');
  assert.equal(both.at(-1)?.title.fi, 'Osia riittävästi');
});

test('requirements are moved, copied and removed on the page', async () => {
  const browser = await signIn(program, kamk);
  const at = { framework: 'kamk-order', version: '1' };
  await draft(kamk, KAMK, '1', 'kamk-order');
  const list = paths.editVersion('fi', at);
  const ids = async () => (await read(kamk, at)).framework.elements.map(({ id }) => id);
  const before = await ids();
  const press = async (verb: string) => {
    const { revision } = await read(kamk, at);
    assert.equal((await browser.post(list, { revision: String(revision), do: verb })).status, 303);
  };
  await press(`up:${before[1]}`);
  assert.deepEqual((await ids()).slice(0, 2), [before[1], before[0]]);
  await press(`copy:${before[0]}`);
  assert.equal((await ids())[2], `${before[0]}-2`);
  const removal = paths.removeRequirement('fi', { ...at, element: `${before[0]}-2` });
  assert.match((await browser.get(removal)).text, /Poistetaanko vaatimus/);
  const { revision } = await read(kamk, at);
  await browser.post(removal, { revision: String(revision) });
  assert.deepEqual(await ids(), [before[1], before[0], ...before.slice(2)]);
});

test('the pages tell what a version is, and a stranger is offered nothing that she may not', async () => {
  const visitor = await signIn(program, null);
  const old = await visitor.get(paths.framework('fi', eu));
  assert.match(old.text, /käytössä 16\.6\.2022 alkaen/);
  assert.match(old.text, /Sitä seuraa versio joint-2/);
  assert.doesNotMatch(old.text, /Luonnostele uusi versio/);
  const administrator = await signIn(program, chair);
  assert.match((await administrator.get(paths.framework('fi', eu))).text, /Luonnostele uusi versio/);
  const compared = await visitor.get(
    paths.compareVersions('fi', { framework: eu.framework, version: 'joint-2' }),
  );
  assert.match(compared.text, /Velvoittavuus/);
  assert.match(compared.text, /Muuttunut/);
  const file = await visitor.get(paths.frameworkFile('fi', eu));
  assert.deepEqual(JSON.parse(file.text), released);
  assert.match((await visitor.get(paths.editVersion('fi', eu))).location ?? '', /sign-in/);
  assert.equal((await (await signIn(program, kamk)).get(paths.editVersion('fi', eu))).status, 403);
  assert.equal((await administrator.get(paths.editVersion('fi', eu))).status, 409);
});

test('a pasted or sent file is read with its place where it stops being JSON', async () => {
  const browser = await signIn(program, kamk);
  const address = paths.addFramework('fi');
  const cut = await browser.post(address, { institution: KAMK, json: '{\n "id": "x",,' });
  assert.equal(cut.status, 422);
  assert.match(cut.text, /rivi 2, merkki 12/);
  const latin = await browser.upload(
    address,
    { name: 'oma.json', bytes: Buffer.from('{"title": "ä"}', 'latin1') },
    { institution: KAMK },
  );
  assert.match(latin.text, /UTF-8/);
  const content = JSON.stringify({ ...released, id: 'kamk-file' });
  const sent = await browser.upload(
    address,
    { name: 'oma.json', bytes: Buffer.from(`\ufeff${content}`) },
    { institution: KAMK },
  );
  assert.equal(sent.status, 303, sent.text);
  assert.equal((await read(kamk, { framework: 'kamk-file', version: eu.version })).standing, 'draft');
});

test('the API edits with If-Match, and tells each flaw with a pointer into the request', async () => {
  const browser = await signIn(program, kamk);
  const address = `/api/institutions/${KAMK}/frameworks`;
  const added = await browser.api('POST', address, { document: { ...released, id: 'kamk-api' } });
  assert.equal(added.status, 201, added.text);
  const one = `${address}/kamk-api/${eu.version}`;
  const found = await browser.api('GET', `/api/frameworks/kamk-api/${eu.version}`);
  assert.equal(found.headers.get('etag'), '"1"');
  const { framework } = found.json as { framework: Framework };
  const body = { document: { ...framework, creditBounds: { minimum: 1, maximum: 30 } } };
  const saved = await browser.api('PUT', one, body, { 'if-match': '"1"' });
  assert.equal(saved.headers.get('etag'), '"2"');
  const late = await browser.api('PUT', one, body, { 'if-match': '"1"' });
  assert.equal(late.status, 409);
  const other = await browser.api(
    'PUT',
    one,
    { document: { ...framework, version: 'other' } },
    { 'if-match': '"2"' },
  );
  assert.equal((other.json as { code: string }).code, 'framework/other-version');
  const broken = { document: { ...framework, creditBounds: { minimum: 'one', maximum: 30 } } };
  const refused = await browser.api('PUT', one, broken, { 'if-match': '"2"' });
  assert.deepEqual(
    (refused.json as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer),
    ['#/document/creditBounds/minimum'],
  );
  assert.equal((await browser.api('DELETE', one)).status, 200);
  assert.equal((await browser.api('GET', `/api/frameworks/kamk-api/${eu.version}`)).status, 404);
});
