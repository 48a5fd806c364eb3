import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { LocalizedText } from '../../base/language.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import { inTransaction, nobody } from '../../platform/database/index.ts';
import { root as folder } from '../../platform/root.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { importSkills, previewSkills, uploadSkills } from './actions/import.ts';
import { readSchemes, readSkills, readSuggestions, searchSkills } from './actions/questions.ts';
import { suggestSkills, unknownSkills } from './find-skills.ts';
import { ESCO } from './rules/concept.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const refused = (code: string) => (error: { code?: string }) => error.code === code;
const uri = (number: number) => `https://example.invalid/skills/${number}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const names = (found: { items: { labels: LocalizedText }[] }, language: string) =>
  found.items.map(({ labels }) => labels[language]);

const header =
  'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description';
const row = (number: number, label: string, others: string, status = 'released') =>
  `KnowledgeSkillCompetence,${uri(number)},skill/competence,cross-sector,${label},"${others}",,${status},"Kuvaus, jossa on ""lainaus"""`;

async function bring(file: { name: string; text: string; whole?: boolean; edition?: string }) {
  const { platform, root } = program;
  const { name, text, whole = false, edition } = file;
  const { id } = await perform(platform, uploadSkills, root, { name, content: base64(text), whole, edition });
  const preview = await ask(platform, previewSkills, root, { upload: id });
  await perform(platform, importSkills, root, { upload: id });
  return preview;
}

const find = (q: string, language: 'fi' | 'sv' | 'en' = 'fi') =>
  ask(program.platform, searchSkills, program.root, { q, language });

test('a new program knows the skills that its demonstration names', async () => {
  const found = await find('tietokan');
  assert.ok(names(found, 'fi').includes('käyttää tietokantoja'), names(found, 'fi').join('; '));
  assert.deepEqual(names(await find('SQL'), 'sv')[0], 'SQL');
});

test('among the skills of the demonstration, a linked one is among the first ten for three of five outcomes', async (t) => {
  const share = await hits();
  t.diagnostic(`a handful of skills: ${Math.round(share * 100)} of 100 outcomes`);
  assert.ok(share >= 0.6, String(share));
});

const finnish = [
  header,
  row(1, 'kutoa poppanaa', 'poppanan kudonta\nkutominen'),
  row(2, 'hitsata venettä', ''),
  row(3, '', ''),
];
const swedish = [header, row(1, 'väva poppana', ''), row(2, 'svetsa en båt', '')];

test('files of several languages come together by the URI; the same file again changes nothing', async () => {
  const first = await bring({ name: 'skills_fi.csv', text: finnish.join('\r\n'), edition: 'v9' });
  assert.deepEqual([first.fresh, first.changed, first.wrongCount], [2, 0, 1]);
  assert.deepEqual(first.wrong, [{ line: 5, fault: 'no-label', value: uri(3) }]);
  const second = await bring({ name: 'skills_sv.csv', text: swedish.join('\n') });
  assert.deepEqual([second.fresh, second.changed, second.same], [0, 2, 0]);
  const again = await bring({ name: 'skills_fi.csv', text: finnish.join('\n') });
  assert.deepEqual([again.fresh, again.changed, again.same], [0, 0, 2]);
  const { items } = await ask(program.platform, readSkills, program.root, { uri: [uri(1)] });
  assert.deepEqual(items[0]?.labels, { fi: 'kutoa poppanaa', sv: 'väva poppana' });
});

test('typing finds beginnings of words in every language, other names, parts of words; dots and case do not count', async () => {
  for (const typed of ['pop', 'VÄVA', 'vava pop', 'kutomi', 'ppana'])
    assert.ok(names(await find(typed), 'fi').includes('kutoa poppanaa'), typed);
  assert.deepEqual((await find('p')).items, []);
  assert.deepEqual((await find("'; drop")).items, []);
  assert.equal(names(await find('svetsa', 'sv'), 'sv')[0], 'svetsa en båt');
});

test('a concept that a whole file lacks is no longer offered, but still known; others of the scheme do not exist', async () => {
  const whole = await bring({ name: 'skills_fi.csv', text: finnish.slice(0, 2).join('\n'), whole: true });
  assert.equal(whole.leaving, 1);
  assert.deepEqual((await find('hitsata ven')).items, []);
  const { items } = await ask(program.platform, readSkills, program.root, { uri: [uri(2)] });
  assert.equal(items[0]?.withdrawn, true);
  const unknown = await inTransaction(program.platform.database, nobody, (tx) =>
    unknownSkills(tx, [uri(1), uri(2), uri(77), `${ESCO}not-there`]),
  );
  assert.deepEqual(unknown, [uri(77)], 'of ESCO only a handful is known here, so nothing is said of it');
  const schemes = await ask(program.platform, readSchemes, program.root, {});
  const own = schemes.items.find(({ scheme }) => scheme === 'https://example.invalid/skills/');
  assert.deepEqual([own?.edition, own?.whole, own?.concepts, own?.withdrawn], ['v9', true, 1, 1]);
});

test('a text gets the skills that fit it, whatever its language', async () => {
  const text = 'Kutoo poppanan kangaspuilla';
  const found = await ask(program.platform, readSuggestions, program.root, { text, language: 'fi' });
  assert.equal(names(found, 'fi')[0], 'kutoa poppanaa');
  const english = { text: 'Uses a database for queries', language: 'en' as const };
  const { items } = await ask(program.platform, readSuggestions, program.root, english);
  assert.ok(items.some(({ labels }) => labels.en === 'use databases'));
  assert.deepEqual((await ask(program.platform, readSuggestions, program.root, { text: 'ja' })).items, []);
});

test('what is no list of skills is refused, and only the consortium’s administrator imports', async () => {
  const { platform, root } = program;
  const send = (name: string, text: string) =>
    perform(platform, uploadSkills, root, { name, content: base64(text) });
  await assert.rejects(send('skills_fi.csv', 'nimi,tunnus\na,b'), refused('skills/not-a-list'));
  await assert.rejects(send('taidot.csv', finnish.join('\n')), refused('skills/language-unknown'));
  await assert.rejects(send('list.json', '[["x","a","b","c"]]'), refused('skills/nothing'));
  await assert.rejects(send('list.json', '[{"a":1}]'), refused('skills/not-a-list'));
  const planner = await program.person('02473', 'administrator');
  const input = { name: 'skills_fi.csv', content: base64(finnish.join('\n')) };
  await assert.rejects(perform(platform, uploadSkills, planner, input), refused('not-allowed'));
});

test('on the pages everybody searches, and the administrator looks before importing', async () => {
  const administrator = await program.person('02473', 'consortium-administrator');
  const browser = await signIn(program, administrator);
  assert.match((await browser.get('/fi/skills?q=poppana')).text, /Löytyi yksi taito[\s\S]*väva poppana/);
  assert.match((await browser.get('/fi/skills?q=%3Cb%3Exyzzy')).text, /&lt;b>xyzzy ei löytynyt/);
  const planner = await signIn(program, await program.person('02473', 'planner'));
  assert.doesNotMatch((await planner.get('/fi/skills')).text, /skills\/import/);
  assert.match((await browser.get('/fi/skills')).text, /skills\/import/);
});

const shared = join(folder, '../shared/esco/skills-fi-sv-en.json');
const skip = existsSync(shared) ? false : 'the list of all ESCO skills is not there';

test('all of ESCO: a linked skill is among the first ten suggestions for a quarter of the outcomes', {
  skip,
}, async (t) => {
  const all = await bring({ name: 'skills.json', text: readFileSync(shared, 'utf8'), whole: true });
  assert.ok(all.fresh > 13_000, String(all.fresh));
  const share = await hits();
  t.diagnostic(`all of ESCO: ${Math.round(share * 100)} of 100 outcomes`);
  assert.ok(share >= 0.25, String(share));
});

/** Share of the demonstration's outcomes for which one of its linked skills is among the first ten suggestions. */
async function hits(): Promise<number> {
  const cases = demoOutcomes();
  assert.ok(cases.length >= 30);
  let found = 0;
  for (const { skills, ...texts } of cases) {
    const suggested = await inTransaction(program.platform.database, nobody, (tx) =>
      suggestSkills(tx, texts),
    );
    if (suggested.some((skill) => skills.includes(skill.uri))) found += 1;
  }
  return found / cases.length;
}

type DemoFile = { offerings: { document: OfferingTexts }[] };
type OfferingTexts = {
  title: LocalizedText;
  description?: LocalizedText;
  outcomes?: { text: LocalizedText; skills?: { uri: string }[] }[];
};

function demoOutcomes() {
  const offerings = join(folder, 'data/demo/offerings');
  return readdirSync(offerings)
    .flatMap((file) => (JSON.parse(readFileSync(join(offerings, file), 'utf8')) as DemoFile).offerings)
    .flatMap(({ document: { title, description = {}, outcomes = [] } }) =>
      outcomes.map(({ text, skills = [] }) => {
        const around = [description, ...outcomes.map((outcome) => outcome.text)];
        return { text, title, around, skills: skills.map(({ uri }) => uri) };
      }),
    )
    .filter(({ skills }) => skills.length > 0);
}

test('characters that no database keeps are left out of names, whatever file they come in', async () => {
  const id = (number: number) => `01990000-0000-4000-8000-00000000000${number}`;
  const list = [
    [id(1), 'savi\0puhallus', '', ''],
    [id(2), 'puu\ud800puhallus', '', ''],
  ];
  await bring({ name: 'a.json', text: JSON.stringify(list) });
  await bring({ name: 'skills_fi.csv', text: [header, row(91, 'kivi\0puhallus', '')].join('\n') });
  const found = names(await find('puhallus'), 'fi');
  for (const name of ['savipuhallus', 'puupuhallus', 'kivipuhallus'])
    assert.ok(found.includes(name), found.join('; '));
});
