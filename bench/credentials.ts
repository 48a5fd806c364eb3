// How many credentials are issued and verified per second on one core, beside the raw signature and unmodified peers.
// Run with: node --import tsx bench/credentials.ts [rounds] [seconds per measurement]
import { cpus } from 'node:os';
import { badgeContests } from './credentials/badges.ts';
import { compete } from './credentials/contest.ts';
import { jwtContests, sdJwtContest } from './credentials/tokens.ts';

const rounds = positive(process.argv[2], 5);
const seconds = positive(process.argv[3], 1);

function positive(argument: string | undefined, otherwise: number): number {
  const value = Number(argument ?? otherwise);
  if (!(value > 0)) throw new Error(`Not a positive number: ${argument}`);
  return value;
}

const { bytes, contests } = await badgeContests();
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core`);
console.log(`an Open Badge 3.0 of ${bytes} bytes without status, of 64 learners in turn`);
console.log(`medians of ${rounds} rounds of ${seconds} s (slowest–fastest)`);
for (const contest of contests) await compete(contest, rounds, seconds);
for (const algorithm of ['EdDSA', 'ES256'] as const)
  for (const contest of await jwtContests(algorithm)) await compete(contest, rounds, seconds);
await compete(await sdJwtContest(), rounds, seconds);
