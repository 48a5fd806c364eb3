// How fast a whole batch of credentials goes into PostgreSQL: signed, with status index, issuance log and messages, on
// all cores; and how much memory that takes, for few and for many recipients.
// Run with: TEST_DATABASE=postgres TEST_DATABASE_URL=postgres://… node --import tsx bench/credentials-job.ts [recipients…]
import { spawn } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { startChild } from '../src/testing/child.ts';
import { onPostgres } from '../src/testing/databases.ts';
import { makeHome } from '../src/testing/home.ts';
import { peakMegabytes } from './credentials-job/peak.ts';
import { rawSigning } from './credentials-job/raw.ts';
import type { StageReport } from './credentials-job/stages.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(100_000);
if (!sizes.every((size) => size > 0)) throw new Error('Recipients are told as positive numbers');

/** The list is read by one process and the job watched by another; the program itself, as it is run, works it off. */
function stage(name: string, environment: Record<string, string>, recipients: number): Promise<StageReport> {
  const file = new URL('./credentials-job/stages.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', file, name, String(recipients)], {
    env: { ...process.env, BENCH_HOME: JSON.stringify(environment) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said) as StageReport) : reject(new Error(`${name} ended with ${code}`)),
    );
  });
}

const cores = availableParallelism();
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cores} cores`);
console.log(
  `${onPostgres ? 'PostgreSQL on the same cores' : 'embedded database'}; Open Badges, eddsa-rdfc-2022`,
);
for (const recipients of sizes) {
  const home = await makeHome();
  try {
    const before = await rawSigning();
    const planned = await stage('plan', home.environment, recipients);
    const program = await startChild(home.environment);
    const worked = await stage('work', home.environment, recipients);
    const peak = peakMegabytes(program.pid);
    await program.stop();
    const raw = (before + (await rawSigning())) / 2;
    const rate = recipients / worked.seconds;
    console.log(`\n${recipients} recipients, raw Ed25519 on one core ${raw.toFixed(0)}/s`);
    console.log(`  list read and checked: ${planned.seconds.toFixed(1)} s, peak ${planned.peak} MB`);
    for (const { phase, seconds } of worked.phases) console.log(`  ${phase}: ${seconds.toFixed(1)} s`);
    console.log(`  whole job: ${worked.seconds.toFixed(1)} s, ${rate.toFixed(0)}/s, peak ${peak} MB`);
    console.log(`  ${(rate / cores / raw).toPrecision(3)} of raw signing per core; ${worked.found}`);
  } finally {
    await home.drop();
  }
}
process.exit(0);
