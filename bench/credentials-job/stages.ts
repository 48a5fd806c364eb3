import { ask, perform } from '../../src/platform/actions/index.ts';
import { inTransaction, sql, theProgram } from '../../src/platform/database/index.ts';
import { addBatch } from '../../src/rooms/credentials/actions/batches/add-batch.ts';
import { readBatches } from '../../src/rooms/credentials/actions/batches/read-batches.ts';
import { startBatch } from '../../src/rooms/credentials/actions/batches/steer.ts';
import { startTestProgram, type TestProgram } from '../../src/testing/program.ts';
import { publishedOffering } from '../../src/testing/study.ts';
import { peakMegabytes } from './peak.ts';

/** What a stage took: seconds, and the most memory in megabytes that the process had resident. */
export type StageReport = {
  seconds: number;
  peak: number;
  phases: { phase: string; seconds: number }[];
  /** What stands in the database afterwards. */
  found: string;
};

const institution = '02473';

async function plan(program: TestProgram, recipients: number): Promise<Omit<StageReport, 'peak'>> {
  const { offering } = await publishedOffering(program, institution);
  const staff = await program.person(institution, 'study-administration');
  const content = listOf(recipients);
  const start = performance.now();
  await perform(program.platform, addBatch, staff, { institution, offering, content, name: 'lista.csv' });
  return { seconds: (performance.now() - start) / 1000, phases: [], found: '' };
}

/** A list as a page or the API hands it in: base64. */
function listOf(recipients: number): string {
  const lines = ['nimi;sähköposti;arvosana'];
  for (let n = 0; n < recipients; n += 1)
    lines.push(`Keksitty Oppija ${n};oppija${n}@example.org;${1 + (n % 5)}`);
  return Buffer.from(lines.join('\n')).toString('base64');
}

async function work(program: TestProgram, recipients: number): Promise<Omit<StageReport, 'peak'>> {
  const { platform, root: staff } = program;
  const { items } = await ask(platform, readBatches, staff, { institution });
  const batch = items[0]!.id;
  const start = performance.now();
  await perform(platform, startBatch, staff, { institution, batch });
  const phases: StageReport['phases'] = [];
  let [phase, since] = ['issue', start];
  for (;;) {
    const now = await phaseOf(program, batch);
    if (now !== phase) {
      phases.push({ phase, seconds: (performance.now() - since) / 1000 });
      [phase, since] = [now, performance.now()];
    }
    if (now === 'over') break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const seconds = (performance.now() - start) / 1000;
  return { seconds, phases, found: await counted(program, recipients) };
}

async function phaseOf({ platform }: TestProgram, batch: string): Promise<string> {
  const { rows } = await platform.database.pool.query(
    `select r.state, r.error, r.position ->> 'phase' as phase from runs r join batches b on b.run_id = r.id where b.id = $1`,
    [batch],
  );
  const [run] = rows as { state: string; error: string | null; phase: string | null }[];
  if (run?.error || run?.state === 'failed') throw new Error(`the job failed: ${run.error}`);
  return run?.state === 'done' ? 'over' : (run?.phase ?? 'issue');
}

/** Everybody has to have everything once, or the figure is worthless. */
async function counted({ platform }: TestProgram, recipients: number): Promise<string> {
  const tables = ['awards', 'credentials', 'issuance_log', 'award_claims', 'mails'];
  const counts = await inTransaction(platform.database, theProgram, async (tx) => {
    const found: number[] = [];
    for (const table of tables) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::integer as n from ${sql.table(table)}`.execute(tx);
      found.push(rows[0]!.n);
    }
    return found;
  });
  if (!counts.every((count) => count >= recipients)) throw new Error(`not all is there: ${counts}`);
  return tables.map((table, n) => `${counts[n]} ${table}`).join(', ');
}

const [, , name, size] = process.argv;
const environment = JSON.parse(process.env.BENCH_HOME ?? '{}') as Record<string, string>;
const home = { environment, folder: environment.DATA_DIR!, url: environment.BASE_URL!, drop: async () => {} };
const program = await startTestProgram({ home, work: false });
const report = await (name === 'work' ? work : plan)(program, Number(size));
console.log(JSON.stringify({ ...report, peak: peakMegabytes(process.pid) } satisfies StageReport));
await program.close();
process.exit(0);
