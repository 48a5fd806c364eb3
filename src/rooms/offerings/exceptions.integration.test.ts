import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { openSession } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { dayFromNow } from '../../testing/study.ts';
import { adoptVersion } from '../framework/adopt-version.ts';
import { type OfferingDocument, shippedFramework } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from './actions/add-offering.ts';
import { endException } from './actions/exceptions/end.ts';
import { grantException } from './actions/exceptions/grant.ts';
import { readExceptions } from './actions/exceptions/list.ts';
import { publishOffering } from './actions/publish-offering.ts';
import { readOfferingPage } from './actions/read-offerings.ts';
import { readPublished } from './actions/read-published.ts';
import { approveOffering, submitOffering } from './actions/review-offering.ts';

let program: TestProgram;
let planner: Actor;
let lead: Actor;
let quality: Actor;
const KAMK = '02473';
const EU = shippedFramework('eu-2022-c243')!;
const { institution: _own, coDesigners: _with, ...complete } = described;
const { level: _level, ...withoutLevel } = complete;

before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(KAMK, 'planner');
  lead = await program.person(KAMK, 'lead');
  quality = await program.person(KAMK, 'quality');
});
after(() => program.close());

const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const fieldRefused = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.fields.some((field) => field.code === code);
const at = (offering: string) => ({ institution: KAMK, offering });
const page = (offering: string) => ask(program.platform, readOfferingPage, planner, at(offering));
const today = () => dayFromNow(0);
const inDays = dayFromNow;

async function submitted(document: OfferingDocument = withoutLevel): Promise<string> {
  const { id } = await perform(program.platform, addOffering, planner, { institution: KAMK, document });
  await perform(program.platform, submitOffering, planner, at(id));
  return id;
}

const grant = (offering: string, change: Record<string, unknown> = {}, actor = lead) =>
  perform(program.platform, grantException, actor, {
    ...at(offering),
    framework: EU.id,
    version: EU.version,
    elements: ['level'],
    reason: 'Taso päätetään keväällä.',
    validUntil: inDays(30),
    ...change,
  });

async function publishedByException(): Promise<{ id: string; exception: string }> {
  const id = await submitted();
  const { id: exception } = await grant(id);
  await perform(program.platform, approveOffering, lead, at(id));
  await perform(program.platform, publishOffering, planner, at(id));
  return { id, exception };
}

