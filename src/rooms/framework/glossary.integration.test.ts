import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, CONSORTIUM, perform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { exportTerms } from './actions/glossary/export-terms.ts';
import { importTerms, previewTerms, uploadTerms } from './actions/glossary/import-terms.ts';
import { readTerm, readTerms } from './actions/glossary/read-terms.ts';
import { addTerm, saveTerm, withdrawTerm } from './actions/glossary/save-term.ts';
import { decide } from './actions/proposals/decide.ts';
import { comment } from './actions/proposals/discuss.ts';
import { propose } from './actions/proposals/propose.ts';
import { loadShippedGlossary, shippedTerms } from './load-glossary.ts';
import { insertVersions, listTerms } from './store/glossary.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const refused = (code: string) => (error: { code?: string }) => error.code === code;
const definition = (fi: string) => [{ source: 'consortium', reference: 'Konsortio', text: { fi } }];
const content = (fi: string, more = {}) => ({
  prefLabel: { fi },
  definitions: definition(`${fi} on keksitty esimerkki.`),
  ...more,
});

async function proposed(term: Record<string, unknown>): Promise<string> {
  const planner = await program.person('02473', 'planner');
  const { id } = await perform(program.platform, propose, planner, {
    institution: CONSORTIUM,
    kind: 'glossary-term',
    content: term,
    title: { fi: 'Termi' },
    why: { fi: 'Selvempi sana.' },
  });
  return id;
}

async function adopted(proposal: string): Promise<void> {
  const { platform } = program;
  const colleague = await program.person('02537', 'lead');
  await perform(platform, comment, colleague, { institution: CONSORTIUM, proposal, text: 'Hyvä.' });
  const decider = await program.person('02504', 'consortium-administrator');
  const decision = {
    outcome: 'adopted',
    method: 'consensus',
    reasons: { fi: 'Kaikki kannattivat.' },
  } as const;
  await perform(platform, decide, decider, { institution: CONSORTIUM, proposal, ...decision });
}

test('the terms that come with the program are there, in the order of each language, and everybody reads them', async () => {
  const visitor = await signIn(program, null);
  const finnish = await visitor.get('/fi/glossary');
  assert.equal(finnish.status, 200);
  assert.match(finnish.text, /pieni osaamiskokonaisuus/);
  const { items } = await ask(program.platform, readTerms, program.root, { language: 'sv' });
  assert.equal(items.length, shippedTerms().length);
  const labels = items.map((term) => term.content.prefLabel.sv);
  assert.ok(labels.indexOf('öppna YH') > labels.indexOf('viitekehys'));
  assert.equal(labels.at(-1), 'övervakning och identitetskontroll', 'ö stands last in Swedish');
});

test('starting again adds nothing and leaves alone what the consortium has changed', async () => {
  const id = 'stacking';
  await adopted(await proposed({ id, basedOn: 1, content: content('kerrytys') }));
  await loadShippedGlossary(program.platform);
  const { term, versions } = await ask(program.platform, readTerm, program.root, { term: id });
  assert.equal(term.content.prefLabel.fi, 'kerrytys');
  assert.deepEqual(
    versions.map(({ number, origin }) => `${number} ${origin}`),
    ['2 proposal', '1 shipped'],
  );
});

test('the search finds a term by its other names, in any language, and by whose definition it has', async () => {
  const find = async (input: Parameters<typeof ask<typeof readTerms.input, unknown>>[3]) => {
    const { items } = await ask(program.platform, readTerms, program.root, input as never);
    return items.map(({ id }) => id);
  };
  assert.deepEqual(await find({ q: 'mikrokredentiaali' }), ['micro-credential']);
  assert.deepEqual(await find({ q: 'ahot' }), ['recognition-of-prior-learning']);
  assert.ok((await find({ source: 'oksa' })).includes('micro-credential'));
  assert.deepEqual(await find({ q: 'ei tällaista sanaa' }), []);
  const visitor = await signIn(program, null);
  const page = await visitor.get('/fi/glossary?q=mikrokredentiaali');
  assert.match(page.text, /1 termi</);
  assert.doesNotMatch(page.text, />laadunvarmistus</);
});

