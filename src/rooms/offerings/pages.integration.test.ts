import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { dayFromNow, openImplementation, publishedOffering } from '../../testing/study.ts';
import { shippedFramework } from '../framework/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering } from './actions/add-offering.ts';
import { readOfferingPage } from './actions/read-offerings.ts';
import { saveOffering } from './actions/save-offering.ts';
import { upsertImported } from './store/imported.ts';

let program: TestProgram;
let planner: Actor;
let lead: Actor;
let browser: Browser;
const KAMK = '02473';

before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(KAMK, 'planner');
  lead = await program.person(KAMK, 'lead');
  browser = await signIn(program, planner);
});
after(() => program.close());

const add = async (document = described) => {
  const { id } = await perform(program.platform, addOffering, planner, { institution: KAMK, document });
  return `/fi/institutions/${KAMK}/offerings/${id}`;
};
const read = (path: string) =>
  ask(program.platform, readOfferingPage, planner, { institution: KAMK, offering: path.split('/').at(-1)! });

/** The values of a form as a browser would send them back. */
function valuesOf(html: string): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  const put = (name: string, value: string) => {
    values[name] = name in values ? [values[name]!, value].flat() : value;
  };
  const decode = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  const form = /<form id="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  for (const [, attributes = '', body] of form.matchAll(
    /<(?:input|textarea)\b([^>]*)>(?:([^<]*)<\/textarea>)?/g,
  )) {
    const name = / name="([^"]*)"/.exec(` ${attributes}`)?.[1];
    if (!name || name === '_csrf') continue;
    if (/type="(radio|checkbox)"/.test(attributes) && !/\schecked/.test(attributes)) continue;
    put(name, decode(body ?? /value="([^"]*)"/.exec(attributes)?.[1] ?? ''));
  }
  for (const [, attributes = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const chosen =
      /<option\b(?=[^>]*\sselected)[^>]*value="([^"]*)"/.exec(options)?.[1] ??
      /<option selected value="([^"]*)"/.exec(options)?.[1];
    if (name) put(name, chosen ?? '');
  }
  return values;
}

test('without offerings the list says what to do first', async () => {
  const other = await signIn(program, await program.person('02608', 'planner'));
  const { status, text } = await other.get('/fi/institutions/02608/offerings');
  assert.equal(status, 200);
  assert.match(text, /Koulutuksia ei ole vielä/);
  assert.match(text, /href="\/fi\/institutions\/02608\/offerings\/new"/);
});

