import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '../../../../base/canonical-json.ts';
import { unkeepable } from '../../../../platform/actions/keepable.ts';
import { readSkos, skosJsonLd } from '../../../../standards/skos/index.ts';
import { shippedTerms } from '../../load-glossary.ts';
import { compareImport } from './compare-import.ts';
import { differences, isChange } from './difference.ts';
import { letterOf } from './find-terms.ts';
import { marker } from './mark-terms.ts';
import { normalTerm } from './normal-term.ts';
import { faultsOf, readTermContent } from './read-term.ts';
import { schemeOf } from './skos-term.ts';
import { slugOf, sources, type TermContent } from './term.ts';
import { formValues, readTermForm } from './term-form.ts';
import { wordDifference } from './word-difference.ts';

const base = 'https://opinko.example.org';
const content = (fi: string, more: Partial<TermContent> = {}): TermContent => ({
  prefLabel: { fi },
  definitions: [{ source: 'consortium', reference: 'Konsortio', text: { fi: `${fi} selitettynä.` } }],
  ...more,
});

const word = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((text) => text.trim() !== '' && !unkeepable(text));
const tag = fc.constantFrom('fi', 'sv', 'en', 'se');
const localized = fc.dictionary(tag, word, { minKeys: 1, noNullPrototype: true });
const labels = fc.dictionary(tag, fc.array(word, { minLength: 1, maxLength: 3 }), { noNullPrototype: true });
const ids = ['one', 'two', 'three', 'four'];
const definition = fc.record(
  {
    source: fc.constantFrom(...sources),
    reference: word,
    url: fc.webUrl().filter((url) => !/[\s<>"{}|\\^`]/.test(url)),
    text: localized,
  },
  { requiredKeys: ['source', 'reference', 'text'], noNullPrototype: true },
);
const term = fc.record(
  {
    prefLabel: localized,
    altLabel: labels,
    hiddenLabel: labels,
    definitions: fc.array(definition, { minLength: 1, maxLength: 3 }),
    related: fc.subarray(ids),
    broader: fc.subarray(ids),
    note: localized,
  },
  { requiredKeys: ['prefLabel', 'definitions'], noNullPrototype: true },
);

test('a glossary that is exported and read again says “same” of every term, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(term, { minLength: 4, maxLength: 4 }), async (contents) => {
      const terms = contents.map((one, index) => {
        const id = ids[index]!;
        const others = (list?: string[]) => list?.filter((other) => other !== id);
        const own = { ...one, related: others(one.related) ?? [], broader: others(one.broader) ?? [] };
        return { id, number: 1, state: 'in-use', content: normalTerm(own) };
      });
      const file = JSON.parse(
        JSON.stringify(skosJsonLd(schemeOf(base, { fi: 'Kaikki' }, terms, '/glossary'))),
      );
      const { concepts, unreadable } = await readSkos(file);
      assert.deepEqual(unreadable, []);
      const lines = compareImport(concepts, null, terms, base);
      const told = lines.map((line) => `${'id' in line ? line.id : line.path} ${line.result}`);
      assert.deepEqual(told.sort(), ids.map((id) => `${id} same`).sort());
    }),
    { numRuns: 60 },
  );
});

test('the normal form of a term does not change again, and has no fault where the term had none', () => {
  fc.assert(
    fc.property(term, (given) => {
      const normal = normalTerm(given);
      assert.equal(canonicalJson(normalTerm(normal)), canonicalJson(normal));
      assert.deepEqual(faultsOf(normal, 'other'), []);
    }),
  );
});

