import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { dayFromNow, publishedOffering } from '../../testing/study.ts';
import { readPublished } from '../offerings/index.ts';
import { answerLetter, openLetter, sendQuote } from './actions/letters.ts';
import { prepareGroup } from './actions/prepare.ts';
import { addQuote, readQuote, readQuotes, saveQuote, withdrawQuote } from './actions/quotes.ts';
import { letterToken } from './letter-link.ts';

let program: TestProgram;
let planner: Actor;
let offering: string;
let stranger: Browser;
const KAMK = '02473';
const refused = (code: string) => (error: { code?: string }) => error.code === code;

before(async () => {
  program = await startTestProgram({ work: true });
  ({ offering, planner } = await publishedOffering(program, KAMK));
  stranger = await signIn(program, null);
});
after(() => program.close());

const facts = () => ({
  institution: KAMK,
  customer: 'Tunturi Oy (keksitty)',
  contactName: 'Raija Esimerkki',
  contactEmail: 'raija@example.invalid',
  language: 'sv' as const,
  title: 'Matkailun johtaminen ryhmälle',
  content: 'Kaksi lähipäivää ja oma kehittämistyö.',
  offering,
  groupSize: 10,
  price: 2500,
  starts: dayFromNow(30),
  ends: dayFromNow(60),
  place: 'Kajaani',
  terms: 'Maksu 14 päivää. Peruutus viikkoa ennen.',
  validUntil: dayFromNow(14),
});
const add = (given: object = {}) => perform(program.platform, addQuote, planner, { ...facts(), ...given });
const at = (quote: string) => ({ institution: KAMK, quote });
const read = (quote: string) => ask(program.platform, readQuote, planner, at(quote));
const send = (quote: string) => perform(program.platform, sendQuote, planner, at(quote));
const token = (quote: string, version = 1) => letterToken(program.platform, quote, version);
const answer = (
  quote: string,
  said: 'accept' | 'decline' | 'ask-change',
  version = 1,
  note: string | null = null,
) =>
  perform(program.platform, answerLetter, anonymous, {
    link: token(quote, version),
    answer: said,
    name: 'Raija',
    note,
  });

test('a quote that lacks its price is not sent; it is seen by its own institution only', async () => {
  const { id } = await add({ price: null });
  await assert.rejects(send(id), refused('invalid-input'));
  const other = await program.person('02537', 'planner');
  await assert.rejects(
    ask(program.platform, readQuotes, other, { institution: KAMK }),
    refused('not-allowed'),
  );
  const teacher = await program.person(KAMK, 'teacher');
  await assert.rejects(perform(program.platform, addQuote, teacher, facts()), refused('not-allowed'));
});

test('the customer gets a link in her language, asks for a change, and accepts the new version; the old link is closed', async () => {
  const { id } = await add();
  await send(id);
  const [mail] = await inTransaction(program.platform.database, theProgram, (tx) =>
    rows(
      tx,
      sql<{ subject: string; sealed: boolean; text: string }>`select subject, sealed, text from mails
        where recipient = 'raija@example.invalid' order by id desc limit 1`,
    ),
  );
  assert.match(mail?.subject ?? '', /^Offert: /);
  assert.ok(!mail?.text.includes(token(id)), 'the secret is not readable in the database');

  await assert.rejects(answer(id, 'ask-change'), refused('invalid-input'));
  await answer(id, 'ask-change', 1, 'Vain yksi päivä');
  const asked = await read(id);
  assert.deepEqual([asked.state, asked.letters[0]?.note], ['change-asked', 'Vain yksi päivä']);

  const change = { ...facts(), ...at(id), price: 1500, revision: asked.revision };
  await perform(program.platform, saveQuote, planner, change);
  await assert.rejects(perform(program.platform, saveQuote, planner, change), refused('changed-meanwhile'));
  await send(id);
  await assert.rejects(answer(id, 'accept', 1), refused('commissions/letter-closed'));
  await answer(id, 'accept', 2);
  await assert.rejects(answer(id, 'decline', 2), refused('commissions/letter-closed'), 'an answer stands');

  const { state, letters } = await read(id);
  const [second, first] = letters;
  assert.deepEqual(
    [state, second?.answer, second?.answeredBy, second?.facts.price],
    ['accepted', 'accept', 'Raija', 1500],
  );
  assert.notEqual(second?.factsSha256, first?.factsSha256);
});

test('an accepted quote becomes an implementation for the group that is in no public list', async () => {
  const { id } = await add();
  await send(id);
  await answer(id, 'accept');
  const teacher = await program.person(KAMK, 'teacher');
  const { implementation } = await perform(program.platform, prepareGroup, planner, {
    ...at(id),
    enrolFrom: dayFromNow(0),
    enrolUntil: dayFromNow(20),
    language: 'sv',
    mode: 'blended',
    teachers: [teacher.person!],
  });
  assert.deepEqual([(await read(id)).state, (await read(id)).implementation], ['prepared', implementation]);
  const published = await ask(program.platform, readPublished, anonymous, { institution: KAMK, offering });
  assert.deepEqual(published.implementations, []);
  const learner = await signIn(program, await program.learner('Oona Oppija'));
  assert.match((await learner.get(`/fi/enrol/${KAMK}/${implementation}`)).text, /Ilmoittaudu/);
});

