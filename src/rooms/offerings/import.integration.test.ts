import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { CONSORTIUM, carryOut, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import {
  forgetUpload,
  importOfferings,
  listOfferings,
  mapColumns,
  previewImport,
  submitOffering,
  uploadList,
} from './index.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram({ work: true });
});
after(() => program.close());

const file = (path: string) => new URL(path, import.meta.url);
const messy = readFileSync(file('../../../e2e/fixtures/messy-courses.csv'));
const realList = file('../../../../shared/real-input/virta-courses.csv');
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

const upload = (actor: Actor, institution: string, content: string | Uint8Array, name = 'courses.csv') =>
  perform(program.platform, uploadList, actor, { institution, name, content: base64(content) });
const preview = (
  actor: Actor,
  institution: string,
  upload: string,
  rest: { createInstitutions?: string[]; limit?: number } = {},
) => carryOut(program.platform, previewImport, actor, { institution, upload, ...rest });
const listed = (institution: string) =>
  inTransaction(program.platform.database, theProgram, (tx) =>
    listOfferings(tx, institution, { limit: 1000 }),
  );
const count = async (table: string) =>
  (
    await inTransaction(program.platform.database, theProgram, (tx) =>
      rows(tx, sql`select from ${sql.table(table)}`),
    )
  ).length;

type Result = { created: number; updated: number; unchanged: number; refused: number };

/** Uploads, imports and waits; answers what the runs came to. */
async function bring(
  actor: Actor,
  institution: string,
  content: string | Uint8Array,
  createInstitutions: string[] = [],
): Promise<Result> {
  const { upload: id } = await upload(actor, institution, content);
  await perform(program.platform, importOfferings, actor, { institution, upload: id, createInstitutions });
  await program.worker!.idle();
  const { started } = await preview(actor, institution, id);
  const sum = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { state, result } of started!.state) {
    assert.equal(state, 'done');
    for (const key of Object.keys(sum) as (keyof Result)[]) sum[key] += (result as Result)[key];
  }
  return sum;
}

test('a planner imports her own rows of a messy list; a second time nothing changes', async () => {
  const planner = await program.person('02473', 'planner');
  await program.person('02537', 'planner');
  assert.deepEqual(await bring(planner, '02473', messy), {
    created: 14,
    updated: 0,
    unchanged: 0,
    refused: 17,
  });
  const { items } = await listed('02473');
  assert.equal(items.length, 14);
  assert.ok(items.every(({ state, imported, revision }) => state === 'design' && imported && revision === 1));
  assert.deepEqual(await bring(planner, '02473', messy), {
    created: 0,
    updated: 0,
    unchanged: 14,
    refused: 17,
  });
  assert.equal((await listed('02473')).total, 14);
  assert.equal((await listed('02537')).total, 0);
});

test('a changed row becomes a new revision of the draft; what is being decided on stays as it is', async () => {
  const planner = await program.person('10118', 'planner', 'lead');
  const list = (title: string) =>
    `code,name,ects,description\nA1,Kurssi yksi,5,${title}\nA2,Kurssi kaksi,5,${title}`;
  assert.equal((await bring(planner, '10118', list('Ennen'))).created, 2);
  const [, second] = (await listed('10118')).items;
  const { id, revision, title } = second!;
  await perform(program.platform, submitOffering, planner, {
    institution: '10118',
    offering: id,
    revision,
  }).catch((error) => {
    throw new Error(`${error.code} ${JSON.stringify(error.params)}`);
  });
  const { upload: again } = await upload(planner, '10118', list('Nyt'));
  const { summary, refused } = await preview(planner, '10118', again);
  assert.deepEqual([summary?.update, summary?.refusedBy], [1, { 'offerings/import-settled': 1 }]);
  assert.deepEqual(refused.items[0]?.document?.title, title);
  assert.deepEqual(await bring(planner, '10118', list('Nyt')), {
    created: 0,
    updated: 1,
    unchanged: 0,
    refused: 1,
  });
  const { items } = await listed('10118');
  assert.deepEqual(
    items.map((item) => item.revision),
    [2, 1],
  );
});

test('the dry run stores nothing, and says of each refused row where and why', async () => {
  const planner = await program.person('02504', 'planner');
  const offerings = await count('offerings');
  const { upload: id } = await upload(planner, '02504', messy);
  const first = await preview(planner, '02504', id, { limit: 5 });
  assert.equal(first.summary?.refused, first.rows);
  assert.deepEqual([first.refused.items.length, first.refused.next], [5, '5']);
  assert.equal(first.refused.items[0]?.reason, 'offerings/import-other-institution');
  assert.equal(await count('offerings'), offerings);
  const nothing = perform(program.platform, importOfferings, planner, { institution: '02504', upload: id });
  await assert.rejects(nothing, refused('offerings/import-nothing'));
});

test('the mapping can be corrected, and a wrong one is refused in words', async () => {
  const planner = await program.person('02471', 'planner');
  const { upload: id } = await upload(planner, '02471', 'sarake,määrä\nYksi kurssi,5\nToinen kurssi,3');
  const correct = (mapping: Record<string, 'title' | 'ects' | 'ignore'>) =>
    perform(program.platform, mapColumns, planner, { institution: '02471', upload: id, mapping });
  await assert.rejects(
    correct({ sarake: 'ignore', määrä: 'ects' }),
    refused('offerings/import-column-missing'),
  );
  await assert.rejects(
    correct({ sarake: 'title', määrä: 'title' }),
    refused('offerings/import-column-twice'),
  );
  await correct({ sarake: 'title', määrä: 'ignore' });
  const { taken } = await preview(planner, '02471', id);
  assert.deepEqual(
    taken.map(({ document }) => [document.title, document.ects]),
    [
      [{ fi: 'Yksi kurssi' }, undefined],
      [{ fi: 'Toinen kurssi' }, undefined],
    ],
  );
});

