import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '../../platform/actor.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { openImplementation, publishedOffering } from '../../testing/study.ts';

const kamk = '02473';
let program: TestProgram;
let offering: string;
let implementation: string;
let teacher: Actor;
let registrar: Actor;
before(async () => {
  program = await startTestProgram();
  ({ offering } = await publishedOffering(program, kamk));
  ({ implementation, teacher } = await openImplementation(program, kamk, offering, { seats: 2 }));
  registrar = await program.person(kamk, 'study-administration');
});
after(() => program.close());

const enrolPage = (language = 'fi', id = implementation) => `/${language}/enrol/${kamk}/${id}`;
const link = (html: string, pattern: RegExp) => {
  const found = pattern.exec(html)?.[1];
  assert.ok(found, `no ${pattern} in ${html}`);
  return found;
};

/** The fields of a page's form as a browser would send them. */
function hidden(html: string): Record<string, string> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(
    fields.map(([, name, value]) => [name!, value!]).filter(([name]) => name !== '_csrf'),
  );
}

test('a visitor who wants to enrol is led to sign in, and back', async () => {
  const answer = await (await signIn(program, null)).get(enrolPage());
  assert.equal(answer.status, 303);
  assert.equal(answer.location, `/fi/sign-in?next=${encodeURIComponent(enrolPage())}`);
});

test('the whole way through the pages: enrol, grade, confirm', async () => {
  const oona = await signIn(program, await program.learner());
  const form = await oona.get(enrolPage());
  assert.match(form.text, /Matkailuyrityksen vastuullinen johtaminen/);
  assert.equal([...form.text.matchAll(/<h1/g)].length, 1);
  const without = await oona.post(enrolPage(), hidden(form.text));
  assert.equal(without.status, 422, 'the confirmation has to be ticked');
  const enrolled = await oona.post(enrolPage(), { ...hidden(form.text), consent: 'yes' });
  assert.equal(enrolled.location, '/fi/my/studies');
  const twice = await oona.post(enrolPage(), { ...hidden(form.text), consent: 'yes' });
  assert.equal(twice.location, '/fi/my/studies', 'sending the same form twice is harmless');
  const mine = await oona.get('/fi/my/studies');
  assert.match(mine.text, /Ilmoittautumisesi on vastaanotettu/);
  assert.match(mine.text, /Peru ilmoittautuminen/);
  assert.match((await oona.get(enrolPage())).text, /Olet jo ilmoittautunut/);

  const theirs = await signIn(program, teacher);
  const list = await theirs.get('/fi/teaching');
  const classPage = link(list.text, /href="(\/fi\/institutions\/02473\/implementations\/[^"]+)"/);
  const gradePage = link(
    (await theirs.get(classPage)).text,
    /href="(\/fi\/institutions\/02473\/enrolments\/[^"]+\/grade)"/,
  );
  const grading = await theirs.get(gradePage);
  assert.match(grading.text, /Kriteeri: Suunnitelmassa on tavoitteet/);
  const half = {
    ...hidden(grading.text),
    'outcomes.0.result': 'met',
    'outcomes.0.comment': 'Hyvä <b>',
    supervision: 'supervised-with-id',
    grade: '5',
  };
  const missing = await theirs.post(gradePage, half);
  assert.equal(missing.status, 422);
  assert.match(missing.text, /Hyvä &lt;b/, 'what was written is kept');
  const contradiction = await theirs.post(gradePage, {
    ...hidden(missing.text),
    ...half,
    'outcomes.1.result': 'not-met',
    _once: 'again',
  });
  assert.equal(contradiction.status, 422);
  assert.match(contradiction.text, /vaikka jotakin tavoitetta ei saavutettu/);
  const saved = await theirs.post(gradePage, {
    ...hidden(contradiction.text),
    ...half,
    'outcomes.1.result': 'met',
    _once: 'third',
  });
  assert.equal(saved.location, classPage);

  const office = await signIn(program, registrar);
  const waiting = await office.get(`/fi/institutions/${kamk}/confirmations`);
  const button = link(waiting.text, /action="(\/fi\/institutions\/02473\/assessments\/[^"]+\/confirm)"/);
  const done = await office.post(button, { revision: '1' });
  assert.equal(done.location, `/fi/institutions/${kamk}/confirmations`);
  assert.match((await office.get(done.location)).text, /Kaikki arvioinnit on vahvistettu/);
  assert.match((await theirs.get(gradePage)).text, /eikä sitä voi enää muuttaa/);
  const after = await oona.get('/fi/my/studies');
  assert.match(after.text, /5 \(asteikko 0–5\)/);
  assert.doesNotMatch(after.text, /Peru ilmoittautuminen/);
});

