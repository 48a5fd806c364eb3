import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { fill } from '../../commands/generate.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import { anonymous } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { openImplementation, publishedOffering } from '../../testing/study.ts';
import { described } from '../framework/rules/described-offering.ts';
import { takeSeat } from '../offerings/index.ts';
import { readSaved, saveSearch, stopSearch } from './actions/saved/saved.ts';
import { stopToken } from './actions/saved/stop-token.ts';
import { searchCatalogue } from './actions/search-catalogue.ts';
import { suggestWords } from './actions/suggest-words.ts';
import { tellBatch } from './alerts.ts';
import { renewBatch } from './keep-index.ts';
import { measure } from './store/measure.ts';

let program: TestProgram;
let offering = '';
const KAMK = '02473';
const security = {
  ...described,
  title: {
    fi: 'Kyberturvallisuuden perusteet',
    sv: 'Grunder i cybersäkerhet',
    en: 'Basics of cyber security',
  },
  field: '0612',
  price: { amount: 0, currency: 'EUR' as const },
};

before(async () => {
  program = await startTestProgram();
  ({ offering } = await publishedOffering(program, KAMK, security));
  await publishedOffering(program, '02535', {
    ...described,
    title: { fi: 'Metsänhoito' },
    parts: [],
    ects: 10,
    hours: 267,
    field: '0821',
  });
});
after(() => program.close());

const search = (input: Parameters<typeof searchCatalogue.input.parse>[0] & object) =>
  ask(program.platform, searchCatalogue, anonymous, input as never);
const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test('a Swedish search with a typing error finds the offering and says what was searched instead', async () => {
  const found = await search({ q: 'cybersekerhet', language: 'sv' });
  assert.deepEqual(
    found.items.map(({ id }) => id),
    [offering],
  );
  assert.equal(found.widened?.kind, 'corrected');
  const page = await (await program.app.request('/sv/catalogue?q=cybersekerhet')).text();
  assert.match(page, /Sökningen gav ingen träff\. Här visas resultaten för: cybersäkerhet/);
  assert.ok(page.includes(offering));
});

test('a word that nobody uses is left out, and it is said; words that are in no offering together are searched one by one', async () => {
  const left = await search({ q: 'kyberturvallisuus qqqqwwww' });
  assert.deepEqual(left.widened, { kind: 'without', words: ['qw'] });
  assert.equal(left.total, 1);
  const any = await search({ q: 'kyberturvallisuus metsänhoito' });
  assert.equal(any.widened?.kind, 'any');
  assert.equal(any.total, 2);
  const none = await search({ q: 'qqqqwwww' });
  assert.deepEqual([none.total, none.widened], [0, null]);
});

test('a filter that leaves nothing is not taken for a typing error', async () => {
  const found = await search({ q: 'kyberturvallisuus', price: ['more'] });
  assert.deepEqual([found.total, found.widened], [0, null]);
  assert.deepEqual(
    found.facets.price.map(({ value, count }) => [value, count]),
    [['free', 1]],
    'what else could be chosen is still counted',
  );
});

test('one can narrow by field, price, credits, start and open enrolment; the last seat closes it', async () => {
  const { implementation } = await openImplementation(program, KAMK, offering, { seats: 1 });
  for (const filter of [{ field: ['06'] }, { price: ['free'] }, { open: ['yes'] }]) {
    const found = await search(filter);
    assert.deepEqual(
      found.items.map(({ id }) => id),
      [offering],
      JSON.stringify(filter),
    );
  }
  const forest = await search({ ects: ['10'] });
  assert.equal(forest.total, 1);
  await inTransaction(program.platform.database, theProgram, (tx) => takeSeat(tx, KAMK, implementation));
  assert.equal(await renewBatch(program.platform), 1);
  assert.equal((await search({ open: ['yes'] })).total, 0);
});

