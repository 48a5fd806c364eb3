import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../platform/root.ts';
import { type CompiledFramework, readFramework } from './rules/read-framework.ts';

const folder = join(root, 'data/frameworks');
const current = { id: 'eu-2022-c243', version: '1' };

// The files are part of the program: they are read once a process.
let loaded: readonly CompiledFramework[] | null = null;

/**
 * Every framework and version the program has, by id and version.
 * @throws Refusal 'framework/file-unreadable' where a file breaks its schema
 */
export function allFrameworks(): readonly CompiledFramework[] {
  loaded ??= readdirSync(folder)
    .sort()
    .flatMap((id) =>
      readdirSync(join(folder, id))
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => readFramework(JSON.parse(readFileSync(join(folder, id, file), 'utf8')))),
    );
  return loaded;
}

/** The framework with this id, in this version or the latest one; undefined when the program has none. */
export function findFramework(id: string, version?: string): CompiledFramework | undefined {
  return allFrameworks().findLast(
    (one) => one.id === id && (version === undefined || one.version === version),
  );
}

/** The framework that offerings are designed and approved against. */
export function currentFramework(): CompiledFramework {
  const found = findFramework(current.id, current.version);
  if (!found) throw new Error(`data/frameworks has no ${current.id}/${current.version}.json`);
  return found;
}
