import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../platform/root.ts';

/** The program in a process of its own, as `npm start` runs it. */
export type Child = {
  readonly pid: number;
  /** Everything it has written so far. */
  output(): string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop and waits for that. */
  stop(): Promise<number | string>;
};

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the program and does not wait for it. The environment is only what is given, and PATH. */
export function spawnProgram(
  environment: Record<string, string>,
  words: readonly string[] = [],
  script = 'scripts/start.mjs',
): Child {
  const child = spawn(process.execPath, [join(root, script), ...words], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? 'unknown');
    });
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    pid: child.pid ?? 0,
    output: () => said,
    ended,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** Starts the program and waits until it says that it is ready. */
export async function startChild(
  environment: Record<string, string>,
  words: readonly string[] = ['--empty'],
): Promise<Child> {
  const child = spawnProgram(environment, words);
  let over: number | string | undefined;
  void child.ended.then((how) => {
    over = how;
  });
  const deadline = Date.now() + 60_000;
  while (!/Opinko is ready at /.test(child.output())) {
    if (over !== undefined || Date.now() > deadline) {
      await child.kill();
      throw new Error(`The program did not start (${over ?? 'in a minute'}):\n${child.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return child;
}
