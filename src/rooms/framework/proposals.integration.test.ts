import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../../base/paths.ts';
import { ask, CONSORTIUM, perform } from '../../platform/actions/index.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { decide } from './actions/proposals/decide.ts';
import { comment, vote, withdrawProposal } from './actions/proposals/discuss.ts';
import { propose } from './actions/proposals/propose.ts';
import { readProposal, readProposals } from './actions/proposals/read.ts';
import { draftVersion } from './actions/versions/draft.ts';
import { findTerm } from './store/glossary.ts';
import { findVersion } from './store/versions.ts';

// KAMK proposes, Savonia and JAMK answer, the consortium's administrator decides.
const [KAMK, SAVONIA, JAMK] = ['02473', '02537', '02504'];

let program: TestProgram;
let planner: Actor;
let savonia: Actor;
let jamk: Actor;
let chair: Actor;
before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(KAMK, 'planner');
  savonia = await program.person(SAVONIA, 'lead');
  jamk = await program.person(JAMK, 'quality');
  chair = await program.person(JAMK, 'consortium-administrator');
});
after(() => program.close());

const refused = (code: string) => (error: { code?: string }) => error.code === code;
const reasons = { fi: 'Perusteltu' };
let terms = 0;

/** Proposes a new term, of the consortium or of an institution. */
async function proposeTerm(
  by: Actor,
  more: { institution?: string; commentsUntil?: string; id?: string } = {},
) {
  const { institution = CONSORTIUM, id = `koetermi-${++terms}`, commentsUntil } = more;
  const own = institution === CONSORTIUM ? id : `${institution}.${id}`;
  const text = { fi: 'Määritelmä, josta sovitaan.' };
  const content = {
    prefLabel: { fi: own },
    definitions: [{ source: 'consortium', reference: 'Koe', text }],
  };
  const { id: proposal } = await perform(program.platform, propose, by, {
    institution,
    kind: 'glossary-term',
    content: { id: own, basedOn: 0, content },
    title: { fi: `Termi ${own}` },
    why: { fi: 'Sanaa käytetään monella tavalla.' },
    ...(commentsUntil && { commentsUntil }),
  });
  return { which: { institution, proposal }, term: own };
}

type Which = { institution: string; proposal: string };
const say = (by: Actor, which: Which, text = 'Kannatan') =>
  perform(program.platform, comment, by, { ...which, text });
const cast = (by: Actor, which: Which, choice: 'yes' | 'no' | 'abstain') =>
  perform(program.platform, vote, by, { ...which, choice });
const settle = (
  by: Actor,
  which: Which,
  outcome: 'adopted' | 'rejected',
  method: 'vote' | 'consensus' = 'vote',
) => perform(program.platform, decide, by, { ...which, outcome, method, reasons });
const read = (by: Actor, which: Which) => ask(program.platform, readProposal, by, which);
const inDatabase = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(program.platform.database, theProgram, work);

test('a term goes from proposal through comments and votes to the glossary, and all can read how', async () => {
  const { which, term } = await proposeTerm(planner);
  assert.equal(await inDatabase((tx) => findTerm(tx, term)), undefined);
  await say(jamk, which, 'Lisätään ruotsinkielinen nimitys.');
  await cast(savonia, which, 'yes');
  await cast(jamk, which, 'no');
  await cast(jamk, which, 'yes');
  assert.deepEqual(await settle(chair, which, 'adopted'), { state: 'adopted' });

  const page = await read(savonia, which);
  assert.deepEqual([page.state, page.method, page.tally], ['adopted', 'vote', { yes: 2, no: 0, abstain: 0 }]);
  const history = page.steps.map(({ verb, choice, speaksFor }) => [verb, choice, speaksFor]);
  assert.deepEqual(history, [
    ['propose', null, KAMK],
    ['comment', null, JAMK],
    ['vote', 'yes', SAVONIA],
    ['vote', 'no', JAMK],
    ['vote', 'yes', JAMK],
    ['decide', null, CONSORTIUM],
  ]);
  assert.equal(page.steps[1]?.name, jamk.name);
  const adopted = await inDatabase((tx) => findTerm(tx, term));
  assert.deepEqual([adopted?.number, adopted?.proposal], [1, which.proposal]);
});

