import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { publishedOffering } from '../../testing/study.ts';
import { readAward } from './actions/awards.ts';
import { addBatch } from './actions/batches/add-batch.ts';
import { readBatch, readBatchRows } from './actions/batches/read-batches.ts';
import { startBatch } from './actions/batches/steer.ts';
import { decideAwardGrants } from './actions/decide-grants.ts';
import { renderOne } from './actions/render-one.ts';
import { setGrantRule } from './actions/set-grant-rule.ts';
import type { Grants } from './rules/grants.ts';
import { issueSample } from './testing.ts';

let program: TestProgram;
let administration: Actor;
let learner: Actor;
before(async () => {
  program = await startTestProgram({ work: true });
  administration = await program.person('02473', 'study-administration');
  learner = await program.learner('Aino Esimerkki');
});
after(() => program.close());

const query = async <R>(of: ReturnType<typeof sql<R>>) =>
  (await inTransaction(program.platform.database, theProgram, (tx) => of.execute(tx))).rows;

/** A rule of an institution for what is completed, in force on the day of the sample (20.11.2026). */
async function rule(institution: string, grants: Omit<Grants, 'registerClass'>) {
  const lead = await program.person(institution, 'lead');
  const rest = { event: 'micro-credential', registerClass: '13', validFrom: '2026-01-01' };
  const reason = 'Rehtorin päätös (keksitty)';
  await perform(program.platform, setGrantRule, lead, { institution, ...grants, ...rest, reason });
}

async function read(institution: string, award: string) {
  const staff = await program.person(institution, 'study-administration');
  return ask(program.platform, readAward, staff, { institution, award });
}

const made = ({ documents }: Awaited<ReturnType<typeof read>>) => documents.map(({ format }) => format);
const earned = async (award: string) => {
  const [row] = await query(sql<{
    credits: number | null;
  }>`select (document::jsonb #> '{credentialSubject,creditsEarned}')::int as credits
    from credentials where award_id = ${award} and format = 'open-badge'`);
  return row?.credits;
};

test('without a rule all is made that the institution issues, and the page says so', async () => {
  const award = await issueSample(program.platform, '02473', learner.person!);
  assert.deepEqual(made(await read('02473', award)), ['open-badge', 'pdf', 'png', 'svg']);
  const { text } = await (await signIn(program, administration)).get(
    `/fi/institutions/02473/awards/${award}`,
  );
  assert.match(text, /Korkeakoululla ei ollut tästä sääntöä/);
});

test('the rule in force decides which formats are made and whether credits are given, and the page says why', async () => {
  await rule('02504', { credits: false, badge: true, certificate: 'paper' });
  const award = await issueSample(program.platform, '02504', learner.person!);
  const found = await read('02504', award);
  assert.deepEqual(made(found), ['open-badge', 'png', 'svg']);
  assert.deepEqual([await earned(award), found.record.ects, found.record.creditsGiven], [null, 5, false]);
  const staff = await program.person('02504', 'study-administration');
  const asked = { institution: '02504', award, format: 'pdf' as const };
  await assert.rejects(perform(program.platform, renderOne, staff, asked), {
    code: 'credentials/format-not-issued',
  });
  const { text } = await (await signIn(program, staff)).get(`/fi/institutions/02504/awards/${award}`);
  assert.match(text, /ei opintopisteitä, osaamismerkki, paperitodistus/);
  assert.match(text, /voimassa 20\.11\.2026[^<]*Rehtorin päätös \(keksitty\)/);
  assert.match(text, /Osaamismerkki kertoo, että koulutus on suoritettu/);
  assert.match(text, /opintopisteitä ei anneta/);
  const own = await (await signIn(program, learner)).get(`/fi/my/credentials/${award}`);
  assert.match(own.text, /Rehtorin päätös \(keksitty\)/);
});

test('a certificate alone gives no badge', async () => {
  await rule('02472', { credits: true, badge: false, certificate: 'electronic' });
  assert.deepEqual(made(await read('02472', await issueSample(program.platform, '02472', learner.person!))), [
    'pdf',
  ]);
});