test('a planner gives a title and comes to the form', async () => {
  const typed = (title: string) =>
    browser.post(`/fi/institutions/${KAMK}/offerings/new`, { 'title.fi': title });
  const refused = await typed('Uusi <b>koulutus</b>');
  assert.equal(refused.status, 422);
  assert.match(refused.text, /HTML-merkintä &lt;b>/);
  assert.match(refused.text, /value="Uusi &lt;b>koulutus/);
  const sent = await typed('Uusi koulutus, 3 < 5');
  assert.equal(sent.status, 303);
  assert.match(sent.location!, /\/edit$/);
  const form = await browser.get(sent.location!);
  assert.equal(form.status, 200);
  assert.ok(form.text.includes('Uusi koulutus, 3 &lt; 5'), 'escaped');
  assert.match(form.text, /Osaamistavoite 1/);
  assert.doesNotMatch(form.text, /Osaamistavoite 2/);
});

test('what was typed when the session had ended comes back, and is said to be unsaved', async () => {
  const path = `/fi/institutions/${KAMK}/offerings/new`;
  const stranger = await signIn(program, null);
  const sent = await stranger.post(path, { 'title.fi': 'Kesken jäänyt' });
  const next = new URL(sent.location!, 'http://x').searchParams.get('next')!;
  const back = (await browser.get(next)).text;
  assert.match(back, /Kirjoittamasi palautettiin[\s\S]*Kesken jäänyt/);
  assert.doesNotMatch((await browser.get(path)).text, /Kirjoittamasi palautettiin/);
});

test('an offering without a title is not added, and the form says why', async () => {
  const sent = await browser.post(`/fi/institutions/${KAMK}/offerings/new`, {});
  assert.equal(sent.status, 422);
  assert.match(sent.text, /Täytä tämä kohta/);
});

test('the form sent back as it came changes nothing', async () => {
  const path = await add();
  const form = await browser.get(`${path}/edit`);
  const sent = await browser.post(`${path}/edit`, valuesOf(form.text));
  assert.equal(sent.status, 303, sent.text.slice(0, 2000));
  const page = await read(path);
  assert.deepEqual(page.document, { ...described, institution: KAMK });
  assert.equal(page.revision, 1);
});

test('the missing list shrinks as one saves, and a new empty outcome row comes', async () => {
  const { outcomes: _outcomes, ...rest } = described;
  const path = await add(rest);
  const before = await browser.get(`${path}/edit`);
  const missing = (html: string) => [...html.matchAll(/data-state="(missing|invalid)"/g)].length;
  assert.match(before.text, /Osaamistavoitteet/);
  const values = {
    ...valuesOf(before.text),
    'outcomes.0.text.fi': 'Laatii yritykselle vastuullisuussuunnitelman',
    next: 'outcomes',
  };
  const sent = await browser.post(`${path}/edit`, values);
  assert.equal(sent.status, 303);
  assert.match(sent.location!, /#outcomes$/);
  const after = await browser.get(`${path}/edit`);
  assert.ok(missing(after.text) < missing(before.text), 'less is missing than before');
  assert.match(after.text, /Kaikki pakolliset kohdat ovat kunnossa/);
  assert.match(after.text, /Osaamistavoite 2/);
});

test('autosave answers with what is still missing, and one form saves again and again', async () => {
  const path = await add();
  const values = valuesOf((await browser.get(`${path}/edit`)).text);
  for (const hours of ['90', '91', '92']) {
    const saved = await browser.post(`${path}/edit?autosave=1`, { ...values, hours });
    assert.equal(saved.status, 200);
  }
  assert.equal((await read(path)).document.hours, 92);
  const sent = await browser.post(`${path}/edit`, { ...values, hours: '93' });
  assert.equal(sent.status, 303);
  assert.equal((await read(path)).document.hours, 93);
});

test('somebody saved meanwhile: 409, both texts are on the page, and one can still choose', async () => {
  const path = await add();
  const values = valuesOf((await browser.get(`${path}/edit`)).text);
  const { document, id } = await read(path);
  await perform(program.platform, saveOffering, lead, {
    institution: KAMK,
    offering: id,
    revision: 1,
    document: { ...document, description: { fi: 'Toisen teksti' } },
  });
  const refused = await browser.post(`${path}/edit`, { ...values, 'description.fi': 'Oma teksti' });
  assert.equal(refused.status, 409);
  assert.match(refused.text, /Joku muu tallensi tällä välin/);
  assert.match(refused.text, /Toisen teksti/);
  assert.match(refused.text, /Oma teksti/);
  const again = await browser.post(`${path}/edit`, valuesOf(refused.text));
  assert.equal(again.status, 303);
  const page = await read(path);
  assert.deepEqual([page.document.description?.fi, page.revision], ['Oma teksti', 3]);
});

test('wrong numbers are told beside the field and the input is kept', async () => {
  const path = await add();
  const values = valuesOf((await browser.get(`${path}/edit`)).text);
  const sent = await browser.post(`${path}/edit`, {
    ...values,
    ects: 'viisi',
    'targetGroup.fi': '<script>alert(1)</script>',
  });
  assert.equal(sent.status, 422);
  assert.match(sent.text, /Kirjoita luku/);
  assert.match(sent.text, /viisi/);
  assert.doesNotMatch(sent.text, /<script>alert\(1\)/);
});

test('submitted in the browser, approved by another person, published; the author has no approve button', async () => {
  const path = await add({ ...described, title: { fi: 'Selainpolku' } });
  const question = await browser.get(`${path}/submit`);
  assert.match(question.text, /Lähetetäänkö hyväksyttäväksi/);
  assert.equal((await browser.post(`${path}/submit`, valuesOf(question.text))).status, 303);
  const leader = await signIn(program, lead);
  const page = await leader.get(path);
  assert.match(page.text, new RegExp(`href="${path}/approve"`));
  assert.doesNotMatch((await browser.get(path)).text, /\/approve"/);
  const returned = await leader.post(`${path}/return`, {});
  assert.equal(returned.status, 422);
  const approve = await leader.get(`${path}/approve`);
  assert.equal((await leader.post(`${path}/approve`, valuesOf(approve.text))).status, 303);
  assert.equal((await browser.post(`${path}/publish`)).status, 303);
  const published = await browser.get(path);
  assert.match(published.text, /Julkaistiin/);
  assert.match(published.text, /Dokumentin|Asiakirjan tiiviste/);
});

test('returned with a reason, the author reads it on the page', async () => {
  const path = await add();
  await browser.post(`${path}/submit`);
  const leader = await signIn(program, lead);
  assert.equal((await leader.post(`${path}/return`, { reason: 'Tarkenna kriteerit' })).status, 303);
  assert.match((await browser.get(path)).text, /Tarkenna kriteerit/);
});

test('an implementation is added from the page, with a teacher of the institution', async () => {
  const { offering } = await publishedOffering(program, KAMK);
  const teacher = await program.person(KAMK, 'teacher');
  const path = `/fi/institutions/${KAMK}/offerings/${offering}`;
  const form = await browser.get(`${path}/implementations/new`);
  assert.match(form.text, new RegExp(teacher.person!));
  const values = {
    ...valuesOf(form.text),
    starts: '11.1.2027',
    ends: '2027-03-31',
    enrolFrom: '2026-11-01',
    enrolUntil: '2027-01-05',
    seats: '20',
    price: '',
    teachers: [teacher.person!],
  };
  const wrong = await browser.post(`${path}/implementations/new`, { ...values, ends: '2026-12-31' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Päättymispäivä on ennen alkamispäivää/);
  const sent = await browser.post(`${path}/implementations/new`, values);
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  assert.match((await browser.get(path)).text, /0 \/ 20/);
});

test('the list as CSV runs no formula', async () => {
  await add({ ...described, title: { fi: '=HYPERLINK("http://example.invalid")' } });
  const csv = await browser.get(`/fi/institutions/${KAMK}/offerings?format=csv`);
  assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.match(csv.text, /"'=HYPERLINK/);
});

test('the list and its file do not call an offering failing of which the source is only silent', async () => {
  const title = { fi: 'Vaitonainen lähde' };
  await inTransaction(program.platform.database, theProgram, (tx) =>
    upsertImported(
      tx,
      { institution: KAMK, sourceKey: 'silent', rowSha256: 'a', document: { title, institution: KAMK } },
      { author: planner.person, now: new Date(), frameworks: [shippedFramework('eu-2022-c243')!] },
    ),
  );
  await add({ title: { fi: 'Vaitonainen luonnos' } });
  const list = `/fi/institutions/${KAMK}/offerings?q=vaitonainen`;
  const { text } = await browser.get(`${list}&format=csv`);
  assert.match(text, /lähde;[^\n]*Ei voi vielä sanoa/);
  assert.match(text, /luonnos;[^\n]*Ei täytä vaatimuksia/);
  const undecided = (await browser.get(`${list}&verdict=undecided`)).text;
  assert.match(undecided, /lähde/);
  assert.doesNotMatch(undecided, /luonnos/);
  const failing = (await browser.get(`${list}&verdict=not`)).text;
  assert.match(failing, /luonnos/);
  assert.doesNotMatch(failing, /lähde/);
});

test('a learner finds an offering by an inflected word, a part of a compound or a beginning, without signing in', async () => {
  const title = { fi: 'Puutarhasuunnittelun verkkokurssi', en: 'Garden design online' };
  const { offering } = await publishedOffering(program, KAMK, { ...described, title });
  const visitor = await signIn(program, null);
  for (const q of [
    'puutarhasuunnittelu',
    'suunnittelua',
    'puutar',
    'garden designs',
    'verkkokursseja',
    'PUUTARHÄSUUNITTELU',
  ]) {
    const found = await visitor.get(`/fi/catalogue?q=${encodeURIComponent(q)}`);
    assert.equal(found.status, 200);
    assert.ok(found.text.includes(offering), q);
  }
  const none = await visitor.get('/sv/catalogue?q=kvantfysik');
  assert.match(none.text, /Sökningen gav inga utbildningar/);
});

test('facets count what they would leave, and narrow the result', async () => {
  const expert = {
    ...described,
    title: { fi: 'Facetti asiantuntija' },
    level: { competence: 'expert' as const, eqf: 7 },
    mode: ['online' as const],
  };
  await publishedOffering(program, '02535', expert);
  await publishedOffering(program, KAMK, { ...described, title: { fi: 'Facetti soveltaja' } });
  const api = async (query: string) =>
    JSON.parse((await browser.get(`/api/catalogue?q=facetti${query}`)).text);
  const all = await api('');
  assert.equal(all.total, 2);
  assert.deepEqual(
    Object.fromEntries(
      all.facets.level.map((one: { value: string; count: number }) => [one.value, one.count]),
    ),
    { applied: 1, expert: 1 },
  );
  const one = await api('&level=expert');
  assert.equal(one.total, 1);
  assert.equal(one.facets.level.length, 2, 'the other levels can still be chosen');
  assert.deepEqual(one.facets.institution, [{ value: '02535', count: 1, about: false }]);
});

test('paging through the catalogue shows every offering once, in each order', async () => {
  for (const sort of ['title', 'newest', 'ects', 'relevance']) {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = JSON.parse(
        (await browser.get(`/api/catalogue?q=matkailu*&sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`))
          .text,
      );
      seen.push(...page.items.map((item: { id: string }) => item.id));
      cursor = page.next ?? '';
      assert.ok(seen.length <= page.total, 'no more than there are');
      if (!cursor) assert.equal(seen.length, page.total);
    } while (cursor);
    assert.equal(new Set(seen).size, seen.length, sort);
  }
});

test('a published page tells in three languages what one learns and gets, and where to enrol', async () => {
  const { offering } = await publishedOffering(program, KAMK);
  const { implementation } = await openImplementation(program, KAMK, offering);
  const closed = await openImplementation(program, KAMK, offering, {
    enrolFrom: dayFromNow(3),
    enrolUntil: dayFromNow(5),
  });
  const visitor = await signIn(program, null);
  const words = { fi: /Mitä opit/, sv: /Vad du lär dig/, en: /What you learn/ };
  for (const [language, pattern] of Object.entries(words)) {
    const page = await visitor.get(`/${language}/catalogue/${KAMK}/${offering}`);
    assert.equal(page.status, 200);
    assert.match(page.text, pattern);
    const enrol = `/${language}/enrol/${KAMK}`;
    assert.ok(page.text.includes(`href="${enrol}/${implementation}`), 'one can enrol in what is open');
    assert.ok(!page.text.includes(`href="${enrol}/${closed.implementation}`), 'but not yet in the other');
  }
  const english = await visitor.get(`/en/catalogue/${KAMK}/${offering}`);
  assert.match(english.text, /<span lang="fi">Opit johtamaan/, 'content in another language is marked');
});

test('strange addresses are answered in words, not with an error', async () => {
  const visitor = await signIn(program, null);
  assert.equal((await visitor.get('/fi/catalogue/02473/not-an-id')).status, 404);
  assert.equal((await visitor.get('/fi/catalogue?cursor=xyz&q=a')).status, 303);
  assert.equal((await visitor.get('/fi/catalogue?level=none&mode=x&sort=y')).status, 200);
  assert.equal(
    (await visitor.get(`/fi/catalogue?q=${encodeURIComponent("' | & ! <-> :* ( \\ %")}`)).status,
    200,
  );
  assert.equal((await visitor.get(`/fi/catalogue?q=${'x'.repeat(5000)}`)).status, 200);
  assert.equal((await browser.get(`/fi/institutions/${KAMK}/offerings/not-an-id`)).status, 404);
});

test('the API edits with If-Match and answers with the new ETag', async () => {
  const path = await add();
  const { id, document } = await read(path);
  const url = `/api/institutions/${KAMK}/offerings/${id}`;
  const saved = await browser.api(
    'PUT',
    url,
    { document: { ...document, hours: 12 } },
    { 'if-match': '"1"' },
  );
  assert.equal(saved.status, 200);
  assert.equal(saved.headers.get('etag'), '"2"');
  const late = await browser.api('PUT', url, { document: { ...document, hours: 13 } }, { 'if-match': '"1"' });
  assert.equal(late.status, 409);
  assert.equal((late.json as { code: string }).code, 'changed-meanwhile');
});