test('everybody reads the decision with its reasons, nobody outside the staff a draft, a comment or a name', async () => {
  const { which } = await proposeTerm(planner);
  const learner = await program.learner();
  for (const stranger of [anonymous, learner]) {
    await assert.rejects(read(stranger, which), refused('not-found'));
    await assert.rejects(say(stranger, which), (error: { status?: number }) => (error.status ?? 0) >= 401);
  }
  await say(savonia, which, 'Salainen mielipide');
  await settle(chair, which, 'adopted', 'consensus');
  for (const stranger of [anonymous, learner]) {
    const page = await read(stranger, which);
    assert.deepEqual([page.state, page.reasons, page.steps], ['adopted', reasons, []]);
    assert.ok(!JSON.stringify(page).includes(planner.name));
  }
  const address = paths.proposal('fi', which);
  const answer = await program.app.request(address);
  const text = await answer.text();
  assert.match(text, /Perusteltu/);
  assert.doesNotMatch(text, /Salainen mielipide/);
  const { items } = await ask(program.platform, readProposals, anonymous, {});
  assert.ok(items.some(({ id }) => id === which.proposal));
  assert.ok(items.every(({ state }) => state === 'adopted' || state === 'rejected'));
});

test('what one institution considers by itself, no other one sees or touches', async () => {
  const { which } = await proposeTerm(planner, { institution: KAMK });
  await assert.rejects(read(savonia, which), refused('not-found'));
  await assert.rejects(say(savonia, which), refused('not-allowed'));
  await assert.rejects(cast(savonia, which, 'yes'), refused('not-allowed'));
  await assert.rejects(settle(savonia, which, 'adopted'), refused('not-allowed'));
  const { items } = await ask(program.platform, readProposals, savonia, {});
  assert.ok(!items.some(({ id }) => id === which.proposal));
  const [lead, quality] = [await program.person(KAMK, 'lead'), await program.person(KAMK, 'quality')];
  await cast(lead, which, 'yes');
  await cast(quality, which, 'no');
  await cast(quality, which, 'abstain');
  await settle(lead, which, 'adopted');
  assert.deepEqual((await read(planner, which)).tally, { yes: 1, no: 0, abstain: 1 });
});

test('a joint proposal is decided by the consortium’s administrator only, an institution has one vote', async () => {
  const { which } = await proposeTerm(planner);
  await assert.rejects(settle(savonia, which, 'adopted'), refused('not-allowed'));
  await assert.rejects(cast(planner, which, 'yes'), refused('not-allowed'));
  const colleague = await program.person(SAVONIA, 'administrator');
  await cast(savonia, which, 'yes');
  await cast(colleague, which, 'no');
  const { votes, tally } = await read(planner, which);
  assert.deepEqual(
    votes.map(({ name, choice }) => [name, choice]),
    [[colleague.name, 'no']],
  );
  assert.deepEqual(tally, { yes: 0, no: 1, abstain: 0 });
});

test('what waits for an institution’s vote is on the work page of those who give it, until they have', async () => {
  const lead = await program.person('02623', 'lead');
  const browser = await signIn(program, lead);
  const waiting = async () =>
    Number(
      />(\d+) ehdotusta odottaa korkeakoulusi ääntä/.exec((await browser.get('/fi/work')).text)?.[1] ?? 0,
    );
  const one = await proposeTerm(planner);
  await proposeTerm(planner);
  await proposeTerm(planner);
  const before = await waiting();
  assert.ok(before >= 3);
  await cast(lead, one.which, 'abstain');
  assert.equal(await waiting(), before - 1);
});

