import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
