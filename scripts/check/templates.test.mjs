import assert from 'node:assert/strict';
import { test } from 'node:test';
import { source } from './source.mjs';
import { checkTemplates } from './templates.mjs';

const found = (jsx, path = 'src/rooms/home/pages/first.tsx') =>
  checkTemplates([source(path, `export const page = (t, x) => ${jsx};`)]).length;

test('words between tags are found', () => {
  assert.equal(found('<p>Tervetuloa</p>'), 1);
  assert.equal(found('<p>{x} op</p>'), 1);
  assert.equal(found("<p>{'Tervetuloa'}</p>"), 1);
  assert.equal(found("<p>{x ? 'Kyllä' : 'Ei'}</p>"), 2);
  assert.equal(found("<p>{x && 'Kyllä'}</p>"), 1);
  assert.equal(found("<p>{x ?? 'ei tietoa'}</p>"), 1);
  assert.equal(found('<p>{`${x} opintopistettä`}</p>'), 1);
});

test('words in attributes that people read or hear are found', () => {
  assert.equal(found('<img alt="Kaavio" />'), 1);
  assert.equal(found('<button aria-label={`Poista ${x}`}>×</button>'), 1);
  assert.equal(found('<input type="submit" value="Lähetä" />'), 1);
  assert.equal(found('<Field label="Nimi" />'), 1);
  assert.equal(found('<meta name="description" content="Opinko" />'), 1);
});

test('signs, translated texts, codes and technical attributes are left alone', () => {
  assert.equal(found('<p class="lead" data-size="large">{t("welcome")} – 5 &nbsp; {x}</p>'), 0);
  assert.equal(found('<input type="hidden" name="step" value="first" />'), 0);
  assert.equal(found('<meta name="viewport" content="width=device-width" />'), 0);
  assert.equal(found('<code>did:web</code>'), 0);
  assert.equal(found('<span translate="no">Opinko</span>'), 0);
  assert.equal(found('<p>{x === "draft" && t("draft")}</p>'), 0);
});

test('tests of templates may say what they like', () => {
  assert.equal(found('<p>Tervetuloa</p>', 'src/rooms/home/pages/first.test.tsx'), 0);
});
