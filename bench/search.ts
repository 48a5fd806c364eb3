/**
 * How long a search of the catalogue takes, as the page asks it (words, facets with counts, 20 results): two words, one
 * word that very many offerings have, and the beginning of a word, at 1 and 8 clients; beside plain ts_rank over all
 * matches with count(*) on the same PostgreSQL, and up to 100,000 offerings beside Orama and MiniSearch in memory.
 * Run: DATABASE_URL=postgres://… node --max-old-space-size=8000 --import tsx bench/search.ts [offerings] [seconds] [different ones]
 * The database has to be empty; the one of an earlier run of the same size is used again.
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { startProgram } from '../src/app.ts';
import { foldedWords } from '../src/base/words/fold.ts';
import { randomFrom } from '../src/commands/synthetic/random.ts';
import { topics } from '../src/commands/synthetic/words.ts';
import { ask } from '../src/platform/actions/index.ts';
import { anonymous } from '../src/platform/actor.ts';
import { readConfig } from '../src/platform/config.ts';
import { inTransaction, sql, theProgram } from '../src/platform/database/index.ts';
import { searchCatalogue, suggestWords } from '../src/rooms/catalogue/index.ts';
import { type Engine, enginesInMemory } from './search/engines.ts';
import { load } from './search/load.ts';

const offerings = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 10);
const different = Math.min(offerings, Number(process.argv[4] ?? 100_000));
const MOST_IN_MEMORY = 100_000;

const program = await startProgram(readConfig(process.env), { work: false, log: () => {} });
const { platform } = program;
const { pool } = platform.database;
const there = (await pool.query('select count(*)::int as count from catalogue_index')).rows[0].count;
if (there === 0) await load(platform, different, offerings, (line) => console.log(`  ${line}`));
else if (there !== offerings) throw new Error(`There are ${there} offerings in this database already.`);
const version = (await pool.query('select version()')).rows[0].version.split(' on ')[0];
console.log(`Node ${process.version}, ${version}, ${cpus().length} × ${cpus()[0]?.model}`);
console.log(
  `${offerings} offerings (${different} different ones), ${seconds} s a figure, times in milliseconds`,
);

const random = randomFrom(5);
const topicWords = topics.flatMap(({ fi, sv, en }) => [fi, sv, en]).filter((one) => !one.includes(' '));
// A topic with a word that stands beside it in titles and outcomes, in one of the languages.
const beside = {
  fi: ['perusteet', 'johtaminen', 'asiantuntija', 'menetelmät', 'kustannukset', 'riskit'],
  sv: ['grunder', 'ledning', 'expert', 'metoder', 'kostnaderna', 'riskerna'],
  en: ['basics', 'managing', 'expert', 'methods', 'costs', 'risks'],
};
const draw = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
const kinds: Record<string, () => string> = {
  'two words': () => {
    const language = (['fi', 'sv', 'en'] as const)[Math.floor(random() * 3)]!;
    return `${topics[Math.floor(random() * topics.length)]![language]} ${draw(beside[language])}`;
  },
  // Each of these stands in more than five of a hundred offerings.
  'common word': () =>
    draw(['johtaminen', 'kehittää', 'suunnittelee', 'menetelmät', 'behov', 'costs', 'riskit', 'expert']),
};

const opinko: Engine = async (q) =>
  (await ask(platform, searchCatalogue, anonymous, { q, language: 'fi' })).items.length;
const plain: Engine = (q) =>
  inTransaction(platform.database, theProgram, async (tx) => {
    const query = foldedWords(q)
      .map((word) => `${word}:*`)
      .join(' & ');
    await sql`select id, ts_rank(search, to_tsquery('simple', ${query})) as rank from plain_offerings
      where search @@ to_tsquery('simple', ${query}) order by rank desc limit 20`.execute(tx);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from plain_offerings
      where search @@ to_tsquery('simple', ${query})`.execute(tx);
    return rows[0]?.count ?? 0;
  });
const memory = offerings <= MOST_IN_MEMORY ? await enginesInMemory(offerings) : {};
const engines: Record<string, Engine> = { Opinko: opinko, 'plain ts_rank': plain, ...memory };

for (const clients of [1, 8]) {
  for (const [kind, next] of Object.entries(kinds)) {
    console.log(`${kind}, ${clients} ${clients === 1 ? 'client' : 'clients'}`);
    const of: Record<string, number> = {};
    for (const [name, engine] of Object.entries(engines)) of[name] = await tell(name, engine, next, clients);
    for (const [name, p95] of Object.entries(of)) {
      if (name !== 'Opinko')
        console.log(`    p95 of ${name} / p95 of Opinko: ${(p95 / of.Opinko!).toFixed(2)}`);
    }
  }
  console.log(`type-ahead, ${clients} ${clients === 1 ? 'client' : 'clients'}`);
  const typed = () => draw(topicWords).slice(0, 3 + Math.floor(random() * 4));
  await tell(
    'Opinko',
    async (q) => (await ask(platform, suggestWords, anonymous, { q })).words.length,
    typed,
    clients,
  );
}
await program.close();

/** Prints p50, p95 and p99 and answers p95. */
async function tell(name: string, engine: Engine, next: () => string, clients: number): Promise<number> {
  for (let i = 0; i < 20; i += 1) await engine(next());
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const start = performance.now();
      await engine(next());
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const figures = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(share).toFixed(1)}`).join('  ');
  console.log(`  ${name.padEnd(14)} ${figures}  (${times.length} searches)`);
  return at(0.95);
}
