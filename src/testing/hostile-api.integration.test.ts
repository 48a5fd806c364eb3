import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { described } from '../rooms/framework/rules/described-offering.ts';
import { ending, type Hostile, type Sent, startHostile, texts, XSS } from './hostile.ts';
import { type Schema, sampleOf, withTexts } from './sample.ts';

// Walks every operation that the rooms have registered: what is added tomorrow is tried too.
let hostile: Hostile;
before(async () => {
  hostile = await startHostile();
});
after(() => hostile.program.close());

type Operation = {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Asked = { method: string; path: string; properties: Record<string, Schema> };

/** Every operation of the API, with what it takes beside its address. */
async function operations(): Promise<Asked[]> {
  const answer = await hostile.program.app.request('/openapi.json');
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
  const { send, csrf } = await hostile.everyone();
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(hostile.campus.ids[name] ?? 'nothing'),
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
        hostile.mustHold(`${operation.method} ${operation.path} with ${what}`, await call(operation, body));
    }
  }
  hostile.nothingFailed();
});

test('hostile text in every field of the API is refused in words or kept as text', async () => {
  let taken = 0;
  for (const [what, text] of Object.entries(texts)) {
    for (const operation of await operations()) {
      if (operation.path.endsWith('/offerings/{offering}')) continue;
      const body = JSON.stringify(sampleOf({ type: 'object', properties: operation.properties }, text));
      const answer = await call(operation, body);
      if (answer.status < 300) taken += 1;
      hostile.mustHold(`${operation.method} ${operation.path} with ${what} in its texts`, answer);
    }
  }
  assert.ok(taken >= 100, `${taken} requests were accepted: the walk reached what lies behind the checks`);
  hostile.nothingFailed();
});

test('a document with hostile text in every place is refused in words or kept as text', async () => {
  const one: Asked = { method: 'POST', path: '/api/institutions/{institution}/offerings', properties: {} };
  for (const [what, text] of Object.entries(texts)) {
    for (const [key, value] of Object.entries(described)) {
      const document = { ...described, [key]: withTexts(value, text) };
      hostile.mustHold(`${key} with ${what}`, await call(one, JSON.stringify({ document })));
    }
    const document = {
      ...described,
      [text.slice(0, 50)]: 'x',
      title: { fi: 'Otsikko', [text.slice(0, 10)]: 'x' },
    };
    hostile.mustHold(`a key of ${what}`, await call(one, JSON.stringify({ document })));
  }
  hostile.nothingFailed();
});

test('a body that is no request of the API is refused in words', async () => {
  const broken = ['', '[]', 'null', '"x"', '{', '\u0000', '{"a":1}{', new Uint8Array([0xff, 0xfe, 0x7b])];
  for (const operation of (await operations()).filter(({ method }) => method !== 'GET')) {
    for (const body of broken)
      hostile.mustHold(
        `${operation.method} ${operation.path} with ${JSON.stringify(body)}`,
        await call(operation, body),
      );
    const long = { 'idempotency-key': 'k'.repeat(6000), 'if-match': '"99999999999999999999"' };
    hostile.mustHold(
      `${operation.method} ${operation.path} with a long key`,
      await call(operation, '{}', long),
    );
  }
  hostile.nothingFailed();
});
