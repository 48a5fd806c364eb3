import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { languages } from '../base/language.ts';
import { ask } from '../platform/actions/index.ts';
import { inTransaction, rows, sql, theProgram } from '../platform/database/index.ts';
import { root } from '../platform/root.ts';
import type { OfferingDocument, Verdict } from '../rooms/framework/index.ts';
import { assess, readOffering, shippedFramework } from '../rooms/framework/index.ts';
import { actorOfPerson, findPersonByEmail, readInstitutions } from '../rooms/organisations/index.ts';
import { readWallet } from '../rooms/wallet/index.ts';
import { startTestProgram, type TestProgram } from '../testing/program.ts';
import { readDemoData } from './data.ts';
import { seed } from './seed.ts';

type OfferingRow = { state: string; verdict: Verdict; imported: boolean; document: OfferingDocument };

describe('the demo consortium', () => {
  let program: TestProgram;
  const said: string[] = [];
  before(async () => {
    program = await startTestProgram({ work: true, demo: true });
    await seed(program, (message) => said.push(message));
  });
  after(() => program.close());

  const read = <Row extends object>(query: ReturnType<typeof sql<Row>>) =>
    inTransaction(program.platform.database, theProgram, (tx) => rows(tx, query));
  const offerings = () => read(sql<OfferingRow>`select state, verdict, imported, document from offerings`);
  const count = async (table: string) =>
    (await read(sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`))[0]!.count;

  test('has the twelve institutions with their codes, one of them a guest', async () => {
    const { items } = await ask(program.platform, readInstitutions, program.root, {});
    const codes = ['02469', '02471', '02472', '02473', '02504', '02536', '02537', '02623', '02627', '02631'];
    assert.deepEqual(items.map(({ id }) => id).sort(), [...codes, '10108', '10118']);
    assert.deepEqual(
      items.flatMap(({ id, guest }) => (guest ? [id] : [])),
      ['10118'],
    );
  });

  test('has somebody in every role, and in each institution those whom the path needs', async () => {
    const roles = await read(
      sql<{
        institution: string;
        role: string;
      }>`select distinct institution_id as institution, role from memberships`,
    );
    const has = (institution: string, role: string) =>
      roles.some((one) => one.institution === institution && one.role === role);
    for (const { code } of readDemoData().institutions)
      for (const role of ['planner', 'lead', 'teacher', 'study-administration'])
        assert.ok(has(code, role), `${code} has no ${role}`);
    for (const role of ['quality', 'rdi', 'counsellor', 'administrator', 'consortium-administrator'])
      assert.ok(has('02473', role), `KAMK has no ${role}`);
  });

  test('nobody in it can be written to: all addresses are of a domain that cannot exist', async () => {
    const people = await read(sql<{ email: string; demo: boolean }>`select email, demo from persons`);
    assert.ok(people.length >= 30 + 12 * 4);
    assert.deepEqual(
      people.filter(({ email, demo }) => !email.endsWith('.invalid') || !demo),
      [],
    );
    const contacts = await read(sql<{ contact: string }>`select contact from institutions`);
    assert.deepEqual(
      contacts.filter(({ contact }) => !contact.endsWith('.invalid')),
      [],
    );
  });

  test('has projects in every phase, an ended one with what came of each promise, and an output in two versions', async () => {
    const phases = await read(sql<{ phase: string }>`select distinct phase from rdi_projects order by 1`);
    assert.deepEqual(
      phases.map(({ phase }) => phase),
      ['ended', 'planning', 'running'],
    );
    const silent = await read(
      sql<object>`select from rdi_promises r join rdi_projects p on p.institution_id = r.institution_id and p.id = r.project_id
        where p.phase = 'ended' and r.result is null`,
    );
    assert.equal(silent.length, 0);
    const twice = await read(
      sql<{ title: string }>`select v.title ->> 'fi' as title from rdi_output_versions v where v.number = 2`,
    );
    assert.deepEqual(twice, [{ title: 'Hiililaskennan oppimateriaali' }]);
  });

  test('has the six firms of the stories, marked as invented', async () => {
    const partners = await read(
      sql<{ name: string; email: string }>`select name, contact_email as email from partners`,
    );
    assert.equal(partners.length, 6);
    for (const { name, email } of partners)
      assert.ok(name.endsWith('(keksitty)') && email.endsWith('.invalid'), name);
  });

  test('has 125 offerings in all states, over all origins and forms, of many fields, and some ideas', async () => {
    const all = await offerings();
    const ideas = readDemoData().ideas.length;
    assert.equal(all.length, 125 + ideas);
    const told = (value: (document: OfferingDocument) => unknown) =>
      new Set(all.map(({ document }) => value(document)).filter(Boolean));
    assert.equal(told(({ origin }) => origin).size, 6);
    assert.equal(told(({ form }) => form).size, 8);
    assert.equal(told(({ level }) => level?.competence).size, 3);
    assert.ok(told(({ field }) => field?.slice(0, 2)).size >= 9);
    assert.equal(told(({ title }) => title.fi).size, 125 + ideas);
    for (const state of ['idea', 'design', 'review', 'approved', 'published', 'running', 'withdrawn'])
      assert.ok(
        all.some((one) => one.state === state),
        state,
      );
  });

  test('about half of the offerings conform, a quarter nearly and a quarter does not', async () => {
    const all = await offerings();
    const share = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length / all.length;
    assert.ok(share('conforms') > 0.45 && share('conforms') < 0.65, `conforms ${share('conforms')}`);
    assert.ok(share('nearly') > 0.15 && share('nearly') < 0.3, `nearly ${share('nearly')}`);
    assert.ok(share('not') > 0.15 && share('not') < 0.3, `not ${share('not')}`);
  });

  test('what came in by a course list tells little, and that is unknown rather than missing', async () => {
    const imported = (await offerings()).filter((one) => one.imported);
    assert.equal(imported.length, 15);
    const bare = imported.filter(({ document }) => document.outcomes === undefined);
    assert.ok(bare.length >= 10);
    for (const { document } of bare)
      assert.ok(
        assess(document, shippedFramework('eu-2022-c243')!, { imported: true }).undecided,
        document.title.fi,
      );
  });

  test('everything published says what it is in three languages', async () => {
    const published = await read(
      sql<{
        document: OfferingDocument;
      }>`select document from published_offerings where withdrawn_at is null`,
    );
    assert.ok(published.length >= 50);
    for (const { document } of published) {
      const { title, description, plainSummary, outcomes = [] } = document;
      const texts = [title, description, plainSummary, ...outcomes.map(({ text }) => text)];
      for (const text of texts)
        for (const language of languages) assert.ok(text?.[language], `${title.fi}: ${language}`);
    }
  });

  test('skills are ESCO concepts with labels in three languages', async () => {
    const skills = (await offerings()).flatMap(({ document }) =>
      (document.outcomes ?? []).flatMap((outcome) => outcome.skills ?? []),
    );
    assert.ok(skills.length > 100);
    for (const { uri, label } of skills) {
      assert.match(
        uri,
        /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      );
      for (const language of languages) assert.ok(label[language], uri);
    }
  });

  test('what the browser story completes is not there yet', async () => {
    const title = 'Matkailuyrityksen vastuullinen johtaminen';
    assert.deepEqual(
      (await offerings()).filter(({ document }) => document.title.fi === title),
      [],
    );
    const file = join(root, 'data/demo/completed-example.json');
    const example = JSON.parse(readFileSync(file, 'utf8')) as { document: unknown };
    const document = readOffering(example.document);
    assert.equal(document.title.fi, title);
    assert.equal(assess(document, shippedFramework('eu-2022-c243')!, { imported: true }).verdict, 'conforms');
  });

  test('two joint proposals are open, one has been adopted with its reasons, and three findings tell their source', async () => {
    const proposals = await read(
      sql<{ state: string; reasons: object | null }>`select state, reasons from proposals
        where institution_id = 'consortium' order by state`,
    );
    assert.deepEqual(
      proposals.map(({ state, reasons }) => [state, reasons !== null]),
      [
        ['adopted', true],
        ['open', false],
        ['open', false],
      ],
    );
    const findings = await read(sql<{ source: string }>`select source from pilot_findings`);
    assert.equal(findings.length, 3);
    for (const { source } of findings) assert.match(source, /\(keksitty\)$/);
  });

  test('results have been given and confirmed, and each passed one is a credential', async () => {
    const { plan } = readDemoData();
    const confirmed = plan.enrolments.filter(({ result }) => result?.confirmed !== undefined);
    const passed = confirmed.filter(({ result }) => result!.grade !== 'fail' && result!.grade !== '0');
    assert.equal(await count('implementations'), plan.implementations.length);
    assert.equal(await count('enrolments'), plan.enrolments.length);
    assert.equal(await count('awards'), passed.length);
    assert.equal(await count('shares'), plan.shares.length);
    assert.ok(passed.length < confirmed.length, 'somebody failed');
  });

  test('a welder’s wrong grade is revoked and replaced by a valid credential', async () => {
    const { learners } = readDemoData();
    const { email } = learners.find(({ key }) => key === 'johan')!;
    const { platform } = program;
    const person = await inTransaction(platform.database, theProgram, (tx) => findPersonByEmail(tx, email));
    const johan = (await actorOfPerson(platform, person!.id))!;
    const { items } = await ask(platform, readWallet, johan, {});
    const welding = items.filter(({ title }) => title.fi === 'Hitsausrobotin etäohjelmointi');
    assert.deepEqual(welding.map(({ state }) => state).sort(), ['revoked', 'valid']);
  });

  test('says what it makes while people wait', () => {
    assert.ok(said.length >= 3);
  });
});
