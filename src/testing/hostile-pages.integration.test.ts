import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../base/paths.ts';
import { openSession } from './browser.ts';
import { type FoundForm, filled, formsIn } from './forms.ts';
import { ending, type Hostile, sender, startHostile, texts, XSS } from './hostile.ts';

// Walks every address that the rooms have registered: what is added tomorrow is tried too.
let hostile: Hostile;
before(async () => {
  hostile = await startHostile();
});
after(() => hostile.program.close());

// Taken from an address of the program itself, so that the walk is never over nothing.
const PAGE = paths.home.pattern;
type Addressed = { method: string; pattern: string };
const pages = (method: 'GET' | 'POST'): Addressed[] =>
  unique(
    hostile.program.app.routes
      .filter((route) => route.method === method && route.path.startsWith(PAGE))
      .map(({ path: pattern }) => ({ method, pattern })),
  ).filter(({ pattern }) => !ending.test(pattern));

function unique(all: Addressed[]): Addressed[] {
  return [...new Map(all.map((one) => [one.pattern, one])).values()];
}

const address = (pattern: string, ids: Readonly<Record<string, string>> = hostile.campus.ids) =>
  pattern
    .replace(PAGE, '/fi')
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'nothing'));

test('the walks below go over dozens of pages and forms', async () => {
  assert.ok(pages('GET').length >= 40, `${pages('GET').length} pages`);
  assert.ok(pages('POST').length >= 30, `${pages('POST').length} forms and buttons`);
  const names = new Set(
    [...pages('GET'), ...pages('POST')].flatMap(({ pattern }) =>
      [...pattern.matchAll(/\/:(\w+)/g)].map(([, name]) => name!),
    ),
  );
  const unknown = [...names].filter((name) => name !== 'language' && !hostile.campus.ids[name]);
  assert.deepEqual(unknown, [], 'the campus has one of everything');
});

test('whatever stands in an address, it is never the program’s fault', async () => {
  const { send, csrf } = await hostile.everyone();
  const values = [
    '%00',
    '%FF',
    '%E0%A4%A',
    '..%2F..%2Fetc',
    'x'.repeat(5000),
    '%F0%9F%92%A9',
    "'--",
    '018f0000-0000-7000-8000-000000000001',
    '-1',
    'null',
    '%ED%A0%80',
    XSS,
  ];
  for (const { method, pattern } of [...pages('GET'), ...pages('POST')]) {
    if (!pattern.replace(PAGE, '').includes(':')) continue;
    for (const value of values) {
      const path = pattern
        .replace(PAGE, '/fi')
        .replace(/:(\w+)/g, value.startsWith('%') ? value : encodeURIComponent(value));
      const body = method === 'POST' ? { body: new URLSearchParams({ _csrf: csrf }) } : {};
      hostile.mustHold(`${method} ${pattern} with ${value.slice(0, 40)}`, await send(method, path, body));
    }
  }
  hostile.nothingFailed();
});

test('whatever stands behind the question mark, it is never the program’s fault', async () => {
  const { send } = await hostile.everyone();
  const names = [
    'q',
    'cursor',
    'sort',
    'order',
    'level',
    'mode',
    'institution',
    'state',
    'page',
    'kept',
    'next',
    'limit',
    'verdict',
    'filter',
  ];
  for (const { pattern } of pages('GET')) {
    for (const value of [
      '%00',
      '%FF%FE',
      '%ED%A0%80',
      encodeURIComponent(XSS),
      'x'.repeat(3000),
      'WyJ0aXRsZSIsMV0',
      '-1',
      '__proto__',
    ]) {
      const query = names.map((name) => `${name}=${value}&${name}=${value}`).join('&');
      hostile.mustHold(
        `${pattern}?…=${value.slice(0, 40)}`,
        await send('GET', `${address(pattern)}?${query}`),
      );
    }
  }
  hostile.nothingFailed();
});

/** Every form on every page. */
async function allForms(): Promise<{ page: string; form: FoundForm }[]> {
  const { send } = await hostile.everyone();
  const found = [];
  for (const { pattern } of pages('GET')) {
    const page = address(pattern);
    const { status, text } = await send('GET', page);
    if (status === 200) for (const form of formsIn(text)) found.push({ page, form });
  }
  const known = new Map(
    found.map((one) => [`${one.form.action} ${one.form.fields.map(({ name }) => name)}`, one]),
  );
  return [...known.values()].filter(({ form }) => !ending.test(form.action));
}

test('hostile text in every field of every form is refused in words or kept as text, and never runs', async (t) => {
  const forms = await allForms();
  t.diagnostic(`${forms.length} forms`);
  assert.ok(forms.length >= 20);
  for (const [name, text] of Object.entries(texts)) {
    for (const { page, form } of forms) {
      const { send, csrf } = await hostile.everyone();
      const everywhere = form.fields.map((field): [string, string] => [field.name, text]);
      for (const values of [filled(form, text), everywhere]) {
        const body = new URLSearchParams([...values.filter(([field]) => field !== '_csrf'), ['_csrf', csrf]]);
        const answer = await send('POST', form.action || page, { body });
        hostile.mustHold(`${form.action || page} with ${name}`, answer);
        if (answer.location)
          hostile.mustHold(
            `behind ${form.action}`,
            await send('GET', answer.location.replace(/^https?:\/\/[^/]+/, '')),
          );
      }
    }
  }
  hostile.nothingFailed();
});

