import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { described } from './described-offering.ts';
import type { Framework, Predicate } from './framework.ts';
import type { OfferingDocument } from './offering-document.ts';
import { judge } from './predicates.ts';

const reasonOf = (predicate: Predicate, document: OfferingDocument) =>
  judge(predicate, document, {} as Framework)?.reason;
const edition = 1;

const deeds = (text: Record<string, string>, title: Record<string, string> = { fi: 'Nimi' }) =>
  reasonOf({ name: 'outcomesTellDeeds', edition }, { title, outcomes: [{ id: 'a', text }] });

test('each kind of text that is no outcome is told by its own name', () => {
  for (const [tag, said, reason] of [
    ['fi', 'Hitsausvirheet ja niiden korjaaminen', 'framework/outcome-topic'],
    ['sv', 'Under kursen besöker vi två gårdar', 'framework/outcome-teaching'],
    ['fi', 'Opiskelija tutustuu metsäkoneisiin', 'framework/outcome-teaching'],
    ['en', 'Students are able to use what they have learnt in practice', 'framework/outcome-hollow'],
    ['en', 'To be confirmed', 'framework/text-later'],
    ['sv', 'Se studiehandboken', 'framework/text-elsewhere'],
    ['en', 'blah blah', 'framework/text-stop-gap'],
  ] as const)
    assert.equal(deeds({ [tag]: said }), reason, said);
});

test('a course may be the object of a deed, and what one takes part in may be work', () => {
  assert.equal(deeds({ en: 'Develops the course on the basis of feedback' }), undefined);
  assert.equal(deeds({ fi: 'Osallistuu palaveriin ruotsiksi' }), undefined);
  assert.equal(deeds({ fi: 'Osallistuu luennoille ja tekee tehtävät' }), 'framework/outcome-teaching');
});

test('the title is recognised in another form of its words, but not in a deed made of them', () => {
  const title = { fi: 'Matkailuyrityksen johtaminen' };
  assert.equal(deeds({ fi: 'Osaa johtaa matkailuyritystä' }, title), 'framework/outcome-repeats-title');
  assert.equal(deeds({ fi: 'Johtaa matkailuyritystä' }, title), undefined);
});

test('one language that tells a deed is enough, and an unknown language is not judged by its wording', () => {
  assert.equal(deeds({ fi: 'Hitsaus', sv: 'Svetsar en fog' }), undefined);
  assert.equal(deeds({ de: 'Schweißen von Rohren' }), undefined);
});

test('outcomes are told apart by more than ornaments, and by what they leave out', () => {
  const distinct = (...texts: Record<string, string>[]) =>
    reasonOf(
      { name: 'outcomesDistinct', edition },
      { title: {}, outcomes: texts.map((text, index) => ({ id: `o${index}`, text })) },
    );
  assert.equal(
    distinct({ en: 'Can weld a joint' }, { en: 'Can weld a joint independently' }),
    'framework/outcome-twice',
  );
  assert.equal(
    distinct({ en: 'Translates from Finnish to Swedish' }, { en: 'Translates from Swedish to Finnish' }),
    undefined,
  );
  assert.equal(distinct({ sv: 'Hissar med vinsch' }, { sv: 'Hissar utan vinsch' }), undefined);
  assert.equal(
    reasonOf(
      { name: 'outcomesDistinct', edition },
      { title: {}, outcomes: ['Svetsar', 'Löder'].map((sv) => ({ id: 'same', text: { sv } })) },
    ),
    'framework/outcome-twice',
  );
});

test('where something else answers already, or an address leads on, a signpost does no harm', () => {
  const at = '/stackability/text';
  const unless = '/stackability/standalone';
  const ask = (stackability: OfferingDocument['stackability'], more: object) =>
    reasonOf({ name: 'answers', at, edition, ...more }, { title: {}, stackability: stackability! });
  assert.equal(ask({ text: { fi: 'Katso opinto-opas' } }, { unless }), 'framework/text-elsewhere');
  assert.equal(ask({ text: { fi: 'Katso opinto-opas' }, standalone: false }, { unless }), undefined);
  const address = { text: { en: 'See the website https://example.org/a' } };
  assert.equal(ask(address, { address: true }), undefined);
  assert.equal(ask(address, {}), 'framework/text-elsewhere');
});

test('a name names one thing: no code, no word for any such thing', () => {
  const name = (fi: string) => reasonOf({ name: 'namesOne', at: '/title', edition }, { title: { fi } });
  for (const fi of ['TT00CB21-3004', 'Uusi koulutus 2', 'Kurssi'])
    assert.equal(name(fi), 'framework/names-nothing', fi);
  for (const fi of ['CO2', 'Python 3', 'Korkeakoulu 02473', 'Uusi aika'])
    assert.equal(name(fi), undefined, fi);
});

test('of an institution that is not known here, no country is wrong', () => {
  const predicate: Predicate = { name: 'countryOfInstitution', countryOf: { '02473': 'FI' } };
  const of = (institution: string) => reasonOf(predicate, { title: {}, institution, awardingCountry: 'SE' });
  assert.equal(of('02473'), 'framework/country-differs');
  assert.equal(of('constructor'), undefined);
});

test('whatever is written, it is judged, and the same each time', () => {
  const words = fc.constantFrom(
    'osaa',
    'kan',
    'can',
    'learn',
    'kurssi',
    'the',
    'ks',
    '-',
    ':',
    'design',
    'och',
    '__proto__',
  );
  const said = fc.oneof(
    fc.string(),
    fc.array(words).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('fi', 'sv', 'en', 'de'), said), (text) => {
      const document = {
        ...described,
        outcomes: [
          { id: 'a', text },
          { id: 'b', text },
        ],
      };
      for (const name of ['outcomesTellDeeds', 'outcomesDistinct'] as const)
        assert.equal(reasonOf({ name, edition }, document), reasonOf({ name, edition }, document));
    }),
  );
});
