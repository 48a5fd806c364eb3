import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/** Whether processes can be kept on one core each. */
export const pinning = cpus().length > 1 && spawnSync('taskset', ['-V']).status === 0;

/** Keeps this very process away from the core of the server. */
export function stayOn(core: number): void {
  if (pinning) spawnSync('taskset', ['-acp', String(core), String(process.pid)]);
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export type Started = { said: string; seconds: number; stop(): Promise<void> };

/** Starts a program on one core (null: anywhere) and waits until it has said `ready`. */
export async function start(
  command: readonly string[],
  {
    core,
    ready,
    env = {},
    cwd,
  }: { core: number | null; ready: RegExp; env?: Record<string, string>; cwd?: string },
): Promise<Started> {
  const [program, ...words] =
    core !== null && pinning ? ['taskset', '-c', String(core), ...command] : command;
  const began = performance.now();
  const child = spawn(program!, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      running.delete(child);
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    void ended.then(() => reject(new Error(`${command.join(' ')} ended:\n${said}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (ready.test(said)) resolve();
      });
    }
  });
  const seconds = (performance.now() - began) / 1000;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { said, seconds, stop };
}
