import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { publicUrls } from '../../base/paths.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { dayFromNow, openImplementation, publishedOffering } from '../../testing/study.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addImplementation, withdrawOffering } from '../offerings/index.ts';
import { readChannel, readChannels } from './actions/read-channels.ts';
import { switchChannel } from './actions/switch-channel.ts';

const institution = '02473';
const ROBOT = { 'user-agent': 'Mozilla/5.0 (compatible; Testbot/2.1; maija@example.org)' };

let program: TestProgram;
let offering: string;
let implementation: string;
let lead: Awaited<ReturnType<typeof publishedOffering>>['lead'];
before(async () => {
  program = await startTestProgram();
  ({ offering, lead } = await publishedOffering(program, institution));
  ({ implementation } = await openImplementation(program, institution, offering));
  await publishedOffering(program, '02537', { ...described, title: { fi: 'Toinen', en: 'Another' } });
});
after(() => program.close());

async function fetched(path: string, headers: Record<string, string> = {}) {
  const answer = await program.app.request(path, { headers: { ...ROBOT, ...headers } });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
}

type Graph = { '@graph': { id: string; title: Record<string, string> }[] };
const titles = (text: string) => (JSON.parse(text) as Graph)['@graph'].map(({ title }) => title.en);

test('an address that stays leads browsers to the page of their language, and tells programs in JSON-LD', async () => {
  const address = publicUrls.offering(institution, offering);
  const page = await fetched(address, { accept: 'text/html,*/*', 'accept-language': 'sv-FI,sv' });
  assert.equal(page.status, 303);
  assert.equal(page.headers.get('location'), `/sv/catalogue/${institution}/${offering}`);
  const told = await fetched(address, { accept: 'application/ld+json' });
  assert.match(told.headers.get('content-type') ?? '', /application\/ld\+json/);
  assert.match(told.headers.get('vary') ?? '', /accept/);
  assert.equal(told.json()['@type'], 'Course');
  assert.equal(told.json()['@id'], `http://localhost:3999${address}`);
  assert.equal(told.json().hasCourseInstance.length, 1);
  const tag = { accept: 'application/ld+json', 'if-none-match': told.headers.get('etag') ?? '' };
  assert.equal((await fetched(address, tag)).status, 304);
  const unknown = publicUrls.offering(institution, '01990000-0000-7000-8000-000000000001');
  assert.equal((await fetched(unknown, { accept: 'application/ld+json' })).status, 404);
  assert.equal((await fetched(publicUrls.offering(institution, 'x'), { accept: 'text/html' })).status, 404);
  for (const [other, to] of [
    [publicUrls.institution(institution), `/fi/catalogue?institution=${institution}`],
    [publicUrls.level('fi-nqf', '6'), '/fi/scales/fi-nqf'],
  ])
    assert.equal((await fetched(other as string)).headers.get('location'), to);
});

test('the page of an offering tells search engines and those who share it what it is', async () => {
  const page = `/sv/catalogue/${institution}/${offering}`;
  const { text, headers } = await fetched(page, { accept: 'text/html' });
  const base = 'http://localhost:3999';
  for (const line of [
    `<link rel="canonical" href="${base}${page}"/>`,
    `<link rel="alternate" hreflang="fi" href="${base}/fi/catalogue/${institution}/${offering}"/>`,
    `<link rel="alternate" hreflang="x-default" href="${base}${publicUrls.offering(institution, offering)}"/>`,
    `<meta property="og:url" content="${base}${page}"/>`,
    '<meta property="og:locale" content="sv_FI"/>',
    '<meta name="twitter:card" content="summary"/>',
  ])
    assert.ok(text.includes(line), line);
  assert.match(text, /<meta property="og:title" content="Ansvarsfullt ledarskap i turistföretag/);
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  assert.equal(JSON.parse(json).name, 'Ansvarsfullt ledarskap i turistföretag');
  // A data block runs nothing: the policy may keep refusing inline scripts.
  assert.match(headers.get('content-security-policy') ?? '', /script-src 'self';/);
});

test('the European feed is the same in both syntaxes, whole or in parts, and says when nothing is new', async () => {
  const whole = await fetched('/feeds/elm.jsonld');
  assert.equal(whole.status, 200);
  assert.deepEqual(titles(whole.text), ['Responsible management of a tourism business', 'Another']);
  const xml = await fetched('/feeds/elm.rdf');
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml.text);
  assert.equal(parsed['rdf:RDF']['elm:LearningOpportunity'].length, 2);

  const first = await fetched('/feeds/elm.jsonld?limit=1');
  assert.equal(titles(first.text).length, 1);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
  const second = await fetched(next ?? '');
  assert.deepEqual([...titles(first.text), ...titles(second.text)], titles(whole.text));
  assert.equal(second.headers.get('link'), null);

  const etag = whole.headers.get('etag') ?? '';
  assert.ok(whole.headers.get('last-modified'));
  assert.equal((await fetched('/feeds/elm.jsonld', { 'if-none-match': etag })).status, 304);
  const time = whole.headers.get('last-modified') ?? '';
  assert.equal((await fetched('/feeds/elm.jsonld', { 'if-modified-since': time })).status, 304);
  const longAgo = 'Mon, 01 Jan 1990 09:00:00 GMT';
  assert.equal((await fetched('/feeds/elm.jsonld', { 'if-modified-since': longAgo })).status, 200);
  await publishedOffering(program, '02537', { ...described, title: { en: 'Third' } });
  const newer = await fetched('/feeds/elm.jsonld', { 'if-none-match': etag });
  assert.deepEqual(titles(newer.text).sort(), [
    'Another',
    'Responsible management of a tourism business',
    'Third',
  ]);
  const own = await fetched(`/feeds/elm.jsonld?institution=${institution}`);
  assert.equal(titles(own.text).length, 1);
});