test('rows of older rules are made anew in the background, and nothing is lost meanwhile', async () => {
  const { database } = program.platform;
  await database.pool.query("update catalogue_index set version = 0, words = '', facets = '{}'");
  assert.equal((await search({})).total, 2, 'all are still listed');
  assert.equal(await renewBatch(program.platform), 2);
  assert.equal(await renewBatch(program.platform), 0);
  assert.equal((await search({ q: 'kyberturvallisuus' })).total, 1);
});

test('while one types, words, titles and nothing strange are suggested', async () => {
  const suggest = (q: string) => ask(program.platform, suggestWords, anonymous, { q, language: 'fi' });
  assert.ok((await suggest('kyb')).words.includes('kyberturvallisuuden'));
  assert.deepEqual(
    (await suggest('Kyberturv')).titles.map(({ id }) => id),
    [offering],
  );
  assert.ok((await suggest('basics of cyb')).words.includes('basics of cyber'));
  for (const q of ['', 'k', '%', "'\\", '💡', 'x'.repeat(400)])
    assert.deepEqual((await suggest(q)).words, []);
});

test('odd searches, long ones and wrong places are answered in words', async () => {
  const odd = ["' | & ! <-> :* ( \\ %", '\u0001\u0007', 'x'.repeat(400), 'ja', '💡', '% _ %'];
  for (const q of odd) {
    const page = await program.app.request(
      `/fi/catalogue?q=${encodeURIComponent(q)}&level=none&institution=%27`,
    );
    assert.equal(page.status, 200, q);
  }
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cursors = [
    'xyz',
    forged(null),
    forged({}),
    forged(['title:fi', 'a']),
    forged(['title:fi', 'a', offering, { least: 'x' }]),
  ];
  for (const cursor of cursors) {
    await assert.rejects(search({ sort: 'title', cursor }), refusedWith('catalogue/wrong-cursor'));
    assert.equal((await program.app.request(`/fi/catalogue?cursor=${cursor}`)).status, 303);
  }
  const day = forged(['newest:fi', '2026-99-99T00:00:00Z', offering, null]);
  await assert.rejects(search({ sort: 'newest', cursor: day }), refusedWith('catalogue/wrong-cursor'));
});

test('a search is a feed that names its offerings, and one that has none', async () => {
  const feed = await program.app.request('/search/en.atom?q=cyber&field=06');
  assert.match(feed.headers.get('content-type') ?? '', /^application\/atom\+xml/);
  const xml = await feed.text();
  assert.match(
    xml,
    /<title>Newest offerings: cyber · Information and Communication Technologies[^<]*<\/title>/i,
  );
  assert.ok(xml.includes(`<id>urn:uuid:${offering}</id>`));
  const none = await (await program.app.request('/search/en.atom?q=qqqqwwww')).text();
  assert.ok(!none.includes('<entry>'));
});

test('a kept search tells once what is new, nothing where nothing is, and its link stops it', async () => {
  const { platform } = program;
  const learner = await program.learner();
  const { id } = await perform(platform, saveSearch, learner, { params: 'q=robotiikka&level=none&cursor=x' });
  const again = await perform(platform, saveSearch, learner, { params: 'q=robotiikka' });
  assert.equal(again.id, id, 'what is kept already is kept once');
  const aDayLater = async () => {
    await platform.database.pool.query("update saved_searches set looked_at = looked_at - interval '2 days'");
    await tellBatch(platform);
    const { rows } = await platform.database.pool.query(
      'select text from notices where person_id = $1 order by created_at',
      [learner.person],
    );
    return rows.map(({ text }) => String(text));
  };
  assert.deepEqual(await aDayLater(), []);
  const added = await publishedOffering(program, KAMK, {
    ...described,
    title: { fi: 'Robotiikka hoitotyössä' },
  });
  const [told, ...others] = await aDayLater();
  assert.ok(told?.includes(added.offering) && others.length === 0);
  assert.equal((await aDayLater()).length, 1, 'nothing new, no message');
  const token = stopToken(platform.secrets, id);
  assert.ok(told?.includes(token));
  await assert.rejects(
    perform(platform, stopSearch, anonymous, { search: id, token: 'x' }),
    refusedWith('not-found'),
  );
  const stranger = await program.learner();
  await assert.rejects(perform(platform, stopSearch, stranger, { search: id }), refusedWith('not-found'));
  assert.deepEqual((await ask(platform, readSaved, stranger, {})).items, []);
  await perform(platform, stopSearch, anonymous, { search: id, token });
  assert.deepEqual((await ask(platform, readSaved, learner, {})).items, []);
});