test('what is withdrawn or out of date can be read, but not answered; an unknown link says nothing', async () => {
  const { id } = await add();
  await send(id);
  await perform(program.platform, withdrawQuote, planner, at(id));
  assert.equal(
    (await ask(program.platform, openLetter, anonymous, { link: token(id) })).standing,
    'replaced',
  );
  await assert.rejects(answer(id, 'accept'), refused('commissions/letter-closed'));
  const { id: old } = await add();
  await send(old);
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update quote_letters set expires_on = ${dayFromNow(-1)} where quote_id = ${old}`.execute(tx),
  );
  assert.equal(
    (await ask(program.platform, openLetter, anonymous, { link: token(old) })).standing,
    'expired',
  );
  await assert.rejects(answer(old, 'accept'), refused('commissions/letter-closed'));
  assert.equal((await stranger.get('/fi/quotes/nonsense')).status, 404);
});

test('on the pages: an employer asks, the planner makes a quote of it, the customer answers without an account', async () => {
  const page = `/fi/catalogue/${KAMK}/${offering}`;
  assert.match((await stranger.get(page)).text, /Pyydä tarjous ryhmälle/);
  const who = {
    customer: 'Salo Oy',
    contactName: 'Pekka',
    contactEmail: 'pekka@example.invalid',
    language: 'fi',
  };
  const wrong = await stranger.post(`${page}/quote`, { ...who, request: '' });
  assert.match(wrong.text, /Salo Oy/, 'what was typed is kept');
  const asked = await stranger.post(`${page}/quote`, {
    ...who,
    request: 'Kymmenelle keväällä',
    groupSize: '10',
  });
  assert.equal(asked.location, page);
  await program.worker?.idle();

  const browser = await signIn(program, planner);
  const list = `/fi/institutions/${KAMK}/quotes`;
  const { text } = await browser.get(`${list}?state=asked`);
  assert.match(text, /Salo Oy/);
  const one = /href="([^"]+\/quotes\/[0-9a-f-]{36})"/.exec(text)![1]!;
  assert.match((await browser.get(one)).text, /Kymmenelle keväällä/);
  assert.match((await browser.get('/fi/inbox')).text, /Uusi koulutuspyyntö/);

  const { institution: _institution, ...rest } = facts();
  const form = Object.fromEntries(
    Object.entries({ ...rest, ...who }).map(([name, value]) => [name, String(value)]),
  );
  const edited = await browser.post(`${one}/edit`, {
    ...form,
    partner: '',
    request: 'Keväällä',
    revision: '1',
  });
  assert.equal(edited.location, one, edited.text.slice(0, 3000));
  assert.equal((await browser.post(`${one}/send`, {})).location, one);

  const letter = `/fi/quotes/${token(one.split('/').at(-1)!)}`;
  assert.match((await stranger.get(letter)).text, /Hyväksymme tarjouksen ja sen ehdot/);
  const accepted = await stranger.post(letter, { answer: 'accept', name: 'Pekka Salo', note: '' });
  assert.equal(accepted.location, letter);
  const after = (await stranger.get(letter)).text;
  assert.match(after, /Vastaus on saatu: Hyväksytty\. Vastaaja Pekka Salo/);
  assert.doesNotMatch(after, /<button[^>]*>\s*Lähetä vastaus/);
  assert.match((await browser.get(one)).text, /Valmistele ryhmä/);
});

test('a need from the first page becomes the draft of a quote, with what was told in it', async () => {
  const told = {
    organisation: 'Korpi Oy',
    contactName: 'Aino',
    contactEmail: 'aino@example.invalid',
    people: '14',
  };
  await stranger.post('/fi/needs/new', { ...told, need: 'Etähoidon taidot hoitajille' });
  const administrator = await program.person('02504', 'consortium-administrator');
  const browser = await signIn(program, administrator);
  const page = /href="([^"]+\/needs\/[0-9a-f-]{36}\/quote)"/.exec(
    (await browser.get('/fi/needs/inbox')).text,
  )![1]!;
  const { location } = await browser.post(page, { institution: KAMK });
  assert.match(location ?? '', new RegExp(`^/fi/institutions/${KAMK}/quotes/[0-9a-f-]+/edit$`));
  const draft = (await browser.get(location!)).text;
  for (const words of ['Korpi Oy', 'aino@example.invalid', 'Etähoidon taidot hoitajille', 'value="14"'])
    assert.ok(draft.includes(words), words);
});