test('a feed is sent compressed to who takes it so', async () => {
  const answer = await program.app.request('/feeds/elm.rdf', { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(answer.headers.get('content-encoding'), 'gzip');
  const plain = answer.body?.pipeThrough(new DecompressionStream('gzip'));
  assert.match(await new Response(plain).text(), /^<\?xml[\s\S]*<\/rdf:RDF>\n$/);
});

test('a wrong part of a feed is refused with words, and seen by the staff', async () => {
  for (const wrong of ['limit=0', 'limit=1001', 'cursor=%%%', 'cursor=bnVsbA']) {
    const { status, text } = await fetched(`/feeds/opintopolku.json?${wrong}`, { 'accept-language': 'fi' });
    assert.equal(status, 422, wrong);
    assert.match(text, /channels\/wrong-(limit|cursor)/);
  }
  const { items } = await ask(program.platform, readChannels, lead, { institution });
  const kouta = items.find(({ channel }) => channel === 'opintopolku');
  assert.equal(kouta?.lastError?.status, 422);
});

test('the Open Education API tells who, what and when, page by page', async () => {
  const api = async (path: string) => (await fetched(`/ooapi/v6${path}`)).json();
  assert.equal((await api('')).contactEmail, 'opinko@localhost');
  const all = await api('/courses?pageSize=10');
  assert.deepEqual([all.pageNumber, all.hasPreviousPage, all.hasNextPage], [1, false, false]);
  assert.equal(all.items.length, 3);
  const [course] = all.items.filter(({ courseId }: { courseId: string }) => courseId === offering);
  assert.deepEqual(await api(`/courses/${offering}`), course);
  assert.equal((await api(`/programmes/${offering}`)).formalDocument, 'micro_credential_certificate');
  const organisation = await api(`/organisations/${course.organisationId}`);
  assert.equal(organisation.primaryCode.code, institution);
  const own = await api(`/organisations/${course.organisationId}/courses`);
  assert.deepEqual(own.items, [course]);
  const { items: offerings } = await api(`/courses/${offering}/course-offerings`);
  assert.deepEqual(await api(`/course-offerings/${implementation}`), offerings[0]);
  assert.equal((await api('/courses?level=master')).items.length, 0);
  assert.equal(
    (await api('/courses?level=bachelor&modeOfDelivery=blended&teachingLanguage=fi')).items.length,
    3,
  );
  assert.equal((await api('/courses?modeOfDelivery=online')).items.length, 0);
  assert.equal((await fetched('/ooapi/v6/courses?pageSize=7')).status, 400);
  assert.equal((await fetched('/ooapi/v6/courses?q=x')).status, 400);
  assert.equal((await fetched('/ooapi/v6/courses/nobody')).status, 404);
});

test('what is held for one group alone is told in no channel', async () => {
  const planner = await program.person(institution, 'planner');
  const teacher = await program.person(institution, 'teacher');
  const days = {
    starts: dayFromNow(10),
    ends: dayFromNow(20),
    enrolFrom: dayFromNow(0),
    enrolUntil: dayFromNow(5),
  };
  const how = { language: 'fi', mode: 'online' as const, teachers: [teacher.person!], closed: true };
  const { id } = await perform(program.platform, addImplementation, planner, {
    institution,
    offering,
    ...days,
    ...how,
  });
  assert.equal((await fetched(`/ooapi/v6/course-offerings/${id}`)).status, 404);
  const addresses = [
    '/feeds/elm.rdf',
    '/feeds/opintopolku.json',
    `/ooapi/v6/courses/${offering}/course-offerings`,
    `/fi/catalogue/${institution}/${offering}`,
  ];
  for (const address of addresses) assert.ok(!(await fetched(address)).text.includes(id), address);
  const told = await fetched(publicUrls.offering(institution, offering), { accept: 'application/ld+json' });
  assert.ok(!told.text.includes(id));
});

test('Opintopolku’s shape can be read as a list of trainings', async () => {
  const all = (await fetched('/feeds/opintopolku.json')).json();
  assert.equal(all.length, 3);
  const own = all.find((each: { koulutus: { externalId: string } }) => each.koulutus.externalId === offering);
  assert.equal(own.koulutus.metadata.isPieniOsaamiskokonaisuus, true);
  assert.equal(own.toteutukset.length, 1);
});

test('the map of the site is named to robots and holds each offering in its languages', async () => {
  assert.match((await fetched('/robots.txt')).text, /^Sitemap: http:\/\/localhost:3999\/sitemap\.xml$/m);
  const index = new XMLParser().parse((await fetched('/sitemap.xml')).text).sitemapindex.sitemap;
  assert.equal(index.length, 2);
  const part = await fetched(new URL(index[1].loc).pathname);
  const locations = new XMLParser().parse(part.text).urlset.url.map(({ loc }: { loc: string }) => loc);
  assert.equal(locations.length, 9);
  for (const language of ['fi', 'sv', 'en'])
    assert.ok(locations.includes(`http://localhost:3999/${language}/catalogue/${institution}/${offering}`));
  assert.match((await fetched(new URL(index[0].loc).pathname)).text, /\/en\/catalogue</);
  for (const wrong of ['offerings-0.xml', 'offerings-x.xml', 'other.xml'])
    assert.equal((await fetched(`/sitemaps/${wrong}`)).status, 404, wrong);
});

test('an offering, or all of an institution, is kept out of one channel and let in again', async () => {
  const { platform } = program;
  const inElm = async () =>
    titles((await fetched(`/feeds/elm.jsonld?institution=${institution}`)).text).length;
  const teacher = await program.person(institution, 'teacher');
  const stranger = await program.person('02537', 'lead');
  const which = { institution, channel: 'elm' } as const;
  for (const person of [teacher, stranger])
    await assert.rejects(perform(platform, switchChannel, person, { ...which, open: false }), /not-allowed/);

  const browser = await signIn(program, lead);
  const address = `/fi/institutions/${institution}/channels/elm`;
  await browser.post(`${address}/switch`, { offering, open: 'no' });
  assert.match((await browser.get(address)).text, /jätetty pois/);
  assert.equal(await inElm(), 0);
  assert.equal((await fetched(`/ooapi/v6/courses/${offering}`)).status, 200);
  await browser.post(`${address}/switch`, { offering, open: 'yes' });
  assert.equal(await inElm(), 1);

  await perform(platform, switchChannel, lead, { ...which, open: false });
  assert.equal(await inElm(), 0);
  assert.match((await browser.get(address)).text, /Korkeakoulu on poistanut kanavan käytöstä/);
  const { items } = await ask(platform, readChannels, lead, { institution });
  assert.deepEqual(
    items.filter(({ open }) => !open).map(({ channel, items }) => [channel, items]),
    [['elm', 0]],
  );
  await perform(platform, switchChannel, lead, { ...which, open: true });
  assert.equal(await inElm(), 1);
  const nobodys = '01990000-0000-7000-8000-000000000001';
  const unknown = perform(platform, switchChannel, lead, { ...which, offering: nobodys, open: false });
  await assert.rejects(unknown, /not-found/);
});

test('the staff see what each channel holds, and who fetched it last, without anything of the person', async () => {
  const { platform } = program;
  await fetched('/feeds/elm.jsonld');
  const { state, lines, pulls } = await ask(platform, readChannel, lead, { institution, channel: 'elm' });
  assert.deepEqual([state.items, state.lacking, state.held], [1, 0, 0]);
  assert.deepEqual(
    lines.map(({ id, lacks }) => [id, lacks]),
    [[offering, []]],
  );
  const latest = pulls.find(({ what }) => what === 'elm.jsonld');
  assert.deepEqual([latest?.agent, latest?.status, latest?.items], ['Testbot', 200, 3]);
  assert.ok((latest?.pulls ?? 0) > 1);
  assert.doesNotMatch(JSON.stringify(pulls), /maija/);
  const browser = await signIn(program, lead);
  for (const language of ['fi', 'sv', 'en']) {
    const page = await browser.get(`/${language}/institutions/${institution}/channels`);
    assert.equal(page.status, 200);
    assert.match(page.text, /Testbot/);
  }
  assert.equal((await browser.get(`/fi/institutions/${institution}/channels/other`)).status, 404);
  const visitor = await signIn(program, null);
  assert.equal((await visitor.get(`/fi/institutions/${institution}/channels`)).status, 303);
});

test('what is withdrawn leaves every channel; its address says that it is gone', async () => {
  await perform(program.platform, withdrawOffering, lead, { institution, offering, reason: 'Koe' });
  assert.equal((await fetched(`/ooapi/v6/courses/${offering}`)).status, 404);
  assert.deepEqual(titles((await fetched(`/feeds/elm.jsonld?institution=${institution}`)).text), []);
  const address = publicUrls.offering(institution, offering);
  const gone = await fetched(address, { accept: 'application/ld+json' });
  assert.deepEqual([gone.status, gone.json().creativeWorkStatus], [410, 'Withdrawn']);
  const page = await fetched(address, { accept: 'text/html' });
  assert.equal(page.status, 303);
  const shown = await fetched(page.headers.get('location') ?? '', { accept: 'text/html' });
  assert.match(shown.text, /noindex/);
});