test('a full implementation says so in words instead of showing the form', async () => {
  const full = await openImplementation(program, kamk, offering, { seats: 1 });
  const first = await signIn(program, await program.learner());
  await first.post(enrolPage('fi', full.implementation), { consent: 'yes' });
  const second = await signIn(program, await program.learner('Niilo'));
  const page = await second.get(enrolPage('sv', full.implementation));
  assert.match(page.text, /Genomförandet är fullt/);
  assert.doesNotMatch(page.text, /name="consent"/);
});

test('a form written while the session had ended is asked to sign in', async () => {
  const visitor = await signIn(program, null);
  const answer = await visitor.post(enrolPage(), { consent: 'yes' });
  assert.equal(answer.status, 303);
  assert.match(answer.location ?? '', /sign-in\?next=/);
});

test('a learner reaches neither class, grading nor confirmation pages', async () => {
  const oona = await signIn(program, await program.learner());
  for (const path of [
    '/fi/teaching',
    `/fi/institutions/${kamk}/implementations/${implementation}`,
    `/fi/institutions/${kamk}/confirmations`,
  ]) {
    assert.equal((await oona.get(path)).status, 403, path);
  }
});

test('the pages are there in Swedish and English', async () => {
  const oona = await signIn(program, await program.learner());
  for (const language of ['sv', 'en']) {
    for (const path of [enrolPage(language), `/${language}/my/studies`])
      assert.equal((await oona.get(path)).status, 200, path);
  }
  assert.match((await oona.get('/en/my/studies')).text, /You have not enrolled in anything yet/);
});

test('the same by the API: enrol, read, grade with If-Match, confirm', async () => {
  const made = await openImplementation(program, kamk, offering);
  const base = `/api/institutions/${kamk}`;
  const person = async (actor: Actor): Promise<Browser> => signIn(program, actor);
  const oona = await person(await program.learner());
  const before = (await oona.api('GET', `${base}/implementations/${made.implementation}/enrolment`)).json as {
    obstacle: null;
  };
  assert.equal(before.obstacle, null);
  const enrolled = await oona.api('POST', `${base}/implementations/${made.implementation}/enrolments`);
  assert.equal(enrolled.status, 201);
  const { id } = enrolled.json as { id: string };
  const again = await oona.api('POST', `${base}/implementations/${made.implementation}/enrolments`);
  assert.deepEqual([again.status, (again.json as { code: string }).code], [409, 'studies/already-enrolled']);
  const theirs = await person(made.teacher);
  const read = await theirs.api('GET', `${base}/enrolments/${id}/assessment`);
  const { outcomes } = read.json as { outcomes: { id: string }[] };
  const body = {
    grade: '3',
    supervision: 'unsupervised',
    outcomes: outcomes.map((outcome) => ({ outcome: outcome.id, result: 'met' })),
  };
  const graded = await theirs.api('PUT', `${base}/enrolments/${id}/assessment`, body);
  assert.equal(graded.headers.get('etag'), '"1"');
  assert.equal(
    (await theirs.api('PUT', `${base}/enrolments/${id}/assessment`, { ...body, grade: '4' })).status,
    409,
  );
  const corrected = await theirs.api(
    'PUT',
    `${base}/enrolments/${id}/assessment`,
    { ...body, grade: '4' },
    { 'if-match': '"1"' },
  );
  assert.equal(corrected.status, 200);
  const { assessment } = corrected.json as { assessment: string };
  const office = await person(registrar);
  const { items } = (await office.api('GET', `${base}/assessments/unconfirmed`)).json as {
    items: { id: string }[];
  };
  assert.ok(items.some((item) => item.id === assessment));
  assert.equal((await office.api('POST', `${base}/assessments/${assessment}/confirm`)).status, 200);
  const own = (await oona.api('GET', '/api/studies')).json as { items: { grade: string; state: string }[] };
  assert.deepEqual([own.items[0]?.grade, own.items[0]?.state], ['4', 'confirmed']);
});