test('a departure from the rules needs a reason, is made at once, and is logged', async () => {
  const award = await issueSample(program.platform, '02504', learner.person!);
  const staff = await program.person('02504', 'study-administration');
  const browser = await signIn(program, staff);
  const page = `/fi/institutions/02504/awards/${award}`;
  const values = { credits: 'yes', badge: 'yes', certificate: 'electronic' };
  const without = await browser.post(`${page}/grants`, { ...values, reason: ' ' });
  assert.match(without.text, /name="reason"[^>]*aria-invalid="true"/);
  assert.equal(await earned(award), null);
  const reason = 'Sovittu opinto-oikeuden yhteydessä (keksitty)';
  assert.equal((await browser.post(`${page}/grants`, { ...values, reason })).location, page);
  const found = await read('02504', award);
  assert.deepEqual(made(found), ['open-badge', 'pdf', 'png', 'svg']);
  assert.deepEqual([await earned(award), found.record.creditsGiven], [5, undefined]);
  assert.match(
    (await browser.get(page)).text,
    /toisin kuin säännöt määräävät[^<]*opinto-oikeuden yhteydessä/,
  );
  const audit = await query(
    sql<{
      fields: string[];
    }>`select fields from audit_lines where action = 'credentials.decide-grants' and subject = ${`award:${award}`}`,
  );
  assert.deepEqual(
    audit.map(({ fields }) => fields),
    [['grants', 'reason']],
  );
  const kept = await query(
    sql<{ reason: string | null }>`select reason from award_grants where award_id = ${award} order by number`,
  );
  assert.deepEqual(
    kept.map((one) => one.reason),
    [null, reason],
  );
  const aside = await query(
    sql<{ format: string }>`select format from credential_history where award_id = ${award} order by format`,
  );
  assert.equal(
    aside.some(({ format }) => format === 'open-badge'),
    true,
  );
});

test('only study administration of the institution departs from the rules', async () => {
  const award = await issueSample(program.platform, '02473', learner.person!);
  const input = {
    institution: '02473',
    award,
    credits: true,
    badge: false,
    certificate: 'none' as const,
    reason: 'Syy',
  };
  const lead = await program.person('02473', 'lead');
  const stranger = await program.person('02504', 'study-administration');
  for (const actor of [lead, stranger, learner])
    await assert.rejects(perform(program.platform, decideAwardGrants, actor, input), { code: 'not-allowed' });
});

test('a batch follows the rules of each recipient’s day, and the dry run says what each would get', async () => {
  const { platform, worker } = program;
  const institution = '02631';
  const { offering } = await publishedOffering(program, institution);
  await rule(institution, { credits: false, badge: true, certificate: 'none' });
  const staff = await program.person(institution, 'study-administration');
  const lines = [
    'nimi;sähköposti;päivä',
    'Uusi Oppija;uusi@example.org;2026-03-02',
    'Vanha Oppija;vanha@example.org;2025-03-02',
  ];
  const content = Buffer.from(lines.join('\n')).toString('base64');
  const { id: batch } = await perform(platform, addBatch, staff, { institution, offering, content });
  const place = { institution, batch };
  const { items } = await ask(platform, readBatchRows, staff, place);
  assert.deepEqual(
    items.map(({ grants }) => grants?.certificate),
    ['none', undefined],
  );
  const { preview } = await ask(platform, readBatch, staff, place);
  assert.equal(preview?.decision.rule?.reason, 'Rehtorin päätös (keksitty)');
  const browser = await signIn(program, staff);
  const draft = await browser.get(`/fi/institutions/${institution}/bulk/${batch}`);
  assert.match(draft.text, /ei opintopisteitä, osaamismerkki, ei todistusta/);
  await perform(platform, startBatch, staff, place);
  await worker!.idle();
  const done = await ask(platform, readBatchRows, staff, place);
  const [first, second] = await Promise.all(done.items.map(({ award }) => read(institution, award!)));
  assert.deepEqual(
    [made(first!), made(second!)],
    [
      ['open-badge', 'png', 'svg'],
      ['open-badge', 'pdf', 'png', 'svg'],
    ],
  );
  assert.equal(first!.decision?.rule?.reason, 'Rehtorin päätös (keksitty)');
  assert.equal(await earned(done.items[0]!.award!), null);
  assert.equal(typeof (await earned(done.items[1]!.award!)), 'number');
});