test('what was stored by hostile forms is shown as text on every page, in every language', async () => {
  const { send } = await hostile.everyone();
  await hostile.program.worker?.idle();
  for (const { pattern } of pages('GET')) {
    for (const language of ['fi', 'sv', 'en']) {
      const path = address(pattern).replace('/fi', `/${language}`);
      hostile.mustHold(path, await send('GET', path));
    }
  }
  hostile.nothingFailed();
});

const bodies: Record<string, RequestInit> = {
  'invalid UTF-8': { body: 'name=%FF%FE&email=%C3&title.fi=%ED%A0%80', headers: urlencoded() },
  'raw bytes': { body: new Uint8Array([0, 255, 254, 61, 128, 38]), headers: urlencoded() },
  'fields of objects': {
    body: '__proto__=1&constructor=2&toString=3&name[]=4&_once=5',
    headers: urlencoded(),
  },
  'one name ten thousand times': { body: 'name=a&'.repeat(10_000), headers: urlencoded() },
  'no form': { body: '{"a":1}', headers: { 'content-type': 'application/json' } },
  'a broken multipart': {
    body: '--x\r\nContent-Disposition: form-data',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
  'no type': { body: 'x' },
  nothing: {},
};
function urlencoded() {
  return { 'content-type': 'application/x-www-form-urlencoded' };
}

test('broken bodies are refused by every form and button, never the program’s fault', async () => {
  for (const { pattern } of pages('POST')) {
    for (const [name, init] of Object.entries(bodies)) {
      const { send, csrf } = await hostile.everyone();
      const body =
        typeof init.body === 'string' && name !== 'no form' && !name.includes('multipart')
          ? `_csrf=${csrf}&${init.body}`
          : init.body;
      hostile.mustHold(
        `${pattern} with ${name}`,
        await send('POST', address(pattern), { ...init, ...(body !== undefined && { body }) }),
      );
    }
  }
  hostile.nothingFailed();
});

// Their forms hold a file, a list that the page carries along, or texts that are answered beside their fields.
const takesMore =
  /(import|verify|bulk\/new|add-framework|screen|screen\/\w+|screenings\/new|outputs\/new|versions\/new|curriculum\/confirm|trust\/(new|deqar|lists\/new)|imports\/new|:offering\/edit)$/;

test('more than a form can hold is refused in words', async () => {
  const { send, csrf } = await hostile.everyone();
  for (const { pattern } of pages('POST')) {
    const body = new URLSearchParams({ _csrf: csrf, name: 'x'.repeat(1_100_000) });
    const answer = await send('POST', address(pattern), { body });
    hostile.mustHold(pattern, answer);
    const { status } = answer;
    if (!takesMore.test(pattern)) assert.equal(status, 413, pattern);
  }
  hostile.nothingFailed();
});

async function changes(): Promise<number> {
  const { rows } = await hostile.program.platform.database.pool.query(
    'select count(*)::int as lines from audit_lines',
  );
  return rows[0].lines;
}

test('without the hidden value, or with somebody else’s, no form and no button does anything', async () => {
  const before = await changes();
  const other = await openSession(hostile.program, await hostile.program.learner());
  const made = await changes();
  for (const { pattern } of pages('POST')) {
    for (const _csrf of ['', 'x', other.csrf]) {
      const { send } = await hostile.everyone();
      const { status } = await send('POST', address(pattern), { body: new URLSearchParams({ _csrf }) });
      assert.ok(status === 403 || status === 404, `${pattern}: ${status}`);
    }
  }
  assert.ok(made >= before);
  assert.equal(await changes(), made);
});

test('no form and no button can be sent from another site', async () => {
  const before = await changes();
  const { send, csrf } = await hostile.everyone();
  for (const { pattern } of pages('POST')) {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const { status } = await send('POST', address(pattern), {
      headers,
      body: new URLSearchParams({ _csrf: csrf }),
    });
    assert.equal(status, 403, pattern);
  }
  assert.equal(await changes(), before);
});

test('what was typed into any form when the session had ended comes back after signing in', async (t) => {
  const typed = 'Pitkä teksti, jota ei saa kadottaa: "å" & <b>';
  let tried = 0;
  for (const { page, form } of await allForms()) {
    const own = form.action === '' || form.action === page;
    const writable = form.fields.filter(({ kind }) => kind === 'text' || kind === 'textarea');
    if (!own || writable.length === 0) continue;
    const body = new URLSearchParams(filled(form, typed));
    const gone = await sender(hostile.program, 'opinko_session=ended')('POST', page, { body });
    // Forms that everybody may send do not need a session.
    if (gone.status !== 303 || !gone.location?.includes('sign-in')) continue;
    tried += 1;
    const next = new URL(gone.location, 'http://localhost').searchParams.get('next') ?? '';
    const { text } = await (await hostile.everyone()).send('GET', next);
    const again = formsIn(text)
      .flatMap(({ fields }) => fields)
      .filter(({ values }) => values.includes(typed));
    assert.deepEqual(again.map(({ name }) => name).sort(), writable.map(({ name }) => name).sort(), page);
  }
  t.diagnostic(`${tried} forms`);
  assert.ok(tried >= 5);
});