test('a form that is sent as it was shown changes nothing', () => {
  const plain = fc.constantFrom('sana', 'ord', 'word', 'Pitkä selitys.');
  const own = fc.dictionary(fc.constantFrom('fi', 'sv', 'en'), plain, { minKeys: 1, noNullPrototype: true });
  const shown = fc.record({
    prefLabel: own,
    definitions: fc.array(fc.record({ source: fc.constantFrom(...sources), reference: plain, text: own }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  fc.assert(
    fc.property(shown, (given) => {
      const before = normalTerm({ ...given, altLabel: { se: ['sátni'], fi: ['toinen', 'kolmas'] } });
      const values = formValues(before);
      const data: Record<string, unknown> = { related: [], broader: [], exactMatch: values.exactMatch };
      for (const [name, value] of Object.entries(values)) {
        const [, field, language] = /^(.*)\.(fi|sv|en)$/.exec(name) ?? [];
        if (!field || !language) data[name] = value;
        else if (value) data[field] = { ...(data[field] as object), [language]: value };
      }
      const { content, faults } = readTermForm(data, 'other', before);
      assert.deepEqual(faults, []);
      assert.equal(canonicalJson(normalTerm(content)), canonicalJson(before));
    }),
  );
});

test('shipped terms: three languages each, relations that lead somewhere, and no label that two of them prefer', () => {
  const terms = shippedTerms();
  const known = new Set(terms.map(({ id }) => id));
  for (const { id, content } of terms) {
    for (const language of ['fi', 'sv', 'en']) {
      assert.ok(content.prefLabel[language], `${id} has no label in ${language}`);
      for (const { text, source } of content.definitions)
        assert.ok(text[language], `${id} ${source} ${language}`);
    }
    for (const other of [...(content.related ?? []), ...(content.broader ?? [])])
      assert.ok(known.has(other) && other !== id, `${id} → ${other}`);
  }
  assert.equal(known.size, terms.length);
  for (const language of ['fi', 'sv', 'en']) {
    const labels = terms.map(({ content }) => content.prefLabel[language]);
    assert.equal(new Set(labels).size, labels.length, language);
  }
});

test('what is wrong with a term is told by where it stands', () => {
  const faults = (json: unknown) => faultsOf(json, 'own').map(({ path, code }) => `${path} ${code}`);
  assert.deepEqual(faults(content('sana')), []);
  assert.deepEqual(faults({ ...content('sana'), prefLabel: {} }), ['prefLabel required']);
  assert.deepEqual(faults({ prefLabel: { fi: 'sana' } }), ['definitions required']);
  assert.deepEqual(faults(content('sana', { related: ['own'] })), ['related framework/term-of-itself']);
  assert.deepEqual(faults({ ...content('sana'), colour: 'red' }), ['colour unknown-field']);
  const unknown = { source: 'me', reference: '', text: { fi: 'x'.repeat(4001) } };
  assert.deepEqual(faults({ ...content('sana'), definitions: [unknown] }), [
    'definitions.0.source not-an-option',
    'definitions.0.reference required',
    'definitions.0.text.fi too-long',
  ]);
  assert.throws(() => readTermContent(null, 'own'), { code: 'invalid-input' });
});

test('a concept from elsewhere is new once, and known by its address the next time', () => {
  const concept = {
    uri: 'http://vocabulary.example.org/c1',
    prefLabel: { fi: 'uusi sana', en: 'New word' },
    altLabel: {},
    hiddenLabel: {},
    definitions: [{ text: { fi: 'Selitys.' } }],
    scopeNote: {},
    related: ['http://vocabulary.example.org/none', `${base}/glossary/credential`],
    broader: [],
    exactMatch: [],
  };
  const known = [{ id: 'credential', number: 1, state: 'in-use', content: content('todistus') }];
  const [first] = compareImport([concept], '02473', known, base);
  assert.ok(first?.result === 'new');
  assert.equal(first.id, '02473.new-word');
  assert.equal(first.leftOut, 1, 'what leads nowhere is left out and told');
  assert.deepEqual(first.content.related, ['credential']);
  const later = [...known, { id: first.id, number: 1, state: 'in-use', content: first.content }];
  assert.equal(compareImport([concept], '02473', later, base)[0]?.result, 'same');
  const renamed = { ...concept, prefLabel: { fi: 'toinen sana' } };
  const [changed] = compareImport([renamed], '02473', later, base);
  assert.ok(changed?.result === 'changed' && changed.id === first.id && changed.basedOn === 1);
  const [elsewhere] = compareImport([concept], '02537', later, base);
  assert.ok(
    elsewhere?.result === 'new' && elsewhere.id === '02537.new-word',
    'another glossary is not touched',
  );
  const two = compareImport(
    [concept, { ...concept, uri: 'http://vocabulary.example.org/c2' }],
    null,
    known,
    base,
  );
  assert.deepEqual(
    two.map((line) => 'id' in line && line.id),
    ['new-word', 'new-word-2'],
  );
});

test('terms are found in prose: whole words, inflected forms, the longest first, each once', () => {
  const mark = marker('fi', shippedTerms());
  const found = (text: string) =>
    mark(text)
      .filter(({ term }) => term)
      .map(({ text: words, term }) => `${words}=${term}`);
  assert.deepEqual(found('Osaamistavoitteet ja pienet osaamiskokonaisuudet. Osaamistavoite toistuu.'), [
    'Osaamistavoitteet=learning-outcome',
    'pienet osaamiskokonaisuudet=micro-credential',
  ]);
  assert.deepEqual(found('Esiarviointilomake on eri sana.'), []);
  assert.deepEqual(marker('en', [])('No terms.'), [{ text: 'No terms.' }]);
  fc.assert(
    fc.property(fc.string(), (text) =>
      assert.equal(
        mark(text)
          .map((piece) => piece.text)
          .join(''),
        text,
      ),
    ),
  );
});

test('a difference tells what was added, removed and changed, each in its language', () => {
  const before = content('sana', { altLabel: { fi: ['toinen'] } });
  const after = content('uusi sana', { note: { sv: 'Bruk.' } });
  const changes = differences(before, after).filter(isChange);
  assert.deepEqual(
    changes.map(({ part, language, before, after }) => [part, language, before, after]),
    [
      ['prefLabel', 'fi', 'sana', 'uusi sana'],
      ['altLabel', 'fi', 'toinen', null],
      ['definition', 'fi', 'sana selitettynä.', 'uusi sana selitettynä.'],
      ['note', 'sv', null, 'Bruk.'],
    ],
  );
  assert.deepEqual(differences(before, before).filter(isChange), []);
});

test('the difference of two texts is made of their words, and each text can be read out of it', () => {
  assert.deepEqual(wordDifference('a b c', 'a x c'), [
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'x' },
    { kind: 'same', text: 'c' },
  ]);
  const sentence = fc.array(fc.constantFrom('yksi', 'kaksi', 'kolme'), { maxLength: 12 });
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const runs = wordDifference(one.join(' '), other.join(' '));
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map(({ text }) => text)
          .join(' ');
      assert.equal(without('added'), one.join(' '));
      assert.equal(without('removed'), other.join(' '));
    }),
  );
});

test('letters: ö is its own in Finnish, under o in English; what begins with no letter stands apart', () => {
  assert.deepEqual(
    [letterOf('öljy', 'fi'), letterOf('öljy', 'en'), letterOf('éclair', 'sv'), letterOf('3D', 'fi')],
    ['Ö', 'O', 'E', '#'],
  );
  assert.deepEqual([slugOf('Öinen työ (uusi)'), slugOf('工作')], ['oinen-tyo-uusi', 'term']);
});
