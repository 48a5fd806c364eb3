import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { root } from '../../../platform/root.ts';
import type { BatchTemplate } from '../../../standards/batch/index.ts';
import type { HashAnswer, HashTask } from './worker.ts';

/** After so many milliseconds without work the threads end. */
const IDLE = 30_000;
/** Documents of one task: some milliseconds of work. */
const PART = 64;

type Lane = { worker: Worker; knows: Set<string>; waiting: Map<number, Waiting>; idle: NodeJS.Timeout };
type Waiting = { resolve(hashes: HashAnswer['hashes']): void; reject(error: Error): void };

const lanes: Lane[] = [];
let lastTask = 0;

/**
 * Hashes documents in threads of their own, one less than there are cores: canonicalising is most of the work of a
 * batch. No key goes there: signing takes a third as long, and a signer may be one that only its maker can use.
 * @param name of the template; the same name is always the same template
 */
export async function hashAll(
  name: string,
  template: BatchTemplate,
  values: readonly string[][],
): Promise<HashAnswer['hashes']> {
  const parts: Promise<HashAnswer['hashes']>[] = [];
  for (let from = 0; from < values.length; from += PART) {
    const lane = laneFor(parts.length);
    parts.push(ask(lane, { name, template, values: values.slice(from, from + PART) }));
  }
  return (await Promise.all(parts)).flat();
}

function laneFor(turn: number): Lane {
  const wanted = turn % Math.max(1, availableParallelism() - 1);
  lanes[wanted] ??= openLane();
  return lanes[wanted];
}

function openLane(): Lane {
  const worker = startWorker();
  const lane: Lane = {
    worker,
    knows: new Set(),
    waiting: new Map(),
    idle: setTimeout(() => close(lane, new Error('the thread was idle')), IDLE).unref(),
  };
  worker.unref();
  worker.on('message', ({ id, hashes }: HashAnswer) => {
    lane.waiting.get(id)?.resolve(hashes);
    lane.waiting.delete(id);
    if (lane.waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => close(lane, error));
  worker.on('exit', () => close(lane, new Error('a thread of the batch ended')));
  return lane;
}

/** A thread that broke is replaced by the next task; who waits for it learns of it and tries the step again. */
function close(lane: Lane, error: Error): void {
  if (lane.waiting.size > 0 && error.message === 'the thread was idle') return;
  const at = lanes.indexOf(lane);
  if (at >= 0) delete lanes[at];
  clearTimeout(lane.idle);
  for (const { reject } of lane.waiting.values()) reject(error);
  lane.waiting.clear();
  void lane.worker.terminate();
}

/** From the build, else from the source, which Node reads with tsx. */
function startWorker(): Worker {
  const built = join(root, 'build/batch-worker.js');
  const source = join(root, 'src/rooms/credentials/batch/worker.ts');
  const isBuilt = fileURLToPath(import.meta.url).startsWith(join(root, 'build/'));
  return isBuilt ? new Worker(built) : new Worker(readingSource(source));
}

/** A thread does not take over that its process reads TypeScript: it begins by learning it. */
function readingSource(source: string): URL {
  const tsx = createRequire(join(root, 'package.json'))
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const [reader, module] = [tsx, source].map((path) => JSON.stringify(pathToFileURL(path).href));
  const code = `import { register } from ${reader}; register(); await import(${module});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

type Asked = { name: string; template: BatchTemplate; values: string[][] };

function ask(lane: Lane, { name, template, values }: Asked): Promise<HashAnswer['hashes']> {
  lastTask += 1;
  const task: HashTask = {
    id: lastTask,
    template: name,
    values,
    ...(!lane.knows.has(name) && { content: template }),
  };
  lane.knows.add(name);
  lane.idle.refresh();
  lane.worker.ref();
  return new Promise((resolve, reject) => {
    lane.waiting.set(task.id, { resolve, reject });
    lane.worker.postMessage(task);
  });
}
