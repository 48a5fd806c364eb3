// So many clients that post one body after the other; tells how long the answers took. Started by verify-http.ts.
import { readFileSync } from 'node:fs';

const [url, file, clients, seconds] = process.argv.slice(2) as [string, string, string, string];
const bodies = JSON.parse(readFileSync(file, 'utf8')) as string[];
const times: number[] = [];
let turn = 0;

async function verify(body: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { verdict, steps } = (await response.json()) as {
    verdict?: string;
    steps?: { step: string; result: string }[];
  };
  const status = steps?.find(({ step }) => step === 'status')?.result;
  if (verdict !== 'valid' || status !== 'ok')
    throw new Error(`${response.status}: ${verdict}, status ${status}`);
  return performance.now() - start;
}

async function client(until: number, kept: number[]): Promise<void> {
  while (performance.now() < until) {
    kept.push(await verify(bodies[turn % bodies.length]!));
    turn += 1;
  }
}

async function all(duration: number, kept: number[]): Promise<void> {
  const until = performance.now() + duration;
  await Promise.all(Array.from({ length: Number(clients) }, () => client(until, kept)));
}

await all(3000, []);
await all(Number(seconds) * 1000, times);
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
console.log(
  `${(times.length / Number(seconds)).toFixed(0)} verifications/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
);
