import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { openSession } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { type OfferingDocument, shippedFramework } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from './actions/add-offering.ts';
import { findWording } from './actions/find-wording.ts';
import { publishOffering } from './actions/publish-offering.ts';
import { readOfferingPage } from './actions/read-offerings.ts';
import { approveOffering, submitOffering } from './actions/review-offering.ts';

let program: TestProgram;
let planner: Actor;
let own: string;
const KAMK = '02473';
const PROFILE = shippedFramework('consortium-profile')!;
const { institution: _own, ...document } = described;

before(async () => {
  program = await startTestProgram();
  planner = await program.person(KAMK, 'planner');
  const { id } = await perform(program.platform, addOffering, planner, {
    institution: KAMK,
    document: { title: { fi: 'Matkailun vastuullisuus' }, field: '1015', level: { competence: 'applied' } },
  });
  own = id;
  await published('02535', 'Keittiötyön perusteet', {
    field: '1013',
    relevance: { fi: 'Ravintolat hakevat tekijöitä.' },
  });
  await published('02535', 'Matkailu lumella', {
    relevance: { fi: 'Safariyritysten asiakkaat kysyvät lumesta.' },
  });
  await published('10108', 'Koneoppiminen', {
    field: '0611',
    relevance: { fi: 'Tehtaat keräävät mittauksia.' },
  });
  await published('10108', 'Matkailun sanaton', { relevance: { fi: 'xxx' } });
  await published(KAMK, 'Oma matkailu', { relevance: { fi: 'Oma korkeakoulu sanoo näin.' } });
});
after(() => program.close());

async function published(
  institution: string,
  title: string,
  change: Partial<OfferingDocument>,
): Promise<string> {
  const author = await program.person(institution, 'planner');
  const approver = await program.person(institution, 'lead');
  const { id } = await perform(program.platform, addOffering, author, {
    institution,
    document: { ...document, title: { fi: title }, ...change },
  });
  const at = { institution, offering: id };
  await perform(program.platform, submitOffering, author, at);
  await perform(program.platform, approveOffering, approver, at);
  await perform(program.platform, publishOffering, author, at);
  return id;
}

const find = (element: string, change: Record<string, string> = {}) =>
  ask(program.platform, findWording, planner, {
    institution: KAMK,
    offering: own,
    framework: PROFILE.id,
    version: PROFILE.version,
    element,
    ...change,
  });

test('others are quoted that meet the element, the nearest first, and never one’s own institution', async () => {
  const { part, items } = await find('working-life-need');
  assert.equal(part, 'relevance');
  assert.deepEqual(
    items.map(({ title }) => title.fi),
    ['Matkailu lumella', 'Keittiötyön perusteet', 'Koneoppiminen'],
  );
  assert.deepEqual(items[0]?.wording, [{ fi: 'Safariyritysten asiakkaat kysyvät lumesta.' }]);
  assert.deepEqual(items[0]?.institutionName, { fi: 'Korkeakoulu 02535' });
});

test('what is chosen from a list has no wording; what does not exist is not found', async () => {
  assert.deepEqual(await find('workload').then(({ part, items }) => [part, items]), [null, []]);
  const refused = (error: unknown) => error instanceof Refusal && error.code === 'not-found';
  await assert.rejects(find('no-such-element'), refused);
  await assert.rejects(find('level', { version: '99' }), refused);
});

test('a planner goes from the gap to the examples and starts from one; nothing is saved by that', async () => {
  const { cookie, token } = await openSession(program, planner);
  const get = async (path: string) =>
    (await program.app.request(path, { headers: { cookie: `${cookie}=${token}` } })).text();
  const edit = `/fi/institutions/${KAMK}/offerings/${own}/edit`;
  const link = /href="([^"]*\/wording\?[^"]*working-life-need[^"]*)"/.exec(await get(edit))?.[1];
  assert.ok(link, 'the gap leads to the examples');
  const examples = await get(link.replaceAll('&amp;', '&'));
  assert.match(examples, /Safariyritysten asiakkaat kysyvät lumesta\./);
  const use = /href="([^"]*\/edit\?adapt=[^"]*)"/.exec(examples)?.[1]?.replaceAll('&amp;', '&');
  const form = await get(use!.replace(/#.*/, ''));
  assert.match(
    form,
    /<textarea[^>]*id="form-relevance-fi"[^>]*>Safariyritysten asiakkaat kysyvät lumesta\.</,
  );
  assert.match(form, /Lähde: Matkailu lumella, Korkeakoulu 02535/);
  assert.match(form, /Mitään ei ole vielä tallennettu/);
  const page = await ask(program.platform, readOfferingPage, planner, { institution: KAMK, offering: own });
  assert.deepEqual([page.revision, page.document.relevance], [1, undefined]);
});

test('an address that leads to nobody’s wording opens the form as it is', async () => {
  const { cookie, token } = await openSession(program, planner);
  for (const search of ['adapt=relevance&from=02535/none', 'adapt=title&from=x/y', 'adapt=relevance']) {
    const path = `/fi/institutions/${KAMK}/offerings/${own}/edit?${search}`;
    const answer = await program.app.request(path, { headers: { cookie: `${cookie}=${token}` } });
    assert.equal(answer.status, 200);
    assert.doesNotMatch(await answer.text(), /Mitään ei ole vielä tallennettu/);
  }
});
