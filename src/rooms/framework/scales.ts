import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../platform/jobs/index.ts';
import { root } from '../../platform/root.ts';
import { readScales, type Scales } from './rules/read-scales.ts';

const folder = join(root, 'data/scales');

// The files are part of the program: they are read once a process.
let loaded: Scales | null = null;

/** Every scale and mapping that could be read, and what is wrong with the files that could not. */
export function allScales(): Scales {
  loaded ??= readScales(filesIn(folder));
  return loaded;
}

/** Tells at the start which files of scales could not be read, where and why; the others are used. */
export function reportBrokenScales(log: Log, { problems }: Pick<Scales, 'problems'> = allScales()): void {
  for (const { file, pointer, code, params } of problems)
    log('error', 'scale file refused', { file: `data/scales/${file}`, pointer, code, ...params });
}

function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
