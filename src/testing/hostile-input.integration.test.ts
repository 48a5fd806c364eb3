import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../base/paths.ts';
import { described } from '../rooms/framework/rules/described-offering.ts';
import { openSession } from './browser.ts';
import { buildCampus, type Campus } from './campus.ts';
import { type FoundForm, filled, formsIn } from './forms.ts';
import { startTestProgram, type TestProgram } from './program.ts';
import { type Schema, sampleOf, withTexts } from './sample.ts';

// Walks every address that the rooms have registered: what is added tomorrow is tried too.
let program: TestProgram;
let campus: Campus;
before(async () => {
  program = await startTestProgram({ work: true });
  campus = await buildCampus(program);
  await program.worker?.idle();
});
after(() => program.close());

// Taken from an address of the program itself, so that the walk is never over nothing.
const PAGE = paths.home.pattern;
// They end the session, the person's roles, the key or the draft with which the others are tried.
const ending = /\/(sign-out|sign-out-everywhere|discard)$/;

type Addressed = { method: string; pattern: string };
const pages = (method: 'GET' | 'POST'): Addressed[] =>
  unique(
    program.app.routes
      .filter((route) => route.method === method && route.path.startsWith(PAGE))
      .map(({ path: pattern }) => ({ method, pattern })),
  ).filter(({ pattern }) => !ending.test(pattern));

function unique(all: Addressed[]): Addressed[] {
  return [...new Map(all.map((one) => [one.pattern, one])).values()];
}

const address = (pattern: string, ids: Readonly<Record<string, string>> = campus.ids) =>
  pattern
    .replace(PAGE, '/fi')
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'nothing'));

type Sent = { status: number; text: string; html: boolean; location: string | null };
type Sender = { csrf: string; send(method: string, path: string, init?: RequestInit): Promise<Sent> };

/** A fresh session of the one who has every role: a form may have ended the one before. */
async function everyone(): Promise<Sender> {
  const { cookie, token, csrf } = await openSession(program, campus.everyone);
  return { csrf, send: sender(`${cookie}=${token}`) };
}

function sender(cookie: string) {
  return async (method: string, path: string, init: RequestInit = {}): Promise<Sent> => {
    const headers = { cookie, ...(init.headers as Record<string, string>) };
    const answer = await program.app.request(path, { ...init, method, headers });
    const html = /html/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      text: await answer.text(),
      html,
      location: answer.headers.get('location'),
    };
  };
}

const failures: string[] = [];
/** Nothing a visitor sends is the program's fault, and nothing of its inside is shown. */
function mustHold(what: string, { status, text, html }: Sent): void {
  if (status >= 500) failures.push(`${what}: ${status}`);
  if (/\bselect \w+ from\b|node_modules|\.ts:\d+|PostgresError/.test(text))
    failures.push(`${what}: shows its inside`);
  if (html && /<script>alert|<img src=x|"onfocus="|(href|src|action)="\s*javascript:/.test(text))
    failures.push(`${what}: not escaped`);
}
function nothingFailed(): void {
  assert.deepEqual(failures.splice(0), []);
}

const XSS = `"><script>alert(1)</script><img src=x onerror=alert(1)>' "onfocus="alert(1) javascript:alert(1)`;
const texts: Record<string, string> = {
  markup: XSS,
  'a NUL': 'ennen\0jälkeen',
  'half a character': 'a\ud800b',
  'right to left': '\u202eabc\u2066',
  formula: '=HYPERLINK("http://example.invalid")',
  'a long word': 'ä'.repeat(300_000),
  braces: '{0} {name} <%= name %> {count, plural, one {',
  SQL: `'; drop table persons; --`,
  'a number too large': '9'.repeat(400),
};

test('the walks below go over dozens of pages and forms', async () => {
  assert.ok(pages('GET').length >= 40, `${pages('GET').length} pages`);
  assert.ok(pages('POST').length >= 30, `${pages('POST').length} forms and buttons`);
  const names = new Set(
    [...pages('GET'), ...pages('POST')].flatMap(({ pattern }) =>
      [...pattern.matchAll(/\/:(\w+)/g)].map(([, name]) => name!),
    ),
  );
  const unknown = [...names].filter((name) => name !== 'language' && !campus.ids[name]);
  assert.deepEqual(unknown, [], 'the campus has one of everything');
});

test('whatever stands in an address, it is never the program’s fault', async () => {
  const { send, csrf } = await everyone();
  const hostile = [
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
    for (const value of hostile) {
      const path = pattern
        .replace(PAGE, '/fi')
        .replace(/:(\w+)/g, value.startsWith('%') ? value : encodeURIComponent(value));
      const body = method === 'POST' ? { body: new URLSearchParams({ _csrf: csrf }) } : {};
      mustHold(`${method} ${pattern} with ${value.slice(0, 40)}`, await send(method, path, body));
    }
  }
  nothingFailed();
});

test('whatever stands behind the question mark, it is never the program’s fault', async () => {
  const { send } = await everyone();
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
      mustHold(`${pattern}?…=${value.slice(0, 40)}`, await send('GET', `${address(pattern)}?${query}`));
    }
  }
  nothingFailed();
});

