import assert from 'node:assert/strict';
import { test } from 'node:test';
import { source } from './source.mjs';
import { checkTexts } from './texts.mjs';

/** What the check says about one room with these texts and this code. */
function messages({ fi, sv = fi, en = fi, code = "t('hello'); t('count')" }) {
  const file = (language, texts) =>
    source(`src/rooms/home/text/${language}.ts`, `export const ${language} = {${texts}};`);
  const sources = [file('fi', fi), file('sv', sv), file('en', en), source('src/rooms/home/routes.tsx', code)];
  return checkTexts(sources).map(({ path, message }) => `${path.slice('src/rooms/home/'.length)} ${message}`);
}

const good = "hello: 'Hei', count: '{n, plural, one {# kurssi} other {# kurssia}}'";

test('a catalogue in order has nothing to say', () => {
  assert.deepEqual(messages({ fi: good, en: "hello: 'Hello', count: 'Courses: {n}'" }), []);
});

test('a message that cannot be read is found', () => {
  const [first] = messages({ fi: "hello: 'Hei {name'", code: "t('hello')" });
  assert.match(first, /text\/fi\.ts “hello”: not a readable message/);
});

test('an argument that one language forgets is found', () => {
  const said = messages({ fi: good, sv: "hello: 'Hej', count: 'Flera kurser'" });
  assert.deepEqual(said, ['text/sv.ts “count” has the arguments {}, in Finnish {n}']);
});

test('arguments inside the arms of a plural are compared too', () => {
  const said = messages({
    fi: "hello: '{n, plural, other {# / {all}}}'",
    en: "hello: '{n, plural, other {#}}'",
    code: "t('hello')",
  });
  assert.deepEqual(said, ['text/en.ts “hello” has the arguments {n}, in Finnish {all, n}']);
});

test('empty texts and keys missing on either side are found', () => {
  assert.match(messages({ fi: "hello: ' '", code: "t('hello')" })[0], /“hello” is empty/);
  assert.match(messages({ fi: good, en: "hello: 'Hello'" })[0], /“count” is missing in .*en\.ts/);
  assert.match(messages({ fi: "hello: 'Hei'", en: good })[0], /en\.ts “count” is missing in .*fi\.ts/);
});

test('a text that is put together by code is found', () => {
  assert.match(messages({ fi: "hello: greet('Hei')", code: "t('hello')" })[0], /not a plain string/);
});

test('a key that no code mentions is found, a key made from parts is not', () => {
  assert.deepEqual(messages({ fi: good, code: "t('hello')" }), ['text/fi.ts “count” is used nowhere']);
  assert.deepEqual(messages({ fi: "'state-draft': 'Luonnos'", code: 't(`state-${state}`)' }), []);
});

test('a refusal without a sentence is found', () => {
  const code = "t('hello'); t('count'); throw new Refusal('home/closed', 409);";
  assert.deepEqual(messages({ fi: good, code }), [
    'routes.tsx no catalogue has a text for the refusal “home/closed”',
  ]);
  assert.deepEqual(messages({ fi: `${good}, 'home/closed': 'Suljettu'`, code }), []);
});

test('a language that is missing altogether is found', () => {
  const found = checkTexts([
    source('src/rooms/home/text/fi.ts', "export const fi = { hello: 'Hei' }; t('hello')"),
  ]);
  assert.deepEqual(
    found.map(({ path }) => path),
    ['src/rooms/home/text/sv.ts', 'src/rooms/home/text/en.ts', 'src/rooms/home/text/fi.ts'],
  );
});

test('a room may split its texts into folders', () => {
  const found = checkTexts([
    source('src/rooms/home/text/import/fi.ts', "export const fi = { hello: 'Hei {' }; t('hello')"),
  ]);
  assert.match(found[0].message, /not a readable message/);
});
