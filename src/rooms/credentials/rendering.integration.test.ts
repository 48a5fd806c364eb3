import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readAward } from './actions/awards.ts';
import { renderOne, renderWhenAsked } from './actions/render-one.ts';
import { issueSample } from './testing.ts';

let program: TestProgram;
let administration: Actor;
let learner: Actor;
const institution = '02473';
before(async () => {
  program = await startTestProgram();
  administration = await program.person(institution, 'study-administration');
  learner = await program.learner('Aino Esimerkki');
});
after(() => program.close());

const query = async <R>(of: ReturnType<typeof sql<R>>) =>
  (await inTransaction(program.platform.database, theProgram, (tx) => of.execute(tx))).rows;

test('a document that is asked for is made once, kept and logged; one that nobody issues is refused', async () => {
  const { platform } = program;
  const award = await issueSample(platform, institution, learner.person!);
  await query(sql`delete from credentials where award_id = ${award}`);
  const [one, other] = await Promise.all([
    renderWhenAsked(platform, { institution, id: award }, 'open-badge'),
    renderWhenAsked(platform, { institution, id: award }, 'open-badge'),
  ]);
  assert.equal(one.body, other.body);
  assert.equal(one.kind.mediaType, 'application/vc');
  const asked = { institution, award, format: 'open-badge' as const };
  await perform(platform, renderOne, administration, asked);
  const audit = await query(sql`select from audit_lines where action = 'credentials.render'`);
  assert.equal(audit.length >= 1 && audit.length <= 2, true);
  const { documents } = await ask(platform, readAward, administration, { institution, award });
  assert.equal(documents.find(({ format }) => format === 'open-badge')?.made instanceof Date, true);
  const edc = renderWhenAsked(platform, { institution, id: award }, 'edc');
  await assert.rejects(edc, { code: 'credentials/format-not-issued' });
  await assert.rejects(perform(platform, renderOne, learner, asked), { status: 403 });
});