test('an import is started once, also when the button is pressed twice at the same time', async () => {
  const planner = await program.person('02472', 'planner');
  const { upload: id } = await upload(planner, '02472', 'nimi,op\nAinoa kurssi,5');
  const press = () =>
    perform(program.platform, importOfferings, planner, { institution: '02472', upload: id });
  const presses = await Promise.allSettled([press(), press()]);
  assert.deepEqual(presses.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  await program.worker!.idle();
  assert.equal((await listed('02472')).total, 1);
  await assert.rejects(press(), refused('offerings/import-started'));
});

test('the consortium administrator imports the rows of all, and new institutions when she has agreed', async () => {
  const administrator = await program.person('02469', 'consortium-administrator');
  const { upload: id } = await upload(administrator, CONSORTIUM, messy);
  const { summary } = await preview(administrator, CONSORTIUM, id);
  assert.deepEqual(
    summary?.unknownInstitutions.map(({ institution, rows }) => [institution, rows]),
    [
      ['10108', 2],
      ['99999', 2],
      ['88888', 1],
    ],
  );
  const result = await bring(administrator, CONSORTIUM, messy, ['99999']);
  assert.equal(result.created, 2 + (summary?.create ?? 0));
  const created = await listed('99999');
  assert.equal(created.total, 2);
  assert.equal((await listed('88888')).total, 0);
  assert.equal((await listed('10108')).total, 0);
});

test('nobody imports for another institution or reads its lists', async () => {
  const planner = await program.person('02627', 'planner');
  const stranger = await program.person('02623', 'planner');
  const teacher = await program.person('02627', 'teacher');
  const { upload: id } = await upload(planner, '02627', 'nimi,op\nOma kurssi,5');
  await assert.rejects(upload(stranger, '02627', 'nimi\nx'), refused('not-allowed'));
  await assert.rejects(upload(teacher, '02627', 'nimi\nx'), refused('not-allowed'));
  await assert.rejects(upload(planner, CONSORTIUM, 'nimi\nx'), refused('not-allowed'));
  await assert.rejects(preview(stranger, '02623', id), refused('not-found'));
  const start = (institution: string) =>
    perform(program.platform, importOfferings, stranger, { institution, upload: id });
  await assert.rejects(start('02627'), refused('not-allowed'));
  await assert.rejects(start('02623'), refused('not-found'));
  await assert.rejects(start(CONSORTIUM), refused('not-allowed'));
  await perform(program.platform, forgetUpload, planner, { institution: '02627', upload: id });
  await assert.rejects(preview(planner, '02627', id), refused('not-found'));
});

test("a planner in the consortium's own office does not import for the institutions", async () => {
  const planner = await program.person(CONSORTIUM, 'planner');
  await assert.rejects(upload(planner, CONSORTIUM, messy), refused('not-allowed'));
});

test('each imported offering leaves one audit line without its values', async () => {
  const planner = await program.person('02631', 'planner');
  await bring(planner, '02631', 'nimi,op\nSalainen kurssinimi,5');
  const lines = await inTransaction(program.platform.database, theProgram, (tx) =>
    rows(
      tx,
      sql<{ line: string }>`select to_jsonb(a)::text as line from audit_lines a
      where institution_id = '02631' and subject like 'offering:%'`,
    ),
  );
  assert.equal(lines.length, 1);
  assert.match(lines[0]!.line, /"title"/);
  assert.doesNotMatch(lines[0]!.line, /Salainen/);
});

test('of the real list a planner of KAMK gets her 23 rows, the administrator all that can be read', {
  skip: existsSync(realList) ? false : '../shared is not here',
}, async () => {
  const own = await startTestProgram({ work: true });
  const outer = program;
  program = own;
  try {
    const real = readFileSync(realList);
    const planner = await own.person('02473', 'planner');
    assert.deepEqual(await bring(planner, '02473', real), {
      created: 23,
      updated: 0,
      unchanged: 0,
      refused: 587,
    });
    assert.deepEqual(await bring(planner, '02473', real), {
      created: 0,
      updated: 0,
      unchanged: 23,
      refused: 587,
    });
    const administrator = await own.person('02473', 'consortium-administrator');
    const { upload: id } = await upload(administrator, CONSORTIUM, real);
    const unknown = (await preview(administrator, CONSORTIUM, id)).summary!.unknownInstitutions;
    assert.equal(unknown.length, 13);
    const all = unknown.map(({ institution }) => institution);
    const planned = (await preview(administrator, CONSORTIUM, id, { createInstitutions: all })).summary!;
    const result = await bring(administrator, CONSORTIUM, real, all);
    assert.deepEqual([result.created, result.unchanged], [planned.create, 23]);
    assert.ok(
      planned.create + 23 + planned.refused === 610 && planned.refused < 30,
      JSON.stringify(planned.refusedBy),
    );
  } finally {
    program = outer;
    await own.close();
  }
});