/** Every form on every page. */
async function allForms(): Promise<{ page: string; form: FoundForm }[]> {
  const { send } = await everyone();
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
      const { send, csrf } = await everyone();
      const everywhere = form.fields.map((field): [string, string] => [field.name, text]);
      for (const values of [filled(form, text), everywhere]) {
        const body = new URLSearchParams([...values.filter(([field]) => field !== '_csrf'), ['_csrf', csrf]]);
        const answer = await send('POST', form.action || page, { body });
        mustHold(`${form.action || page} with ${name}`, answer);
        if (answer.location)
          mustHold(
            `behind ${form.action}`,
            await send('GET', answer.location.replace(/^https?:\/\/[^/]+/, '')),
          );
      }
    }
  }
  nothingFailed();
});

test('what was stored by hostile forms is shown as text on every page, in every language', async () => {
  const { send } = await everyone();
  await program.worker?.idle();
  for (const { pattern } of pages('GET')) {
    for (const language of ['fi', 'sv', 'en']) {
      const path = address(pattern).replace('/fi', `/${language}`);
      mustHold(path, await send('GET', path));
    }
  }
  nothingFailed();
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
      const { send, csrf } = await everyone();
      const body =
        typeof init.body === 'string' && name !== 'no form' && !name.includes('multipart')
          ? `_csrf=${csrf}&${init.body}`
          : init.body;
      mustHold(
        `${pattern} with ${name}`,
        await send('POST', address(pattern), { ...init, ...(body !== undefined && { body }) }),
      );
    }
  }
  nothingFailed();
});

// Their forms hold a file, or a list that the page carries along.
const takesFiles = /(import|verify|add-framework|screen|screen\/\w+|screenings\/new)$/;

test('more than a form can hold is refused in words', async () => {
  const { send, csrf } = await everyone();
  for (const { pattern } of pages('POST')) {
    const body = new URLSearchParams({ _csrf: csrf, name: 'x'.repeat(1_100_000) });
    const answer = await send('POST', address(pattern), { body });
    mustHold(pattern, answer);
    const { status } = answer;
    if (!takesFiles.test(pattern)) assert.equal(status, 413, pattern);
  }
  nothingFailed();
});

async function changes(): Promise<number> {
  const { rows } = await program.platform.database.pool.query(
    'select count(*)::int as lines from audit_lines',
  );
  return rows[0].lines;
}

test('without the hidden value, or with somebody else’s, no form and no button does anything', async () => {
  const before = await changes();
  const other = await openSession(program, await program.learner());
  const made = await changes();
  for (const { pattern } of pages('POST')) {
    for (const _csrf of ['', 'x', other.csrf]) {
      const { send } = await everyone();
      const { status } = await send('POST', address(pattern), { body: new URLSearchParams({ _csrf }) });
      assert.ok(status === 403 || status === 404, `${pattern}: ${status}`);
    }
  }
  assert.ok(made >= before);
  assert.equal(await changes(), made);
});

test('no form and no button can be sent from another site', async () => {
  const before = await changes();
  const { send, csrf } = await everyone();
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
    const gone = await sender('opinko_session=ended')('POST', page, { body });
    // Forms that everybody may send do not need a session.
    if (gone.status !== 303 || !gone.location?.includes('sign-in')) continue;
    tried += 1;
    const next = new URL(gone.location, 'http://localhost').searchParams.get('next') ?? '';
    const { text } = await (await everyone()).send('GET', next);
    const again = formsIn(text)
      .flatMap(({ fields }) => fields)
      .filter(({ values }) => values.includes(typed));
    assert.deepEqual(again.map(({ name }) => name).sort(), writable.map(({ name }) => name).sort(), page);
  }
  t.diagnostic(`${tried} forms`);
  assert.ok(tried >= 5);
});

