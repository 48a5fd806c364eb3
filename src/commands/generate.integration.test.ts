import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask } from '../platform/actions/index.ts';
import { anonymous } from '../platform/actor.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
import { searchCatalogue } from '../rooms/catalogue/index.ts';
import { readPublished } from '../rooms/offerings/index.ts';
import { publish } from '../rooms/offerings/store/published.ts';
import { spawnProgram } from '../testing/child.ts';
import { makeHome } from '../testing/home.ts';
import { startTestProgram, type TestProgram } from '../testing/program.ts';
import { fill } from './generate.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
  await fill(program.platform, { scale: 30, seed: 5 }, () => {});
});
after(() => program.close());

test('generated offerings are found in the catalogue and have their page', async () => {
  const { platform } = program;
  const all = await ask(platform, searchCatalogue, anonymous, { limit: 100 });
  assert.equal(all.total, 30);
  const [line] = all.items;
  const page = await ask(platform, readPublished, anonymous, {
    institution: line!.institution,
    offering: line!.id,
  });
  assert.match(page.document.plainSummary?.fi ?? '', /^Synteettinen/);
  const word = line!.title.fi!.split(' ')[0]!;
  const found = await ask(platform, searchCatalogue, anonymous, { q: word, limit: 100 });
  assert.ok(
    found.items.some(({ id }) => id === line!.id),
    word,
  );
});

test('a generated offering is kept as publishing would keep it', async () => {
  const { database } = program.platform;
  const columns = 'level, modes, ects, title_key_fi, title_key_sv, title_key_en, document_sha256';
  const read = async (id: string) =>
    (await database.pool.query(`select ${columns} from published_offerings where id = $1`, [id])).rows[0];
  const { rows } = await database.pool.query('select * from published_offerings limit 1');
  const {
    id,
    institution_id: institution,
    document,
    framework,
    report,
    document_sha256: documentSha256,
  } = rows[0];
  const before = await read(id);
  const now = new Date();
  await inTransaction(database, theProgram, (tx) =>
    publish(tx, {
      institution,
      id,
      revision: 1,
      document,
      evidence: { framework, documentSha256, report },
      approvedAt: now,
      now,
    }),
  );
  assert.deepEqual(await read(id), before);
});

test('the same seed adds the same titles again', async () => {
  const { platform } = program;
  const titles = async () => {
    const { items } = await ask(platform, searchCatalogue, anonymous, { limit: 100, sort: 'title' });
    return items.map(({ title }) => title.fi);
  };
  const before = await titles();
  await fill(platform, { scale: 30, seed: 5 }, () => {});
  const after = await titles();
  assert.deepEqual(
    after,
    before.flatMap((title) => [title, title]),
  );
});

test('a database with real people is refused', async () => {
  const home = await makeHome();
  try {
    const other = await startTestProgram({ home });
    await other.learner('Oikea Ihminen');
    await other.close();
    const child = spawnProgram(home.environment, ['generate', '--scale', '1'], 'bin/opinko.mjs');
    assert.equal(await child.ended, 1);
    assert.match(child.output(), /real people/);
  } finally {
    await home.drop();
  }
});
