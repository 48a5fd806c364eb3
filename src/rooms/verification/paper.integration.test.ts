import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readAward } from '../credentials/actions/awards.ts';
import { revoke } from '../credentials/actions/revoke.ts';
import { paperCode, renderWhenAsked } from '../credentials/index.ts';
import { issueSample } from '../credentials/testing.ts';

const institution = '02473';
let program: TestProgram;
let employer: Browser;
let learner: Actor;
before(async () => {
  program = await startTestProgram();
  await program.person(institution, 'study-administration');
  learner = await program.learner('Aino Esimerkki');
  employer = await signIn(program, null);
});
after(() => program.close());

/** The address that is printed beside the QR code of a certificate, as an independent reader finds it. */
async function printedAddress(pdf: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
    .promise;
  let said = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    said += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await document.destroy();
  return /http:\/\/localhost:3999\/[a-z]{2}\/verify\/certificate\/\d{5}-[\w-]{43}/.exec(
    said.replace(/\s/g, ''),
  )![0];
}

test('the code on a certificate leads to its own credential as it stands now', async () => {
  const id = await issueSample(program.platform, institution, learner.person!);
  const { body } = await renderWhenAsked(program.platform, { institution, id }, 'pdf');
  const path = new URL(await printedAddress(body as Uint8Array)).pathname;
  assert.equal(path, `/fi/verify/certificate/${paperCode(program.platform, { institution, id })}`);
  const page = await employer.get(path);
  assert.equal(page.status, 200);
  assert.match(page.text, /Todistus on aito ja voimassa/);
  assert.match(page.text, /Aino Esimerkki/);
  assert.match(page.text, /name="robots" content="noindex/);
  await perform(program.platform, revoke, program.root, { institution, award: id, reason: 'Virhe' });
  assert.equal((await employer.get(path)).text.includes('Todistus on aito ja voimassa'), false);
});

test('no code can be made up, and that of one award is not that of another', async () => {
  const [one, other] = [
    await issueSample(program.platform, institution, learner.person!),
    await issueSample(program.platform, institution, learner.person!),
  ];
  const code = paperCode(program.platform, { institution, id: one });
  const foreign = paperCode(program.platform, { institution, id: other });
  const mixed = code.slice(0, 6 + 21) + foreign.slice(6 + 21);
  for (const wrong of [
    mixed,
    code.replace('02473', '02504'),
    code.slice(0, -1),
    `${code}A`,
    'x',
    `${code.slice(0, -2)}AA`,
  ])
    assert.equal((await employer.get(`/fi/verify/certificate/${wrong}`)).status, 404, wrong);
});

test('staff take the file of an award, which the audit trail tells; others cannot', async () => {
  const { platform } = program;
  const award = await issueSample(platform, institution, learner.person!);
  const staff = await program.person(institution, 'study-administration');
  const desk = await signIn(program, staff);
  const page = await desk.get(`/fi/institutions/${institution}/awards/${award}`);
  const path = /href="([^"]+files\/open-badge)"/.exec(page.text)![1]!;
  const file = await desk.get(path);
  assert.equal(JSON.parse(file.text).id, `urn:uuid:${award}`);
  const stranger = await signIn(program, await program.person('02504', 'study-administration'));
  assert.equal((await stranger.get(path)).status, 403);
  assert.equal((await employer.get(path)).status, 303);
  const { documents } = await ask(platform, readAward, staff, { institution, award });
  assert.equal(documents.find(({ format }) => format === 'open-badge')?.made instanceof Date, true);
  const { rows } = await platform.database.pool.query(
    "select count(*)::int as count from audit_lines where action = 'credentials.take-document'",
  );
  assert.equal(rows[0].count, 1);
});