type Operation = {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Asked = { method: string; path: string; properties: Record<string, Schema> };

/** Every operation of the API, with what it takes beside its address. */
async function operations(): Promise<Asked[]> {
  const answer = await program.app.request('/openapi.json');
  const document = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(document.paths)
    .filter(([path]) => !ending.test(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        properties: {
          ...Object.fromEntries(
            parameters.filter((one) => one.in === 'query').map((one) => [one.name, one.schema]),
          ),
          ...requestBody?.content['application/json']?.schema.properties,
        },
      })),
    );
}

async function call(
  { method, path }: Asked,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const { send, csrf } = await everyone();
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(campus.ids[name] ?? 'nothing'),
  );
  const all = { 'x-csrf-token': csrf, 'content-type': 'application/json', ...headers };
  if (method !== 'GET') return send(method, url, { headers: all, body });
  const query = Object.entries(JSON.parse(String(body)) as Record<string, unknown>).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one): [string, string] => [
        name,
        String(typeof one === 'object' ? JSON.stringify(one) : one).slice(0, 300),
      ]),
  );
  return send(method, `${url}?${new URLSearchParams(query)}`, { headers: all });
}

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const values: Record<string, string> = {
  'a NUL': JSON.stringify('ennen\0jälkeen'),
  'half a character': JSON.stringify('a\ud800b'),
  'the name of a prototype': '{"__proto__":{"admin":true},"constructor":{"prototype":1}}',
  'a deep object': deep(5000),
  'a very deep object': deep(60_000),
  'a long list': `[${'1,'.repeat(20_000)}1]`,
  'a huge number': '1e400',
  'a fraction': '0.1',
  'minus one': '-1',
  null: 'null',
  true: 'true',
  text: JSON.stringify(XSS),
  'texts of a NUL': '{"fi":"a\\u0000b","sv":"\\ud800"}',
  'objects of a NUL': '[{"a\\u0000":"b\\u0000"}]',
};

test('whatever an API client sends instead of a field, the answer is a problem in words or a success', async () => {
  const all = await operations();
  assert.ok(all.length >= 60, `${all.length} operations`);
  for (const operation of all) {
    const names = Object.keys(operation.properties);
    for (const [what, value] of Object.entries(values)) {
      const body = `{${names.map((name) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
      if (operation.method !== 'GET' || !what.includes('deep'))
        mustHold(`${operation.method} ${operation.path} with ${what}`, await call(operation, body));
    }
  }
  nothingFailed();
});

test('hostile text in every field of the API is refused in words or kept as text', async () => {
  let taken = 0;
  for (const [what, text] of Object.entries(texts)) {
    for (const operation of await operations()) {
      if (operation.path.endsWith('/offerings/{offering}')) continue;
      const body = JSON.stringify(sampleOf({ type: 'object', properties: operation.properties }, text));
      const answer = await call(operation, body);
      if (answer.status < 300) taken += 1;
      mustHold(`${operation.method} ${operation.path} with ${what} in its texts`, answer);
    }
  }
  assert.ok(taken >= 100, `${taken} requests were accepted: the walk reached what lies behind the checks`);
  nothingFailed();
});

test('a document with hostile text in every place is refused in words or kept as text', async () => {
  const one: Asked = { method: 'POST', path: '/api/institutions/{institution}/offerings', properties: {} };
  for (const [what, text] of Object.entries(texts)) {
    for (const [key, value] of Object.entries(described)) {
      const document = { ...described, [key]: withTexts(value, text) };
      mustHold(`${key} with ${what}`, await call(one, JSON.stringify({ document })));
    }
    const document = {
      ...described,
      [text.slice(0, 50)]: 'x',
      title: { fi: 'Otsikko', [text.slice(0, 10)]: 'x' },
    };
    mustHold(`a key of ${what}`, await call(one, JSON.stringify({ document })));
  }
  nothingFailed();
});

test('a body that is no request of the API is refused in words', async () => {
  const broken = ['', '[]', 'null', '"x"', '{', '\u0000', '{"a":1}{', new Uint8Array([0xff, 0xfe, 0x7b])];
  for (const operation of (await operations()).filter(({ method }) => method !== 'GET')) {
    for (const body of broken)
      mustHold(
        `${operation.method} ${operation.path} with ${JSON.stringify(body)}`,
        await call(operation, body),
      );
    const long = { 'idempotency-key': 'k'.repeat(6000), 'if-match': '"99999999999999999999"' };
    mustHold(`${operation.method} ${operation.path} with a long key`, await call(operation, '{}', long));
  }
  nothingFailed();
});