test('a term’s page tells both definitions of a micro-credential with their sources, and every language', async () => {
  const { text } = await (await signIn(program, null)).get('/sv/glossary/micro-credential');
  assert.match(text, /OKSA, Opetus- ja koulutussanasto/);
  assert.match(text, /2022\/C 243\/02/);
  assert.match(text, /mikromerit/);
  assert.match(text, /lang="fi"[^>]*>pieni osaamiskokonaisuus/);
  assert.match(text, /SHA-256/);
  assert.equal((await (await signIn(program, null)).get('/sv/glossary/ei-ole')).status, 404);
});

test('an institution’s own term is its own, shown to all as such, and only it changes it', async () => {
  const { platform } = program;
  const lead = await program.person('02473', 'lead');
  const stranger = await program.person('02537', 'lead');
  const { id } = await perform(platform, addTerm, lead, {
    institution: '02473',
    content: content('Öinen verkkopaja'),
  });
  assert.equal(id, '02473.oinen-verkkopaja');
  await assert.rejects(
    perform(platform, addTerm, lead, { institution: '02473', content: content('öinen Verkkopaja') }),
    refused('framework/term-taken'),
  );
  const change = { institution: '02473', term: id, revision: 1, content: content('yöpaja') };
  await assert.rejects(perform(platform, saveTerm, stranger, change), refused('not-allowed'));
  await assert.rejects(
    perform(platform, saveTerm, stranger, { ...change, institution: '02537' }),
    refused('not-found'),
  );
  await perform(platform, saveTerm, lead, change);
  await assert.rejects(perform(platform, saveTerm, lead, change), refused('changed-meanwhile'));
  const own = (await (await signIn(program, lead)).get('/fi/glossary')).text;
  assert.ok(own.indexOf('yöpaja') < own.indexOf('Konsortion yhteiset termit'), 'one’s own come first');
  const others = (await (await signIn(program, stranger)).get('/fi/glossary')).text;
  assert.match(others, /Muiden korkeakoulujen omat termit[\s\S]*yöpaja/);
  await perform(platform, withdrawTerm, lead, { institution: '02473', term: id, revision: 2 });
  assert.doesNotMatch((await (await signIn(program, lead)).get('/fi/glossary')).text, /yöpaja/);
  assert.match((await (await signIn(program, null)).get(`/fi/glossary/${id}`)).text, /Poistettu käytöstä/);
  await assert.rejects(
    perform(platform, addTerm, program.root, { institution: CONSORTIUM, content: content('suora') }),
    refused('framework/term-joint'),
  );
});

test('versions are never changed or removed, whoever tries', async () => {
  await inTransaction(program.platform.database, theProgram, async (tx) => {
    const [first] = await listTerms(tx, CONSORTIUM);
    const again = await insertVersions(tx, [{ ...first!, content: first!.content }], new Date());
    assert.equal(again, 0, 'the number is taken');
  });
  for (const statement of ['update glossary_versions set number = 9', 'delete from glossary_versions']) {
    const { sql } = await import('../../platform/database/index.ts');
    await assert.rejects(
      inTransaction(program.platform.database, theProgram, (tx) => sql.raw(statement).execute(tx)),
      /permission denied/,
    );
  }
});

