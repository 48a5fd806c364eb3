import type { Actor } from '../platform/actor.ts';
import { openSession } from './browser.ts';
import { type Child, startChild } from './child.ts';
import type { Home } from './home.ts';
import type { TestProgram } from './program.ts';

export type Answer = { readonly status: number; readonly json: Record<string, unknown> };

/** Headers that say who calls the API. */
export type Identity = Readonly<Record<string, string>>;

/** Somebody's session as headers; it outlives the processes. */
export async function identityOf(program: TestProgram, person: Actor): Promise<Identity> {
  const { cookie, token, csrf } = await openSession(program, person);
  return { cookie: `${cookie}=${token}`, 'x-csrf-token': csrf };
}

/** A program that is killed again and again while it is being used. */
export type Storm = {
  /** True once the last kill is over: whoever works may finish. */
  readonly over: boolean;
  /** Calls the API, again and again with the same idempotency key, until an answer has come. */
  send(who: Identity, method: 'POST' | 'PUT', path: string, body: unknown, key: string): Promise<Answer>;
  get(who: Identity, path: string): Promise<Answer>;
};

/**
 * Runs `work` on a program that gets `kills` times SIGKILL at a random moment: in turns soon after it was ready, and
 * after it has answered something.
 * @param pause longest time until the kill, in milliseconds
 * @returns how long each of the processes lived, in milliseconds
 */
export async function storm(
  home: Home,
  { kills, pause = 700 }: { kills: number; pause?: number },
  work: (storm: Storm) => Promise<void>,
): Promise<number[]> {
  const weather = { over: false, failed: false, answers: 0 };
  const lives: number[] = [];
  let child: Child = await startChild(home.environment);
  const killing = (async () => {
    for (let kill = 0; kill < kills && !weather.failed; kill += 1) {
      const born = performance.now();
      if (kill % 2 === 1) await anAnswer(weather);
      await after(Math.random() * pause);
      await child.kill();
      lives.push(Math.round(performance.now() - born));
      child = await startChild(home.environment);
    }
  })().finally(() => {
    weather.over = true;
  });
  const counted = async (path: string, init: RequestInit) => {
    const answer = await insist(home, path, init);
    weather.answers += 1;
    return answer;
  };
  const working = work({
    get over() {
      return weather.over;
    },
    send: (who, method, path, body, key) =>
      counted(path, {
        method,
        headers: { ...who, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      }),
    get: (who, path) => counted(path, { headers: who }),
  });
  working.catch(() => {
    weather.failed = true;
  });
  const ends = await Promise.allSettled([working, killing]);
  await child.kill();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return lives;
}

async function anAnswer(weather: { answers: number }): Promise<void> {
  const before = weather.answers;
  for (const deadline = Date.now() + 10_000; weather.answers === before && Date.now() < deadline; )
    await after(10);
}

/** A program that was killed answers nothing, or breaks off in the middle: only a whole answer counts. */
async function insist(home: Home, path: string, init: RequestInit): Promise<Answer> {
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      const answer = await fetch(`${home.url}/api${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
      const json = (await answer.json()) as Record<string, unknown>;
      if (answer.status !== 503) return { status: answer.status, json };
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await after(30);
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
