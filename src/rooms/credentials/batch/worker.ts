import { parentPort } from 'node:worker_threads';
import { type BatchTemplate, hashFilled } from '../../../standards/batch/index.ts';

/** What the pool asks: documents of one template; the template itself comes with its first task. */
export type HashTask = { id: number; template: string; content?: BatchTemplate; values: string[][] };

/** SHA-256 of each document's canonical statements, or what was wrong with it. */
export type HashAnswer = { id: number; hashes: (Uint8Array | { code: string })[] };

const templates = new Map<string, BatchTemplate>();

async function work({ id, template: name, content, values }: HashTask): Promise<HashAnswer> {
  if (content) templates.set(name, content);
  const template = templates.get(name);
  const hashes: HashAnswer['hashes'] = [];
  for (const own of values) {
    try {
      hashes.push(template ? (await hashFilled(template, own)).hash : { code: 'batch/no-template' });
    } catch (error) {
      hashes.push({ code: String((error as { code?: unknown }).code ?? 'server-error') });
    }
  }
  return { id, hashes };
}

parentPort?.on('message', async (task: HashTask) => parentPort?.postMessage(await work(task)));
