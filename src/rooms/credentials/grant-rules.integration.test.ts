import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import { anonymous } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { endGrantRule } from './actions/end-grant-rule.ts';
import { compareGrants, readGrantRules, readGrants } from './actions/read-grant-rules.ts';
import { setGrantRule } from './actions/set-grant-rule.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const refused = (code: string) => (error: { code?: string }) => error.code === code;
const ruleOf = (institution: string) => ({
  institution,
  event: 'micro-credential',
  credits: true,
  badge: true,
  certificate: 'electronic' as const,
  registerClass: '13',
  reason: 'Päätös (keksitty)',
  validFrom: '2025-01-01',
});

test('a later rule takes over, and it can still be told what was granted before', async () => {
  const { platform } = program;
  const lead = await program.person('02473', 'lead');
  const { id: old } = await perform(platform, setGrantRule, lead, { ...ruleOf('02473'), badge: false });
  const { id: next } = await perform(platform, setGrantRule, lead, {
    ...ruleOf('02473'),
    validFrom: '2026-01-01',
  });
  const granted = async (day: string) => {
    const asked = { institution: '02473', event: 'micro-credential', ects: 5, day };
    const { rule, grants } = await ask(platform, readGrants, anonymous, asked);
    return [rule?.id, grants?.badge];
  };
  assert.deepEqual(await granted('2025-12-31'), [old, false]);
  assert.deepEqual(await granted('2026-01-01'), [next, true]);
  assert.deepEqual(await granted('2024-12-31'), [undefined, undefined]);
  const { items } = await ask(platform, readGrantRules, anonymous, {
    institution: '02473',
    day: '2026-06-01',
  });
  assert.deepEqual(
    items.map(({ id, standing, validTo }) => [id, standing, validTo]),
    [
      [next, 'now', null],
      [old, 'ended', '2025-12-31'],
    ],
  );
});

test('rules that would contradict each other are refused, with the field', async () => {
  const { platform } = program;
  const quality = await program.person('02504', 'quality');
  const set = (change: object) => perform(platform, setGrantRule, quality, { ...ruleOf('02504'), ...change });
  await set({ ectsFrom: 1, ectsTo: 4.99 });
  await assert.rejects(set({ ectsFrom: 4, ectsTo: 10 }), refused('credentials/rule-overlaps'));
  await assert.rejects(
    set({ ectsFrom: 1, ectsTo: 4.99, validFrom: '2024-01-01' }),
    refused('credentials/rule-not-later'),
  );
  await assert.rejects(set({ ectsFrom: 9, ectsTo: 5 }), refused('invalid-input'));
  await set({ ectsFrom: 5, badge: false });
  const { rule } = await ask(platform, readGrants, anonymous, {
    institution: '02504',
    event: 'micro-credential',
    ects: 4.99,
    day: '2026-01-01',
  });
  assert.deepEqual([rule?.ectsFrom, rule?.ectsTo], [1, 4.99]);
});

test('only those who decide set rules, and only for their own institution', async () => {
  const { platform } = program;
  const teacher = await program.person('02469', 'teacher');
  const stranger = await program.person('02537', 'lead');
  await assert.rejects(perform(platform, setGrantRule, teacher, ruleOf('02469')), refused('not-allowed'));
  await assert.rejects(perform(platform, setGrantRule, stranger, ruleOf('02469')), refused('not-allowed'));
});

test('a rule is ended with a reason, not twice, and not before it began', async () => {
  const { platform } = program;
  const lead = await program.person('02537', 'lead');
  const { id: rule } = await perform(platform, setGrantRule, lead, ruleOf('02537'));
  const end = (lastDay: string) =>
    perform(platform, endGrantRule, lead, { institution: '02537', rule, lastDay, reason: 'Loppui' });
  await assert.rejects(end('2024-12-30'), refused('credentials/rule-ends-too-early'));
  await end('2026-03-31');
  await assert.rejects(end('2026-04-30'), refused('credentials/rule-ended'));
  const asked = { institution: '02537', event: 'micro-credential', ects: 5 };
  assert.equal((await ask(platform, readGrants, anonymous, { ...asked, day: '2026-03-31' })).rule?.id, rule);
  assert.equal((await ask(platform, readGrants, anonymous, { ...asked, day: '2026-04-01' })).rule, null);
});

test('everybody sees the institutions side by side, with what differs', async () => {
  const { platform } = program;
  for (const [institution, certificate] of [
    ['02471', 'electronic'],
    ['02472', 'electronic'],
    ['02631', 'paper'],
  ] as const) {
    const lead = await program.person(institution, 'lead');
    const rule = { ...ruleOf(institution), event: 'participation', credits: false, certificate };
    await perform(platform, setGrantRule, lead, rule);
  }
  const { items } = await ask(platform, compareGrants, anonymous, {});
  const differing = items
    .find(({ event }) => event === 'participation')!
    .practices.map(({ institution, differs }) => [institution, differs]);
  assert.deepEqual(differing, [
    ['02471', []],
    ['02472', []],
    ['02631', ['certificate']],
  ]);
  const page = await (await program.app.request('/fi/grant-rules')).text();
  const row =
    /<tr[^>]*>(?:(?!<\/tr>).)*institutions\/02631\/(?:(?!<\/tr>).)*paperitodistus(?:(?!<\/tr>).)*eroaa/s;
  assert.match(page, row);
  const csv = await (await program.app.request('/sv/grant-rules.csv')).text();
  assert.match(csv, /Deltagande i en kort utbildning;[^\r]*intyg på papper;[^\r]*;intyg;/);
});

test('on the pages a lead sets a rule, is told what is wrong beside the field, and ends it', async () => {
  const lead = await program.person('02627', 'lead');
  const browser = await signIn(program, lead);
  const list = '/fi/institutions/02627/grant-rules';
  const facts = {
    event: 'study-unit',
    credits: 'yes',
    badge: 'no',
    certificate: 'electronic',
    reason: 'Syy',
  };
  const wrong = await browser.post(`${list}/set`, { ...facts, validFrom: '' });
  assert.match(wrong.text, /name="validFrom"[^>]*aria-invalid="true"/);
  assert.match(wrong.text, />Syy</, 'what was typed is kept');
  const set = await browser.post(`${list}/set`, { ...facts, validFrom: '1.1.2026' });
  assert.equal(set.location, list);
  assert.match((await browser.get(list)).text, /opintopisteet, ei osaamismerkkiä, sähköinen todistus/);
  const again = await browser.post(`${list}/set`, { ...facts, validFrom: '1.12.2025' });
  assert.match(again.text, /sääntö, joka alkaa 1\.1\.2026/);
  const answer = await browser.get(`${list}?event=study-unit&ects=5&day=2026-02-01`);
  assert.match(answer.text, /Sääntö: kaikki laajuudet/);
  const end = /href="([^"]+\/end)"/.exec(answer.text)![1]!;
  assert.match((await browser.get(end)).text, /Lopetetaanko sääntö\?/);
  assert.equal((await browser.post(end, { lastDay: '2026-06-30', reason: 'Loppui' })).location, list);
  assert.match((await browser.get(list)).text, /Päättyi, koska: Loppui/);
  assert.doesNotMatch(await (await program.app.request(list)).text(), /grant-rules\/set/, 'others only read');
});