test('over very many matches the numbers are estimates near the truth, and pages follow each other', async () => {
  await fill(program.platform, { scale: 3600, seed: 3 }, () => {});
  const all = await search({});
  assert.equal(all.about, true);
  assert.ok(Math.abs(all.total - 3603) <= 2 * all.error, `${all.total} ± ${all.error}`);
  const first = await search({ q: 'opit' });
  assert.equal(first.about, true);
  const second = await search({ q: 'opit', cursor: first.next });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  assert.equal(new Set(ids).size, 40);
  for (const sort of ['newest', 'ects', 'title'] as const) {
    const page = await search({ q: 'opit', sort, taught: ['fi'] });
    assert.equal(page.items.length, 20, sort);
    assert.ok(page.items.every(({ languages }) => languages.includes('fi')));
  }
  const { total, rate } = await inTransaction(program.platform.database, theProgram, (tx) =>
    measure(tx, { words: null, filters: [['=i:SYN-1']] }, null),
  );
  assert.deepEqual([total, rate], [300, 1], 'what is few is counted');
});

test('a cursor that was made up is refused in words, whatever it says of the time', async () => {
  const made = (value: string) =>
    Buffer.from(JSON.stringify(['newest:fi', value, offering, null])).toString('base64url');
  for (const value of ['1', '+275760-09-13T00:00:00.000Z', '2026-13-01T00:00:00.000Z'])
    await assert.rejects(
      search({ sort: 'newest', cursor: made(value) }),
      refusedWith('catalogue/wrong-cursor'),
      value,
    );
  await search({ sort: 'newest', cursor: made(new Date().toISOString()) });
});

test('an offering with very long words in its title and skills is published and found', async () => {
  const long = (place: number) => `${'bcdfghjklm'[place % 10]}${'aeiou'[place % 5]}`.repeat(28) + place;
  const words = (from: number, many: number) =>
    Array.from({ length: many }, (_, place) => long(from + place)).join(' ');
  const [first, ...others] = described.outcomes!;
  const skills = Array.from({ length: 30 }, (_, place) => {
    return { uri: `https://skills.example.org/${place}`, label: { fi: words(100 + place * 3, 3) } };
  });
  const { offering: found } = await publishedOffering(program, '02535', {
    ...described,
    title: { fi: `Pitkä ${words(0, 60)}` },
    outcomes: [{ ...first!, skills }, ...others],
  });
  const { items } = await search({ q: 'pitkä' });
  assert.deepEqual(
    items.map(({ id }) => id),
    [found],
  );
});

test('what an offering takes in hours and money is not told to the public', async () => {
  const { offering: costly } = await publishedOffering(program, '02535', {
    ...described,
    title: { fi: 'Kallis' },
    resources: { designHours: 777, costs: 424_242 },
  });
  const { implementation } = await openImplementation(program, '02535', costly);
  const learner = await signIn(program, await program.learner());
  for (const address of [
    `/api/catalogue/02535/${costly}`,
    `/fi/catalogue/02535/${costly}`,
    `/api/institutions/02535/implementations/${implementation}/enrolment`,
  ]) {
    const { status, text } = await learner.get(address);
    assert.equal(status, 200, address);
    assert.doesNotMatch(text, /424.?242|resources/, address);
  }
});
