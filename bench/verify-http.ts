// How long a verification over HTTP takes, status checked, while eight clients ask at once.
// Run with: TEST_DATABASE=postgres TEST_DATABASE_URL=postgres://… node --import tsx bench/verify-http.ts [seconds]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { ask } from '../src/platform/actions/index.ts';
import { issueSample } from '../src/rooms/credentials/testing.ts';
import { readOwn } from '../src/rooms/wallet/index.ts';
import { onPostgres } from '../src/testing/databases.ts';
import { startTestProgram, type TestProgram } from '../src/testing/program.ts';

const CLIENTS = 8;
const LEARNERS = 64;
const institution = '02473';
const seconds = Number(process.argv[2] ?? 10);

/** The badges of so many learners, as bodies of requests. */
async function bodies({ platform, person, learner }: TestProgram): Promise<string[]> {
  await person(institution, 'study-administration');
  const made: string[] = [];
  for (let number = 0; number < LEARNERS; number += 1) {
    const holder = await learner(`Oppija ${number}`);
    const credential = await issueSample(platform, institution, holder.person!);
    const { document } = await ask(platform, readOwn, holder, { credential });
    made.push(JSON.stringify({ credential: document }));
  }
  return made;
}

/** The clients are a process of their own: what they cost is not the program's. */
function askFrom(url: string, file: string): Promise<void> {
  const words = ['--import', 'tsx', join(import.meta.dirname, 'verify-clients.ts')];
  const clients = spawn(process.execPath, [...words, url, file, String(CLIENTS), String(seconds)], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    clients.on('error', reject);
    clients.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The clients ended with ${code}`)),
    );
  });
}

const folder = mkdtempSync(join(tmpdir(), 'opinko-bench-'));
// Strangers are not held back, so that the program answers all that is asked.
const program = await startTestProgram({ environment: { STRANGER_POSTS: '0' } });
const server = serve({ fetch: program.app.fetch, port: 0, hostname: '127.0.0.1' });
const file = join(folder, 'bodies.json');
writeFileSync(file, JSON.stringify(await bodies(program)));
const { port } = server.address() as AddressInfo;
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
console.log(
  `${onPostgres ? 'PostgreSQL' : 'embedded database'}, ${CLIENTS} clients for ${seconds} s, ${LEARNERS} badges in turn`,
);
try {
  await askFrom(`http://127.0.0.1:${port}/api/credentials/verify`, file);
} finally {
  server.close();
  await program.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
