import { newId } from '../../src/base/ids.ts';
import { foldedWords } from '../../src/base/words/fold.ts';
import { type Platform, perform } from '../../src/platform/actions/index.ts';
import { programActor } from '../../src/platform/actor.ts';
import { inTransaction, sql, theProgram } from '../../src/platform/database/index.ts';
import { indexOfferings } from '../../src/rooms/catalogue/index.ts';
import { assess, type OfferingDocument, shippedFramework } from '../../src/rooms/framework/index.ts';
import { insertGenerated } from '../../src/rooms/offerings/index.ts';
import { addInstitution } from '../../src/rooms/organisations/index.ts';
import { corpusOffering } from './corpus.ts';

const BATCH = 500;
const DAY = 24 * 60 * 60 * 1000;
const INSTITUTIONS = 12;

/** The text of a document, most important first, as one would hand it to a full-text search without further thought. */
export function plainText(document: OfferingDocument): { a: string; b: string; c: string } {
  const text = (...texts: (Record<string, string | undefined> | undefined)[]) =>
    foldedWords(texts.flatMap((one) => Object.values(one ?? {})).join(' ')).join(' ');
  return {
    a: text(document.title),
    b: text(...(document.outcomes ?? []).map((outcome) => outcome.text)),
    c: text(document.plainSummary, document.description),
  };
}

const institutionOf = (number: number) => {
  const at = (number % INSTITUTIONS) + 1;
  return { id: `SYN-${at}`, name: { fi: `Synteettinen korkeakoulu ${at}` } };
};

/** The first `base` offerings are each another one; the rest are copies of them at other institutions and days. */
export async function load(platform: Platform, base: number, all: number, say: (line: string) => void) {
  await prepare(platform);
  const report = assess(corpusOffering(0, institutionOf(0)), shippedFramework('eu-2022-c243')!, {
    imported: false,
  });
  const evidence = { framework: report.framework, documentSha256: report.documentSha256, report };
  const now = platform.clock();
  for (let done = 0; done < base; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, base - done) }, (_, i) => {
      const number = done + i;
      const institution = institutionOf(number);
      const document = corpusOffering(number, institution);
      const publishedAt = new Date(now.getTime() - (number % 1400) * DAY);
      const implementation = number % 3 === 0 ? null : { id: newId(), seats: 30, ...days(now, number) };
      return { institution: institution.id, id: newId(), document, evidence, publishedAt, implementation };
    });
    await inTransaction(platform.database, theProgram, async (tx) => {
      await insertGenerated(tx, batch);
      await indexOfferings(tx, batch, now.toISOString().slice(0, 10));
      const plain = batch.map(({ id, document }) => ({ id, ...plainText(document) }));
      await sql`insert into plain_offerings select id, setweight(to_tsvector('simple', a), 'A') || setweight(to_tsvector('simple', b), 'B')
          || setweight(to_tsvector('simple', c), 'C')
        from jsonb_to_recordset(${JSON.stringify(plain)}::jsonb) as given (id uuid, a text, b text, c text)`.execute(
        tx,
      );
    });
    if ((done / BATCH) % 20 === 19) say(`${done + batch.length} of ${base} written`);
  }
  for (let copy = 1; copy * base < all; copy += 1) {
    await copyAll(platform, copy, base);
    say(`${(copy + 1) * base} of ${all} by copying`);
  }
  await finish(platform);
}

function days(now: Date, number: number) {
  const day = (distance: number) => new Date(now.getTime() + distance * DAY).toISOString().slice(0, 10);
  const starts = (number % 180) - 20;
  return { starts: day(starts), ends: day(starts + 90), enrolFrom: day(-30), enrolUntil: day(starts + 60) };
}

/** Without the indexes and foreign keys until everything is there. */
async function prepare(platform: Platform): Promise<void> {
  const { pool } = platform.database;
  await pool.query(`create table plain_offerings (id uuid primary key, search tsvector not null);
    grant all on plain_offerings to opinko_app;
    alter table catalogue_index drop constraint catalogue_index_institution_id_offering_id_fkey;
    alter table published_offerings drop constraint published_offerings_institution_id_id_fkey;
    drop index catalogue_index_words`);
  for (let number = 0; number < INSTITUTIONS; number += 1) {
    const { id: institution, name } = institutionOf(number);
    await perform(platform, addInstitution, programActor('bench'), { institution, name });
  }
}

/** Copies get ids, institutions, samples and days of their own; in one statement each table, inside the server. */
async function copyAll({ database: { pool } }: Platform, copy: number, base: number): Promise<void> {
  const moved = `'SYN-' || ((substr(institution_id, 5)::int - 1 + ${copy}) % ${INSTITUTIONS} + 1)`;
  await pool.query(`create temporary table copied as select institution_id as was, offering_id as old, gen_random_uuid() as id,
      ${moved} as institution, floor(random() * 1024)::int as place from catalogue_index
      order by published_at, offering_id limit ${base}`);
  await pool.query(`insert into published_offerings (institution_id, id, revision, document, document_sha256, framework, report, approved_at,
      published_at, level, modes, ects, title_key_fi, title_key_sv, title_key_en)
    select c.institution, c.id, 1, document - 'description', document_sha256, framework, '{}', approved_at,
      published_at, level, modes, ects, title_key_fi, title_key_sv, title_key_en
    from copied c join published_offerings p on p.institution_id = c.was and p.id = c.old`);
  await pool.query(`insert into catalogue_index (institution_id, offering_id, version, score, facets, head, words, ects, published_at,
      title_key_fi, title_key_sv, title_key_en)
    select c.institution, c.id, version, score, array_replace(facets, '=i:' || c.was, '=i:' || c.institution), head,
      array_to_tsvector(array(select word from unnest(tsvector_to_array(words)) as word where left(word, 3) not in ('=x:', '=i:'))
        || ('=i:' || c.institution)
        || array(select '=x:' || rate from unnest(array[4, 16, 64, 256, 1024]) as rate where c.place % rate = 0)),
      ects, published_at, title_key_fi, title_key_sv, title_key_en
    from copied c join catalogue_index i on i.institution_id = c.was and i.offering_id = c.old`);
  await pool.query(
    'insert into plain_offerings select c.id, search from copied c join plain_offerings p on p.id = c.old',
  );
  await pool.query('drop table copied');
}

async function finish({ database: { pool } }: Platform): Promise<void> {
  const client = await pool.connect();
  await client.query("set maintenance_work_mem = '1GB'");
  await client.query(
    'create index catalogue_index_words on catalogue_index using gin (words) with (fastupdate = off)',
  );
  await client.query('create index plain_offerings_search on plain_offerings using gin (search)');
  client.release();
  for (const table of [
    'catalogue_index',
    'catalogue_words',
    'published_offerings',
    'plain_offerings',
    'implementations',
  ]) {
    await pool.query(`vacuum analyze ${table}`);
  }
}