test('nobody decides alone', async () => {
  const lead = await program.person('02536', 'lead', 'consortium-administrator');
  const { which } = await proposeTerm(lead);
  await say(lead, which, 'Minusta hyvä');
  await cast(lead, which, 'yes');
  await assert.rejects(settle(lead, which, 'adopted', 'vote'), refused('framework/nobody-else-voted'));
  await assert.rejects(settle(lead, which, 'adopted', 'consensus'), refused('framework/nobody-else-spoke'));
  await cast(savonia, which, 'no');
  await assert.rejects(settle(lead, which, 'adopted', 'consensus'), refused('framework/no-consensus'));
  await assert.rejects(settle(lead, which, 'adopted', 'vote'), refused('framework/against-the-votes'));
  assert.equal((await read(lead, which)).state, 'open');
  await settle(lead, which, 'rejected', 'vote');
});

test('nothing is decided while comments are still asked for, nor by an API key', async () => {
  const { which } = await proposeTerm(planner, { commentsUntil: '2999-12-31' });
  await cast(savonia, which, 'yes');
  await assert.rejects(settle(chair, which, 'adopted'), refused('framework/comments-open'));
  const key: Actor = { ...chair, person: null, via: 'api-key', key: '018f0000-0000-7000-8000-000000000001' };
  await assert.rejects(settle(key, which, 'adopted'), refused('framework/decision-by-person'));
  const voter: Actor = { ...savonia, person: null, via: 'api-key' };
  await assert.rejects(cast(voter, which, 'yes'), refused('framework/vote-by-person'));
  const past = proposeTerm(planner, { commentsUntil: '2020-01-01' });
  await assert.rejects(past, refused('framework/comments-until-past'));
});