/** As if so many days had gone by. */
const age = (exception: string, days: number) =>
  inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update offering_exceptions set granted_on = granted_on - ${days}::int, valid_until = valid_until - ${days}::int
      where id = ${exception}::uuid`.execute(tx),
  );

test('frameworks that are not in force warn, and stop nothing', async () => {
  const id = await submitted(complete);
  const { judgement, warnings } = await page(id);
  assert.equal(judgement.verdict, 'conforms');
  const gaps = warnings.filter(({ report }) => report.verdict !== 'conforms');
  assert.ok(gaps.some(({ report }) => report.framework.id === 'consortium-profile'));
  assert.ok(warnings.every(({ standing }) => standing === 'available'));
  await perform(program.platform, approveOffering, lead, at(id));
  await perform(program.platform, publishOffering, planner, at(id));
  assert.equal((await page(id)).state, 'published');
});

test('with an exception an offering is approved and published, and the exception stands in the evidence', async () => {
  const id = await submitted();
  await assert.rejects(
    perform(program.platform, approveOffering, lead, at(id)),
    refusedWith('offerings/not-conforming'),
  );
  assert.equal((await page(id)).hindrances, 1);
  await grant(id);
  const excepted = await page(id);
  assert.equal(excepted.hindrances, 0);
  assert.deepEqual(excepted.exceptions[0]?.elementTitles[0]?.fi, 'Vaativuustaso');
  await perform(program.platform, approveOffering, lead, at(id));
  await perform(program.platform, publishOffering, planner, at(id));
  const approval = (await page(id)).steps.find(({ verb }) => verb === 'approve');
  assert.equal(approval?.evidence?.exceptions[0]?.reason, 'Taso päätetään keväällä.');
  const published = await ask(program.platform, readPublished, await program.learner(), at(id));
  assert.deepEqual(published.exceptions[0]?.elements, ['level']);
});

test('an exception is never granted by an author, by a planner or by an API key', async () => {
  const { id } = await perform(program.platform, addOffering, lead, {
    institution: KAMK,
    document: withoutLevel,
  });
  await assert.rejects(grant(id), refusedWith('offerings/own-exception'));
  await assert.rejects(grant(id, {}, planner), refusedWith('not-allowed'));
  const key: Actor = { ...quality, person: null, via: 'api-key', key: quality.person! };
  await assert.rejects(grant(id, {}, key), refusedWith('offerings/exception-by-person'));
  await grant(id, {}, quality);
});

test('an exception needs a reason, a day within a year, a framework in force and an element that is open', async () => {
  const id = await submitted();
  await assert.rejects(grant(id, { reason: '  ' }), refusedWith('invalid-input'));
  await assert.rejects(grant(id, { validUntil: inDays(-1) }), fieldRefused('offerings/exception-day'));
  await assert.rejects(grant(id, { validUntil: inDays(400) }), fieldRefused('offerings/exception-day'));
  await assert.rejects(
    grant(id, { framework: 'fi-national', version: '2024-draft' }),
    fieldRefused('offerings/framework-not-in-force'),
  );
  await assert.rejects(grant(id, { elements: ['title'] }), fieldRefused('offerings/element-not-open'));
  await assert.rejects(grant(id, { elements: ['learner'] }), fieldRefused('offerings/element-not-open'));
});

test('an exception that has run out between approval and publishing stops the publishing', async () => {
  const id = await submitted();
  const { id: exception } = await grant(id);
  await perform(program.platform, approveOffering, lead, at(id));
  await age(exception, 60);
  await assert.rejects(perform(program.platform, publishOffering, planner, at(id)), (error) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, 'offerings/not-conforming');
    assert.deepEqual(
      error.fields.map(({ path }) => path),
      ['level.eqf'],
    );
    return true;
  });
});

test('an exception that holds no longer makes a published offering need attention, until another one takes its place', async () => {
  const { id, exception } = await publishedByException();
  const line = async () => {
    const { items } = await ask(program.platform, readExceptions, planner, { institution: KAMK });
    return items.find((one) => one.id === exception);
  };
  assert.equal((await line())?.needsAttention, false);
  await age(exception, 60);
  assert.deepEqual([(await line())?.needsAttention, (await line())?.standing], [true, 'expired']);
  assert.equal((await page(id)).needsAttention, true);
  await grant(id);
  assert.equal((await line())?.needsAttention, false);
  const published = await ask(program.platform, readPublished, planner, at(id));
  assert.equal(published.exceptions.length, 2);
});

test('an exception is ended once, with a reason, and the public page says so', async () => {
  const { id, exception } = await publishedByException();
  const end = () =>
    perform(program.platform, endException, quality, { ...at(id), exception, reason: 'Taso on nyt selvä.' });
  await end();
  await assert.rejects(end(), refusedWith('offerings/exception-over'));
  const published = await ask(program.platform, readPublished, planner, at(id));
  assert.equal(published.exceptions[0]?.endedOn, today());
  const html = await (await program.app.request(`/fi/catalogue/${KAMK}/${id}`)).text();
  assert.match(html, /Julkaistu poikkeuksella/);
  assert.match(html, /Vaativuustaso/);
  assert.doesNotMatch(html, /Kaikki pakolliset tiedot ovat kunnossa/);
  assert.equal((await page(id)).needsAttention, true);
});

test('an institution sees its own exceptions, the consortium those of all', async () => {
  await publishedByException();
  const stranger = await program.person('02535', 'planner', 'quality');
  assert.deepEqual((await ask(program.platform, readExceptions, stranger, {})).items, []);
  await assert.rejects(
    ask(program.platform, readExceptions, stranger, { institution: KAMK }),
    refusedWith('not-allowed'),
  );
  const consortium = await program.person('02629', 'consortium-administrator');
  const seen = (await ask(program.platform, readExceptions, consortium, {})).items;
  assert.ok(seen.some(({ institution }) => institution === KAMK));
});

test('those who answer for quality and the authors are told of an exception', async () => {
  const id = await submitted();
  await grant(id);
  await program.worker!.idle();
  const told = await inTransaction(program.platform.database, theProgram, (tx) =>
    rows(
      tx,
      sql<{ person: string }>`select person_id as person from notices
        where kind = 'offerings.excepted' and link like ${`%${id}%`}`,
    ),
  );
  assert.deepEqual(told.map(({ person }) => person).sort(), [planner.person, quality.person].sort());
});

test('a lead grants an exception on a page that shows what is open, and finds it in the list; warnings are marked', async () => {
  const id = await submitted();
  const { cookie, token, csrf } = await openSession(program, lead);
  const headers = { cookie: `${cookie}=${token}` };
  const get = async (path: string) => (await program.app.request(path, { headers })).text();
  const own = `/fi/institutions/${KAMK}/offerings/${id}`;
  const offering = await get(own);
  assert.match(offering, /Luonnos – ei estä julkaisemista/);
  assert.match(offering, /Myönnä poikkeus/);
  const form = await get(`${own}/exceptions/new`);
  const boxes = [...form.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(
    ([tag]) => /value="([^"]+)"/.exec(tag)?.[1],
  );
  assert.deepEqual(boxes, [`${EU.id}@${EU.version}@level`]);
  const send = (values: Record<string, string>) => {
    const body = new URLSearchParams({ _csrf: csrf, _once: `once-${values.validUntil}`, ...values });
    return program.app.request(`${own}/exceptions/new`, { method: 'POST', headers, body });
  };
  const values = { elements: boxes[0]!, reason: 'Sovitaan keväällä.', validUntil: inDays(20) };
  const late = await send({ ...values, validUntil: inDays(500) });
  assert.match(await late.text(), /Valitse päivä tästä päivästä enintään vuoden päähän/);
  const done = await send(values);
  assert.equal(done.headers.get('location'), `${own}#exceptions`);
  const list = await get('/fi/exceptions');
  assert.ok(list.includes(own) && list.includes('Sovitaan keväällä.'));
});

test('a framework that came into force after the approval is asked when publishing', async () => {
  const id = await submitted(complete);
  await perform(program.platform, approveOffering, lead, at(id));
  const day = today();
  await inTransaction(program.platform.database, theProgram, (tx) =>
    adoptVersion(
      tx,
      { institution: 'consortium', framework: 'consortium-profile', version: '1' },
      { effectiveFrom: day, today: day },
      program.platform.clock(),
    ),
  );
  await assert.rejects(perform(program.platform, publishOffering, planner, at(id)), (error) => {
    assert.ok(error instanceof Refusal && error.code === 'offerings/not-conforming');
    return error.fields.some(({ path }) => path === 'coDesigners');
  });
  const { judgement } = await page(id);
  const profile = judgement.reports.find(({ framework }) => framework.id === 'consortium-profile');
  const elements = profile!.elements
    .filter(
      (one) => one.obligation === 'mandatory' && one.result !== 'met' && one.result !== 'not-applicable',
    )
    .map((one) => one.id);
  await grant(id, { framework: 'consortium-profile', version: '1', elements });
  await perform(program.platform, publishOffering, planner, at(id));
  const published = await ask(program.platform, readPublished, planner, at(id));
  assert.deepEqual(published.exceptions[0]?.elements, elements);
});
