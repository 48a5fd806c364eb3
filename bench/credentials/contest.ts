import { median } from '../load.ts';

/** Somebody who does the same thing as the others. `run` is given a number that counts up. */
export type Contestant = { name: string; run: (turn: number) => unknown };

/** `beside`: the contestants that the others are divided by. */
export type Contest = { title: string; entrants: readonly Contestant[]; beside: readonly string[] };

/** Operations per second of one contestant, one after the other on one core. */
async function measure({ run }: Contestant, seconds: number, turns: { taken: number }): Promise<number> {
  const start = performance.now();
  let count = 0;
  for (let end = start + seconds * 1000; performance.now() < end; count += 1) {
    await run(turns.taken);
    turns.taken += 1;
  }
  return (count * 1000) / (performance.now() - start);
}

/** All take turns in every round, so that a slow moment of the machine hits everybody. The first round warms up. */
export async function compete(
  { title, entrants, beside }: Contest,
  rounds: number,
  seconds: number,
): Promise<void> {
  const speeds = new Map(entrants.map(({ name }) => [name, [] as number[]]));
  const turns = { taken: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    for (const entrant of entrants) {
      const speed = await measure(entrant, seconds, turns);
      if (round > 0) speeds.get(entrant.name)!.push(speed);
    }
  }
  console.log(`\n${title}`);
  for (const [name, values] of speeds) {
    const middle = median(values);
    const spread = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
    const ratios = beside.map((peer) => `${(middle / median(speeds.get(peer)!)).toPrecision(3)} × ${peer}`);
    console.log(`  ${name.padEnd(40)} ${middle.toFixed(0).padStart(7)}/s  (${spread})  ${ratios.join(', ')}`);
  }
}

/** A benchmark of something that fails would be quick and worthless. */
export function right(verified: boolean): void {
  if (!verified) throw new Error('A contestant did not verify');
}