test('of two decisions made at once one holds, and the other one is told so', async () => {
  const { which, term } = await proposeTerm(planner);
  await cast(savonia, which, 'yes');
  const both = await Promise.allSettled([settle(chair, which, 'adopted'), settle(chair, which, 'adopted')]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const lost = both.find((one) => one.status === 'rejected')!;
  const { code, status } = lost.reason as { code: string; status: number };
  assert.deepEqual([code, status], ['framework/proposal-closed', 409]);
  assert.equal((await inDatabase((tx) => findTerm(tx, term)))?.number, 1, 'adopted once');
  await assert.rejects(cast(jamk, which, 'no'), refused('framework/proposal-closed'));
  await assert.rejects(say(jamk, which), refused('framework/proposal-closed'));
});

test('when adopting fails, the decision is not made either', async () => {
  const at = { framework: 'fi-national', version: '2024-draft' };
  const { id: proposal } = await perform(program.platform, propose, planner, {
    institution: CONSORTIUM,
    kind: 'framework-version',
    content: { ...at, effectiveFrom: '2027-08-01' },
    title: { fi: 'Kansallinen profiili' },
    why: reasons,
  });
  const which = { institution: CONSORTIUM, proposal };
  await cast(savonia, which, 'yes');
  // It has come into force in another way meanwhile.
  const put = (state: string) =>
    inDatabase((tx) =>
      sql`update framework_versions set state = ${state}, effective_from = '2027-01-01'
        where framework = ${at.framework}`.execute(tx),
    );
  await put('adopted');
  await assert.rejects(settle(chair, which, 'adopted'), refused('framework/version-adopted'));
  const { state, steps } = await read(planner, which);
  assert.deepEqual([state, steps.at(-1)?.verb], ['open', 'vote']);
  await put('available');
  await perform(program.platform, withdrawProposal, planner, which);
});

test('the same thing is proposed once at a time; who proposed it may take it back, and nobody else', async () => {
  const { which } = await proposeTerm(planner, { id: 'kahdesti' });
  await assert.rejects(proposeTerm(jamk, { id: 'kahdesti' }), refused('framework/already-proposed'));
  const withdraw = (by: Actor) =>
    perform(program.platform, withdrawProposal, by, { ...which, reason: 'Väärin' });
  await assert.rejects(withdraw(jamk), refused('not-allowed'));
  await withdraw(planner);
  await assert.rejects(withdraw(planner), refused('framework/proposal-closed'));
  await assert.rejects(read(anonymous, which), refused('not-found'));
  await proposeTerm(jamk, { id: 'kahdesti' });
});

test('who has a voice in several institutions says for which one she speaks', async () => {
  const { which } = await proposeTerm(planner);
  const both: Actor = { ...savonia, memberships: [...savonia.memberships, ...jamk.memberships] };
  await assert.rejects(cast(both, which, 'yes'), refused('framework/which-institution'));
  await perform(program.platform, vote, both, { ...which, choice: 'yes', speaksFor: JAMK });
  const elsewhere = perform(program.platform, vote, both, { ...which, choice: 'yes', speaksFor: KAMK });
  await assert.rejects(elsewhere, refused('not-allowed'));
  assert.deepEqual(
    (await read(planner, which)).votes.map(({ speaksFor }) => speaksFor),
    [JAMK],
  );
});

test('a version of a framework comes into force by a joint decision', async () => {
  const version = { framework: 'consortium-profile', version: '1' };
  const proposed = { ...version, effectiveFrom: '2027-08-01' };
  const asked = {
    institution: CONSORTIUM,
    kind: 'framework-version' as const,
    title: { fi: 'Profiili käyttöön' },
    why: reasons,
  };
  const wrong = perform(program.platform, propose, planner, {
    ...asked,
    content: { ...proposed, version: '99' },
  });
  await assert.rejects(wrong, refused('invalid-input'));
  const { id } = await perform(program.platform, propose, planner, { ...asked, content: proposed });
  const which = { institution: CONSORTIUM, proposal: id };
  const stored = () => inDatabase((tx) => findVersion(tx, version.framework, version.version));
  assert.equal((await read(planner, which)).content.sha256, (await stored())?.sha256);
  await cast(savonia, which, 'yes');
  assert.notEqual((await stored())?.state, 'adopted');
  await settle(chair, which, 'adopted');
  const { state, effectiveFrom } = (await stored())!;
  assert.deepEqual([state, effectiveFrom], ['adopted', '2027-08-01']);
});

test('a drafted version stays as it is while it is proposed, and is a draft again when it is rejected', async () => {
  const version = { framework: 'fi-national', version: 'koe' };
  const draft = { institution: CONSORTIUM, from: { ...version, version: '2024-draft' }, version: 'koe' };
  await perform(program.platform, draftVersion, chair, draft);
  const state = async () =>
    (await inDatabase((tx) => findVersion(tx, version.framework, version.version)))?.state;
  const asked = {
    institution: CONSORTIUM,
    kind: 'framework-version' as const,
    content: { ...version, effectiveFrom: '2027-08-01' },
    title: { fi: 'Uusi versio' },
    why: reasons,
  };
  const unseen = perform(program.platform, propose, planner, asked);
  await assert.rejects(unseen, refused('invalid-input'), 'a draft is known to its owner only');
  const { id: proposal } = await perform(program.platform, propose, chair, asked);
  assert.equal(await state(), 'proposed');
  const which = { institution: CONSORTIUM, proposal };
  await cast(savonia, which, 'no');
  await settle(chair, which, 'rejected');
  assert.equal(await state(), 'draft');
  const page = async () => (await signIn(program, savonia)).get(paths.proposal('fi', which));
  assert.doesNotMatch((await page()).text, /on muutettu ehdotuksen jälkeen/);
  await inDatabase((tx) =>
    sql`update framework_versions set sha256 = 'toinen' where framework = 'fi-national' and version = 'koe'`.execute(
      tx,
    ),
  );
  const office = await signIn(program, chair);
  assert.match((await office.get(paths.proposal('fi', which))).text, /on muutettu ehdotuksen jälkeen/);
});

test('key people of all institutions hear of a proposal and of its decision, once, and not of their own', async () => {
  const { which } = await proposeTerm(planner);
  await cast(savonia, which, 'yes');
  await settle(chair, which, 'rejected').catch(() => {});
  await settle(chair, which, 'adopted');
  await program.worker!.idle();
  const told = await inDatabase((tx) =>
    sql<{
      kind: string;
      person: string;
      subject: string;
    }>`select kind, person_id as person, subject from notices
      where link like ${`%${which.proposal}`} order by kind`.execute(tx),
  );
  const kindsOf = (one: Actor) =>
    told.rows.filter(({ person }) => person === one.person).map(({ kind }) => kind);
  assert.deepEqual(kindsOf(savonia), ['framework.decided', 'framework.proposed']);
  assert.deepEqual(kindsOf(jamk), ['framework.decided', 'framework.proposed']);
  assert.deepEqual(kindsOf(chair), ['framework.proposed']);
  assert.deepEqual(kindsOf(planner), []);
  assert.ok(told.rows.some(({ subject }) => /^Hyväksytty: Termi/.test(subject)));
});

test('on the pages a lead comments and votes, what was wrong is said and what was typed is kept', async () => {
  const { which } = await proposeTerm(planner);
  const page = paths.proposal('fi', which);
  const lead = await signIn(program, savonia);
  assert.match((await lead.get(page)).text, /Kukaan ei siis päätä yksin/);
  const empty = await lead.post(paths.voteProposal('fi', which));
  assert.equal(empty.status, 422);
  const sent = await lead.post(paths.commentProposal('fi', which), { text: 'Hyvä <b>termi</b>' });
  assert.equal(sent.location, `${page}#comments`);
  await lead.post(paths.voteProposal('fi', which), { choice: 'yes' });
  const { text } = await lead.get(page);
  assert.match(text, /Hyvä &lt;b>termi/);
  assert.match(text, /kyllä 1, ei 0, tyhjiä 0/);
  assert.equal((await lead.get(paths.decideProposal('fi', which))).status, 403);

  const office = await signIn(program, chair);
  const wrong = await office.post(paths.decideProposal('fi', which), {
    outcome: 'rejected',
    method: 'vote',
    'reasons.fi': 'Pitkään mietitty perustelu',
  });
  assert.equal(wrong.status, 409);
  assert.match(wrong.text, /Päätös ei vastaa ääniä[\s\S]*Pitkään mietitty perustelu/);
  const right = { outcome: 'adopted', method: 'vote', 'reasons.fi': 'Pitkään mietitty perustelu' };
  assert.equal((await office.post(paths.decideProposal('fi', which), right)).location, page);

  const late = await lead.post(paths.commentProposal('fi', which), { text: 'Myöhästynyt sana' });
  assert.equal(late.status, 409);
  assert.match(late.text, /Ehdotusta ei ole enää avoinna: se on hyväksytty[\s\S]*Myöhästynyt sana/);
});

test('a planner proposes a version on its page, and the API does the same', async () => {
  const browser = await signIn(program, planner);
  const at = { framework: 'fi-national', version: '2024-draft' };
  const form = paths.proposeVersion('sv', at);
  assert.ok((await browser.get(paths.framework('sv', at))).text.includes(form));
  const wrong = await browser.post(form, { 'title.sv': 'Nationella profilen', effectiveFrom: '2027-01-01' });
  assert.match(wrong.text, /Nationella profilen/);
  assert.equal(wrong.status, 422);
  const values = { 'title.sv': 'Nationella profilen', 'why.sv': 'Dags', effectiveFrom: '2999-01-01' };
  const sent = await browser.post(form, values);
  assert.match((await browser.get(sent.location!)).text, /Nationella profilen[\s\S]*fi-national/);
  const again = await browser.api('POST', `/api/institutions/${CONSORTIUM}/proposals`, {
    kind: 'framework-version',
    content: { ...at, effectiveFrom: '2999-01-01' },
    title: { fi: 'Sama' },
    why: { fi: 'Sama' },
  });
  assert.deepEqual(
    [again.status, (again.json as { code: string }).code],
    [409, 'framework/already-proposed'],
  );
});