test('the form of a proposal shows old and new side by side before it is sent, and keeps what was typed', async () => {
  const planner = await program.person('02473', 'planner');
  const browser = await signIn(program, planner);
  const address = '/fi/glossary/workload/propose';
  const form = fieldsOf((await browser.get(address)).text);
  assert.equal(form['prefLabel.fi'], 'työmäärä');
  const changed = { ...form, 'prefLabel.fi': 'opiskelijan työmäärä' };
  const seen = await browser.post(address, { ...changed, see: '1' });
  assert.match(seen.text, /<ins>opiskelijan<\/ins>/);
  assert.match(seen.text, />Muutettu</);
  const lacking = await browser.post(address, {
    ...changed,
    'definitions.0.reference': '',
    'why.fi': 'Selvempi.',
  });
  assert.match(lacking.text, /Täytä tämä kohta/);
  assert.match(lacking.text, /value="opiskelijan työmäärä"/);
  const sent = await browser.post(address, { ...changed, 'why.fi': 'Selvempi.' });
  assert.match(sent.location ?? '', /\/fi\/proposals\/consortium\//);
  await adopted(sent.location!.split('/').at(-1)!);
  const { text } = await browser.get('/fi/glossary/workload');
  assert.match(text, /<h1>opiskelijan työmäärä/);
  assert.match(text, /Päätettiin yhdessä/);
});

test('a new term is proposed and, once adopted, opens from its own page', async () => {
  const browser = await signIn(program, await program.person('02473', 'planner'));
  const sent = await browser.post('/fi/propose-term', {
    'prefLabel.fi': 'osaamiskortti',
    'prefLabel.en': 'Competence card',
    'definitions.0.source': 'consortium',
    'definitions.0.reference': 'Konsortion ehdotus',
    'definitions.0.text.fi': 'Kortti, johon osaaminen kerätään.',
    related: ['credential'],
    'why.fi': 'Sana puuttuu.',
  });
  assert.match(sent.location ?? '', /proposals/);
  assert.equal((await browser.get('/fi/glossary/competence-card')).status, 404, 'not before it is adopted');
  await adopted(sent.location!.split('/').at(-1)!);
  assert.match((await browser.get('/fi/glossary/competence-card')).text, /sähköinen todistus/);
});

test('the consortium’s terms are not changed by a file alone', async () => {
  const { platform } = program;
  const chair = await program.person('02504', 'consortium-administrator');
  const { document } = await ask(platform, exportTerms, chair, {});
  const upload = { institution: 'consortium', into: 'own', document } as const;
  await assert.rejects(perform(platform, uploadTerms, chair, upload), refused('framework/term-joint'));
});

test('what is exported comes back as the same, and what was changed in the file is told', async () => {
  const { platform, root } = program;
  const lead = await program.person('02469', 'lead');
  const own = { institution: '02469' };
  await perform(platform, addTerm, lead, {
    ...own,
    content: content('iltapaja', {
      altLabel: { fi: ['paja', 'työpaja'] },
      related: ['credential'],
      exactMatch: ['http://www.example.org/x'],
      note: { fi: 'Käytetään iltaisin.' },
    }),
  });
  const { document } = await ask(platform, exportTerms, root, { owner: '02469' });
  const preview = async (document: unknown) => {
    const { id } = await perform(platform, uploadTerms, lead, { ...own, into: 'own', document });
    return { id, ...(await ask(platform, previewTerms, lead, { ...own, upload: id })) };
  };
  const same = await preview(document);
  assert.deepEqual(
    same.lines.map(({ result }) => result),
    ['same'],
  );
  await assert.rejects(
    perform(platform, importTerms, lead, { ...own, upload: same.id }),
    refused('framework/import-nothing'),
  );
  const changed = JSON.parse(JSON.stringify(document).replace('työpaja', 'tiimipaja'));
  const news = await preview(changed);
  assert.deepEqual(
    news.lines.map(({ result }) => result),
    ['changed'],
  );
  await perform(platform, importTerms, lead, { ...own, upload: news.id });
  const { term } = await ask(platform, readTerm, root, { term: '02469.iltapaja' });
  assert.deepEqual([term.number, term.content.altLabel], [2, { fi: ['paja', 'tiimipaja'] }]);
});

const skos = (concepts: unknown[]) => ({
  '@context': {
    skos: 'http://www.w3.org/2004/02/skos/core#',
    prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
    definition: { '@id': 'skos:definition', '@container': '@language' },
  },
  '@graph': concepts,
});

test('a file from elsewhere becomes joint proposals; what cannot be read is told and the rest goes on', async () => {
  const { platform } = program;
  const quality = await program.person('02471', 'quality');
  const browser = await signIn(program, quality);
  const good = {
    '@id': 'http://vocabulary.example.org/c1',
    '@type': 'skos:Concept',
    prefLabel: { fi: 'keksitty käsite', en: 'invented concept' },
    definition: { fi: 'Ei oikea.' },
  };
  const file = skos([
    good,
    { '@id': 'http://vocabulary.example.org/c2', '@type': 'skos:Concept', prefLabel: { fi: 'vajaa' } },
  ]);
  const address = '/fi/institutions/02471/glossary/import';
  const uploaded = await upload(browser, address, JSON.stringify(file), 'joint');
  const page = await browser.get(uploaded.location!);
  assert.match(page.text, /Määritelmä \(skos:definition\) puuttuu/);
  assert.match(page.text, /Tee yksi ehdotus/);
  const done = await browser.post(uploaded.location!, { 'why.fi': 'Muualla käytössä.' });
  assert.equal(done.location, '/fi/proposals');
  assert.match((await browser.get('/fi/proposals')).text, /Termi: keksitty käsite/);
  const { items } = await ask(platform, readTerms, program.root, { q: 'keksitty käsite' });
  assert.deepEqual(items, [], 'nothing changes before it is adopted');
});

test('hostile files are refused with words, beside the field', async () => {
  const browser = await signIn(program, await program.person('02471', 'quality'));
  const address = '/fi/institutions/02471/glossary/import';
  const says = async (body: string, words: RegExp) => {
    const { text, status } = await upload(browser, address, body, 'own');
    assert.ok(status >= 400 && status < 500, `${status} for ${body.slice(0, 40)}`);
    assert.match(text, words);
  };
  await says('ei jsonia', /ei ole JSON-muodossa/);
  await says('[1, "x", null]', /ei ole yhtään SKOS-käsitettä|ei voi lukea SKOS/);
  await says(
    JSON.stringify({ '@context': 'https://example.org/context.json', '@graph': [] }),
    /Opinko ei hae mitään muualta/,
  );
  await says(
    JSON.stringify({ '@context': [{ a: { '@id': 'x:a', '@context': 'http://127.0.0.1/' } }] }),
    /Opinko ei hae mitään muualta/,
  );
  await says(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, /liikaa sisäkkäisiä tasoja/);
  await says(JSON.stringify({ '@context': { '@version': 'x' }, '@graph': [] }), /ei voi lukea SKOS/);
  await says(`"${'x'.repeat(5_000_000)}"`, /Mt/);
});

test('a term has an address for ever: programs get linked data, browsers the page', async () => {
  const get = (path: string, accept: string) => program.app.request(path, { headers: { accept } });
  const page = await get('/glossary/credential', 'text/html');
  assert.equal(page.status, 303);
  assert.equal(page.headers.get('location'), '/fi/glossary/credential');
  const data = (await (await get('/glossary/credential', 'application/ld+json')).json()) as Record<
    string,
    never
  >;
  assert.match(JSON.stringify(data), /"id":"http:\/\/localhost:3999\/glossary\/credential"/);
  assert.match(
    await (await get('/glossary.ttl', '*/*')).text(),
    /skos:prefLabel [^;]*"pieni osaamiskokonaisuus"@fi/,
  );
  assert.equal((await get('/schemas/glossary.json', '*/*')).status, 200);
  assert.equal((await get('/glossary/ei-ole.jsonld', '*/*')).status, 404);
});

async function upload(browser: Browser, address: string, text: string, into: 'own' | 'joint') {
  return browser.upload(address, { name: 'terms.jsonld', bytes: new TextEncoder().encode(text) }, { into });
}

/** What a form would send if nothing was typed. */
function fieldsOf(html: string): Record<string, string> {
  const decode = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const fields: Record<string, string> = {};
  for (const [, tag] of html.matchAll(/<input ([^>]*type="(?:text|hidden)"[^>]*)>/g)) {
    const name = /name="([^"]+)"/.exec(tag!)?.[1];
    if (name && !name.startsWith('_')) fields[name] = decode(/value="([^"]*)"/.exec(tag!)?.[1] ?? '');
  }
  for (const [, tag, text] of html.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = /name="([^"]+)"/.exec(tag!)?.[1];
    if (name) fields[name] = decode(text!);
  }
  for (const [, tag, options] of html.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = /name="([^"]+)"/.exec(tag!)?.[1];
    const chosen = /<option (?=[^>]*selected)[^>]*value="([^"]*)"/.exec(options!)?.[1];
    if (name && chosen) fields[name] = chosen;
  }
  return fields;
}
